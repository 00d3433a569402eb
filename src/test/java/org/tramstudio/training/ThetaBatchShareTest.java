package org.tramstudio.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.Calibration;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.nn.ForwardPass;
import org.tramstudio.nn.GradientMode;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/** That the setting for Θ's share of a batch reaches the errors of the layers. */
class ThetaBatchShareTest {

    private static final int IMAGES = 8;
    private static final ImageShape SHAPE = new ImageShape(1, 28, 28);
    private static final Graph LENET = ZooNetwork.LENET_5.graph(SHAPE, 10);

    @BeforeAll
    static void startEngine() {
        EngineStatus.probe();
        GradientMode.onlyWhileCollecting();
    }

    @ParameterizedTest
    @EnumSource(Granularity.class)
    void theGradientIsThatOfTheFirstImagesScaledUp(Granularity granularity) throws UserFacingException {
        float[] whole = gradient(granularity, "1.0", IMAGES);
        float[] firstHalf = gradient(granularity, "1.0", IMAGES / 2);
        float[] share = gradient(granularity, "0.5", IMAGES);

        float[] expected = firstHalf.clone();
        float largest = 0;
        float difference = 0;
        for (int k = 0; k < expected.length; k++) {
            expected[k] *= 2;
            largest = Math.max(largest, Math.abs(expected[k]));
            difference = Math.max(difference, Math.abs(expected[k] - whole[k]));
        }
        assertArrayEquals(expected, share, 1e-4f * largest);
        assertTrue(difference > 1e-2 * largest, "the halves of the batch are too alike to tell which one counted");
    }

    /** Of the sum of the weighted logits over the first images, each of which is computed by itself. */
    private static float[] gradient(Granularity granularity, String share, int images)
            throws UserFacingException {
        TrainingPlan plan = TrainingPlan.of(Map.of(Setting.GRANULARITY, granularity.id(),
                Setting.THETA_BATCH_SHARE, share, Setting.STRUCTURE_START, StructureStart.MODERATE.id()));
        try (NDManager manager = NDManager.newBaseManager();
             NDScope scope = new NDScope();
             NetworkParameters parameters = new NetworkParameters(manager, LENET, 1)) {
            scope.suppressNotUsedWarning();
            NDArray all = random(manager, IMAGES, SHAPE.height() * SHAPE.width(), 2)
                    .reshape(new Shape(IMAGES, 1, SHAPE.height(), SHAPE.width()));
            new Calibration(LENET, parameters, plan.bits()).run(List.of(all::duplicate), TaskControl.NONE);
            TrainedStructure structure =
                    new TrainedStructure(manager, plan, new ApproximatedLayers(LENET, plan));
            NDArray some = all.get("0:" + images);
            NDArray pull = random(manager, IMAGES, 10, 3).get("0:" + images);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                Arithmetic arithmetic = new PlannedArithmetic(LENET, plan).approximate(structure.errors());
                collector.backward(new ForwardPass(LENET, parameters, arithmetic, false).logits(some).mul(pull).sum());
                arithmetic.propagate(collector, () -> { });
            }
            return structure.arrays().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getValue().getGradient().toFloatArray())
                    .reduce(new float[0], ThetaBatchShareTest::joined);
        }
    }

    private static NDArray random(NDManager manager, int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[rows * columns];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return manager.create(values, new Shape(rows, columns));
    }

    private static float[] joined(float[] first, float[] second) {
        float[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
