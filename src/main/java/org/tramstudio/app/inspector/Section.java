package org.tramstudio.app.inspector;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A part of the inspector under a title. */
class Section extends VBox {

    private final Label heading = new Label();
    private final Label second = new Label();

    Section(String title, String subtitle) {
        getStyleClass().add("section-box");
        heading.getStyleClass().add("heading");
        second.getStyleClass().addAll("muted", "small");
        second.setWrapText(true);
        second.managedProperty().bind(second.visibleProperty());
        getChildren().addAll(heading, second);
        name(title, subtitle);
    }

    /** Gives it another title. */
    final void name(String title, String subtitle) {
        heading.setText(title);
        second.setText(subtitle);
        second.setVisible(!subtitle.isEmpty());
    }

    /** Shows these nodes below the title, and no others; what stays is left where it is. */
    final void below(List<? extends Node> nodes) {
        List<Node> shown = getChildren().subList(2, getChildren().size());
        if (!shown.equals(nodes)) {
            getChildren().remove(2, getChildren().size());
            getChildren().addAll(nodes);
        }
    }

    final Label part(String title) {
        Label label = partTitle(title);
        getChildren().add(label);
        return label;
    }

    static Label partTitle(String title) {
        Label label = new Label(title);
        label.getStyleClass().addAll("section", "part");
        return label;
    }
}
