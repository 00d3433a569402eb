package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.files.ProcessLock;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Phase;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingEvent;

/** A study of four designs on a real Slurm: submitted, one task killed and another cancelled, both submitted again. */
class SlurmClusterTest {

    private static final int DESIGNS = 4;
    private static final Map<Setting, String> STUDY = Map.of(Setting.LAMBDAS, "0.9, 2", Setting.TRUNCATIONS, "6",
            Setting.SAMPLES, "96", Setting.TEST_SAMPLES, "40", Setting.BATCH_SIZE, "16", Setting.PHASE_1_EPOCHS, "3",
            Setting.PHASE_3_EPOCHS, "1", Setting.QUANTISATION_EPOCHS, "1");

    @TempDir
    private Path folder;

    @Test
    @Timeout(600)
    void aStudyOutlivesTheDeathOfItsTasks() throws Exception {
        Assumptions.assumeTrue(SlurmCluster.isInstalled(), "Slurm (slurm-wlm and munge) is not installed on this machine");
        Assumptions.assumeTrue(EngineStatus.probe() instanceof EngineStatus.Available,
                "the PyTorch engine is not available on this machine");
        Path project = project("four points");
        Path undisturbed = project("undisturbed");
        try (SlurmCluster cluster = SlurmCluster.start(folder.resolve("slurm"))) {
            JsonNode refused = studio(cluster, 1, "submit", project.toString(), "--slurm", "--json", "--", "--partition=none");
            assertTrue(refused.get("error").asText().contains("invalid partition specified: none"), refused.toString());

            JsonNode submitted = studio(cluster, 0, "submit", project.toString(), "--slurm", "--json", "--", "--cpus-per-task=1");
            assertEquals(DESIGNS, submitted.get("jobs").get(0).get("tasks").size());
            long job = submitted.get("jobs").get(0).get("job").asLong();
            assertEquals(0, cluster.run("scancel", job + "_" + (DESIGNS - 1)).status());
            String killed = kill(cluster, project);

            JsonNode status = studio(cluster, 0, "status", project.toString(), "--json");
            assertEquals("interrupted", design(status, killed).get("state").asText(), status.toString());
            assertTrue(design(status, killed).has("phase"), "where it stopped is known: " + status);
            JsonNode cancelled = status.get("designs").get(DESIGNS - 1);
            // without accounting, Slurm forgets a task that it never started at once
            assertTrue(cancelled.get("slurm").get("state").asText().matches("CANCELLED|GONE"), status.toString());
            assertEquals("notBegun", cancelled.get("state").asText(), status.toString());

            String task = design(status, killed).get("slurm").get("task").asText();
            cluster.waitUntil("Slurm sees that the task has died", () -> !cluster.run("squeue", "--noheader", "--array",
                    "--format=%i").out().lines().map(String::strip).toList().contains(task));
            JsonNode again = studio(cluster, 0, "submit", project.toString(), "--slurm", "--failed", "--json");
            assertEquals(Set.of(killed, cancelled.get("id").asText()),
                    new HashSet<>(again.get("jobs").get(0).get("tasks").findValuesAsText("id")), again.toString());
            assertEquals(DESIGNS - 2, again.get("leftOut").size());

            List<DesignPoint> alone = runInOneProcess(undisturbed);
            cluster.waitUntil("all designs are finished", () -> finished(project).size() == DESIGNS);
            JsonNode end = studio(cluster, 0, "status", project.toString(), "--json");
            assertEquals(DESIGNS, end.get("totals").get("finished").asInt(), end.toString());
            assertSame(undisturbed, alone, project);
        }
    }

    /** Kills the process of a design whose phase 1 has a checkpoint; gives the design's id. */
    private static String kill(SlurmCluster cluster, Path project) throws IOException, InterruptedException {
        DesignStore store = new DesignStore(project.resolve("designs"));
        List<String> victims = new ArrayList<>();
        cluster.waitUntil("a design is in phase 1", () -> {
            for (DesignPoint design : store.load().designs()) {
                Optional<ProcessLock.Holder> holder = store.holder(design.id());
                if (design.source() instanceof MultiplierSource.CoTrained && holder.isPresent()
                        && hasCheckpoint(store.events(design.id()))) {
                    assertTrue(ProcessHandle.of(holder.get().process()).orElseThrow().destroyForcibly());
                    victims.add(design.id());
                    return true;
                }
            }
            return false;
        });
        cluster.waitUntil("its process is gone", () -> store.holder(victims.getFirst()).isEmpty());
        return victims.getFirst();
    }

    private static boolean hasCheckpoint(List<TrainingEvent> events) {
        return !events.isEmpty() && events.getLast().phase() == Phase.EXPLORE
                && events.stream().anyMatch(event -> event instanceof TrainingEvent.Epoch && event.phase() == Phase.EXPLORE);
    }

    private static JsonNode design(JsonNode status, String id) {
        return Stream.iterate(0, k -> k < status.get("designs").size(), k -> k + 1).map(status.get("designs")::get)
                .filter(design -> design.get("id").asText().equals(id)).findFirst().orElseThrow();
    }

    private static List<DesignPoint> finished(Path project) throws IOException {
        return new DesignStore(project.resolve("designs")).load().designs().stream()
                .filter(design -> design.state() == DesignState.DONE).toList();
    }

    /** With as many threads as a task has, since sums depend on them. */
    private static List<DesignPoint> runInOneProcess(Path project) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(ThisProgram.command());
        command.add(1, "-XX:ActiveProcessorCount=1");
        command.addAll(List.of("run", project.toString(), "--json"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(project.resolve("run.txt").toFile());
        builder.environment().put("OMP_NUM_THREADS", "1");
        assertEquals(0, builder.start().waitFor(), () -> read(project.resolve("run.txt")));
        return finished(project);
    }

    private static void assertSame(Path undisturbed, List<DesignPoint> expected, Path project) throws IOException {
        List<DesignPoint> found = finished(project);
        assertEquals(expected.stream().map(SlurmClusterTest::results).toList(), found.stream().map(SlurmClusterTest::results).toList());
        for (DesignPoint design : expected) {
            Path one = weights(undisturbed, design);
            Path other = weights(project, design);
            assertEquals(one.getFileName(), other.getFileName());
            assertEquals(-1, Files.mismatch(one, other), design.id());
        }
        assertFalse(expected.isEmpty());
    }

    private static List<Object> results(DesignPoint design) {
        return List.of(design.id(), design.theta(), design.accuracy(), design.predictedPower(), design.normalizedPower(),
                design.simulatedPower());
    }

    private static Path weights(Path project, DesignPoint design) throws IOException {
        try (Stream<Path> files = Files.list(new DesignStore(project.resolve("designs")).checkpoint(design.id()))) {
            return files.filter(file -> file.toString().endsWith(".safetensors")).findFirst().orElseThrow();
        }
    }

    /** Runs this program in a process of its own, which is asked for JSON. */
    private static JsonNode studio(SlurmCluster cluster, int status, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(ThisProgram.command());
        command.addAll(List.of(arguments));
        SlurmCluster.Output output = cluster.run(command.toArray(String[]::new));
        assertEquals(status, output.status(), output.out() + output.err());
        return new JsonMapper().readTree(output.out());
    }

    private Path project(String name) throws IOException {
        Path place = folder.resolve(name);
        ProjectFolder.write(new Project(place, name, "", Optional.of(new NetworkReference.BuiltIn("lenet5")),
                Optional.of(new DatasetReference.Glyphs(200, 50, 1)), StudySettings.of(STUDY)));
        Files.copy(Path.of("sample-projects/lenet5-glyphs/weights.safetensors"), place.resolve("weights.safetensors"));
        return place;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
