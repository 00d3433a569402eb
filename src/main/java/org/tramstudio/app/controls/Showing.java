package org.tramstudio.app.controls;

import javafx.animation.Animation;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** What goes on only while a node's window is on the screen: a clock that runs on keeps its closed window in memory. */
public final class Showing {

    private Showing() {
    }

    /** Whether a node is part of a window that is shown, which may be hidden behind others. */
    public static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false);
    }

    /** Plays an animation while the window of {@code node} is shown, and stops it when that is closed. */
    public static void play(Animation animation, Node node) {
        of(node).subscribe(showing -> {
            if (showing) {
                animation.play();
            } else {
                animation.stop();
            }
        });
    }
}
