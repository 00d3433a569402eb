package org.tramstudio.nn.zoo;

import java.util.List;
import java.util.Optional;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.Calculation.Elementwise;
import org.tramstudio.nn.graph.Calculation.Reduce;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.graph.Operator.LayerNormalization;
import org.tramstudio.nn.graph.Operator.Linear;
import org.tramstudio.nn.graph.Rearrangement.Reshape;
import org.tramstudio.nn.graph.Rearrangement.Transpose;
import org.tramstudio.nn.graph.Reduction;

/**
 * Swin-S: attention within windows that are shifted in every other block (Liu et al., 2021), with the names that timm gives
 * its arrays. Features are {@code [N, H, W, C]} throughout.
 */
final class SwinTransformer {

    private static final int[] DEPTHS = {2, 2, 18, 2};
    private static final int WIDTH = 96;
    private static final int DEPTH_OF_HEAD = 32;
    private static final double EPSILON = 1e-5;
    private static final int SMALL_IMAGE = 64;

    private final GraphBuilder builder;
    private final int largestWindow;
    private int height;
    private int width;

    private SwinTransformer(GraphBuilder builder, int largestWindow, int height, int width) {
        this.builder = builder;
        this.largestWindow = largestWindow;
        this.height = height;
        this.width = width;
    }

    /** Patches of 4 pixels and windows of 7 x 7 of them; for small images patches of 2 and windows of 4 x 4. */
    static Graph graph(ImageShape image, int classes) {
        boolean small = Math.max(image.height(), image.width()) <= SMALL_IMAGE;
        int patch = small ? 2 : 4;
        if (image.height() % (8 * patch) != 0 || image.width() % (8 * patch) != 0) {
            throw new IllegalArgumentException("Swin-S halves images three times: their sides must be multiples of "
                    + 8 * patch + ", not " + image.height() + " x " + image.width());
        }
        GraphBuilder builder = GraphBuilder.of("Swin-S", image);
        builder.then("patch_embed.proj", new Convolution(image.channels(), WIDTH, patch, patch, 0, 1, true))
                .then("patch_embed.last", new Transpose(List.of(0, 2, 3, 1)))
                .then("patch_embed.norm", new LayerNormalization(List.of(WIDTH), EPSILON));
        return new SwinTransformer(builder, small ? 4 : 7, image.height() / patch, image.width() / patch)
                .stages(classes);
    }

    private Graph stages(int classes) {
        int channels = WIDTH;
        for (int stage = 0; stage < DEPTHS.length; stage++) {
            if (stage > 0) {
                merge("layers." + stage + ".downsample", channels);
                channels *= 2;
            }
            for (int block = 0; block < DEPTHS[stage]; block++) {
                block("layers." + stage + ".blocks." + block, channels, block % 2 == 1);
            }
        }
        return builder.then("norm", new LayerNormalization(List.of(channels), EPSILON))
                .then("avgpool", new Reduce(Reduction.MEAN, List.of(1, 2), false))
                .then("head.fc", new Linear(channels, classes)).build();
    }

    /** Four neighbours become one token: first the rows' parity, then the columns'. */
    private void merge(String name, int channels) {
        height /= 2;
        width /= 2;
        builder.then(name + ".pairs", new Reshape(FeatureShape.of(height, 2, width, 2, channels)))
                .then(name + ".order", new Transpose(List.of(0, 1, 3, 4, 2, 5)))
                .then(name + ".joined", new Reshape(FeatureShape.of(height, width, 4 * channels)))
                .then(name + ".norm", new LayerNormalization(List.of(4 * channels), EPSILON))
                .then(name + ".reduction", new Linear(4 * channels, 2 * channels, false));
    }

    private void block(String name, int channels, boolean shifted) {
        int heads = channels / DEPTH_OF_HEAD;
        Attention attention = new Attention(builder, channels, heads, EPSILON);
        ShiftedWindows windows = ShiftedWindows.of(height, width, largestWindow, shifted);
        String before = builder.last();
        attention.normalize(name + ".norm1");
        windows.partition(builder, name + ".windows", channels);
        attention.attend(name + ".attn", windows.count(), windows.tokens(), Optional.of(windows.bias(heads)));
        windows.join(builder, name + ".joined", channels);
        builder.add(name + ".add1", Elementwise.add(), before, builder.last());
        attention.feedForward(name);
    }
}
