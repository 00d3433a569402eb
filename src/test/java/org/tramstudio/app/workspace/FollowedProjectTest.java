package org.tramstudio.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.tramstudio.files.FolderRemoval;
import org.tramstudio.study.DesignClaim;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Phase;
import org.tramstudio.training.TrainingEvent;

/** A project whose designs somebody else writes, through a store of their own, while its session is open. */
class FollowedProjectTest extends OpenedSession {

    private static final DesignPoint FOREIGN =
            DesignPoint.queued("foreign", new MultiplierSource.CoTrained(7), STUDY.plan()).simulated(0.5);

    @Test
    void aDesignThatIsTrainedElsewhereIsFollowedToItsEnd() throws Exception {
        List<TrainingEvent> heard = new CopyOnWriteArrayList<>();
        run(() -> session.onTrainingEvents(events -> events.forEach(event -> heard.add(event.event()))));
        try (DesignClaim claim = others().claim("foreign").orElseThrow()) {
            claim.save(FOREIGN.in(DesignState.RUNNING));
            claim.append(step(0));
            await(() -> workspace.designs().equals(List.of(FOREIGN.in(DesignState.RUNNING))));
            await(() -> workspace.elsewhere().get().containsKey("foreign"));
            claim.append(step(1));
            claim.append(step(2));
            await(() -> heard.equals(List.of(step(1), step(2))));
            assertTrue(onWindow(() -> workspace.elsewhere().get().get("foreign").message()).contains("step 3 of 5"));
            claim.save(FOREIGN.in(DesignState.DONE));
        }
        await(() -> workspace.designs().equals(List.of(FOREIGN.in(DesignState.DONE)))
                && workspace.elsewhere().get().isEmpty());
        run(() -> workspace.selectedDesign().set(Optional.of(FOREIGN.in(DesignState.DONE))));
        FolderRemoval.remove(others().folder().resolve("foreign"));
        await(() -> workspace.designs().isEmpty() && workspace.selectedDesign().get().isEmpty());
        assertEquals(List.of(), dialogs.errors);
    }

    @Test
    void anOwnStudyIsNotDisturbed() throws Exception {
        explore();
        await(() -> workspace.designs().stream().anyMatch(design -> design.state() == DesignState.RUNNING));
        save(FOREIGN.in(DesignState.DONE));
        await(() -> workspace.designs().contains(FOREIGN.in(DesignState.DONE)));
        assertEquals(Map.of(), onWindow(() -> workspace.elsewhere().get()));
        assertEquals(1, onWindow(() -> workspace.designs().stream()
                .filter(design -> design.state() == DesignState.RUNNING).count()));
        training.release();
        await(() -> workspace.designs().size() == 4 && workspace.designs().stream()
                .allMatch(design -> design.state() == DesignState.DONE));
    }

    @Test
    void aBrokenDesignIsToldOnce() throws Exception {
        save(FOREIGN.in(DesignState.DONE));
        await(() -> workspace.designs().size() == 1);
        Path file = others().folder().resolve("foreign/design.json");
        Files.writeString(file, "{");
        await(() -> dialogs.errors.size() == 1);
        assertTrue(dialogs.errors.getFirst().startsWith(file.toString()), dialogs.errors.getFirst());
        save(FOREIGN.in(DesignState.INTERRUPTED));
        await(() -> workspace.designs().equals(List.of(FOREIGN.in(DesignState.INTERRUPTED))));
        assertEquals(1, dialogs.errors.size());
    }

    @Test
    void theFollowingEndsWithTheProject() throws Exception {
        List<Thread> watching = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("designs-watch")).toList();
        assertTrue(!watching.isEmpty());
        run(session::close);
        save(FOREIGN.in(DesignState.DONE));
        for (Thread thread : watching) {
            assertTrue(thread.join(Duration.ofSeconds(10)));
        }
        assertEquals(List.of(), onWindow(() -> new ArrayList<>(workspace.designs())));
    }

    private static TrainingEvent step(int step) {
        return new TrainingEvent.Step(Phase.EXPLORE, 0, step, 5, 1, 0.9, 100);
    }

    private DesignStore others() {
        return new DesignStore(project.designs());
    }

    private void save(DesignPoint design) throws IOException {
        try (DesignClaim claim = others().claim(design.id()).orElseThrow()) {
            claim.save(design);
        }
    }
}
