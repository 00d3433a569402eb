package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.study.StudyQueue.Move;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskState;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.GivenMultipliers;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingEvent;

/** The order of the queue, while its first design, the accurate multiplier, is at work and waits to be stopped. */
@Timeout(60)
class QueueOrderTest {

    private static final StudySettings SETTINGS = StudySettings.of(Map.of(Setting.LAMBDAS, "0.1, 0.2, 0.3, 0.4, 0.5",
            Setting.PHASE_1_EPOCHS, "2", Setting.PHASE_3_EPOCHS, "2"));

    @TempDir
    private Path folder;
    private final List<DesignPoint> told = new CopyOnWriteArrayList<>();
    private final ScriptedTraining training = new ScriptedTraining().waitingAt(-1);

    @Test
    void designsAreTrainedInTheOrderThatTheyWereMovedTo() throws Exception {
        try (StudyQueue queue = busyQueue()) {
            assertTrue(queue.move(id(queue, 5), Move.FIRST));
            assertTrue(queue.move(id(queue, 2), Move.LATER));
            assertTrue(queue.move(id(queue, 4), Move.EARLIER));
            assertEquals(List.of("Accurate multiplier", "λ 0.5", "λ 0.2", "λ 0.3", "λ 0.1", "λ 0.4"), order(queue));
            finish(queue);
            assertEquals(List.of(-1.0, 0.5, 0.2, 0.3, 0.1, 0.4), training.begun);
        }
    }

    @Test
    void nothingMovesBeforeTheDesignAtWorkNorBeyondTheEnd() throws Exception {
        try (StudyQueue queue = busyQueue()) {
            List<String> before = order(queue);
            assertFalse(queue.move(id(queue, 0), Move.LATER));
            assertFalse(queue.move(id(queue, 0), Move.FIRST));
            assertFalse(queue.move(id(queue, 1), Move.EARLIER));
            assertFalse(queue.move(id(queue, 1), Move.FIRST));
            assertFalse(queue.move(id(queue, 5), Move.LATER));
            assertFalse(queue.move("unknown", Move.FIRST));
            assertEquals(before, order(queue));
        }
    }

    @Test
    void aRemovedDesignIsToldAtOnceAndNeverBegins() throws Exception {
        try (StudyQueue queue = busyQueue()) {
            String removed = id(queue, 2);
            queue.cancel(removed);
            assertEquals(DesignState.INTERRUPTED, told.getLast().state());
            assertEquals(removed, told.getLast().id());
            assertEquals(5, queue.queued().size());
            finish(queue);
            assertEquals(List.of(-1.0, 0.1, 0.3, 0.4, 0.5), training.begun);
            assertTrue(store().find(removed).isEmpty());
        }
    }

    @Test
    void oneThatWasCancelledAtWorkGoesOnFromItsCheckpointBehindTheOthers() throws Exception {
        try (StudyQueue queue = busyQueue()) {
            DesignPoint accurate = queue.designs(SETTINGS).getFirst();
            BackgroundTask<DesignPoint> first = queue.tasks().getFirst();
            queue.cancel(accurate.id());
            assertThrows(ExecutionException.class, () -> first.result().get(10, TimeUnit.SECONDS));
            training.waitingAt(Double.NaN);
            queue.retry(store().find(accurate.id()).orElseThrow()).orElseThrow().result().get(30, TimeUnit.SECONDS);
            assertEquals(List.of(-1.0, 0.1, 0.2, 0.3, 0.4, 0.5, -1.0), training.begun);
            assertEquals(List.of(2, 3), training.epochs.subList(training.epochs.size() - 2, training.epochs.size()));
            assertEquals(DesignState.DONE, store().find(accurate.id()).orElseThrow().state());
        }
    }

    @Test
    void aStudyThatIsQueuedLaterGoesBehindWhatWaits() throws Exception {
        try (StudyQueue queue = busyQueue()) {
            assertTrue(queue.move(id(queue, 5), Move.FIRST));
            queue.submit(StudySettings.of(Map.of(Setting.LAMBDAS, "7", Setting.PHASE_1_EPOCHS, "2", Setting.PHASE_3_EPOCHS, "2")),
                    StudyQueue.Start.CONTINUE);
            assertEquals(List.of("Accurate multiplier", "λ 0.5", "λ 0.1", "λ 0.2", "λ 0.3", "λ 0.4", "λ 7"), order(queue));
            finish(queue);
        }
    }

    @Test
    void oneDesignIsPausedAndGoesOnAlone() throws Exception {
        try (StudyQueue queue = busyQueue()) {
            queue.pause(id(queue, 0));
            assertEquals(TaskState.PAUSED, queue.queued().getFirst().task().state());
            String accurate = id(queue, 0);
            queue.resume(accurate);
            assertEquals(TaskState.RUNNING, queue.queued().getFirst().task().state());
            queue.pause(accurate);
            finish(queue);
            assertEquals(6, training.begun.size(), "those behind it were not paused");
        }
    }

    @Test
    void aDesignOfOtherInputsIsNotGoneOnWith() throws Exception {
        try (StudyQueue queue = busyQueue()) {
            StudyQueue others = new StudyQueue(store(), control -> training, ScriptedTraining.POWER, "other weights",
                    GivenMultipliers.NONE);
            DesignPoint foreign = others.designs(SETTINGS).getLast();
            others.close();
            UserFacingException refused = assertThrows(UserFacingException.class, () -> queue.retry(foreign));
            assertTrue(refused.getMessage().contains("other weights or images"), refused.getMessage());
        }
    }

    /** Whatever is done in whatever order: the design at work stays first, no design is lost, none is there twice. */
    @Test
    void anyMovesAndRemovalsKeepTheQueueWhole() throws Exception {
        try (StudyQueue queue = busyQueue()) {
            Random random = new Random(7);
            List<String> model = new ArrayList<>(queue.queued().stream().map(QueuedDesign::designId).toList());
            for (int round = 0; round < 500; round++) {
                int place = random.nextInt(model.size());
                Move move = Move.values()[random.nextInt(3)];
                boolean moved = queue.move(model.get(place), move);
                int to = switch (move) {
                    case FIRST -> 1;
                    case EARLIER -> place - 1;
                    case LATER -> place + 1;
                };
                boolean possible = place > 0 && to > 0 && to < model.size() && to != place;
                assertEquals(possible, moved, move + " of place " + place);
                if (possible) {
                    model.add(to, model.remove(place));
                }
                if (round == 250) {
                    queue.cancel(model.remove(3));
                }
                assertEquals(model, queue.queued().stream().map(QueuedDesign::designId).toList());
            }
        }
    }

    @Test
    void movesFromManyThreadsLoseNothing() throws Exception {
        try (StudyQueue queue = busyQueue()) {
            List<String> ids = queue.queued().stream().map(QueuedDesign::designId).toList();
            List<Thread> threads = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                Random random = new Random(thread);
                threads.add(Thread.ofPlatform().start(() -> {
                    for (int round = 0; round < 500; round++) {
                        queue.move(ids.get(random.nextInt(ids.size())), Move.values()[random.nextInt(3)]);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            List<String> after = queue.queued().stream().map(QueuedDesign::designId).toList();
            assertEquals(ids.getFirst(), after.getFirst());
            assertEquals(ids.stream().sorted().toList(), after.stream().sorted().toList());
            finish(queue);
            assertEquals(6, training.begun.stream().distinct().count());
        }
    }

    private StudyQueue busyQueue() throws Exception {
        StudyQueue queue = new StudyQueue(store(), control -> training, ScriptedTraining.POWER, "inputs",
                GivenMultipliers.NONE);
        queue.addListener(new StudyListener() {
            @Override
            public void designChanged(DesignPoint design) {
                told.add(design);
            }

            @Override
            public void trainingEvent(String designId, TrainingEvent event) {
                // the order alone matters here
            }
        });
        queue.submit(SETTINGS, StudyQueue.Start.CONTINUE);
        assertTrue(training.waiting.await(20, TimeUnit.SECONDS));
        return queue;
    }

    private static void finish(StudyQueue queue) throws InterruptedException {
        queue.cancel(id(queue, 0));
        while (!queue.tasks().isEmpty()) {
            Thread.sleep(5);
        }
    }

    private static String id(StudyQueue queue, int place) {
        return queue.queued().get(place).designId();
    }

    private static List<String> order(StudyQueue queue) {
        return queue.queued().stream().map(design -> design.task().name()).toList();
    }

    private DesignStore store() {
        return new DesignStore(folder.resolve("designs"));
    }
}
