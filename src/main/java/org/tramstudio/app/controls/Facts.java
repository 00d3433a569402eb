package org.tramstudio.app.controls;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextAlignment;

/** Names on the left, values on the right, one fact a row. */
public final class Facts extends GridPane {

    /** Starts without facts. */
    public Facts() {
        getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(names, values);
    }

    /** Adds a fact whose name explains itself. */
    public Facts add(String name, String value) {
        return add(name, value, "");
    }

    /** Adds a fact whose name is explained by a term. */
    public Facts add(String name, String value, Term term) {
        return add(name, value, term.explanation());
    }

    /** Adds a fact whose name has a tooltip. */
    public Facts add(String name, String value, String explanation) {
        Label nameLabel = new Label(name);
        nameLabel.getStyleClass().add("muted");
        Label valueLabel = new Label(value);
        valueLabel.setWrapText(true);
        valueLabel.setTextAlignment(TextAlignment.RIGHT);
        nameLabel.setLabelFor(valueLabel);
        if (!explanation.isEmpty()) {
            Tooltips.explain(nameLabel, explanation);
            nameLabel.getStyleClass().add("explained");
        }
        addRow(getRowCount(), nameLabel, valueLabel);
        return this;
    }
}
