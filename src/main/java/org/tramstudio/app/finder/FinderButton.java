package org.tramstudio.app.finder;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.tramstudio.app.controls.Tooltips;

/** Looks like a field in the top bar, and opens the finder. */
public final class FinderButton extends Button {

    /**
     * Makes the button.
     *
     * @param keys the key that does the same, as it is written
     * @param open opens the finder
     */
    public FinderButton(String keys, Runnable open) {
        setId("open-finder");
        getStyleClass().add("finder-button");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText("Search or command");
        Tooltips.explain(this, "Find a command, a view, a design, a setting or a word of the method (" + keys + ")");
        Label invitation = new Label("Search or command");
        Label key = new Label(keys);
        key.getStyleClass().add("small");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox face = new HBox(invitation, space, key);
        face.getStyleClass().add("finder-face");
        setGraphic(face);
        setOnAction(event -> open.run());
    }
}
