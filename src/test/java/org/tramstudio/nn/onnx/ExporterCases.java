package org.tramstudio.nn.onnx;

import static org.tramstudio.nn.onnx.OnnxModelBuilder.attribute;
import static org.tramstudio.nn.onnx.OnnxModelBuilder.attributes;
import static org.tramstudio.nn.onnx.OnnxModelBuilder.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tramstudio.nn.onnx.OperatorCases.Case;

/** What today's exporters write for parts of networks, in their own way round. */
final class ExporterCases {

    private static final int[] IMAGE = {4, 7, 6};
    private static final int[] TOKENS = {6, 8};

    private final List<Case> cases = new ArrayList<>();

    static List<Case> all() {
        ExporterCases all = new ExporterCases();
        all.attention();
        all.tokens();
        all.normalizations();
        all.shapes();
        all.sizes();
        all.functions();
        all.channelsLast();
        return all.cases;
    }

    private void add(String name, int opset, int[] image, Function<OnnxModelBuilder, String> network) {
        cases.add(new Case(name, opset, image, network));
    }

    /** Shape and Slice, as many images; then the given lengths. */
    private static String lengths(OnnxModelBuilder b, long... sizes) {
        return b.node("Concat", List.of(b.node("Slice", List.of(b.node("Shape", List.of("x")), b.ints(0), b.ints(1))),
                b.constant(sizes)), attribute("axis", 0L));
    }

    private static String heads(OnnxModelBuilder b, String name, long... order) {
        String projected = b.node("Add", List.of(b.node("MatMul", List.of("x", b.weight(name, 0.4, 8, 8))),
                b.weight(name + ".bias", 0.2, 8)));
        return b.node("Transpose", List.of(b.node("Reshape", List.of(projected, lengths(b, 6, 2, 4)))),
                attributes("perm", order));
    }

    private static String mixed(OnnxModelBuilder b, String scores) {
        String mixed = b.node("MatMul", List.of(b.node("Softmax", List.of(scores), attribute("axis", -1L)),
                heads(b, "v", 0, 2, 1, 3)));
        return b.node("Reshape", List.of(b.node("Transpose", List.of(mixed), attributes("perm", 0, 2, 1, 3)),
                lengths(b, 6, 8)));
    }

    private void attention() {
        add("Attention, both sides scaled by a constant", 18, TOKENS, b -> mixed(b, b.node("MatMul", List.of(
                b.node("Mul", List.of(heads(b, "q", 0, 2, 1, 3), b.number(Math.sqrt(0.5)))),
                b.node("Mul", List.of(heads(b, "k", 0, 2, 3, 1), b.number(Math.sqrt(0.5))))))));
        add("Attention, scale computed from a shape", 17, TOKENS, b -> {
            String query = heads(b, "q", 0, 2, 1, 3);
            String width = b.node("Cast", List.of(b.node("Slice", List.of(b.node("Shape", List.of(query)), b.ints(-1),
                    b.ints(Long.MAX_VALUE)))), attribute("to", 1L));
            String scale = b.node("Sqrt", List.of(b.node("Div", List.of(b.number(1), b.node("Sqrt", List.of(width))))));
            return mixed(b, b.node("MatMul", List.of(b.node("Mul", List.of(query, scale)),
                    b.node("Mul", List.of(heads(b, "k", 0, 2, 3, 1), scale)))));
        });
        add("Attention, masked by Where", 18, TOKENS, b -> {
            String scores = b.node("MatMul", List.of(heads(b, "q", 0, 2, 1, 3), heads(b, "k", 0, 2, 3, 1)));
            float[] mask = new float[36];
            for (int k = 0; k < mask.length; k++) {
                mask[k] = k % 6 > k / 6 ? 0 : 1;
            }
            String kept = b.node("Cast", List.of(b.floats("mask", mask, 1, 1, 6, 6)), attribute("to", 9L));
            return mixed(b, b.node("Where", List.of(kept, scores, b.number(Double.NEGATIVE_INFINITY))));
        });
        add("Attention, heads within the batch", 18, TOKENS, b -> {
            String query = b.node("Reshape", List.of(heads(b, "q", 0, 2, 1, 3), b.constant(-1, 6, 4)));
            String key = b.node("Reshape", List.of(heads(b, "k", 0, 2, 3, 1), b.constant(-1, 4, 6)));
            return mixed(b, b.node("Reshape", List.of(b.node("MatMul", List.of(query, key)), lengths(b, 2, 6, 6))));
        });
        add("Attention as an operator", 23, TOKENS, b -> {
            String mixed = b.node("Attention", List.of(heads(b, "q", 0, 2, 1, 3), heads(b, "k", 0, 2, 1, 3),
                    heads(b, "v", 0, 2, 1, 3)));
            return b.node("Reshape", List.of(b.node("Transpose", List.of(mixed), attributes("perm", 0, 2, 1, 3)),
                    lengths(b, 6, 8)));
        });
        add("Attention as an operator, heads side by side", 23, TOKENS, b -> b.node("Attention", List.of("x",
                b.node("MatMul", List.of("x", b.weight("k", 0.4, 8, 8))), b.node("MatMul", List.of("x",
                        b.weight("v", 0.4, 8, 4))), b.weight("mask", 1, 6, 6)), attribute("q_num_heads", 2L),
                attribute("kv_num_heads", 2L), attribute("scale", 0.3)));
        add("Tokens as rows of a Gemm", 18, TOKENS, b -> {
            String rows = b.node("Gemm", List.of(b.node("Reshape", List.of("x", b.constant(-1, 8))),
                    b.weight("fc.weight", 0.3, 5, 8), b.weight("fc.bias", 0.3, 5)), attribute("transB", 1L));
            return b.node("Reshape", List.of(rows, lengths(b, 6, 5)));
        });
    }

    private void tokens() {
        add("Token of zeros by ConstantOfShape", 18, TOKENS, b -> {
            String zeros = b.node("ConstantOfShape", List.of(lengths(b, 1, 8)),
                    attribute("value", tensor(new float[] {0}, 1).build()));
            String token = b.node("Add", List.of(zeros, b.weight("cls_token", 1, 1, 1, 8)));
            return b.node("Concat", List.of(token, "x"), attribute("axis", 1L));
        });
        add("Token by Where and Expand", 18, TOKENS, b -> {
            String target = lengths(b, -1, 8);
            String shape = b.node("Where", List.of(b.node("Equal", List.of(target, b.constant(-1, -1, -1))),
                    b.constant(1, 1, 1), target));
            return b.node("Concat", List.of(b.node("Expand", List.of(b.weight("cls_token", 1, 1, 1, 8), shape)), "x"),
                    attribute("axis", -2L));
        });
        add("Last token by Gather", 18, TOKENS, b -> b.node("Gather", List.of("x", b.integer(-1)), attribute("axis", -2L)));
        add("First token by Slice and Squeeze", 18, TOKENS, b -> b.node("Squeeze", List.of(b.node("Slice", List.of("x",
                b.ints(0), b.ints(1), b.ints(1), b.ints(1))), b.ints(1))));
        add("Tokens without the first", 18, TOKENS, b -> b.node("ReduceMean", List.of(b.node("Slice", List.of("x", b.ints(1),
                b.ints(Long.MAX_VALUE), b.ints(1))), b.ints(1)), attribute("keepdims", 0L)));
        add("Positions along a computed length", 18, TOKENS, b -> b.node("Add", List.of("x", b.node("Slice", List.of(
                b.weight("pos_embed", 1, 1, 9, 8), b.ints(0), b.node("Slice", List.of(b.node("Shape", List.of("x")),
                b.ints(1), b.ints(2))), b.ints(1))))));
        add("Expand of computed values", 18, new int[] {6, 1}, b -> b.node("Expand", List.of("x", lengths(b, 6, 3))));
    }

    private void normalizations() {
        add("LayerNormalization, axis stated", 17, TOKENS, b -> b.node("LayerNormalization", List.of("x",
                b.positive("norm.weight", 8)), attribute("axis", -1L), attribute("stash_type", 1L)));
        add("LayerNormalization between transpositions", 20, IMAGE, b -> {
            String last = b.node("Transpose", List.of("x"), attributes("perm", 0, 2, 3, 1));
            String normal = b.node("LayerNormalization", List.of(last, b.positive("norm.weight", 4),
                    b.weight("norm.bias", 1, 4)), attribute("axis", -1L));
            String wide = b.node("Gelu", List.of(b.node("Add", List.of(b.node("MatMul", List.of(normal,
                    b.weight("fc1", 0.3, 4, 9))), b.weight("fc1.bias", 0.3, 9)))));
            String scaled = b.node("Mul", List.of(b.weight("gamma", 0.5, 4), b.node("MatMul", List.of(wide,
                    b.weight("fc2", 0.3, 9, 4)))));
            return b.node("Add", List.of("x", b.node("Transpose", List.of(scaled), attributes("perm", 0, 3, 1, 2))));
        });
        add("GroupNormalization by groups", 18, IMAGE, b -> b.node("GroupNormalization", List.of("x", b.positive("g", 2),
                b.weight("b", 1, 2)), attribute("num_groups", 2L)));
        add("BatchNormalization of passed-on arrays", 18, IMAGE, b -> b.node("BatchNormalization", List.of("x",
                b.node("Identity", List.of(b.positive("bn.weight", 4))), b.weight("bn.bias", 1, 4),
                b.weight("bn.running_mean", 1, 4), b.positive("bn.running_var", 4)), attribute("training_mode", 0L)));
        add("Dropout by inputs", 13, TOKENS, b -> b.node("Relu", List.of(b.node("Dropout", List.of("x", b.number(0.1),
                b.node("Constant", List.of(), attribute("value", tensor(new long[] {0}).setDataType(9).clearInt64Data()
                        .addInt32Data(0).build())))))));
    }

    private void shapes() {
        add("Reshape by a part of a shape", 18, IMAGE, b -> b.node("Reshape", List.of("x", b.node("Concat", List.of(
                b.node("Shape", List.of("x"), attribute("start", 0L), attribute("end", 1L)), b.node("Constant", List.of(),
                attributes("value_ints", -1))), attribute("axis", 0L)))));
        add("Reshape by a product of lengths", 18, IMAGE, b -> b.node("Reshape", List.of("x", b.node("Concat", List.of(
                b.node("Shape", List.of("x"), attribute("end", 2L)), b.node("ReduceProd", List.of(b.node("Shape",
                List.of("x"), attribute("start", -2L))), attribute("keepdims", 1L))), attribute("axis", 0L)))));
        add("Channels shuffled", 18, IMAGE, b -> b.node("Reshape", List.of(b.node("Transpose", List.of(b.node("Reshape",
                List.of("x", lengths(b, 2, 2, 7, 6)))), attributes("perm", 0, 2, 1, 3, 4)), lengths(b, 4, 7, 6))));
        add("Flatten from a negative axis", 13, IMAGE, b -> b.node("Flatten", List.of("x"), attribute("axis", -3L)));
        add("Squeeze by negative axes", 18, new int[] {4, 1, 1}, b -> b.node("Squeeze", List.of("x", b.ints(-1, -2))));
        add("Gate of channels", 18, IMAGE, b -> {
            String mean = b.node("ReduceMean", List.of("x", b.ints(2, 3)), attribute("keepdims", 0L));
            String narrow = b.node("Relu", List.of(b.node("Gemm", List.of(mean, b.weight("fc1.weight", 0.5, 2, 4),
                    b.weight("fc1.bias", 0.5, 2)), attribute("transB", 1L))));
            String gate = b.node("Sigmoid", List.of(b.node("Gemm", List.of(narrow, b.weight("fc2.weight", 0.5, 4, 2),
                    b.weight("fc2.bias", 0.5, 4)), attribute("transB", 1L))));
            return b.node("Mul", List.of("x", b.node("Reshape", List.of(gate, b.constant(-1, 4, 1, 1)))));
        });
        add("Split along the last axis", 18, TOKENS, b -> b.node("Concat", b.split(2, List.of("x"), attribute("axis", -1L),
                attribute("num_outputs", 2L)).reversed(), attribute("axis", -1L)));
        add("GlobalMaxPool beside the mean", 18, IMAGE, b -> b.node("Flatten", List.of(b.node("Concat", List.of(
                b.node("GlobalAveragePool", List.of("x")), b.node("GlobalMaxPool", List.of("x"))), attribute("axis", 1L)))));
    }

    private void sizes() {
        for (String placing : List.of("half_pixel", "pytorch_half_pixel", "align_corners", "asymmetric")) {
            add("Resize linear to sizes " + placing, 18, IMAGE, b -> b.node("Resize", List.of("x", "", "", b.node("Concat",
                    List.of(b.node("Shape", List.of("x"), attribute("end", 2L)), b.constant(11, 4)), attribute("axis", 0L))),
                    attribute("mode", "linear"), attribute("coordinate_transformation_mode", placing)));
        }
        add("Resize nearest as usual", 18, IMAGE, b -> b.node("Resize", List.of("x", "", b.floats("scales",
                new float[] {1, 1, 2, 1.5f}, 4)), attribute("mode", "nearest")));
        add("Resize of two axes", 18, IMAGE, b -> b.node("Resize", List.of("x", "", "", b.ints(14, 9)),
                attribute("mode", "linear"), attributes("axes", 2, 3)));
        add("Resize with empty region", 11, IMAGE, b -> b.node("Resize", List.of("x", b.floats("roi", new float[0], 0),
                b.floats("scales", new float[] {1, 1, 2, 2}, 4)), attribute("mode", "nearest"),
                attribute("coordinate_transformation_mode", "asymmetric"), attribute("nearest_mode", "floor")));
        add("Resize", 10, IMAGE, b -> b.node("Resize", List.of("x", b.floats("scales", new float[] {1, 1, 2, 2}, 4)),
                attribute("mode", "linear")));
        add("Resize to twice a computed length", 13, IMAGE, b -> {
            String shape = b.node("Shape", List.of("x"));
            String twice = b.node("Floor", List.of(b.node("Mul", List.of(b.node("Cast", List.of(b.node("Slice",
                    List.of(shape, b.ints(2), b.ints(4)))), attribute("to", 1L)), b.number(2)))));
            String sizes = b.node("Concat", List.of(b.node("Slice", List.of(shape, b.ints(0), b.ints(2))),
                    b.node("Cast", List.of(twice), attribute("to", 7L))), attribute("axis", 0L));
            return b.node("Resize", List.of("x", "", "", sizes), attribute("mode", "linear"),
                    attribute("coordinate_transformation_mode", "pytorch_half_pixel"));
        });
    }

    private void functions() {
        add("Clip from below", 18, IMAGE, b -> b.node("Clip", List.of("x", b.number(-0.5), "")));
        add("Clip at 0", 18, IMAGE, b -> b.node("Clip", List.of("x", b.number(0))));
        add("Clip of nothing", 18, IMAGE, b -> b.node("Neg", List.of(b.node("Clip", List.of("x", "", "")))));
        add("Hard swish by hard sigmoid", 18, IMAGE, b -> b.node("Mul", List.of("x", b.node("HardSigmoid", List.of("x"),
                attribute("alpha", 1.0 / 6)))));
        add("Mish as a formula", 13, IMAGE, b -> b.node("Mul", List.of("x", b.node("Tanh", List.of(b.node("Softplus",
                List.of("x")))))));
        add("Square by an integer", 13, IMAGE, b -> b.node("Pow", List.of("x", b.integer(2))));
        add("Number as an attribute", 18, IMAGE, b -> b.node("Mul", List.of("x", b.node("Constant", List.of(),
                attribute("value_float", 0.3)))));
        add("ReduceMean over positions by input", 18, IMAGE, b -> b.node("ReduceMean", List.of("x", b.ints(-1, -2)),
                attribute("keepdims", 0L)));
        add("Softmax at the end, as PyTorch's", 11, new int[] {8}, b -> b.node("Softmax", List.of("x"), attribute("axis", -1L)));
    }

    private void channelsLast() {
        int[] image = {6, 7, 4};
        add("Channels last: convolution, mean, classifier", 13, image, b -> {
            String convolved = b.node("Conv", List.of(b.node("Pad", List.of(b.node("Transpose", List.of("x"),
                    attributes("perm", 0, 3, 1, 2)), b.constant(0, 0, 0, 0, 0, 0, 1, 1))), b.weight("conv", 0.3, 8, 4, 3, 3)),
                    attributes("strides", 2, 2));
            String last = b.node("Transpose", List.of(convolved), attributes("perm", 0, 2, 3, 1));
            String biased = b.node("Relu", List.of(b.node("Add", List.of(last, b.weight("bias", 0.3, 8)))));
            String mean = b.node("ReduceMean", List.of(biased), attributes("axes", 1, 2), attribute("keepdims", 0L));
            return b.node("Softmax", List.of(b.node("Add", List.of(b.node("MatMul", List.of(mean,
                    b.weight("dense", 0.3, 8, 5))), b.weight("dense.bias", 0.3, 5)))));
        });
        add("Channels last: residual, depthwise", 13, image, b -> {
            String first = b.node("Transpose", List.of("x"), attributes("perm", 0, 3, 1, 2));
            String depthwise = b.node("Conv", List.of(first, b.weight("depthwise", 0.5, 4, 1, 3, 3)), attribute("group", 4L),
                    attribute("auto_pad", "SAME_UPPER"));
            String back = b.node("Transpose", List.of(depthwise), attributes("perm", 0, 2, 3, 1));
            String sum = b.node("Add", List.of("x", b.node("Min", List.of(b.node("Max", List.of(back, b.number(0))),
                    b.number(6)))));
            return b.node("Reshape", List.of(sum, b.constant(-1, 168)));
        });
        add("Channels last: mean squeezed", 13, image, b -> {
            String pooled = b.node("GlobalAveragePool", List.of(b.node("Transpose", List.of("x"), attributes("perm", 0, 3, 1, 2))));
            String squeezed = b.node("Squeeze", List.of(b.node("Transpose", List.of(pooled), attributes("perm", 0, 2, 3, 1)),
                    b.constant(1, 2)));
            return b.node("Add", List.of(b.node("MatMul", List.of(squeezed, b.weight("dense", 0.3, 4, 5))),
                    b.weight("dense.bias", 0.3, 5)));
        });
    }
}
