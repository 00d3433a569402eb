package org.tramstudio.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tramstudio.study.DesignClaim;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;
import org.tramstudio.training.MultiplierSource;

/** What a session does with its study. */
class StudioSessionTest extends OpenedSession {

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
        await(() -> workspace.designs().stream().anyMatch(design -> design.simulatedPower().equals(OptionalDouble.of(POWER))));
        DesignPoint completed = workspace.designs().stream().filter(design -> design.id().equals("old")).findFirst().orElseThrow();
        assertTrue(completed.figures().meanSquaredError().isPresent());
        assertEquals(Optional.of(completed), store.find("old"));
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
}
