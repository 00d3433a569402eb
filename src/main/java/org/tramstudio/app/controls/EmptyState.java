package org.tramstudio.app.controls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.tramstudio.app.theme.Icon;
import org.tramstudio.app.theme.IconShape;

/** What a view shows while it has nothing to show: what is missing, and what to do next. */
public final class EmptyState extends VBox {

    /**
     * Builds it.
     *
     * @param icon of the view
     * @param title what is missing, in a few words
     * @param text what to do
     * @param actions buttons to do it with
     */
    public EmptyState(IconShape icon, String title, String text, Node... actions) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        Icon picture = new Icon(icon);
        picture.getStyleClass().add("large");
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        Label body = new Label(text);
        body.getStyleClass().addAll("muted", "empty-text");
        body.setWrapText(true);
        getChildren().addAll(picture, heading, body);
        getChildren().addAll(actions);
    }
}
