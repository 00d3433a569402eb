package org.tramstudio.app.inspector;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A part of the inspector under a title. */
class Section extends VBox {

    Section(String title, String subtitle) {
        getStyleClass().add("section-box");
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        getChildren().add(heading);
        if (!subtitle.isEmpty()) {
            Label second = new Label(subtitle);
            second.getStyleClass().addAll("muted", "small");
            second.setWrapText(true);
            getChildren().add(second);
        }
    }

    final Label part(String title) {
        Label label = new Label(title);
        label.getStyleClass().addAll("section", "part");
        getChildren().add(label);
        return label;
    }
}
