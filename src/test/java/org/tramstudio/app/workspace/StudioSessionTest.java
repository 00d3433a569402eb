package org.tramstudio.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.tramstudio.study.DesignClaim;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.ImagePredictions;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;

/** A session with training that needs no engine, and one thread in the window's place. */
class StudioSessionTest {

    private static final StudySettings STUDY =
            StudySettings.standard().with(Map.of(Setting.LAMBDAS, "0.1, 0.3", Setting.PHASE_1_EPOCHS, "2"));

    @TempDir
    private Path folder;
    private final ExecutorService window = Executors.newSingleThreadExecutor();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final Workspace workspace = new Workspace();
    private final Background background = new Background(workers, window);
    private final SteppedTraining training = new SteppedTraining();
    private Project project;
    private StudioSession session;

    private static final double POWER = 0.625;

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

    @Test
    void exploringTrainsEveryDesignAndSaysWhenItIsDone() throws Exception {
        training.release();
        explore();
        await(() -> workspace.designs().size() == 3 && workspace.designs().stream()
                .allMatch(design -> design.state() == DesignState.DONE));
        await(() -> session.exploring().get().isEmpty());
        assertEquals(3, background.listed().size());
        explore();
        await(() -> !dialogs.notices.isEmpty());
        assertEquals(List.of(), dialogs.errors);
    }

    @Test
    void designsOfAnEarlierVersionGetTheirSimulatedPowerWhenTheProjectIsOpened() throws Exception {
        DesignPoint old = DesignPoint.queued("old", new MultiplierSource.CoTrained(3), STUDY.plan()).in(DesignState.DONE);
        DesignStore store = new DesignStore(project.designs());
        try (DesignClaim claim = store.claim("old").orElseThrow()) {
            claim.save(old);
        }
        onWindow(() -> {
            session.open(project.folder());
            return true;
        });
        await(() -> workspace.designs().contains(old.simulated(POWER)));
        assertEquals(Optional.of(old.simulated(POWER)), store.find("old"));
        assertEquals(List.of(), dialogs.errors);
    }

    @Test
    void aStormOfEventsReachesTheWindowInFewBatches() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger events = new AtomicInteger();
        onWindow(() -> {
            session.onTrainingEvents(batch -> {
                calls.incrementAndGet();
                events.addAndGet(batch.size());
            });
            return true;
        });
        training.stepsOf(5_000);
        training.release();
        long start = System.nanoTime();
        explore();
        await(() -> events.get() == 3 * 5_000);
        double seconds = (System.nanoTime() - start) / 1e9;
        assertTrue(calls.get() <= 10 * seconds + 2, calls + " calls in " + seconds + " s");
    }

    @Test
    void aCancelledDesignIsInterruptedAndTheOthersAreDropped() throws Exception {
        explore();
        await(() -> workspace.designs().stream().anyMatch(design -> design.state() == DesignState.RUNNING));
        onWindow(() -> {
            session.cancel();
            return true;
        });
        await(() -> session.exploring().get().isEmpty() && workspace.designs().stream()
                .allMatch(design -> design.state() == DesignState.INTERRUPTED));
        assertEquals(List.of(), dialogs.errors, "cancelling is no error");
    }

    @Test
    void whatStopsAllDesignsIsToldOnce() throws Exception {
        training.failWith(new IOException("no disk"));
        explore();
        await(() -> workspace.designs().stream().filter(design -> design.state() == DesignState.FAILED).count() == 3);
        await(() -> session.exploring().get().isEmpty() && !dialogs.errors.isEmpty());
        assertEquals(1, dialogs.errors.size(), dialogs.errors.toString());
        assertTrue(dialogs.errors.getFirst().contains("no disk"), dialogs.errors.getFirst());
    }

    @Test
    void aRunningStudyIsNotLeftWithoutConsent() throws Exception {
        explore();
        await(() -> session.exploring().get().isPresent());
        dialogs.yes = false;
        onWindow(() -> {
            session.close();
            return true;
        });
        assertEquals(1, dialogs.questions.size());
        assertTrue(onWindow(() -> workspace.project().get().isPresent()));
        dialogs.yes = true;
        onWindow(() -> {
            session.close();
            return true;
        });
        assertTrue(onWindow(() -> workspace.project().get().isEmpty() && workspace.designs().isEmpty()));
    }

    @Test
    void nothingOfALeftProjectAppearsInTheNextOne() throws Exception {
        explore();
        await(() -> workspace.designs().stream().anyMatch(design -> design.state() == DesignState.RUNNING));
        onWindow(() -> {
            session.close();
            return true;
        });
        training.release();
        Thread.sleep(400);
        assertEquals(List.of(), onWindow(() -> List.copyOf(workspace.designs())));
    }

    @Test
    void theSelectionFollowsADesignThroughItsStates() throws Exception {
        explore();
        await(() -> workspace.designs().stream().anyMatch(design -> design.state() == DesignState.RUNNING));
        onWindow(() -> {
            workspace.selectedDesign().set(Optional.of(workspace.designs().getFirst()));
            return true;
        });
        training.release();
        await(() -> workspace.selectedDesign().get().map(DesignPoint::state).equals(Optional.of(DesignState.DONE)));
    }

    @Test
    void designsOfEarlierDaysAreThereAgainAfterOpening() throws Exception {
        training.release();
        explore();
        await(() -> workspace.designs().size() == 3 && session.exploring().get().isEmpty());
        onWindow(() -> {
            session.open(project.folder());
            return true;
        });
        await(() -> workspace.message().get().startsWith("Opened") && workspace.designs().size() == 3);
        List<Integer> lengths = new ArrayList<>();
        String id = onWindow(() -> workspace.designs().getFirst().id());
        onWindow(() -> {
            session.history(id, events -> lengths.add(events.size()));
            return true;
        });
        await(() -> !lengths.isEmpty());
        assertEquals(List.of(2), lengths, "both epochs of the accurate multiplier");
    }

    private ProjectResources.TrainableNetwork network() {
        Graph graph = ZooNetwork.LENET_5.graph(new ImageShape(1, 28, 28), 10);
        return new ProjectResources.TrainableNetwork(graph, new NetworkExport(graph, Glyphs.dataset(10, 10, 1), Map::of), "fingerprint", true, ready -> training, ready -> folder,
                (design, control) -> new ImagePredictions(Glyphs.dataset(10, 10, 1).test(), List.of()));
    }

    private void explore() throws Exception {
        onWindow(() -> {
            session.explore(STUDY);
            return true;
        });
    }

    private <T> T onWindow(Callable<T> work) throws Exception {
        return window.submit(work).get(10, TimeUnit.SECONDS);
    }

    private void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!onWindow(condition)) {
            assertTrue(System.nanoTime() < end, "waited in vain; errors " + dialogs.errors);
            Thread.sleep(10);
        }
    }
}
