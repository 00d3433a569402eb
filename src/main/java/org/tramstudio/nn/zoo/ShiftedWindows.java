package org.tramstudio.nn.zoo;

import java.util.ArrayList;
import java.util.List;
import org.tramstudio.nn.graph.Calculation.Elementwise;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Operator.FixedConstant;
import org.tramstudio.nn.graph.Operator.TrainedConstant;
import org.tramstudio.nn.graph.Rearrangement.Concatenate;
import org.tramstudio.nn.graph.Rearrangement.Gather;
import org.tramstudio.nn.graph.Rearrangement.Reshape;
import org.tramstudio.nn.graph.Rearrangement.Slice;
import org.tramstudio.nn.graph.Rearrangement.Transpose;

/**
 * The windows of features {@code [N, height, width, C]} within which a Swin block attends.
 *
 * @param height of the features
 * @param width of the features
 * @param side of a window
 * @param shift how far the features are rolled first
 */
record ShiftedWindows(int height, int width, int side, int shift) {

    private static final float MASKED = -100;

    /** Windows of at most a size; features no larger than it are one window and not shifted. */
    static ShiftedWindows of(int height, int width, int largest, boolean shifted) {
        int least = Math.min(height, width);
        int side = Math.min(largest, least);
        if (height % side != 0 || width % side != 0) {
            throw new IllegalArgumentException("features of " + height + " x " + width
                    + " cannot be cut into windows of " + side + " x " + side);
        }
        return new ShiftedWindows(height, width, side, shifted && least > largest ? side / 2 : 0);
    }

    /** Windows of an image. */
    int count() {
        return height / side * (width / side);
    }

    /** Tokens of a window. */
    int tokens() {
        return side * side;
    }

    /** Appends what makes rows of windows {@code [count·N, tokens, C]} of the features. */
    void partition(GraphBuilder builder, String name, int channels) {
        roll(builder, name, shift);
        builder.then(name + ".cut", new Reshape(FeatureShape.of(height / side, side, width / side, side, channels)))
                .then(name + ".order", new Transpose(List.of(0, 1, 3, 2, 4, 5)))
                .then(name + ".rows", new Reshape(Attention.shape(count(), tokens(), channels)));
    }

    /** Appends the way back. */
    void join(GraphBuilder builder, String name, int channels) {
        builder.then(name + ".cut", new Reshape(FeatureShape.of(height / side, width / side, side, side, channels)))
                .then(name + ".order", new Transpose(List.of(0, 1, 3, 2, 4, 5)))
                .then(name + ".whole", new Reshape(FeatureShape.of(height, width, channels)));
        roll(builder, name, -shift);
    }

    private void roll(GraphBuilder builder, String name, int by) {
        if (by != 0) {
            rollAxis(builder, name + ".roll1", 1, height, Math.floorMod(by, height));
            rollAxis(builder, name + ".roll2", 2, width, Math.floorMod(by, width));
        }
    }

    private static void rollAxis(GraphBuilder builder, String name, int axis, int size, int first) {
        String before = builder.last();
        builder.add(name + ".behind", new Slice(axis, first, size, 1), before)
                .add(name + ".front", new Slice(axis, 0, first, 1), before)
                .add(name, new Concatenate(axis), name + ".behind", name + ".front");
    }

    /** The trained bias of each pair of positions, and a mask between tokens that are no neighbours but for the roll. */
    Attention.ScoreBias bias(int heads) {
        return (builder, name, rows) -> {
            String scores = builder.last();
            int places = 2 * side - 1;
            builder.add(name + ".relative_position_bias_table", new TrainedConstant(List.of(places * places, heads)))
                    .then(name + ".position_bias", new Gather(0, relativePositions(), List.of(tokens(), tokens())))
                    .then(name + ".position_bias.heads", new Transpose(List.of(2, 0, 1)));
            builder.add(name + ".biased", Elementwise.add(), scores, builder.last());
            if (shift > 0) {
                mask(builder, name, heads);
            }
        };
    }

    private void mask(GraphBuilder builder, String name, int heads) {
        builder.then(name + ".biased.windows", new Reshape(FeatureShape.of(count(), heads, tokens(), tokens())))
                .add(name + ".mask", new FixedConstant(
                        new ConstantValues(List.of(count(), 1, tokens(), tokens()), maskValues())))
                .add(name + ".masked", Elementwise.add(), name + ".biased.windows", name + ".mask")
                .then(name + ".masked.rows", new Reshape(Attention.shape(count(), heads, tokens(), tokens())));
    }

    private List<Integer> relativePositions() {
        List<Integer> indices = new ArrayList<>();
        for (int query = 0; query < tokens(); query++) {
            for (int key = 0; key < tokens(); key++) {
                int down = query / side - key / side + side - 1;
                int across = query % side - key % side + side - 1;
                indices.add(down * (2 * side - 1) + across);
            }
        }
        return indices;
    }

    private float[] maskValues() {
        int tokens = tokens();
        float[] mask = new float[count() * tokens * tokens];
        for (int window = 0; window < count(); window++) {
            for (int pair = 0; pair < tokens * tokens; pair++) {
                if (region(window, pair / tokens) != region(window, pair % tokens)) {
                    mask[window * tokens * tokens + pair] = MASKED;
                }
            }
        }
        return mask;
    }

    /** Which of the nine parts of the rolled features a window's token lies in. */
    private int region(int window, int token) {
        int row = window / (width / side) * side + token / side;
        int column = window % (width / side) * side + token % side;
        return 3 * part(row, height) + part(column, width);
    }

    private int part(int position, int size) {
        return position < size - side ? 0 : position < size - shift ? 1 : 2;
    }
}
