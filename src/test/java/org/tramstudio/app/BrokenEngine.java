package org.tramstudio.app;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.tramstudio.nn.EngineStatus;

/** A window whose engine is what this process's environment makes of it; a program of its own, as an engine is loaded once. */
final class BrokenEngine {

    private BrokenEngine() {
    }

    /**
     * Prints what the window says of the engine, then maps and exports a multiplier.
     *
     * @param arguments a folder to work in
     */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        EngineStatus status = EngineStatus.probe();
        try (OpenStudio studio = new OpenStudio(folder, status)) {
            Label engine = (Label) studio.node("status-engine");
            System.out.println("status: " + FxToolkit.call(engine::getText));
            System.out.println("why: " + FxToolkit.call(() -> engine.getTooltip().getText()).replace('\n', ' '));
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            FxToolkit.await("a multiplier is mapped", () -> studio.window().workspace().multiplier().get().isPresent());
            FxToolkit.await("it is measured", () -> studio.window().isAnalysed(any -> true));
            System.out.println("multiplier: " + FxToolkit.call(() ->
                    studio.window().workspace().multiplier().get().orElseThrow().title()));
            System.out.println("errors: " + studio.dialogs().errors);
            System.out.println("warnings: " + studio.warnings());
        }
        System.exit(0);
    }
}
