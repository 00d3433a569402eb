package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.GivenMultipliers;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingEvent;

@Timeout(30)
class StudyQueueTest {

    private static final StudySettings SETTINGS = StudySettings.of(Map.of(Setting.LAMBDAS, "0.1, 0.5",
            Setting.PHASE_1_EPOCHS, "2", Setting.PHASE_3_EPOCHS, "2"));

    @TempDir
    private Path folder;
    private final List<DesignPoint> told = new CopyOnWriteArrayList<>();

    @Test
    void trainsTheAccurateMultiplierFirstAndThenEveryLambda() throws Exception {
        ScriptedTraining training = new ScriptedTraining();
        try (StudyQueue queue = queue(training)) {
            runAll(queue, StudyQueue.Start.CONTINUE);
            assertEquals(List.of(-1.0, 0.1, 0.5), training.begun);
            List<DesignPoint> designs = store().load().designs();
            assertEquals(3, designs.size());
            designs.forEach(design -> assertEquals(DesignState.DONE, design.state()));
            assertEquals(queue.designs(SETTINGS), designs);
        }
        assertTrue(training.isClosed());
    }

    @Test
    void nothingIsQueuedWhereNothingCanBeKept() throws Exception {
        Files.createDirectories(store().folder().getParent());
        Files.writeString(store().folder(), "a file where the folder should be");
        try (StudyQueue queue = queue(new ScriptedTraining())) {
            UserFacingException refused = assertThrows(UserFacingException.class,
                    () -> queue.submit(SETTINGS, StudyQueue.Start.CONTINUE));
            assertTrue(refused.getMessage().contains(store().folder().toString()), refused.getMessage());
            assertEquals(List.of(), queue.tasks());
            assertEquals(List.of(), told);
        }
    }

    @Test
    void tellsEveryEpochAndKeepsTheTrail() throws Exception {
        List<TrainingEvent> events = new CopyOnWriteArrayList<>();
        try (StudyQueue queue = new StudyQueue(store(), control -> new ScriptedTraining(), ScriptedTraining.POWER, "inputs",
                GivenMultipliers.NONE)) {
            queue.addListener(new Recorder(events));
            runAll(queue, StudyQueue.Start.CONTINUE);
            assertEquals(3 * 2 * ScriptedTraining.EPOCHS, events.size());
            DesignPoint last = queue.designs(SETTINGS).getLast();
            assertEquals(List.of(0.5, 0.6, 0.7, 0.8),
                    last.trail().stream().map(DesignPoint.TrailPosition::accuracy).toList());
            assertEquals(12.5, last.seconds());
            assertEquals(OptionalDouble.of(1 - 3 / 70.0), last.simulatedPower());
            assertEquals(List.of(1.0, 1 - 1 / 70.0, 1 - 2 / 70.0, 1 - 3 / 70.0), last.trail().stream()
                    .map(position -> position.power(PowerKind.SIMULATED).orElseThrow()).toList());
            assertEquals(List.of(0.9, 0.9, 0.9, 0.9), last.trail().stream()
                    .map(position -> position.power(PowerKind.PREDICTED).orElseThrow()).toList());
            assertEquals(List.of(DesignState.QUEUED, DesignState.RUNNING, DesignState.RUNNING, DesignState.RUNNING,
                            DesignState.RUNNING, DesignState.RUNNING, DesignState.DONE),
                    told.stream().filter(design -> design.id().equals(last.id())).map(DesignPoint::state).toList());
        }
    }

    @Test
    void doesNotTrainAFinishedDesignAgain() throws Exception {
        try (StudyQueue queue = queue(new ScriptedTraining())) {
            runAll(queue, StudyQueue.Start.CONTINUE);
        }
        ScriptedTraining second = new ScriptedTraining();
        try (StudyQueue queue = queue(second)) {
            assertEquals(List.of(), queue.submit(SETTINGS, StudyQueue.Start.CONTINUE));
            assertEquals(List.of(), queue.submit(SETTINGS, StudyQueue.Start.AFRESH));
            assertEquals(List.of(), second.begun);
            runAll(queue, StudyQueue.Start.REPEAT);
            assertEquals(3 * ScriptedTraining.EPOCHS, second.epochs.size());
        }
    }

    @Test
    void anotherPlanOrOtherInputsAreAnotherDesign() throws Exception {
        try (StudyQueue queue = queue(new ScriptedTraining());
             StudyQueue others = new StudyQueue(store(), control -> new ScriptedTraining(), ScriptedTraining.POWER,
                     "other data", GivenMultipliers.NONE)) {
            String id = queue.designs(SETTINGS).getLast().id();
            assertTrue(id.startsWith("lambda-0.5-seed-1-"), id);
            assertFalse(id.equals(queue.designs(SETTINGS.with(Map.of(Setting.PHASE_3_EPOCHS, "3"))).getLast().id()));
            assertFalse(id.equals(others.designs(SETTINGS).getLast().id()));
            assertEquals(id, queue.designs(SETTINGS.with(Map.of(Setting.LAMBDAS, "0.5"))).getLast().id());
        }
    }

    @Test
    void cancellingStopsWithinASecondAndKeepsWhatIsDone() throws Exception {
        ScriptedTraining training = new ScriptedTraining().waitingAt(0.1);
        try (StudyQueue queue = queue(training)) {
            List<BackgroundTask<DesignPoint>> tasks = queue.submit(SETTINGS, StudyQueue.Start.CONTINUE);
            assertTrue(training.waiting.await(10, TimeUnit.SECONDS));
            queue.cancelAll();
            assertThrows(Exception.class, () -> tasks.get(1).result().get(1, TimeUnit.SECONDS));
            waitUntilIdle(queue);
        }
        assertEquals(List.of(DesignState.DONE, DesignState.INTERRUPTED),
                store().load().designs().stream().map(DesignPoint::state).toList());
        assertEquals(2, store().load().designs().getLast().trail().size());

        ScriptedTraining second = new ScriptedTraining();
        try (StudyQueue queue = queue(second)) {
            runAll(queue, StudyQueue.Start.CONTINUE);
            assertEquals(List.of(0.1, 0.5), second.begun);
            assertEquals(List.of(2, 3, 0, 1, 2, 3), second.epochs);
            DesignPoint resumed = queue.designs(SETTINGS).get(1);
            assertEquals(4, resumed.trail().size());
            assertEquals(2 * ScriptedTraining.EPOCHS, store().events(resumed.id()).size());
        }
    }

    @Test
    void anInterruptedDesignCanStartAfresh() throws Exception {
        ScriptedTraining training = new ScriptedTraining().waitingAt(0.1);
        try (StudyQueue queue = queue(training)) {
            queue.submit(SETTINGS, StudyQueue.Start.CONTINUE);
            assertTrue(training.waiting.await(10, TimeUnit.SECONDS));
        }
        ScriptedTraining second = new ScriptedTraining();
        try (StudyQueue queue = queue(second)) {
            runAll(queue, StudyQueue.Start.AFRESH);
            assertEquals(List.of(0, 1, 2, 3, 0, 1, 2, 3), second.epochs);
        }
    }

    @Test
    void cancellingOneDesignLetsTheNextBegin() throws Exception {
        ScriptedTraining training = new ScriptedTraining().waitingAt(0.1);
        try (StudyQueue queue = queue(training)) {
            queue.submit(SETTINGS, StudyQueue.Start.CONTINUE);
            assertTrue(training.waiting.await(10, TimeUnit.SECONDS));
            queue.cancel(queue.designs(SETTINGS).get(1).id());
            waitUntilIdle(queue);
            assertEquals(DesignState.DONE, queue.designs(SETTINGS).getLast().state());
        }
    }

    @Test
    void pausingShowsAndHoldsUntilResumed() throws Exception {
        ScriptedTraining training = new ScriptedTraining().waitingAt(0.1);
        try (StudyQueue queue = queue(training)) {
            queue.submit(SETTINGS, StudyQueue.Start.CONTINUE);
            assertTrue(training.waiting.await(10, TimeUnit.SECONDS));
            queue.pause();
            waitUntilTold(DesignState.PAUSED);
            queue.resume();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (told.getLast().state() != DesignState.RUNNING && System.nanoTime() < end) {
                Thread.sleep(5);
            }
            assertEquals(DesignState.RUNNING, told.getLast().state());
        }
    }

    @Test
    void aFailureIsRecordedAndTheNextDesignBegins() throws Exception {
        ScriptedTraining training = new ScriptedTraining().failingAt(0.1);
        try (StudyQueue queue = queue(training)) {
            List<BackgroundTask<DesignPoint>> tasks = queue.submit(SETTINGS, StudyQueue.Start.CONTINUE);
            ExecutionException thrown = assertThrows(ExecutionException.class,
                    () -> tasks.get(1).result().get(10, TimeUnit.SECONDS));
            assertTrue(thrown.getCause() instanceof UserFacingException);
            waitUntilIdle(queue);
            List<DesignPoint> designs = queue.designs(SETTINGS);
            assertEquals(List.of(DesignState.DONE, DesignState.FAILED, DesignState.DONE),
                    designs.stream().map(DesignPoint::state).toList());
            assertTrue(designs.get(1).failure().orElseThrow().contains("image-7.png"));
        }
    }

    @Test
    void aFailedDesignCanBeRetried() throws Exception {
        try (StudyQueue queue = queue(new ScriptedTraining().failingAt(0.1))) {
            queue.submit(SETTINGS, StudyQueue.Start.CONTINUE);
            waitUntilIdle(queue);
        }
        try (StudyQueue queue = queue(new ScriptedTraining())) {
            DesignPoint failed = queue.designs(SETTINGS).get(1);
            DesignPoint done = queue.retry(failed).orElseThrow().result().get(10, TimeUnit.SECONDS);
            assertEquals(DesignState.DONE, done.state());
            assertTrue(done.failure().isEmpty());
        }
    }

    @Test
    void anUnexpectedErrorIsToldInWordsAndTheTrainingIsLoadedAnew() throws Exception {
        List<ScriptedTraining> opened = new CopyOnWriteArrayList<>();
        TrainingFactory factory = control -> {
            opened.add(opened.isEmpty()
                    ? new ScriptedTraining().breakingWith(new IllegalStateException("native call failed"))
                    : new ScriptedTraining());
            return opened.getLast();
        };
        try (StudyQueue queue = new StudyQueue(store(), factory, ScriptedTraining.POWER, "inputs",
                GivenMultipliers.NONE)) {
            queue.submit(SETTINGS, StudyQueue.Start.CONTINUE);
            waitUntilIdle(queue);
            List<DesignPoint> designs = queue.designs(SETTINGS);
            assertTrue(designs.getFirst().failure().orElseThrow().contains("native call failed"));
            assertEquals(DesignState.DONE, designs.getLast().state());
            assertEquals(2, opened.size());
            assertTrue(opened.getFirst().isClosed());
        }
    }

    @Test
    void aDesignThatAnotherOneTrainsIsRefused() throws Exception {
        try (StudyQueue queue = queue(new ScriptedTraining())) {
            DesignPoint design = queue.designs(SETTINGS).getLast();
            try (DesignClaim held = store().claim(design.id()).orElseThrow()) {
                held.save(design.in(DesignState.RUNNING));
                ExecutionException refused = assertThrows(ExecutionException.class,
                        () -> queue.retry(design).orElseThrow().result().get(10, TimeUnit.SECONDS));
                assertTrue(refused.getCause().getMessage().contains("another window or command"));
            }
        }
    }

    private DesignStore store() {
        return new DesignStore(folder.resolve("designs"));
    }

    private StudyQueue queue(ScriptedTraining training) {
        StudyQueue queue = new StudyQueue(store(), control -> training, ScriptedTraining.POWER, "inputs",
                GivenMultipliers.NONE);
        queue.addListener(new Recorder(new CopyOnWriteArrayList<>()));
        return queue;
    }

    private static void runAll(StudyQueue queue, StudyQueue.Start start) throws Exception {
        for (BackgroundTask<DesignPoint> task : queue.submit(SETTINGS, start)) {
            task.result().get(10, TimeUnit.SECONDS);
        }
    }

    private static void waitUntilIdle(StudyQueue queue) throws InterruptedException {
        while (!queue.tasks().isEmpty()) {
            Thread.sleep(5);
        }
    }

    private void waitUntilTold(DesignState state) throws InterruptedException {
        while (told.stream().noneMatch(design -> design.state() == state)) {
            Thread.sleep(5);
        }
    }

    private final class Recorder implements StudyListener {
        private final List<TrainingEvent> events;

        Recorder(List<TrainingEvent> events) {
            this.events = events;
        }

        @Override
        public void designChanged(DesignPoint design) {
            told.add(design);
        }

        @Override
        public void trainingEvent(String designId, TrainingEvent event) {
            events.add(event);
        }
    }
}
