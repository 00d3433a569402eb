package org.tramstudio.app.workspace;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.AnsweringDialogs;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.data.Glyphs;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.project.NetworkExport;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.ImagePredictions;
import org.tramstudio.training.Setting;

/** A session with training that needs no engine, and one thread in the window's place. */
abstract class OpenedSession {

    static final double POWER = 0.625;
    static final StudySettings STUDY =
            StudySettings.standard().with(Map.of(Setting.LAMBDAS, "0.1, 0.3", Setting.PHASE_1_EPOCHS, "2"));

    @TempDir
    Path folder;
    final ExecutorService window = Executors.newSingleThreadExecutor();
    final ExecutorService workers = Executors.newCachedThreadPool();
    final AnsweringDialogs dialogs = new AnsweringDialogs();
    final Workspace workspace = new Workspace();
    final Background background = new Background(workers, window);
    final SteppedTraining training = new SteppedTraining();
    Project project;
    StudioSession session;

    @BeforeEach
    void openProject() throws Exception {
        dialogs.yes = true;
        project = new Project(folder.resolve("p.tram"), "P", "", Optional.of(
                new NetworkReference.BuiltIn("lenet5")),
                Optional.of(new DatasetReference.Glyphs(20, 10, 1)), STUDY);
        ProjectFolder.write(project);
        session = onWindow(() -> new StudioSession(workspace, background, dialogs, (opened, control) ->
                new ProjectResources.Loaded(Glyphs.dataset(20, 10, 1), Optional.of(network()),
                        Optional.empty()),
                (plan, multiplier) -> OptionalDouble.of(POWER), window));
        onWindow(() -> {
            workspace.engine().set(Optional.of(new EngineStatus.Available("Test", "cpu", 1)));
            session.open(project.folder());
            return true;
        });
        await(() -> session.obstacle().get().isEmpty());
    }

    @AfterEach
    void stop() throws Exception {
        training.release();
        onWindow(() -> {
            session.stop();
            return true;
        });
        background.close();
        window.shutdown();
        assertTrue(window.awaitTermination(5, TimeUnit.SECONDS));
    }

    private ProjectResources.TrainableNetwork network() {
        Graph graph = ZooNetwork.LENET_5.graph(new ImageShape(1, 28, 28), 10);
        return new ProjectResources.TrainableNetwork(graph, new NetworkExport(graph, Glyphs.dataset(10, 10, 1), Map::of), "fingerprint", true, ready -> training, ready -> folder,
                (design, control) -> new ImagePredictions(Glyphs.dataset(10, 10, 1).test(), List.of()));
    }

    void run(Runnable work) throws Exception {
        onWindow(() -> {
            work.run();
            return true;
        });
    }

    void explore() throws Exception {
        onWindow(() -> {
            session.explore(STUDY);
            return true;
        });
    }

    <T> T onWindow(Callable<T> work) throws Exception {
        return window.submit(work).get(10, TimeUnit.SECONDS);
    }

    void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!onWindow(condition)) {
            assertTrue(System.nanoTime() < end, "waited in vain; errors " + dialogs.errors);
            Thread.sleep(10);
        }
    }
}
