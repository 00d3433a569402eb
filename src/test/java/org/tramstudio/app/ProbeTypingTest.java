package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.shell.Destination;

/** The operand probe by mouse and keyboard alone. */
class ProbeTypingTest {

    @TempDir
    private Path folder;

    @Test
    void typedOperandsGiveTheirProductsAndTheKeyboardWalks() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(() -> studio.window().main().goTo(Destination.MULTIPLIER));
            FxToolkit.await("a multiplier is shown", () -> studio.window().workspace().multiplier().get().isPresent());
            studio.click("probe-toggle");
            studio.press(KeyCode.RIGHT);
            studio.press(KeyCode.RIGHT);
            assertTrue(text(studio, "walk-sentence").startsWith("Row 1"), text(studio, "walk-sentence"));
            type(studio, "probe-w", "123");
            type(studio, "probe-x", "45");
            assertEquals("5,535", text(studio, "probe-exact"));
            studio.press(KeyCode.UP);
            assertEquals("5,658", text(studio, "probe-exact"));
            assertTrue(text(studio, "walk-sentence").startsWith("Row 1"), "the walk stays where it is");
            assertEquals(List.of(), studio.warnings());
        }
    }

    private static void type(OpenStudio studio, String field, String number) {
        studio.click(field);
        studio.press(KeyCode.CONTROL, KeyCode.A);
        studio.write(number);
    }

    private static String text(OpenStudio studio, String id) {
        Label label = (Label) studio.node(id);
        return FxToolkit.call(label::getText);
    }
}
