package org.tramstudio.app.controls;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/**
 * A button that is disabled, rather than hidden, while something stands in its way, and whose tooltip then says what.
 * (A disabled button shows no tooltip of its own, so the frame around it does.)
 */
public final class ActionButton extends StackPane {

    private final Button button = new Button();
    private final Tooltip reason = Tooltips.of("");
    private Subscription following = Subscription.EMPTY;

    /**
     * Makes a button that can always be pressed.
     *
     * @param text on the button
     * @param explanation of what it does, for the tooltip
     * @param action what it does
     */
    public ActionButton(String text, String explanation, Runnable action) {
        button.setText(text);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleHelp(explanation);
        button.setTooltip(Tooltips.of(explanation));
        button.setOnAction(event -> action.run());
        getChildren().add(button);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** As {@link #ActionButton(String, String, Runnable)}, disabled while {@code obstacle} has a value. */
    public ActionButton(String text, String explanation, Runnable action,
                        ObservableValue<Optional<String>> obstacle) {
        this(text, explanation, action);
        // only a button on the screen listens, so that one that is thrown away can be forgotten
        sceneProperty().subscribe(scene -> {
            following.unsubscribe();
            following = scene == null ? Subscription.EMPTY : obstacle.subscribe(this::show);
        });
        show(obstacle.getValue());
    }

    private void show(Optional<String> obstacle) {
        button.setDisable(obstacle.isPresent());
        if (obstacle.isPresent()) {
            reason.setText(obstacle.get());
            Tooltip.install(this, reason);
        } else {
            Tooltip.uninstall(this, reason);
        }
    }

    /** Makes it the view's main action. */
    public ActionButton primary() {
        button.getStyleClass().add("primary");
        return this;
    }

    /** Adds a picture before the text. */
    public ActionButton icon(Node picture) {
        button.setGraphic(picture);
        return this;
    }

    /** The button itself. */
    public Button button() {
        return button;
    }
}
