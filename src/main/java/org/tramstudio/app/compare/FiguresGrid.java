package org.tramstudio.app.compare;

import java.util.OptionalDouble;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.tramstudio.app.compare.ComparisonRow.Content;
import org.tramstudio.app.controls.Tooltips;

/** The figures of A and B beside each other, with what B has more or less. */
final class FiguresGrid extends GridPane {

    FiguresGrid() {
        setId("compared-figures");
        getStyleClass().add("compared-figures");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().add(names);
        for (int column = 0; column < 3; column++) {
            ColumnConstraints numbers = new ColumnConstraints();
            numbers.setHgrow(Priority.ALWAYS);
            numbers.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(numbers);
        }
    }

    /** Shows the figures that one of them has. */
    void show(Content first, Content second) {
        getChildren().clear();
        addRow(0, new Label(), head("A"), head("B"), head("B \u2212 A"));
        int row = 1;
        for (ComparedColumn column : ComparedColumn.values()) {
            OptionalDouble one = column.number(first);
            OptionalDouble other = column.number(second);
            if (column.isFigure() && (one.isPresent() || other.isPresent())) {
                Label name = new Label(column.title());
                name.getStyleClass().addAll("muted", "explained");
                name.setMinWidth(USE_PREF_SIZE);
                Tooltips.explain(name, column.help());
                String difference = one.isPresent() && other.isPresent()
                        ? column.difference(one.getAsDouble(), other.getAsDouble()) : "";
                addRow(row++, name, value(column, column.text(first), "A"), value(column, column.text(second), "B"),
                        value(column, difference, "B \u2212 A"));
            }
        }
    }

    private static Label head(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section");
        return label;
    }

    private static Label value(ComparedColumn column, String text, String of) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.setAccessibleText(column.title() + ", " + of + ": " + text);
        return label;
    }
}
