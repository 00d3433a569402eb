package org.tramstudio.nn.zoo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.EngineTest;
import org.tramstudio.nn.ForwardPass;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.graph.Calculation.MatrixProduct;
import org.tramstudio.nn.graph.Calculation.Softmax;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Operator.FixedConstant;
import org.tramstudio.nn.graph.Rearrangement.Reshape;

/** Windows of 4 x 4 positions of features of 8 x 12. */
class ShiftedWindowsTest extends EngineTest {

    private static final ImageShape FEATURES = new ImageShape(8, 12, 1);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void joiningUndoesPartition(boolean shifted) {
        ShiftedWindows windows = ShiftedWindows.of(8, 12, 4, shifted);
        GraphBuilder builder = GraphBuilder.of("windows", FEATURES);
        windows.partition(builder, "there", 1);
        windows.join(builder, "back", 1);
        NDArray features = manager.arange(2 * 96f).reshape(2, 8, 12, 1);

        assertArrayEquals(features.toFloatArray(), compute(builder.build(), features));
    }

    /** With equal scores, attention is the mean over the positions of a window that are neighbours without the roll. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachTokenAttendsToItsOwnNeighbours(boolean shifted) {
        ShiftedWindows windows = ShiftedWindows.of(8, 12, 4, shifted);
        GraphBuilder builder = GraphBuilder.of("windows", FEATURES);
        windows.partition(builder, "there", 1);
        builder.then("values", new Reshape(Attention.shape(windows.count(), 1, 16, 1)))
                .add("zeros", new FixedConstant(new ConstantValues(List.of(1, 16), new float[16])))
                .add("scores", new MatrixProduct(), "values", "zeros");
        windows.bias(1).append(builder, "attn", windows.count());
        builder.then("softmax", new Softmax(3)).add("mixed", new MatrixProduct(), builder.last(), "values")
                .then("rows", new Reshape(Attention.shape(windows.count(), 16, 1)));
        windows.join(builder, "back", 1);
        NDArray features = manager.arange(96f).mul(0.37).sin().reshape(1, 8, 12, 1);

        float[] mixed = compute(builder.build(), features);

        float[] values = features.toFloatArray();
        for (int position = 0; position < 96; position++) {
            double sum = 0;
            int count = 0;
            for (int other = 0; other < 96; other++) {
                if (together(position / 12, other / 12, shifted) && together(position % 12, other % 12, shifted)) {
                    sum += values[other];
                    count++;
                }
            }
            assertEquals(sum / count, mixed[position], 1e-5, "position " + position);
        }
    }

    /** Shifted windows begin at position 2. */
    private static boolean together(int one, int other, boolean shifted) {
        int shift = shifted ? 2 : 0;
        return (one + shift) / 4 == (other + shift) / 4;
    }

    @Test
    void featuresNoLargerThanAWindowAreNotShifted() {
        assertEquals(new ShiftedWindows(7, 7, 7, 0), ShiftedWindows.of(7, 7, 7, true));
        assertEquals(new ShiftedWindows(14, 14, 7, 3), ShiftedWindows.of(14, 14, 7, true));
    }

    private float[] compute(Graph graph, NDArray features) {
        try (NetworkParameters parameters = new NetworkParameters(manager, graph, 1)) {
            if (parameters.arrays().containsKey("attn.relative_position_bias_table.value")) {
                parameters.get("attn.relative_position_bias_table.value").muli(0);
            }
            return new ForwardPass(graph, parameters, Arithmetic.floatingPoint(), false).logits(features).toFloatArray();
        }
    }
}
