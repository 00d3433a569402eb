package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.data.Glyphs;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.nn.onnx.OnnxExport;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.Phase;
import org.tramstudio.training.Setting;

/** A study is cancelled with its button, whatever it is at, and goes on when it is asked to; trained by the engine. */
class CancelInEachPhaseTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void needsTheEngine() {
        EngineStatus status = EngineStatus.probe();
        Assumptions.assumeTrue(status instanceof EngineStatus.Available, () -> "no engine here: " + status);
    }

    /** Phase 2 takes milliseconds and belongs to no wait of a user's. */
    @ParameterizedTest
    @EnumSource(value = Phase.class, names = {"QUANTIZE", "EXPLORE", "RECOVER"})
    void cancelStopsSoonKeepsWhatIsDoneAndExploreGoesOn(Phase phase) throws IOException {
        try (OpenStudio studio = open(phase)) {
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            studio.press(KeyCode.CONTROL, KeyCode.T);
            studio.click("explore");
            FxToolkit.await("it is at " + phase.title(), () -> studio.scene().getRoot()
                    .lookupAll(".task-row .task-message").stream()
                    .anyMatch(each -> each instanceof Label message && message.getText().contains(phase.title())));
            long start = System.nanoTime();
            FxToolkit.run(((Button) studio.node("cancel"))::fire);
            FxToolkit.await("it has stopped", () -> !studio.window().isExploring());
            long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertTrue(milliseconds < 5000, "cancelled after " + milliseconds + " ms, on a machine that may be busy");
            assertTrue(studio.window().workspace().designs().stream().anyMatch(design -> design.state() != DesignState.DONE),
                    "it stopped before its end");
            assertEquals(List.of(), studio.dialogs().errors, "cancelling is no error");
            FxToolkit.await("it can go on", () -> !studio.scene().lookup("#explore").isDisabled());
            studio.click("explore");
            FxToolkit.await("it goes on", studio.window()::isExploring);
            FxToolkit.run(((Button) studio.node("cancel"))::fire);
            FxToolkit.await("it has stopped again", () -> !studio.window().isExploring());
            assertEquals(List.of(), studio.dialogs().errors);
        }
    }

    /** Long enough in the phase that is meant, and soon there. */
    private OpenStudio open(Phase phase) throws IOException {
        Project project = new Project(folder.resolve("p.tram"), "P", "",
                Optional.of(new NetworkReference.Onnx("mine.onnx", Optional.empty())),
                Optional.of(new DatasetReference.Glyphs(phase == Phase.QUANTIZE ? 2000 : 400, 200, 1)),
                StudySettings.standard().with(Map.of(Setting.LAMBDAS, "0.3",
                        Setting.PHASE_1_EPOCHS, phase == Phase.EXPLORE ? "60" : "1",
                        Setting.PHASE_3_EPOCHS, phase == Phase.RECOVER ? "60" : "1")));
        ProjectFolder.write(project);
        OnnxExport.write(project.folder().resolve("mine.onnx"), SmallNetworks.of(ZooNetwork.LENET_5, Glyphs.SHAPE),
                OnnxExport.Options.usual());
        OpenStudio studio = new OpenStudio(folder);
        FxToolkit.run(() -> studio.window().open(project.folder()));
        FxToolkit.await("the images are there", () -> studio.window().workspace().dataset().get().isPresent());
        return studio;
    }
}
