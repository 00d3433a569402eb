package org.tramstudio.nn.onnx;

import static org.tramstudio.nn.onnx.OnnxModelBuilder.attribute;
import static org.tramstudio.nn.onnx.OnnxModelBuilder.attributes;

import java.util.ArrayList;
import java.util.List;

/** Small networks as exporters write the large ones. */
final class WholeNetworks {

    private WholeNetworks() {
    }

    private static String normalized(OnnxModelBuilder b, String input, String name, int channels) {
        return b.node("BatchNormalization", List.of(input, b.positive(name + ".weight", channels),
                b.weight(name + ".bias", 0.5, channels), b.weight(name + ".running_mean", 0.5, channels),
                b.positive(name + ".running_var", channels)));
    }

    private static String convolved(OnnxModelBuilder b, String input, String name, int from, int to, int kernel, int stride) {
        return b.node("Conv", List.of(input, b.weight(name + ".weight", 0.3, to, from, kernel, kernel)),
                attributes("pads", kernel / 2, kernel / 2, kernel / 2, kernel / 2), attributes("strides", stride, stride));
    }

    private static String classified(OnnxModelBuilder b, String input, int channels) {
        String pooled = b.node("GlobalAveragePool", List.of(input));
        return b.node("Gemm", List.of(b.node("Flatten", List.of(pooled)), b.weight("fc.weight", 0.3, 10, channels),
                b.weight("fc.bias", 0.3, 10)), attribute("transB", 1L));
    }

    /** A block of a ResNet with a convolution beside it. Images {@code [3, 6, 6]}. */
    static String residual(OnnxModelBuilder b) {
        String stem = b.node("Relu", List.of(normalized(b, convolved(b, "x", "conv1", 3, 8, 3, 1), "bn1", 8)));
        String first = b.node("Relu", List.of(normalized(b, convolved(b, stem, "layer1.0.conv1", 8, 12, 3, 2),
                "layer1.0.bn1", 12)));
        String second = normalized(b, convolved(b, first, "layer1.0.conv2", 12, 12, 3, 1), "layer1.0.bn2", 12);
        String beside = normalized(b, convolved(b, stem, "layer1.0.downsample.0", 8, 12, 1, 2), "layer1.0.downsample.1", 12);
        return classified(b, b.node("Relu", List.of(b.node("Add", List.of(second, beside)))), 12);
    }

    /** A depthwise block with hard swish and squeeze-and-excitation. Images {@code [3, 6, 6]}. */
    static String mobile(OnnxModelBuilder b) {
        String wide = b.node("HardSwish", List.of(convolved(b, "x", "expand", 3, 8, 1, 1)));
        String depthwise = b.node("Conv", List.of(wide, b.weight("dw.weight", 0.5, 8, 1, 3, 3)), attribute("group", 8L),
                attributes("pads", 1, 1, 1, 1));
        String squeezed = b.node("ReduceMean", List.of(depthwise), attributes("axes", 2, 3));
        String narrow = b.node("Relu", List.of(convolved(b, squeezed, "se.fc1", 8, 4, 1, 1)));
        String gate = b.node("HardSigmoid", List.of(convolved(b, narrow, "se.fc2", 4, 8, 1, 1)),
                attribute("alpha", 1.0 / 6));
        return classified(b, b.node("Mul", List.of(depthwise, gate)), 8);
    }

    /** Layers that read all before them. Images {@code [3, 6, 6]}. */
    static String dense(OnnxModelBuilder b) {
        List<String> all = new ArrayList<>(List.of("x"));
        int channels = 3;
        for (int layer = 0; layer < 3; layer++) {
            String joined = all.size() == 1 ? "x" : b.node("Concat", List.copyOf(all), attribute("axis", 1L));
            String active = b.node("Relu", List.of(normalized(b, joined, "norm" + layer, channels)));
            all.add(convolved(b, active, "conv" + layer, channels, 4, 3, 1));
            channels += 4;
        }
        String joined = b.node("Concat", List.copyOf(all), attribute("axis", 1L));
        return classified(b, b.node("AveragePool", List.of(joined), attributes("kernel_shape", 2, 2),
                attributes("strides", 2, 2)), channels);
    }

    /** Layers whose positions are joined by a reshaping that states the number of images. Images {@code [3, 6, 6]}. */
    static String flattened(OnnxModelBuilder b, int batch) {
        String pooled = b.node("MaxPool", List.of(b.node("Relu", List.of(normalized(b, convolved(b, "x", "conv1", 3, 8, 3, 1),
                "bn1", 8)))), attributes("kernel_shape", 2, 2), attributes("strides", 2, 2));
        String flat = b.node("Reshape", List.of(pooled, batch == 0 ? lengths(b, -1) : b.constant(batch, -1)));
        String hidden = b.node("Relu", List.of(b.node("Gemm", List.of(flat, b.weight("fc1.weight", 0.3, 12, 72),
                b.weight("fc1.bias", 0.3, 12)), attribute("transB", 1L))));
        return b.node("MatMul", List.of(hidden, b.weight("fc2", 0.3, 12, 5)));
    }

    /** Convolutions of a sequence. Images {@code [2, 16]}. */
    static String sequence(OnnxModelBuilder b) {
        String first = b.node("Conv", List.of("x", b.weight("c1.weight", 0.5, 6, 2, 5), b.weight("c1.bias", 0.5, 6)),
                attributes("strides", 2), attributes("pads", 2, 2));
        String pooled = b.node("MaxPool", List.of(b.node("LeakyRelu", List.of(first))), attributes("kernel_shape", 2),
                attributes("strides", 2));
        return b.node("Softmax", List.of(b.node("Gemm", List.of(b.node("Flatten", List.of(pooled)),
                b.weight("fc.weight", 0.3, 24, 5)))), attribute("axis", 1L));
    }

    /** TensorFlow's order of axes: channels last, padding and bias apart. Images {@code [6, 6, 3]}. */
    static String channelsLast(OnnxModelBuilder b) {
        String turned = b.node("Transpose", List.of("x"), attributes("perm", 0, 3, 1, 2));
        String padded = b.node("Pad", List.of(turned, b.ints(0, 0, 0, 0, 0, 0, 1, 1)));
        String convolved = b.node("Conv", List.of(padded, b.weight("model/conv2d/Conv2D/ReadVariableOp:0", 0.3, 8, 3, 3, 3),
                b.weight("model/conv2d/BiasAdd/ReadVariableOp:0", 0.3, 8)), attributes("strides", 2, 2));
        String active = b.node("Clip", List.of(convolved, b.number(0), b.number(6)));
        String mean = b.node("Squeeze", List.of(b.node("GlobalAveragePool", List.of(active)), b.ints(2, 3)));
        return b.node("Softmax", List.of(b.node("Add", List.of(b.node("MatMul", List.of(mean,
                b.weight("model/dense/MatMul/ReadVariableOp:0", 0.3, 8, 5))),
                b.weight("model/dense/BiasAdd/ReadVariableOp:0", 0.3, 5)))));
    }

    private static final int WIDTH = 12;

    /** A vision transformer with packed queries, keys and values. Images {@code [3, 8, 8]}; batch 0 for any. */
    static String visionTransformer(OnnxModelBuilder b, int batch) {
        String patches = b.node("Conv", List.of("x", b.weight("patch_embed.proj.weight", 0.2, WIDTH, 3, 4, 4),
                b.weight("patch_embed.proj.bias", 0.2, WIDTH)), attributes("strides", 4, 4));
        String flat = b.node("Reshape", List.of(patches, batch == 0 ? lengths(b, WIDTH, 4) : b.constant(batch, WIDTH, 4)));
        String tokens = b.node("Transpose", List.of(flat), attributes("perm", 0, 2, 1));
        String token = b.weight("cls_token", 0.5, 1, 1, WIDTH);
        String all = b.node("Concat", List.of(batch == 1 ? token : b.node("Expand", List.of(token,
                batch == 0 ? lengths(b, 1, WIDTH) : b.constant(batch, 1, WIDTH))), tokens), attribute("axis", 1L));
        String placed = b.node("Add", List.of(all, b.weight("pos_embed", 0.5, 1, 5, WIDTH)));
        String normal = layerNormalization(b, placed, "blocks.0.norm1");
        String packed = b.node("Add", List.of(b.weight("blocks.0.attn.qkv.bias", 0.2, 3 * WIDTH),
                b.node("MatMul", List.of(normal, b.weight("onnx::MatMul_1", 0.3, WIDTH, 3 * WIDTH)))));
        String parts = b.node("Transpose", List.of(b.node("Reshape", List.of(packed,
                batch == 0 ? lengths(b, 5, 3, 2, 6) : b.constant(batch, 5, 3, 2, 6)))), attributes("perm", 2, 0, 3, 1, 4));
        String query = b.node("Gather", List.of(parts, b.integer(0)), attribute("axis", 0L));
        String key = b.node("Gather", List.of(parts, b.integer(1)), attribute("axis", 0L));
        String value = b.node("Gather", List.of(parts, b.integer(2)), attribute("axis", 0L));
        String scores = b.node("MatMul", List.of(b.node("Mul", List.of(query, b.number(0.4))),
                b.node("Transpose", List.of(key), attributes("perm", 0, 1, 3, 2))));
        String mixed = b.node("MatMul", List.of(b.node("Softmax", List.of(scores), attribute("axis", -1L)), value));
        String joined = b.node("Reshape", List.of(b.node("Transpose", List.of(mixed), attributes("perm", 0, 2, 1, 3)),
                batch == 0 ? lengths(b, 5, WIDTH) : b.constant(batch, 5, WIDTH)));
        String projected = b.node("Add", List.of(b.weight("blocks.0.attn.proj.bias", 0.2, WIDTH),
                b.node("MatMul", List.of(joined, b.weight("onnx::MatMul_2", 0.3, WIDTH, WIDTH)))));
        String attended = b.node("Add", List.of(placed, b.node("Mul", List.of(projected,
                b.weight("blocks.0.ls1.gamma", 0.5, WIDTH)))));
        return headed(b, attended);
    }

    /** Attention as PyTorch's MultiheadAttention does it, positions first. Tokens {@code [5, 12]}. */
    static String multiHead(OnnxModelBuilder b, int batch) {
        String first = b.node("Transpose", List.of("x"), attributes("perm", 1, 0, 2));
        String packed = b.node("Add", List.of(b.weight("in_proj_bias", 0.2, 3 * WIDTH),
                b.node("MatMul", List.of(first, b.weight("in_proj", 0.3, WIDTH, 3 * WIDTH)))));
        String lined = b.node("Reshape", List.of(packed, batch == 0 ? b.constant(5, -1, 3, WIDTH)
                : b.constant(5, batch, 3, WIDTH)));
        String split = b.node("Squeeze", List.of(b.node("Transpose", List.of(b.node("Unsqueeze", List.of(lined, b.ints(0)))),
                attributes("perm", 3, 1, 2, 0, 4)), b.ints(3)));
        List<String> heads = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            String one = b.node("Gather", List.of(split, b.integer(part)), attribute("axis", 0L));
            String divided = b.node("Reshape", List.of(one, batch == 0 ? b.constant(5, -1, 6) : b.constant(5, 2 * batch, 6)));
            heads.add(b.node("Transpose", List.of(divided), attributes("perm", 1, 0, 2)));
        }
        String scores = b.node("Softmax", List.of(b.node("MatMul", List.of(b.node("Div", List.of(heads.get(0),
                b.number(Math.sqrt(6)))), b.node("Transpose", List.of(heads.get(1)), attributes("perm", 0, 2, 1))))),
                attribute("axis", -1L));
        String mixed = b.node("Transpose", List.of(b.node("MatMul", List.of(scores, heads.get(2)))),
                attributes("perm", 1, 0, 2));
        String rows = b.node("Reshape", List.of(mixed, batch == 0 ? b.constant(-1, WIDTH) : b.constant(5 * batch, WIDTH)));
        String projected = b.node("Gemm", List.of(rows, b.weight("out_proj.weight", 0.3, WIDTH, WIDTH),
                b.weight("out_proj.bias", 0.3, WIDTH)), attribute("transB", 1L));
        String back = b.node("Transpose", List.of(b.node("Reshape", List.of(projected, batch == 0
                ? b.constant(5, -1, WIDTH) : b.constant(5, batch, WIDTH)))), attributes("perm", 1, 0, 2));
        return headed(b, b.node("Add", List.of("x", back)));
    }

    /** Attention within shifted windows, with position biases and a mask. Images {@code [4, 4, 12]}. */
    static String windows(OnnxModelBuilder b, int batch) {
        String rolled = roll(b, roll(b, "x", 1), 2);
        String cut = b.node("Transpose", List.of(b.node("Reshape", List.of(rolled,
                batch == 0 ? lengths(b, 2, 2, 2, 2, WIDTH) : b.constant(batch, 2, 2, 2, 2, WIDTH)))),
                attributes("perm", 0, 1, 3, 2, 4, 5));
        String tokens = b.node("Reshape", List.of(cut, batch == 0 ? b.constant(-1, 4, WIDTH) : b.constant(4 * batch, 4, WIDTH)));
        String packed = b.node("Add", List.of(b.weight("attn.qkv.bias", 0.2, 3 * WIDTH),
                b.node("MatMul", List.of(tokens, b.weight("onnx::MatMul_3", 0.3, WIDTH, 3 * WIDTH)))));
        String parts = b.node("Transpose", List.of(b.node("Reshape", List.of(packed, batch == 0 ? b.constant(-1, 4, 3, 2, 6)
                : b.constant(4 * batch, 4, 3, 2, 6)))), attributes("perm", 2, 0, 3, 1, 4));
        List<String> heads = b.split(3, List.of(parts), attribute("axis", 0L)).stream()
                .map(part -> b.node("Squeeze", List.of(part, b.ints(0)))).toList();
        String scores = b.node("MatMul", List.of(heads.get(0), b.node("Transpose", List.of(heads.get(1)),
                attributes("perm", 0, 1, 3, 2))));
        long[] positions = new long[16];
        float[] mask = new float[4 * 16];
        for (int k = 0; k < 16; k++) {
            positions[k] = (k * 5) % 9;
            mask[48 + k] = k % 3 == 0 ? -100 : 0;
        }
        String bias = b.node("Unsqueeze", List.of(b.node("Transpose", List.of(b.node("Reshape", List.of(b.node("Gather",
                List.of(b.weight("attn.relative_position_bias_table", 1, 9, 2), b.ints(positions)), attribute("axis", 0L)),
                b.constant(4, 4, 2)))), attributes("perm", 2, 0, 1)), b.ints(0)));
        String placed = b.node("Reshape", List.of(b.node("Add", List.of(scores, bias)),
                batch == 0 ? lengths(b, 4, 2, 4, 4) : b.constant(batch, 4, 2, 4, 4)));
        String masked = b.node("Reshape", List.of(b.node("Add", List.of(placed, b.floats("attn_mask", mask, 1, 4, 1, 4, 4))),
                b.constant(-1, 2, 4, 4)));
        String mixed = b.node("Reshape", List.of(b.node("Transpose", List.of(b.node("MatMul", List.of(b.node("Softmax",
                List.of(masked), attribute("axis", -1L)), heads.get(2)))), attributes("perm", 0, 2, 1, 3)),
                batch == 0 ? b.constant(-1, 4, WIDTH) : b.constant(4 * batch, 4, WIDTH)));
        String merged = b.node("Reshape", List.of(b.node("Transpose", List.of(b.node("Reshape", List.of(mixed,
                batch == 0 ? b.constant(-1, 2, 2, 2, 2, WIDTH) : b.constant(batch, 2, 2, 2, 2, WIDTH)))),
                attributes("perm", 0, 1, 3, 2, 4, 5)), batch == 0 ? b.constant(-1, 16, WIDTH) : b.constant(batch, 16, WIDTH)));
        return headed(b, merged);
    }

    private static String roll(OnnxModelBuilder b, String input, int axis) {
        return b.node("Concat", List.of(
                b.node("Slice", List.of(input, b.ints(1), b.ints(Long.MAX_VALUE), b.ints(axis))),
                b.node("Slice", List.of(input, b.ints(0), b.ints(1), b.ints(axis)))), attribute("axis", (long) axis));
    }

    /** Shape, Gather, Unsqueeze, Concat: as many images, and the given lengths. */
    private static String lengths(OnnxModelBuilder b, int... sizes) {
        List<String> parts = new ArrayList<>();
        parts.add(b.node("Unsqueeze", List.of(b.node("Gather", List.of(b.node("Shape", List.of("x")), b.integer(0)),
                attribute("axis", 0L)), b.ints(0))));
        for (int size : sizes) {
            parts.add(b.constant(size));
        }
        return b.node("Concat", parts, attribute("axis", 0L));
    }

    private static String layerNormalization(OnnxModelBuilder b, String input, String name) {
        String centred = b.node("Sub", List.of(input, b.node("ReduceMean", List.of(input), attributes("axes", -1))));
        String variance = b.node("ReduceMean", List.of(b.node("Pow", List.of(centred, b.number(2)))),
                attributes("axes", -1));
        String normal = b.node("Div", List.of(centred, b.node("Sqrt", List.of(b.node("Add",
                List.of(variance, b.number(1e-6)))))));
        return b.node("Add", List.of(b.node("Mul", List.of(normal, b.positive(name + ".weight", WIDTH))),
                b.weight(name + ".bias", 0.2, WIDTH)));
    }

    /** Feed-forward block, first token, classifier. */
    private static String headed(OnnxModelBuilder b, String tokens) {
        String normal = layerNormalization(b, tokens, "norm2");
        String wide = b.node("Add", List.of(b.weight("mlp.fc1.bias", 0.2, 20),
                b.node("MatMul", List.of(normal, b.weight("onnx::MatMul_4", 0.3, WIDTH, 20)))));
        String gate = b.node("Add", List.of(b.node("Erf", List.of(b.node("Div", List.of(wide, b.number(Math.sqrt(2)))))),
                b.number(1)));
        String active = b.node("Mul", List.of(b.node("Mul", List.of(wide, gate)), b.number(0.5)));
        String narrow = b.node("Add", List.of(b.weight("mlp.fc2.bias", 0.2, WIDTH),
                b.node("MatMul", List.of(active, b.weight("onnx::MatMul_5", 0.3, 20, WIDTH)))));
        String first = b.node("Gather", List.of(b.node("Add", List.of(tokens, narrow)), b.integer(0)), attribute("axis", 1L));
        return b.node("Gemm", List.of(first, b.weight("head.weight", 0.3, 7, WIDTH), b.weight("head.bias", 0.3, 7)),
                attribute("transB", 1L));
    }
}
