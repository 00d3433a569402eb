package org.tramstudio.app.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.theme.Theme;

/** No button of a row is cut off, however narrow the window or large the letters. */
class WrappingRowTest {

    private final Label words = FxToolkit.call(() -> new Label("A network"));
    private final List<Button> buttons = FxToolkit.call(() -> List.of(new Button("Load weights"), new Button("Use a file"),
            new Button("Train from scratch")));
    private final Theme theme = FxToolkit.call(() -> new Theme(ColorScheme.LIGHT));
    private Stage stage;

    private void show(double width) {
        FxToolkit.run(() -> {
            stage = FxToolkit.show(new VBox(new WrappingRow(words, buttons)), width, 300, theme);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void whereThereIsRoomTheControlsStandAtTheRight() {
        show(900);
        FxToolkit.run(() -> {
            assertEquals(stage.getScene().getWidth(), place(buttons.getLast()).getMaxX(), 1);
            assertTrue(place(words).getMinY() < place(buttons.getFirst()).getMaxY(), "in one row");
            assertWhole();
        });
    }

    @Test
    void whereThereIsNoneTheyStandBelowAndNoneIsCutOff() {
        show(220);
        FxToolkit.run(() -> {
            assertTrue(place(words).getMaxY() <= place(buttons.getFirst()).getMinY(), "below the words");
            assertTrue(place(buttons.getLast()).getMinY() > place(buttons.getFirst()).getMinY(), "in several rows");
            assertWhole();
        });
    }

    @Test
    void largeLettersBringThemBelow() {
        show(560);
        FxToolkit.run(() -> assertTrue(place(words).getMinY() < place(buttons.getFirst()).getMaxY(), "in one row"));
        FxToolkit.run(() -> {
            theme.textSize().set(200);
            theme.dress(stage.getScene());
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
        FxToolkit.run(() -> {
            assertTrue(place(words).getMaxY() <= place(buttons.getFirst()).getMinY(), "below the words");
            assertWhole();
        });
    }

    private void assertWhole() {
        for (Button button : buttons) {
            assertTrue(button.getWidth() >= button.prefWidth(-1) - 1, button.getText());
            assertTrue(place(button).getMaxX() <= stage.getScene().getWidth() + 1, button.getText());
        }
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
