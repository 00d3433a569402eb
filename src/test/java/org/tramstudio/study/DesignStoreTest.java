package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.files.ProcessLock;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Phase;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingEvent;
import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.StructureParameters;

class DesignStoreTest {

    private static final TrainingPlan PLAN = TrainingPlan.of(Map.of());
    private static final String ID = DesignId.of(new MultiplierSource.CoTrained(0.3), PLAN, "inputs");

    @TempDir
    private Path folder;

    @Test
    void aDesignComesBackExactly() throws IOException {
        DesignPoint design = new DesignPoint(ID, new MultiplierSource.CoTrained(0.3), PLAN, DesignState.FAILED,
                StructureParameters.of(1, 0.1 + 0.2, 1.0 / 3, 0),
                Map.of(AccuracyStage.FLOAT, 0.9123, AccuracyStage.FINAL, 2.0 / 3), Math.PI / 4, Math.E / 3,
                OptionalDouble.of(Math.sqrt(0.3)), 12.75,
                List.of(new DesignPoint.TrailPosition(0.7, 1.0 / 7, OptionalDouble.of(0.8), OptionalDouble.of(0.6)),
                        new DesignPoint.TrailPosition(0.6, 0.9, OptionalDouble.empty(), OptionalDouble.empty())),
                Optional.of("disk full\nmake room"),
                List.of(new DesignPart(List.of("conv1"), 0.25, StructureParameters.of(1, 0.5), Optional.empty(), "abc",
                        OptionalDouble.of(0.5), OptionalDouble.empty())),
                new DesignFigures(OptionalDouble.of(0.3), OptionalDouble.empty(), OptionalDouble.of(Math.sqrt(0.7)),
                        OptionalDouble.of(12345.678), OptionalDouble.of(1e-7), OptionalDouble.of(Math.log(3))));
        save(design);
        assertEquals(List.of(design), store().load().designs());
        assertEquals(Optional.of(design), store().find(ID));
    }

    @Test
    void theAccurateMultiplierComesFirst() throws IOException {
        List<MultiplierSource> sources = List.of(new MultiplierSource.Accurate(), new MultiplierSource.CoTrained(0.3),
                new MultiplierSource.CoTrained(2), new MultiplierSource.Truncated(4), new MultiplierSource.Truncated(6),
                new MultiplierSource.Direct(0.7), new MultiplierSource.Direct(0.5), new MultiplierSource.Given("mul8u_1", "ab"));
        for (MultiplierSource source : sources.reversed()) {
            save(DesignPoint.queued(DesignId.of(source, PLAN, "inputs"), source, PLAN).in(DesignState.DONE));
        }
        assertEquals(sources, store().load().designs().stream().map(DesignPoint::source).toList());
    }

    @Test
    void aDesignLeftRunningIsInterruptedOnceNobodyHoldsIt() throws IOException {
        try (DesignClaim claim = store().claim(ID).orElseThrow()) {
            claim.save(design(DesignState.RUNNING));
            assertEquals(DesignState.RUNNING, store().find(ID).orElseThrow().state());
            assertEquals(DesignState.RUNNING, new DesignStore(folder.resolve("x/../designs")).find(ID).orElseThrow().state());
        }
        assertEquals(DesignState.INTERRUPTED, store().find(ID).orElseThrow().state());
    }

    @Test
    void onlyOneMayWriteADesignAndReadingDoesNotTakeItsRight() throws IOException {
        try (DesignClaim claim = store().claim(ID).orElseThrow()) {
            claim.save(design(DesignState.RUNNING));
            assertTrue(store().claim(ID).isEmpty());
            store().load();
            assertTrue(store().claim(ID).isEmpty());
        }
        store().claim(ID).orElseThrow().close();
    }

    @Test
    @Timeout(60)
    void aProcessThatIsKilledLeavesAnInterruptedDesign() throws Exception {
        save(design(DesignState.DONE));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), ClaimHolder.class.getName(), store().folder().toString(), ID)
                .redirectError(new File(folder.toFile(), "errors.txt")).start();
        try {
            String said = process.inputReader().readLine();
            assertEquals("holding", said, Files.readString(folder.resolve("errors.txt")));
            assertEquals(DesignState.RUNNING, store().find(ID).orElseThrow().state());
            assertTrue(store().claim(ID).isEmpty());
            ProcessLock.Holder holder = store().holder(ID).orElseThrow();
            assertEquals(process.pid(), holder.process());
            assertTrue(holder.isHere());
        } finally {
            process.destroyForcibly();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        }
        assertEquals(DesignState.INTERRUPTED, store().find(ID).orElseThrow().state());
        assertTrue(store().holder(ID).isEmpty());
        try (DesignClaim _ = store().claim(ID).orElseThrow()) {
            assertEquals(ProcessHandle.current().pid(), store().holder(ID).orElseThrow().process());
        }
    }

    @Test
    void aDesignThatCannotBeReadIsNamedAndTheOthersAreKept() throws IOException {
        save(design(DesignState.DONE));
        Path broken = Files.createDirectories(store().folder().resolve("broken")).resolve("design.json");
        Files.writeString(broken, "{\"schemaVersion\": 1,\n \"design\": {");
        DesignStore.Contents contents = store().load();
        assertEquals(1, contents.designs().size());
        assertEquals(1, contents.problems().size());
        assertTrue(contents.problems().getFirst().startsWith(broken + ", line 2"), contents.problems().getFirst());
        assertTrue(Files.exists(broken));
    }

    /** A file of the first version, in which neither design nor trail knows a simulated power, nor the plan a method. */
    @Test
    void aDesignOfTheFirstVersionIsReadAndCompleted() throws IOException {
        Path file = Files.createDirectories(store().folder().resolve(ID)).resolve("design.json");
        Files.writeString(file, """
                {"schemaVersion": 1, "design": {"id": "%s", "lambda": 0.3, "plan": {"bits": 8, "seed": 1},
                  "state": "DONE", "theta": [1.0, 0.25], "accuracy": {"FINAL": 0.9}, "predictedPower": 0.8,
                  "normalizedPower": 0.7, "seconds": 3.5, "trail": [{"normalizedPower": 0.7, "accuracy": 0.8}]}}
                """.formatted(ID));
        DesignPoint old = store().find(ID).orElseThrow();
        assertEquals(OptionalDouble.empty(), old.simulatedPower());
        assertEquals(OptionalDouble.empty(), old.trail().getFirst().power(PowerKind.SIMULATED));
        assertEquals(MappingMethod.GREEDY, old.plan().mappingMethod());
        DesignPoint completed = new FigureCompletion(store(), (plan, multiplier) -> OptionalDouble.of(multiplier.theta().at(1)),
                Optional.empty()).complete(old);
        assertEquals(OptionalDouble.of(0.25), completed.simulatedPower());
        assertEquals(Optional.of(completed), store().find(ID));
    }

    @Test
    void completingLeavesAloneWhatIsCompleteUnfinishedOrInOtherHands() throws IOException {
        FigureCompletion never = new FigureCompletion(store(), (plan, multiplier) -> {
            throw new AssertionError("nothing is missing");
        }, Optional.empty());
        DesignPoint running = design(DesignState.RUNNING);
        assertEquals(running, never.complete(running));
        DesignPoint complete = design(DesignState.DONE).simulated(0.5).with(new DesignFigures(OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(2), OptionalDouble.of(0.1), OptionalDouble.of(0.3)));
        assertEquals(complete, never.complete(complete));
        save(design(DesignState.DONE));
        try (DesignClaim _ = store().claim(ID).orElseThrow()) {
            DesignPoint completed = new FigureCompletion(store(), (plan, multiplier) -> OptionalDouble.of(0.5), Optional.empty())
                    .complete(store().find(ID).orElseThrow());
            assertEquals(OptionalDouble.of(0.5), completed.simulatedPower());
        }
        assertEquals(Optional.of(design(DesignState.DONE)), store().find(ID));
    }

    @Test
    void theFirstVersionsDesignsKeepTheirIdsAndOtherMethodsHaveOthers() {
        assertEquals("lambda-0.3-seed-1-d8dc43dc", ID);
        TrainingPlan refined = TrainingPlan.of(Map.of(Setting.MAPPING_METHOD, "refined"));
        assertNotEquals(ID, DesignId.of(new MultiplierSource.CoTrained(0.3), refined, "inputs"));
    }

    @Test
    void aTornLastLineIsSkippedAndTheNextEventIsNotLostWithIt() throws IOException {
        try (DesignClaim claim = store().claim(ID).orElseThrow()) {
            claim.append(step(0, 0));
            claim.append(step(0, 1));
        }
        Path log = store().folder().resolve(ID).resolve("events.jsonl");
        Files.writeString(log, "{\"kind\":\"step\",\"pha", StandardOpenOption.APPEND);
        assertEquals(List.of(step(0, 0), step(0, 1)), store().events(ID));
        try (DesignClaim claim = store().claim(ID).orElseThrow()) {
            claim.append(step(0, 2));
        }
        assertEquals(List.of(step(0, 0), step(0, 1), step(0, 2)), store().events(ID));
    }

    @Test
    void whatIsTrainedAgainReplacesWhatWasToldBefore() throws IOException {
        TrainingEvent epoch = ScriptedTraining.epoch(PLAN, 0, 0.3);
        try (DesignClaim claim = store().claim(ID).orElseThrow()) {
            for (TrainingEvent event : List.of(step(0, 0), epoch, step(1, 0), step(1, 1), step(1, 0))) {
                claim.append(event);
            }
        }
        assertEquals(List.of(step(0, 0), epoch, step(1, 0)), store().events(ID));
    }

    @Test
    void whatAKilledWriterLeftBehindGoesWithTheNextClaim() throws IOException {
        String id = "lambda-0.1-seed-1-00000000";
        Path checkpoint = Files.createDirectories(folder.resolve(id).resolve("checkpoint"));
        Path state = Files.writeString(checkpoint.resolve("state.json"), "kept");
        Path half = Files.writeString(checkpoint.resolve(".state.json.1.writing"), "half");
        Path halfDesign = Files.writeString(folder.resolve(id).resolve(".design.json.2.writing"), "half");
        new DesignStore(folder).claim(id).orElseThrow().close();
        assertTrue(Files.exists(state));
        assertFalse(Files.exists(half));
        assertFalse(Files.exists(halfDesign));
    }

    @Test
    void discardingForgetsCheckpointAndEvents() throws IOException {
        try (DesignClaim claim = store().claim(ID).orElseThrow()) {
            Files.createDirectories(claim.checkpoint().resolve("inner"));
            Files.writeString(claim.checkpoint().resolve("inner/weights"), "x");
            claim.append(step(0, 0));
            claim.discard();
            assertFalse(Files.exists(claim.checkpoint()));
            assertEquals(List.of(), store().events(ID));
            claim.append(step(0, 1));
        }
        assertEquals(List.of(step(0, 1)), store().events(ID));
    }

    @Test
    void aFolderWithoutWritePermissionIsNamedWithARemedy() throws IOException {
        Path designs = Files.createDirectories(store().folder());
        Files.setPosixFilePermissions(designs, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(designs), "this user may write everywhere (root)");
        UserFacingException refused = assertThrows(UserFacingException.class, () -> store().claim(ID));
        assertTrue(refused.getMessage().contains(designs.toString()), refused.getMessage());
        assertTrue(refused.getMessage().contains("writable"), refused.getMessage());
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Files.writeString(folder.resolve("designs"), "not a folder");
        UserFacingException refused = assertThrows(UserFacingException.class, () -> store().claim(ID));
        assertTrue(refused.getMessage().contains(folder.resolve("designs").toString()), refused.getMessage());
    }

    private DesignStore store() {
        return new DesignStore(folder.resolve("designs"));
    }

    private static DesignPoint design(DesignState state) {
        return DesignPoint.queued(ID, new MultiplierSource.CoTrained(0.3), PLAN).in(state);
    }

    private void save(DesignPoint design) throws IOException {
        try (DesignClaim claim = store().claim(design.id()).orElseThrow()) {
            claim.save(design);
        }
    }

    private static TrainingEvent step(int epoch, int step) {
        return new TrainingEvent.Step(Phase.EXPLORE, epoch, step, 3, 0.25 + step, 0.875, 1234.5);
    }

    /** Another process that claims a design and waits to be killed. */
    static final class ClaimHolder {
        private ClaimHolder() {
        }

        public static void main(String[] args) throws Exception {
            DesignStore store = new DesignStore(Path.of(args[0]));
            try (DesignClaim claim = store.claim(args[1]).orElseThrow()) {
                claim.save(design(DesignState.RUNNING));
                System.out.println("holding");
                Thread.sleep(TimeUnit.MINUTES.toMillis(1));
            }
        }
    }
}
