package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.shell.Destination;

/** From the first start to exported Verilog without a mouse: keys alone, and the focus wherever the window puts it. */
class KeyboardOnlyTest {

    /** More stops than any view has on the way to a control. */
    private static final int MOST_STOPS = 80;

    @TempDir
    private Path folder;
    private final SteppedSample sample = new SteppedSample();

    @Test
    void aSampleIsExploredAndItsVerilogWrittenByKeys() throws IOException {
        try (OpenStudio studio = sample.open(folder, OpenStudio.ENGINE)) {
            sample.release();
            FxToolkit.await("the card is there", () -> studio.scene().lookup("#sample-lenet5-glyphs") != null);
            walkTo(studio, "sample-lenet5-glyphs");
            studio.press(KeyCode.ENTER);
            FxToolkit.await("exploring is possible", () -> studio.scene().lookup("#project-explore") instanceof Node button
                    && !button.isDisabled());
            walkTo(studio, "project-explore");
            studio.press(KeyCode.SPACE);
            FxToolkit.await("the study is done", () -> studio.window().workspace().designs().size() == 3
                    && !studio.window().isExploring());
            assertEquals(Destination.EXPLORE, studio.window().main().current().get());

            walkTo(studio, "design-table");
            studio.press(KeyCode.DOWN);
            studio.press(KeyCode.DOWN);
            FxToolkit.await("a design is selected", () -> studio.window().workspace().selectedDesign().get().isPresent());
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            walkTo(studio, "export-design");
            studio.press(KeyCode.SPACE);
            Label outcome = studio.inDialog(Label.class, "export-outcome");
            Button write = studio.inDialog(Button.class, "export-write");
            FxToolkit.await("the export has the focus, and its files are planned", () -> outcome.getScene().getWindow().isFocused()
                    && outcome.getScene().getFocusOwner() != null && !write.isDisabled());
            walkTo(studio, outcome.getScene(), "export-write");
            studio.press(KeyCode.SPACE);
            FxToolkit.await("the files are written", () -> outcome.getText().contains("export"));
            assertTrue(ExportedFiles.in(folder.resolve("lenet5-glyphs")).stream().anyMatch(name -> name.endsWith(".v")));
            studio.press(KeyCode.ESCAPE);
            FxToolkit.await("the export is closed", () -> Window.getWindows().stream().noneMatch(
                    each -> each == outcome.getScene().getWindow()));
            assertEquals(List.of(), studio.dialogs().errors);
            assertEquals(List.of(), studio.warnings());
        }
    }

    /** Tab until a control has the focus. */
    private static void walkTo(OpenStudio studio, String id) {
        walkTo(studio, studio.scene(), id);
    }

    private static void walkTo(OpenStudio studio, Scene scene, String id) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            Node owner = FxToolkit.call(scene::getFocusOwner);
            if (owner != null && id.equals(owner.getId())) {
                return;
            }
            studio.press(KeyCode.TAB);
        }
        throw new AssertionError("Tab never comes to #" + id);
    }
}
