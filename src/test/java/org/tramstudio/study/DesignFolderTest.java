package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.files.FolderRemoval;
import org.tramstudio.study.DesignFolder.Changes;
import org.tramstudio.task.TaskSnapshot;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Phase;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingEvent;
import org.tramstudio.training.TrainingPlan;

@Timeout(60)
class DesignFolderTest {

    private static final TrainingPlan PLAN = TrainingPlan.of(Map.of(Setting.PHASE_1_EPOCHS, "2", Setting.PHASE_3_EPOCHS, "2"));

    @TempDir
    private Path folder;
    private DesignStore store;
    private final Set<String> own = new HashSet<>();
    private DesignFolder looked;
    private Optional<DesignFolderWatch> watch = Optional.empty();

    @BeforeEach
    void prepare() {
        store = new DesignStore(folder.resolve("designs"));
        looked = new DesignFolder(store, own::contains);
    }

    @AfterEach
    void end() {
        watch.ifPresent(DesignFolderWatch::close);
    }

    @Test
    void theFirstLookFindsAllAndLaterOnesWhatHasChanged() throws IOException {
        save(design(0.5, DesignState.DONE));
        save(design(0.1, DesignState.DONE));
        assertEquals(store.load().designs(), looked.look().designs());
        assertTrue(looked.look().isEmpty());
        DesignPoint changed = design(0.5, DesignState.DONE).simulated(0.4);
        save(changed);
        save(design(0.2, DesignState.DONE));
        assertEquals(List.of(design(0.2, DesignState.DONE), changed), looked.look().designs());
        assertTrue(looked.look().isEmpty());
    }

    @Test
    void aFileIsReadAgainOnlyWhenItWasReplaced() throws IOException {
        DesignPoint design = design(0.1, DesignState.DONE);
        save(design);
        looked.look();
        Path file = file(design);
        FileTime time = Files.getLastModifiedTime(file);
        Files.write(file, new byte[(int) Files.size(file)]);
        Files.setLastModifiedTime(file, time);
        assertTrue(looked.look().isEmpty(), "as it looks the same, nobody read that it is broken");
        assertTrue(looked.look().isEmpty());
    }

    @Test
    void deletedDesignsAreGoneUnlessTheWholeDiskIs() throws IOException {
        save(design(0.1, DesignState.DONE));
        save(design(0.2, DesignState.DONE));
        looked.look();
        FolderRemoval.remove(store.design(design(0.1, DesignState.DONE).id()));
        assertEquals(Set.of(design(0.1, DesignState.DONE).id()), looked.look().removed());
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(folder, away);
        assertTrue(looked.look().isEmpty());
        Files.move(away, folder);
        assertTrue(looked.look().isEmpty());
        FolderRemoval.remove(store.folder());
        assertEquals(Set.of(design(0.2, DesignState.DONE).id()), looked.look().removed());
    }

    @Test
    void brokenDesignsAreToldOnceAndWhenTheyStayBroken() throws IOException {
        DesignPoint design = design(0.1, DesignState.DONE);
        save(design);
        looked.look();
        Files.writeString(file(design), "{\"schemaVersion\": 1,");
        assertEquals(List.of(), looked.look().problems(), "it may be half written");
        assertEquals(1, looked.look().problems().size());
        assertEquals(List.of(), looked.look().problems());
        assertEquals(Set.of(), looked.look().removed());
        save(design.simulated(0.5));
        assertEquals(List.of(design.simulated(0.5)), looked.look().designs());
        Files.writeString(file(design), "{\"schemaVersion\": 1,");
        looked.look();
        assertEquals(1, looked.look().problems().size(), "it was well in between");
        assertEquals(1, new DesignFolder(store, own::contains).look().problems().size(), "told at the first look");
    }

    @Test
    void whatThisProcessTrainsIsLeftAlone() throws IOException {
        DesignPoint design = design(0.1, DesignState.RUNNING);
        own.add(design.id());
        try (DesignClaim claim = store.claim(design.id()).orElseThrow()) {
            claim.save(design);
            assertTrue(looked.look().isEmpty());
            own.clear();
            assertEquals(Set.of(design.id()), looked.look().elsewhere().keySet());
            own.add(design.id());
            assertTrue(looked.look().isEmpty());
            claim.save(design.in(DesignState.DONE));
        }
        own.clear();
        assertEquals(List.of(design.in(DesignState.DONE)), looked.look().designs());
    }

    @Test
    void aTrainingElsewhereTellsHowFarItIs() throws IOException {
        DesignPoint design = design(0.1, DesignState.RUNNING);
        try (DesignClaim claim = store.claim(design.id()).orElseThrow()) {
            claim.save(design);
            claim.append(step(Phase.EXPLORE, 0, 0));
            Changes first = looked.look();
            assertEquals(List.of(design), first.designs());
            assertEquals(Map.of(), first.events(), "what it told before is in its log for whoever wants it");
            assertEquals(0.25 / 10, first.elsewhere().get(design.id()).fraction().orElseThrow(), 1e-6);
            claim.append(step(Phase.EXPLORE, 1, 4));
            claim.append(step(Phase.RECOVER, 0, 9));
            Changes second = looked.look();
            assertEquals(List.of(), second.designs());
            assertEquals(List.of(step(Phase.EXPLORE, 1, 4), step(Phase.RECOVER, 0, 9)), second.events().get(design.id()));
            TaskSnapshot task = second.elsewhere().get(design.id());
            assertEquals(0.75, task.fraction().orElseThrow(), 1e-6);
            assertEquals("Phase 3: recover, epoch 1, step 10 of 10", task.message());
            assertTrue(task.remaining().isPresent());
            assertEquals(Map.of(), looked.look().events());
        }
        Changes left = looked.look();
        assertEquals(List.of(design.in(DesignState.INTERRUPTED)), left.designs());
        assertEquals(Map.of(), left.elsewhere());
    }

    @Test
    void aLineThatIsHalfWrittenIsReadOnceItIsWhole() throws IOException {
        Path log = folder.resolve("events.jsonl");
        try (EventLog whole = new EventLog(log)) {
            whole.append(step(Phase.EXPLORE, 0, 0));
            whole.append(step(Phase.EXPLORE, 0, 1));
        }
        String text = Files.readString(log);
        int cut = text.length() - 20;
        Files.writeString(log, text.substring(0, cut));
        EventTail tail = new EventTail(log);
        assertEquals(List.of(), tail.next());
        assertEquals(step(Phase.EXPLORE, 0, 0), tail.last().orElseThrow());
        Files.writeString(log, text);
        assertEquals(List.of(step(Phase.EXPLORE, 0, 1)), tail.next());
        Files.writeString(log, text.substring(0, text.indexOf('\n') + 1));
        assertEquals(List.of(step(Phase.EXPLORE, 0, 0)), tail.next(), "one that began afresh");
    }

    @Test
    void aProcessThatIsKilledLeavesItsDesignInterrupted() throws Exception {
        MultiplierSource source = new MultiplierSource.CoTrained(0.3);
        TrainingPlan plan = TrainingPlan.of(Map.of());
        DesignPoint design = DesignPoint.queued(DesignId.of(source, plan, "inputs"), source, plan);
        save(design);
        BlockingQueue<Changes> told = new LinkedBlockingQueue<>();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), DesignStoreTest.ClaimHolder.class.getName(), store.folder().toString(),
                design.id()).redirectError(new File(folder.toFile(), "errors.txt")).start();
        try {
            assertEquals("holding", process.inputReader().readLine(), Files.readString(folder.resolve("errors.txt")));
            assertEquals(Set.of(design.id()), looked.look().elsewhere().keySet());
            watch = Optional.of(new DesignFolderWatch(looked, told::add));
            assertEquals(List.of(), told.take().designs(), "it is still at work");
            process.destroyForcibly();
            while (told.take().designs().stream().noneMatch(each -> each.state() == DesignState.INTERRUPTED)) {
                assertTrue(told.size() < 10, "told of nothing else");
            }
        } finally {
            process.destroyForcibly();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void theWatchTellsSoonAndLeavesNoThread() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        BlockingQueue<Changes> told = new LinkedBlockingQueue<>();
        watch = Optional.of(new DesignFolderWatch(looked, told::add));
        save(design(0.1, DesignState.DONE));
        assertEquals(List.of(design(0.1, DesignState.DONE)), told.poll(20, TimeUnit.SECONDS).designs());
        save(design(0.2, DesignState.DONE));
        assertEquals(List.of(design(0.2, DesignState.DONE)), told.poll(20, TimeUnit.SECONDS).designs());
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        watch.get().close();
        assertTrue(left.stream().anyMatch(thread -> thread.getName().equals("designs-watch")));
        for (Thread thread : left) {
            assertTrue(thread.join(Duration.ofSeconds(20)), thread.getName());
        }
        save(design(0.3, DesignState.DONE));
        assertEquals(null, told.poll(4, TimeUnit.SECONDS), "nothing is told after the end");
    }

    private static TrainingEvent step(Phase phase, int epoch, int step) {
        return new TrainingEvent.Step(phase, epoch, step, 10, 1.0 / (step + 1), 0.9, 100);
    }

    private static DesignPoint design(double lambda, DesignState state) {
        MultiplierSource source = new MultiplierSource.CoTrained(lambda);
        return DesignPoint.queued(DesignId.of(source, PLAN, "inputs"), source, PLAN).in(state);
    }

    private Path file(DesignPoint design) {
        return store.design(design.id()).resolve("design.json");
    }

    private void save(DesignPoint design) throws IOException {
        try (DesignClaim claim = new DesignStore(store.folder()).claim(design.id()).orElseThrow()) {
            claim.save(design);
        }
    }
}
