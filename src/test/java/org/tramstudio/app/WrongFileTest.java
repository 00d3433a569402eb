package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.shell.Destination;

/** Files that the window cannot use are dropped on it: it says what they are not and what would do, and nothing is lost. */
class WrongFileTest {

    @TempDir
    private Path folder;

    @Test
    void aFileOfNoUseIsNamedWithWhatWouldBeAccepted() throws IOException {
        Path picture = Files.writeString(folder.resolve("cat.png"), "");
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.drop(picture);
            String told = error(studio);
            assertTrue(told.contains(picture.toString()), told);
            for (String accepted : List.of("project.json", ".blif", ".onnx", ".safetensors", "one folder a class")) {
                assertTrue(told.contains(accepted), told);
            }
        }
    }

    @Test
    void aCircuitThatIsNoneLeavesTheMultiplierOnTheScreen() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.v"), "module m(input a; endmodule");
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(() -> studio.window().main().goTo(Destination.MULTIPLIER));
            FxToolkit.await("a multiplier is mapped", () -> studio.window().workspace().multiplier().get().isPresent());
            Object before = FxToolkit.call(() -> studio.window().workspace().multiplier().get());
            studio.drop(broken);
            String told = error(studio);
            assertTrue(told.contains("broken.v") && told.contains("line 1"), told);
            assertEquals(before, FxToolkit.call(() -> studio.window().workspace().multiplier().get()));
        }
    }

    private static String error(OpenStudio studio) {
        FxToolkit.await("the refusal is told", () -> !studio.dialogs().errors.isEmpty());
        assertEquals(1, studio.dialogs().errors.size());
        return studio.dialogs().errors.getFirst();
    }
}
