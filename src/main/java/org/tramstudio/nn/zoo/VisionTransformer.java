package org.tramstudio.nn.zoo;

import java.util.List;
import java.util.Optional;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.Calculation.Elementwise;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.graph.Operator.Linear;
import org.tramstudio.nn.graph.Operator.TrainedConstant;
import org.tramstudio.nn.graph.Rearrangement.Concatenate;
import org.tramstudio.nn.graph.Rearrangement.Expand;
import org.tramstudio.nn.graph.Rearrangement.Gather;
import org.tramstudio.nn.graph.Rearrangement.Reshape;
import org.tramstudio.nn.graph.Rearrangement.Transpose;

/**
 * Vision transformers with a class token (Dosovitskiy et al., 2021; Touvron et al., 2021), with the names that timm gives
 * their arrays.
 *
 * @param title for people
 * @param width of a token
 * @param heads of attention
 */
record VisionTransformer(String title, int width, int heads) {

    private static final int BLOCKS = 12;
    private static final int PATCH = 16;
    private static final int SMALL_IMAGE = 64;
    private static final double EPSILON = 1e-6;

    Graph graph(ImageShape image, int classes) {
        int patch = patch(image);
        int patches = image.height() / patch * (image.width() / patch);
        GraphBuilder builder = GraphBuilder.of(title, image);
        Attention attention = new Attention(builder, width, heads, EPSILON);
        builder.then("patch_embed.proj", new Convolution(image.channels(), width, patch, patch, 0, 1, true))
                .then("patch_embed.flat", new Reshape(FeatureShape.of(width, patches)))
                .then("patch_embed.tokens", new Transpose(List.of(0, 2, 1)))
                .add("cls_token", new TrainedConstant(List.of(1, 1, width)))
                .then("cls_token.each", new Expand(FeatureShape.of(1, width)))
                .add("tokens", new Concatenate(1), "cls_token.each", "patch_embed.tokens")
                .add("pos_embed", new TrainedConstant(List.of(1, patches + 1, width)))
                .add("embedded", Elementwise.add(), "tokens", "pos_embed");
        for (int block = 0; block < BLOCKS; block++) {
            String name = "blocks." + block;
            String before = builder.last();
            attention.normalize(name + ".norm1");
            attention.attend(name + ".attn", 1, patches + 1, Optional.empty());
            builder.add(name + ".add1", Elementwise.add(), before, builder.last());
            attention.feedForward(name);
        }
        attention.normalize("norm");
        return builder.then("class", new Gather(1, List.of(0), List.of()))
                .then("head", new Linear(width, classes)).build();
    }

    /** 16 pixels; of small images an eighth of the side, or a quarter where that does not divide it. */
    private static int patch(ImageShape image) {
        int side = Math.min(image.height(), image.width());
        int patch = side > SMALL_IMAGE ? PATCH : side % 8 == 0 ? side / 8 : Math.max(1, side / 4);
        if (image.height() % patch != 0 || image.width() % patch != 0) {
            throw new IllegalArgumentException("images of " + image.height() + " x " + image.width()
                    + " cannot be cut into patches of " + patch + " x " + patch);
        }
        return patch;
    }
}
