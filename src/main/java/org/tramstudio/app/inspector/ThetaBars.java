package org.tramstudio.app.inspector;

import java.util.Locale;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Bar;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.tram.StructureParameters;

/** Θ as one small bar a column, the least significant on top; a click selects the column. */
final class ThetaBars extends VBox {

    ThetaBars(StructureParameters theta, Workspace workspace) {
        getStyleClass().add("theta-bars");
        for (int column = 0; column < theta.columns(); column++) {
            getChildren().add(row(column, theta.at(column), workspace));
        }
    }

    private static HBox row(int column, double value, Workspace workspace) {
        Label name = new Label("θ" + subscript(column));
        name.getStyleClass().add("theta-name");
        Label number = new Label(String.format(Locale.ROOT, "%.2f", value));
        number.getStyleClass().addAll("muted", "theta-value");
        Bar bar = new Bar(value);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox row = new HBox(name, bar, number);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("theta-row");
        Tooltips.explain(row, "Column " + column + " of weight 2^" + column + ": θ = "
                + number.getText() + ". Click to select the column everywhere.");
        row.setOnMouseClicked(click -> workspace.selectedColumn().set(OptionalInt.of(column)));
        return row;
    }

    private static String subscript(int number) {
        return Integer.toString(number).chars()
                .mapToObj(digit -> Character.toString('₀' + digit - '0'))
                .reduce("", String::concat);
    }
}
