package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.StudySettings;

/** A network without weights is trained in the window, with the engine. */
class TrainFromScratchTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void needsTheEngine() {
        EngineStatus status = EngineStatus.probe();
        Assumptions.assumeTrue(status instanceof EngineStatus.Available, () -> "no engine here: " + status);
    }

    @Test
    void afterTrainingFromScratchAStudyCanBegin() throws IOException {
        try (OpenStudio studio = open(200)) {
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            assertTrue(studio.node("explore").isDisabled());
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            studio.click("train-float");
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            FxToolkit.await("a study can begin", () -> !studio.scene().lookup("#explore").isDisabled());
            assertTrue(Files.isRegularFile(folder.resolve("p.tram").resolve("weights.safetensors")));
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            studio.click("train-float");
            assertEquals(1, studio.dialogs().questions.size(), "trained weights are not replaced without a question");
            assertEquals(List.of(), studio.dialogs().errors);
        }
    }

    @Test
    void progressIsShownAndCancelWorksWithinASecond() throws IOException {
        try (OpenStudio studio = open(20_000)) {
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            studio.click("train-float");
            assertTrue(studio.node("train-float").isDisabled(), "one training at a time");
            studio.press(KeyCode.CONTROL, KeyCode.T);
            FxToolkit.await("progress is shown", () -> studio.scene().lookup(".task-row .task-progress")
                    instanceof ProgressBar bar && bar.getProgress() > 0);
            long start = System.nanoTime();
            FxToolkit.run(cancelButton(studio)::fire);
            FxToolkit.await("the task is cancelled", () -> studio.scene().lookup(".task-row .task-message")
                    instanceof Label message && message.getText().equals("Cancelled"));
            long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertTrue(milliseconds < 1500, "cancelled after " + milliseconds + " ms, of which up to 200 for the drawer");
            FxToolkit.await("it can be started again", () -> !studio.scene().lookup("#train-float").isDisabled());
            assertFalse(Files.exists(folder.resolve("p.tram").resolve("weights.safetensors")));
            assertEquals(List.of(), studio.dialogs().errors, "cancelling is no error");
        }
    }

    private OpenStudio open(int images) throws IOException {
        Project project = new Project(folder.resolve("p.tram"), "P", "",
                Optional.of(new NetworkReference.BuiltIn("lenet5")),
                Optional.of(new DatasetReference.Glyphs(images, 50, 1)), StudySettings.standard());
        ProjectFolder.write(project);
        OpenStudio studio = new OpenStudio(folder);
        FxToolkit.run(() -> studio.window().open(project.folder()));
        FxToolkit.await("the images are there", () -> studio.window().workspace().dataset().get().isPresent());
        return studio;
    }

    private static Button cancelButton(OpenStudio studio) {
        return studio.all(".task-row .button").stream().map(Button.class::cast)
                .filter(button -> button.getAccessibleText().startsWith("Cancel")).findFirst().orElseThrow();
    }
}
