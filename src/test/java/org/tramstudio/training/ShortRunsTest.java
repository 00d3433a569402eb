package org.tramstudio.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.circuit.ColumnTruncation;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.Glyphs;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.TensorFile;
import org.tramstudio.nn.WeightSource;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.task.TaskControl;

/** That run after run in one process, every source in turn, leaves the process as large as it was. */
class ShortRunsTest {

    /** Fifty with {@code -Dlarge=true}, which take a minute or more. */
    private static final int RUNS = Boolean.getBoolean("large") ? 50 : 20;
    private static final int WARM_UP = RUNS / 2;
    private static final long ALLOWED_GROWTH = 48L << 20;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Dataset GLYPHS = Glyphs.dataset(30, 10, 1);
    private static final Graph LENET = ZooNetwork.LENET_5.graph(GLYPHS.shape(), GLYPHS.classNames().size());
    private static final GivenMultiplier GIVEN = new GivenMultiplier(ColumnTruncation.table(8, 5), Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void runAfterRunLeavesTheProcessAsLargeAsItWas() throws IOException {
        Assumptions.assumeTrue(Files.isReadable(STATUS), "only Linux tells the size of a process in " + STATUS);
        EngineStatus.probe();
        Path weights = folder.resolve("weights.safetensors");
        try (NDManager manager = NDManager.newBaseManager();
             NetworkParameters parameters = new NetworkParameters(manager, LENET, 1)) {
            TensorFile.write(weights, parameters.arrays());
        }
        List<MultiplierSource> sources = List.of(new MultiplierSource.CoTrained(1), new MultiplierSource.Truncated(5),
                new MultiplierSource.Accurate(), new MultiplierSource.Direct(0.7),
                new MultiplierSource.Given("given", GIVEN.table().identity()));
        TrainingPlan plan = TrainingPlan.of(Map.of(Setting.PHASE_1_EPOCHS, "1", Setting.PHASE_3_EPOCHS, "1",
                Setting.BATCH_SIZE, "15", Setting.QUANTISATION_EPOCHS, "1"));
        List<Long> sizes = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (CoTraining training = new CoTraining(LENET, WeightSource.file(weights), GLYPHS, PhaseTwo::mapper,
                    _ -> Optional.of(GIVEN), Optional.empty())) {
                training.train(sources.get(run % sources.size()), plan, folder.resolve("run" + run), _ -> { },
                        TaskControl.NONE);
            }
            System.gc();
            sizes.add(residentBytes());
        }

        assertEquals(RUNS, sizes.size());
        System.out.printf("Resident after run 1, %d and %d: %d, %d and %d MB%n", WARM_UP + 1, RUNS, sizes.getFirst() >> 20,
                sizes.get(WARM_UP) >> 20, sizes.getLast() >> 20);
        long growth = sizes.getLast() - sizes.get(WARM_UP);
        assertTrue(growth < ALLOWED_GROWTH, "resident bytes after each run: " + sizes);
    }

    private static long residentBytes() throws IOException {
        String line = Files.readAllLines(STATUS).stream().filter(each -> each.startsWith("VmRSS:")).findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
    }
}
