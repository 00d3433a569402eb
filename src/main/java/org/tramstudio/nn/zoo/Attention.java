package org.tramstudio.nn.zoo;

import java.util.List;
import java.util.Optional;
import org.tramstudio.nn.graph.BinaryFunction;
import org.tramstudio.nn.graph.Calculation.Elementwise;
import org.tramstudio.nn.graph.Calculation.MatrixProduct;
import org.tramstudio.nn.graph.Calculation.Pointwise;
import org.tramstudio.nn.graph.Calculation.Softmax;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Dimension;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Operator.FixedConstant;
import org.tramstudio.nn.graph.Operator.LayerNormalization;
import org.tramstudio.nn.graph.Operator.Linear;
import org.tramstudio.nn.graph.PointwiseFunction;
import org.tramstudio.nn.graph.Rearrangement.Gather;
import org.tramstudio.nn.graph.Rearrangement.Reshape;
import org.tramstudio.nn.graph.Rearrangement.Transpose;

/**
 * Multi-head self-attention and the feed-forward part of a transformer's block (Vaswani et al., 2017), with the names that
 * timm gives their arrays.
 *
 * @param builder where the operators are appended
 * @param width of a token
 * @param heads which divide the width
 * @param epsilon of the layer normalisations
 */
record Attention(GraphBuilder builder, int width, int heads, double epsilon) {

    private static final int HIDDEN_FACTOR = 4;

    /** What is added to the products of queries and keys before the softmax. */
    interface ScoreBias {
        /** Appends its operators behind the scores {@code [rows·N, heads, T, T]}. */
        void append(GraphBuilder builder, String name, int rows);
    }

    /** Appends layer normalisation. */
    void normalize(String name) {
        builder.then(name, new LayerNormalization(List.of(width), epsilon));
    }

    /**
     * Appends attention within each row of tokens {@code [rows·N, tokens, width]}.
     *
     * @param rows groups of tokens of one image that attend to each other
     */
    void attend(String name, int rows, int tokens, Optional<ScoreBias> bias) {
        int depth = width / heads;
        builder.then(name + ".qkv", new Linear(width, 3 * width))
                .then(name + ".qkv.heads", new Reshape(shape(rows, tokens, 3, heads, depth)))
                .then(name + ".qkv.first", new Transpose(List.of(2, 0, 3, 1, 4)));
        String all = builder.last();
        builder.add(name + ".value", new Gather(0, List.of(2), List.of()), all)
                .add(name + ".key", new Gather(0, List.of(1), List.of()), all)
                .then(name + ".key.transposed", new Transpose(List.of(0, 1, 3, 2)))
                .add(name + ".query", new Gather(0, List.of(0), List.of()), all)
                .add(name + ".scale", new FixedConstant(
                        new ConstantValues(List.of(), new float[] {(float) (1 / Math.sqrt(depth))})))
                .add(name + ".query.scaled", new Elementwise(BinaryFunction.MULTIPLY), name + ".query", name + ".scale")
                .add(name + ".scores", new MatrixProduct(), name + ".query.scaled", name + ".key.transposed");
        bias.ifPresent(each -> each.append(builder, name, rows));
        builder.then(name + ".softmax", new Softmax(3));
        builder.add(name + ".mixed", new MatrixProduct(), builder.last(), name + ".value")
                .then(name + ".tokens", new Transpose(List.of(0, 2, 1, 3)))
                .then(name + ".joined", new Reshape(shape(rows, tokens, width)))
                .then(name + ".proj", new Linear(width, width));
    }

    /** Appends the feed-forward part with its normalisation and shortcut. */
    void feedForward(String block) {
        String before = builder.last();
        normalize(block + ".norm2");
        builder.then(block + ".mlp.fc1", new Linear(width, HIDDEN_FACTOR * width))
                .then(block + ".mlp.act", new Pointwise(PointwiseFunction.GELU))
                .then(block + ".mlp.fc2", new Linear(HIDDEN_FACTOR * width, width));
        builder.add(block + ".add2", Elementwise.add(), before, builder.last());
    }

    /** An array whose first axis is {@code rows} for each image. */
    static FeatureShape shape(int rows, int... others) {
        List<Dimension> all = new java.util.ArrayList<>(List.of(Dimension.perImage(rows)));
        for (int other : others) {
            all.add(Dimension.fixed(other));
        }
        return new FeatureShape(all);
    }
}
