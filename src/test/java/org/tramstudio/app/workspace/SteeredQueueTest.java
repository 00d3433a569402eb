package org.tramstudio.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.QueuedDesign;
import org.tramstudio.study.StudyQueue;
import org.tramstudio.task.TaskState;

/** The queue of a session: steered design by design while its training waits to be released. */
class SteeredQueueTest extends OpenedSession {

    @Test
    void theOrderThatIsChosenIsTheOneOfTheTasks() throws Exception {
        explore();
        await(() -> order().equals(List.of("Accurate multiplier", "λ 0.1", "λ 0.3")) && atWork(0));
        run(() -> session.queue().move(id(2), StudyQueue.Move.FIRST));
        assertEquals(List.of("Accurate multiplier", "λ 0.3", "λ 0.1"), onWindow(this::order));
        training.release();
        await(() -> session.exploring().get().isEmpty() && background.listed().size() == 3);
        assertEquals(List.of("Accurate multiplier", "λ 0.3", "λ 0.1"),
                onWindow(() -> background.listed().stream().map(task -> task.snapshot().name()).toList()));
        assertEquals(List.of(), onWindow(() -> session.queue().queued().get()));
    }

    @Test
    void onlyWhatHasBegunIsATaskOfTheDrawer() throws Exception {
        explore();
        await(() -> order().size() == 3 && atWork(0));
        await(() -> background.listed().size() == 1);
        run(() -> session.queue().cancel(id(1)));
        await(() -> is("λ 0.1", DesignState.INTERRUPTED));
        assertEquals("Accurate multiplier (1 of 2)", onWindow(() -> session.exploring().get().orElseThrow().name()));
        assertEquals(1, background.listed().size());
    }

    @Test
    void cancellingTheDesignAtWorkBeginsTheNextAndItCanGoOn() throws Exception {
        explore();
        await(() -> order().size() == 3 && atWork(0));
        run(() -> session.queue().pause(id(0)));
        await(() -> is("Accurate multiplier", DesignState.PAUSED));
        run(() -> session.queue().cancel(id(0)));
        await(() -> is("Accurate multiplier", DesignState.INTERRUPTED) && is("λ 0.1", DesignState.RUNNING));
        run(() -> session.queue().goOn(design("Accurate multiplier")));
        await(() -> order().equals(List.of("λ 0.1", "λ 0.3", "Accurate multiplier")));
        training.release();
        await(() -> session.exploring().get().isEmpty() && workspace.designs().stream()
                .allMatch(design -> design.state() == DesignState.DONE));
        assertEquals(List.of(), dialogs.errors);
    }

    @Test
    void aFailedDesignSaysWhyAndIsRetried() throws Exception {
        training.failWith(new IOException("no disk"));
        explore();
        await(() -> session.exploring().get().isEmpty() && is("λ 0.3", DesignState.FAILED));
        assertTrue(onWindow(() -> design("λ 0.3").failure().orElseThrow()).contains("no disk"));
        training.failNoMore();
        training.release();
        run(() -> session.queue().goOn(design("λ 0.3")));
        await(() -> is("λ 0.3", DesignState.DONE) && session.exploring().get().isEmpty());
        assertTrue(onWindow(() -> is("λ 0.1", DesignState.FAILED)), "the others were not asked for");
    }

    private List<String> order() {
        return session.queue().queued().get().stream().map(QueuedDesign::task).map(task -> task.name()).toList();
    }

    private boolean atWork(int place) {
        return session.queue().queued().get().get(place).task().state() == TaskState.RUNNING;
    }

    private String id(int place) {
        return session.queue().queued().get().get(place).designId();
    }

    private boolean is(String title, DesignState state) {
        return workspace.designs().stream().anyMatch(design -> design.title().equals(title) && design.state() == state);
    }

    private DesignPoint design(String title) {
        return workspace.designs().stream().filter(design -> design.title().equals(title)).findFirst().orElseThrow();
    }
}
