package org.tramstudio.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.Glyphs;
import org.tramstudio.nn.WeightSource;
import org.tramstudio.nn.axm.ErrorForm;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.TaskControl;

/** That a training goes on with the form of the multiplier's error that it began with, whichever is faster by then. */
class ErrorFormResumeTest {

    private static final int ERRING_WEIGHTS = 27;
    private static final Dataset GLYPHS = Glyphs.dataset(60, 30, 1);
    private static final Graph LENET = ZooNetwork.LENET_5.graph(GLYPHS.shape(), GLYPHS.classNames().size());
    private static final TrainingPlan PLAN = TrainingPlan.of(Map.of(Setting.PHASE_1_EPOCHS, "1",
            Setting.PHASE_3_EPOCHS, "1", Setting.BATCH_SIZE, "20", Setting.LEARNING_RATE, "0.002"));
    private static final GivenMultiplier GIVEN = new GivenMultiplier(table(), Optional.empty());

    @TempDir
    static Path folder;
    private static Path weights;

    @BeforeAll
    static void writeRandomWeights() throws IOException {
        weights = RandomWeights.write(LENET, folder);
    }

    @Test
    void theOppositePreferenceOnResumeChangesNoBit() throws IOException {
        assertTrue(ErrorFactors.of(GIVEN.table()).rank() > 25, "so low a rank has factors that are whole numbers");
        for (ErrorForm form : ErrorForm.values()) {
            ErrorForm opposite = form == ErrorForm.FACTORS ? ErrorForm.LOOKUP : ErrorForm.FACTORS;
            train("whole-" + form, form, TaskControl.NONE, new ArrayList<>());
            cancel("resumed-" + form, form);
            train("resumed-" + form, opposite, TaskControl.NONE, new ArrayList<>());

            assertArrayEquals(arrays("whole-" + form), arrays("resumed-" + form));
        }
        assertFalse(Arrays.equals(arrays("whole-FACTORS"), arrays("whole-LOOKUP")),
                "both forms round alike here, so this test shows nothing");
    }

    @Test
    void checkpointsWithoutFormsAreResumed() throws IOException {
        cancel("old", ErrorForm.FACTORS);
        Path state = folder.resolve("old/state.json");
        String withForms = Files.readString(state);
        String without = withForms.replaceFirst("\"errorForms\":\\{[^}]*},", "");
        assertTrue(without.length() < withForms.length(), withForms);
        Files.writeString(state, without);

        assertEquals(4, train("old", ErrorForm.FACTORS, TaskControl.NONE, new ArrayList<>()).accuracy().size());
    }

    private static void cancel(String name, ErrorForm form) {
        List<TrainingEvent> events = new ArrayList<>();
        assertThrows(TaskCancelledException.class,
                () -> train(name, form, new CancellingControl(() -> events.size() >= 2), events));
    }

    private static TrainedDesign train(String name, ErrorForm form, TaskControl control, List<TrainingEvent> events)
            throws IOException {
        try (CoTraining training = new CoTraining(LENET, WeightSource.file(weights), GLYPHS, PhaseTwo::mapper,
                _ -> Optional.of(GIVEN), Optional.empty(), _ -> form)) {
            return training.train(new MultiplierSource.Given("given", GIVEN.table().identity()), PLAN,
                    folder.resolve(name), events::add, control);
        }
    }

    /** A table of rank 26 without structure, as library circuits have them. */
    private static ProductTable table() {
        int[] products = ProductTable.exact(8).toArray();
        for (int w = 1; w <= ERRING_WEIGHTS; w++) {
            for (int x = 1; x < 1 << Byte.SIZE; x++) {
                products[((100 + w) << Byte.SIZE) + x] -= w * x * x % 101;
            }
        }
        return ProductTable.ofProducts(8, products);
    }

    private static byte[] arrays(String name) throws IOException {
        try (var files = Files.newDirectoryStream(folder.resolve(name), "*.safetensors")) {
            return Files.readAllBytes(files.iterator().next());
        }
    }
}
