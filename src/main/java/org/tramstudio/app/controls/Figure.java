package org.tramstudio.app.controls;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A number that matters, large, above what it is. */
public final class Figure extends VBox {

    private final Label value = new Label();

    /** Shows {@code value} named {@code name}. */
    public Figure(String name, String value) {
        getStyleClass().add("figure");
        Label nameLabel = new Label(name);
        nameLabel.getStyleClass().addAll("muted", "small");
        nameLabel.setLabelFor(this.value);
        this.value.getStyleClass().add("figure-value");
        getChildren().addAll(nameLabel, this.value);
        setValue(value);
    }

    /** Changes the value. */
    public void setValue(String text) {
        value.setText(text);
    }
}
