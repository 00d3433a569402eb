package org.tramstudio.nn.onnx;

import static org.tramstudio.nn.onnx.OnnxModelBuilder.attribute;
import static org.tramstudio.nn.onnx.OnnxModelBuilder.attributes;
import static org.tramstudio.nn.onnx.OnnxModelBuilder.numbers;
import static org.tramstudio.nn.onnx.OnnxModelBuilder.tensor;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Small networks, one for each operator and way of writing it. */
final class OperatorCases {

    private static final int[] IMAGE = {4, 7, 6};
    private static final int[] TOKENS = {6, 8};

    private final List<Case> cases = new ArrayList<>();

    /** One network, with an open batch or one image. */
    record Case(String name, int opset, int[] image, Function<OnnxModelBuilder, String> network) {

        ModelProto model(int batch) {
            int[] sizes = new int[image.length + 1];
            sizes[0] = batch;
            System.arraycopy(image, 0, sizes, 1, image.length);
            OnnxModelBuilder builder = new OnnxModelBuilder(opset, sizes);
            return builder.build(network.apply(builder));
        }

        @Override
        public String toString() {
            return name + " (" + opset + ")";
        }
    }

    static List<Case> all() {
        OperatorCases all = new OperatorCases();
        all.convolutions();
        all.linear();
        all.normalizations();
        all.functions();
        all.arithmetic();
        all.pooling();
        all.reshaping();
        all.indexing();
        all.resizing();
        all.reductions();
        return all.cases;
    }

    private void add(String name, int opset, int[] image, Function<OnnxModelBuilder, String> network) {
        cases.add(new Case(name, opset, image, network));
    }

    /** An operator with attributes only. */
    private void plain(String type, int opset, int[] image, AttributeProto... attributes) {
        add(type + " " + List.of(attributes).stream().map(AttributeProto::getName).toList(), opset, image,
                b -> b.node(type, List.of("x"), attributes));
    }

    private void convolutions() {
        for (int groups : new int[] {1, 2, 4}) {
            add("Conv in groups " + groups, 13, IMAGE, b -> b.node("Conv", List.of("x",
                    b.weight("conv.weight", 0.3, 8, 4 / groups, 3, 3), b.weight("conv.bias", 1, 8)),
                    attribute("group", (long) groups), attributes("pads", 1, 1, 1, 1)));
        }
        add("Conv stride, dilation, uneven pads", 11, IMAGE, b -> b.node("Conv", List.of("x",
                b.weight("w", 0.3, 5, 4, 3, 2)), attributes("strides", 2, 1), attributes("dilations", 1, 2),
                attributes("pads", 0, 1, 2, 0), attributes("kernel_shape", 3, 2)));
        for (String padding : List.of("SAME_UPPER", "SAME_LOWER", "VALID")) {
            add("Conv " + padding, 11, IMAGE, b -> b.node("Conv", List.of("x", b.weight("w", 0.3, 5, 4, 3, 3)),
                    attribute("auto_pad", padding), attributes("strides", 2, 2)));
        }
        add("Conv of sequences", 13, new int[] {4, 12}, b -> b.node("Conv", List.of("x",
                b.weight("w", 0.3, 6, 2, 3), b.weight("b", 1, 6)), attributes("strides", 2), attribute("group", 2L),
                attributes("pads", 1, 0)));
        add("Pad then Conv then bias", 13, IMAGE, b -> b.node("Add", List.of(b.node("Conv", List.of(
                b.node("Pad", List.of("x", b.ints(0, 0, 1, 0, 0, 0, 2, 1))), b.weight("w", 0.3, 5, 4, 3, 3))),
                b.weight("bias", 1, 1, 5, 1, 1))));
        add("Conv of a computed weight", 13, IMAGE, b -> b.node("Conv", List.of("x", b.node("Transpose",
                List.of(b.weight("w", 0.3, 3, 3, 4, 5)), attributes("perm", 3, 2, 0, 1)))));
    }

    private void linear() {
        for (long turned : new long[] {0, 1}) {
            add("Gemm transB " + turned, 11, new int[] {8}, b -> b.node("Gemm", List.of("x",
                    turned == 1 ? b.weight("fc.weight", 0.3, 5, 8) : b.weight("fc.weight", 0.3, 8, 5),
                    b.weight("fc.bias", 1, 5)), attribute("transB", turned), attribute("alpha", 0.5),
                    attribute("beta", 2.0)));
        }
        add("Gemm without bias", 13, new int[] {8}, b -> b.node("Gemm", List.of("x", b.weight("w", 0.3, 8, 5))));
        add("MatMul and Add", 13, TOKENS, b -> b.node("Add", List.of(b.weight("qkv.bias", 1, 5),
                b.node("MatMul", List.of("x", b.weight("onnx::MatMul_1", 0.3, 8, 5))))));
        add("MatMul by a vector", 13, TOKENS, b -> b.node("MatMul", List.of("x", b.weight("w", 0.3, 8))));
        add("MatMul of a turned weight", 18, TOKENS, b -> b.node("MatMul", List.of("x", b.node("Transpose",
                List.of(b.weight("fc.weight", 0.3, 5, 8)), attributes("perm", 1, 0)))));
        add("MatMul of two computed", 13, TOKENS, b -> b.node("MatMul", List.of("x",
                b.node("Transpose", List.of("x"), attributes("perm", 0, 2, 1)))));
        add("MatMul from the left", 13, TOKENS, b -> b.node("MatMul", List.of(b.weight("mix", 0.3, 5, 6), "x")));
        add("MatMul by many matrices", 13, TOKENS, b -> b.node("MatMul", List.of(b.node("Unsqueeze",
                List.of("x", b.ints(1))), b.weight("w", 0.3, 3, 8, 5))));
        add("Einsum by a weight", 13, TOKENS, b -> b.node("Einsum", List.of("x", b.weight("kernel", 0.3, 8, 2, 3)),
                attribute("equation", "abc,cde->abde")));
        add("Einsum by a weight, two sums", 13, new int[] {6, 2, 4}, b -> b.node("Einsum", List.of("x",
                b.weight("kernel", 0.3, 2, 4, 3)), attribute("equation", "abcd,cde->abe")));
        add("Einsum of two computed", 13, new int[] {6, 2, 4}, b -> b.node("Einsum", List.of("x", "x"),
                attribute("equation", "aecd,abcd->acbe")));
    }

    private void normalizations() {
        add("BatchNormalization", 15, IMAGE, b -> b.node("BatchNormalization", List.of("x", b.positive("bn.weight", 4),
                b.weight("bn.bias", 1, 4), b.weight("bn.running_mean", 1, 4), b.positive("bn.running_var", 4)),
                attribute("epsilon", 1e-3)));
        add("BatchNormalization of vectors", 9, new int[] {8}, b -> b.node("BatchNormalization", List.of("x",
                b.positive("g", 8), b.weight("b", 1, 8), b.weight("m", 1, 8), b.positive("v", 8))));
        add("LayerNormalization", 17, TOKENS, b -> b.node("LayerNormalization", List.of("x",
                b.positive("norm.weight", 8), b.weight("norm.bias", 1, 8)), attribute("epsilon", 1e-6)));
        add("LayerNormalization of two axes", 17, TOKENS, b -> b.node("LayerNormalization", List.of("x",
                b.positive("norm.weight", 6, 8)), attribute("axis", 1L)));
        add("LayerNormalization as a formula", 13, TOKENS, OperatorCases::layerNormalization);
        add("InstanceNormalization", 13, IMAGE, b -> b.node("InstanceNormalization", List.of("x",
                b.positive("g", 4), b.weight("b", 1, 4))));
        add("Group normalisation as exported", 13, IMAGE, b -> {
            String normal = b.node("InstanceNormalization", List.of(b.node("Reshape", List.of("x", b.constant(0, 2, -1))),
                    b.floats("ones", new float[] {1, 1}, 2), b.floats("zeros", new float[2], 2)));
            String back = b.node("Reshape", List.of(normal, b.node("Shape", List.of("x"))));
            return b.node("Add", List.of(b.node("Mul", List.of(back, b.weight("gn.weight", 1, 4, 1, 1))),
                    b.weight("gn.bias", 1, 4, 1, 1)));
        });
        add("GroupNormalization", 21, IMAGE, b -> b.node("GroupNormalization", List.of("x", b.positive("g", 4),
                b.weight("b", 1, 4)), attribute("num_groups", 2L)));
        add("Dropout", 13, TOKENS, b -> b.node("Relu", List.of(b.node("Dropout", List.of("x")))));
    }

    static String layerNormalization(OnnxModelBuilder b) {
        String centred = b.node("Sub", List.of("x", b.node("ReduceMean", List.of("x"), attributes("axes", -1))));
        String variance = b.node("ReduceMean", List.of(b.node("Pow", List.of(centred, b.number(2)))),
                attributes("axes", -1));
        String normal = b.node("Div", List.of(centred, b.node("Sqrt", List.of(b.node("Add",
                List.of(variance, b.number(1e-5)))))));
        return b.node("Add", List.of(b.node("Mul", List.of(normal, b.positive("norm.weight", 8))),
                b.weight("norm.bias", 1, 8)));
    }

    private void functions() {
        for (String type : List.of("Relu", "Sigmoid", "Tanh", "Erf", "Neg", "Abs", "Exp", "Softplus", "HardSigmoid",
                "LeakyRelu", "Elu")) {
            plain(type, 13, IMAGE);
        }
        plain("HardSwish", 14, IMAGE);
        plain("Mish", 18, IMAGE);
        plain("Gelu", 20, IMAGE);
        plain("Gelu", 20, IMAGE, attribute("approximate", "tanh"));
        plain("LeakyRelu", 13, IMAGE, attribute("alpha", 0.3));
        plain("HardSigmoid", 13, IMAGE, attribute("alpha", 1.0 / 6), attribute("beta", 0.5));
        plain("Clip", 7, IMAGE, attribute("min", -0.5), attribute("max", 0.5));
        add("Clip by inputs", 13, IMAGE, b -> b.node("Clip", List.of("x", b.number(0), b.number(6))));
        add("Clip from above", 13, IMAGE, b -> b.node("Clip", List.of("x", "", b.number(0.5))));
        add("Sqrt, Log, Reciprocal", 13, IMAGE, b -> b.node("Log", List.of(b.node("Sqrt", List.of(b.node("Reciprocal",
                List.of(b.node("Add", List.of(b.node("Abs", List.of("x")), b.number(0.5))))))))));
        add("SiLU", 13, IMAGE, b -> b.node("Mul", List.of("x", b.node("Sigmoid", List.of("x")))));
        add("GELU as a formula", 13, TOKENS, b -> b.node("Mul", List.of(b.node("Mul", List.of("x", b.node("Add",
                List.of(b.node("Erf", List.of(b.node("Div", List.of("x", b.number(Math.sqrt(2)))))), b.number(1))))),
                b.number(0.5))));
        add("GELU as another formula", 13, TOKENS, b -> b.node("Mul", List.of(b.node("Mul", List.of(b.number(0.5), "x")),
                b.node("Add", List.of(b.number(1), b.node("Erf", List.of(b.node("Mul", List.of("x",
                        b.number(Math.sqrt(0.5)))))))))));
        add("GELU by tanh as a formula", 13, TOKENS, b -> b.node("Mul", List.of(b.node("Mul", List.of("x", b.number(0.5))),
                b.node("Add", List.of(b.node("Tanh", List.of(b.node("Mul", List.of(b.node("Add", List.of("x", b.node("Mul",
                        List.of(b.node("Pow", List.of("x", b.number(3))), b.number(0.044715))))),
                        b.number(Math.sqrt(2 / Math.PI)))))), b.number(1))))));
        add("Hard swish as a formula", 13, IMAGE, b -> b.node("Div", List.of(b.node("Mul", List.of("x", b.node("Clip",
                List.of(b.node("Add", List.of("x", b.number(3))), b.number(0), b.number(6))))), b.number(6))));
        plain("Softmax", 13, TOKENS);
        plain("Softmax", 13, IMAGE, attribute("axis", 1L));
        plain("Softmax", 11, IMAGE, attribute("axis", 1L));
        plain("Softmax", 11, TOKENS, attribute("axis", 2L));
        plain("LogSoftmax", 13, new int[] {8}, attribute("axis", 1L));
        add("PRelu", 13, IMAGE, b -> b.node("PRelu", List.of("x", b.weight("slope", 0.5, 4, 1, 1))));
    }

    private void arithmetic() {
        for (String type : List.of("Add", "Sub", "Mul", "Div")) {
            add(type + " of a number", 13, IMAGE, b -> b.node(type, List.of("x", b.number(1.5))));
            add(type + " from a number", 13, IMAGE, b -> b.node(type, List.of(b.number(1.5),
                    b.node("Exp", List.of("x")))));
            add(type + " of a trained constant", 13, IMAGE, b -> b.node(type, List.of(b.node("Relu", List.of("x")),
                    b.positive("gamma", 4, 1, 1))));
            add(type + " of two computed", 13, IMAGE, b -> b.node(type, List.of("x", b.node("Exp", List.of("x")))));
        }
        add("Pow", 13, IMAGE, b -> b.node("Pow", List.of(b.node("Abs", List.of("x")), b.number(1.5))));
        add("Min, Max, Sum, Mean", 13, IMAGE, b -> b.node("Mean", List.of(b.node("Min", List.of("x", b.number(0.5))),
                b.node("Max", List.of("x", b.number(0), b.node("Neg", List.of("x")))), b.node("Sum", List.of("x", "x")))));
        add("Where", 13, TOKENS, b -> b.node("Where", List.of(b.node("Greater", List.of("x", b.number(0))), "x",
                b.weight("other", 1, 6, 8))));
        add("Less and Equal", 13, TOKENS, b -> b.node("Where", List.of(b.node("Not", List.of(b.node("Less",
                List.of("x", b.number(0))))), "x", b.number(0.25))));
        add("Normalisation of the image", 13, IMAGE, b -> b.node("Div", List.of(b.node("Sub", List.of("x",
                b.weight("mean", 1, 1, 4, 1, 1))), b.positive("std", 1, 4, 1, 1))));
        add("Cast", 13, TOKENS, b -> b.node("Cast", List.of(b.node("Greater", List.of("x", b.number(0)))),
                attribute("to", 1L)));
    }

    private void pooling() {
        plain("MaxPool", 12, IMAGE, attributes("kernel_shape", 3, 3), attributes("strides", 2, 2),
                attributes("pads", 1, 1, 1, 1));
        plain("MaxPool", 12, IMAGE, attributes("kernel_shape", 3, 2), attributes("strides", 2, 2),
                attribute("ceil_mode", 1L));
        plain("MaxPool", 12, IMAGE, attributes("kernel_shape", 2, 2), attributes("dilations", 2, 2));
        plain("MaxPool", 12, IMAGE, attributes("kernel_shape", 3, 3), attribute("auto_pad", "SAME_UPPER"),
                attributes("strides", 2, 2));
        plain("MaxPool", 12, new int[] {4, 9}, attributes("kernel_shape", 2), attributes("strides", 2));
        plain("AveragePool", 11, IMAGE, attributes("kernel_shape", 3, 3), attributes("pads", 1, 1, 1, 1));
        plain("AveragePool", 11, IMAGE, attributes("kernel_shape", 3, 3), attributes("pads", 1, 0, 0, 1),
                attribute("count_include_pad", 1L), attributes("strides", 2, 2));
        plain("AveragePool", 19, IMAGE, attributes("kernel_shape", 3, 3), attributes("strides", 2, 2),
                attribute("ceil_mode", 1L), attributes("pads", 1, 1, 1, 1));
        plain("AveragePool", 19, IMAGE, attributes("kernel_shape", 2, 2), attributes("dilations", 2, 3));
        plain("GlobalAveragePool", 13, IMAGE);
        plain("GlobalMaxPool", 13, IMAGE);
        add("GlobalAveragePool and Flatten", 13, IMAGE, b -> b.node("Flatten", List.of(b.node("GlobalAveragePool",
                List.of("x")))));
    }

    private void reshaping() {
        add("Reshape by shape arithmetic", 13, IMAGE, b -> {
            String batch = b.node("Gather", List.of(b.node("Shape", List.of("x")), b.integer(0)), attribute("axis", 0L));
            String target = b.node("Concat", List.of(b.node("Unsqueeze", List.of(batch, b.ints(0))), b.constant(-1)),
                    attribute("axis", 0L));
            return b.node("Reshape", List.of("x", target));
        });
        add("Reshape with 0 and -1", 13, IMAGE, b -> b.node("Reshape", List.of("x", b.constant(0, -1, 6))));
        add("Reshape to -1 first", 13, IMAGE, b -> b.node("Reshape", List.of("x", b.constant(-1, 168))));
        add("Reshape windows and back", 13, new int[] {4, 4, 3}, b -> {
            String parts = b.node("Transpose", List.of(b.node("Reshape", List.of("x", b.constant(-1, 2, 2, 2, 2, 3)))),
                    attributes("perm", 0, 1, 3, 2, 4, 5));
            String windows = b.node("Softmax", List.of(b.node("Reshape", List.of(parts, b.constant(-1, 4, 3)))),
                    attribute("axis", 1L));
            return b.node("Reshape", List.of(b.node("Transpose", List.of(b.node("Reshape", List.of(windows,
                    b.constant(-1, 2, 2, 2, 2, 3)))), attributes("perm", 0, 1, 3, 2, 4, 5)), b.constant(-1, 4, 4, 3)));
        });
        plain("Flatten", 13, IMAGE);
        plain("Flatten", 13, IMAGE, attribute("axis", 2L));
        add("Squeeze", 13, new int[] {4, 1, 6}, b -> b.node("Squeeze", List.of("x", b.ints(2))));
        plain("Squeeze", 11, new int[] {4, 1, 6}, attributes("axes", 2));
        plain("Unsqueeze", 11, TOKENS, attributes("axes", 1, 4));
        add("Unsqueeze", 13, TOKENS, b -> b.node("Unsqueeze", List.of("x", b.ints(-1, 1))));
        plain("Transpose", 13, IMAGE, attributes("perm", 0, 3, 1, 2));
        add("Tokens first", 13, TOKENS, b -> {
            String first = b.node("Transpose", List.of("x"), attributes("perm", 1, 0, 2));
            String heads = b.node("Reshape", List.of(b.node("MatMul", List.of(first, b.weight("w", 0.3, 8, 8))),
                    b.constant(6, -1, 4)));
            return b.node("Transpose", List.of(b.node("Reshape", List.of(heads, b.constant(6, -1, 8)))),
                    attributes("perm", 1, 0, 2));
        });
        add("Expand of a token", 13, TOKENS, b -> {
            String batch = b.node("Slice", List.of(b.node("Shape", List.of("x")), b.ints(0), b.ints(1)));
            String shape = b.node("Concat", List.of(batch, b.constant(-1, -1)), attribute("axis", 0L));
            String ones = b.node("ConstantOfShape", List.of(b.node("Shape", List.of(shape))),
                    attribute("value", tensor(new long[] {1}, 1).build()));
            String open = b.node("Equal", List.of(shape, b.node("Mul", List.of(ones, b.constant(-1)))));
            String token = b.node("Expand", List.of(b.weight("cls_token", 1, 1, 1, 8),
                    b.node("Where", List.of(open, ones, shape))));
            return b.node("Concat", List.of(token, "x"), attribute("axis", 1L));
        });
        add("Tile", 13, TOKENS, b -> b.node("Tile", List.of("x", b.ints(1, 2, 3))));
        plain("DepthToSpace", 13, IMAGE, attribute("blocksize", 2L));
        plain("DepthToSpace", 13, IMAGE, attribute("blocksize", 2L), attribute("mode", "CRD"));
        plain("SpaceToDepth", 13, new int[] {3, 4, 6}, attribute("blocksize", 2L));
    }

    private void indexing() {
        add("Concat", 13, IMAGE, b -> b.node("Concat", List.of("x", b.node("Relu", List.of("x"))), attribute("axis", 1L)));
        add("Split by attribute", 11, IMAGE, b -> b.node("Concat", b.split(2, List.of("x"), attribute("axis", 1L),
                attributes("split", 1, 3)).reversed(), attribute("axis", 1L)));
        add("Split by input", 13, IMAGE, b -> b.node("Concat", b.split(3, List.of("x", b.ints(1, 2, 1)),
                attribute("axis", 1L)).reversed(), attribute("axis", 1L)));
        add("Split evenly", 18, IMAGE, b -> b.node("Concat", b.split(3, List.of("x"), attribute("axis", 2L),
                attribute("num_outputs", 3L)).reversed(), attribute("axis", 2L)));
        plain("Slice", 9, IMAGE, attributes("starts", 1, 0), attributes("ends", 3, -1), attributes("axes", 1, 3));
        add("Slice", 13, IMAGE, b -> b.node("Slice", List.of("x", b.ints(0, 1), b.ints(Long.MAX_VALUE, -1),
                b.ints(0, 2), b.ints(1, 2))));
        add("Slice backwards", 13, IMAGE, b -> b.node("Slice", List.of("x", b.ints(-1), b.ints(Long.MIN_VALUE),
                b.ints(3), b.ints(-2))));
        add("Roll", 13, TOKENS, b -> b.node("Concat", List.of(
                b.node("Slice", List.of("x", b.ints(2), b.ints(Long.MAX_VALUE), b.ints(1))),
                b.node("Slice", List.of("x", b.ints(0), b.ints(2), b.ints(1)))), attribute("axis", 1L)));
        add("Gather of one", 13, TOKENS, b -> b.node("Gather", List.of("x", b.integer(-2)), attribute("axis", 1L)));
        add("Gather of many", 13, TOKENS, b -> b.node("Gather", List.of("x", b.ints(3, 0, 3)), attribute("axis", 2L)));
        add("Gather from a trained table", 13, TOKENS, b -> b.node("Add", List.of("x", b.node("Gather",
                List.of(b.weight("table", 1, 3, 8), b.ints(0, 2, 1, 1, 2, 0)), attribute("axis", 0L)))));
        add("Range", 13, TOKENS, b -> b.node("Gather", List.of("x", b.node("Range",
                List.of(b.integer(0), b.integer(6), b.integer(2)))), attribute("axis", 1L)));
    }

    private void resizing() {
        plain("Pad", 9, IMAGE, attributes("pads", 0, 0, 1, 2, 0, 0, 0, 1), attribute("value", 0.5));
        plain("Pad", 9, IMAGE, attributes("pads", 0, 0, 1, 2, 0, 0, 0, 1), attribute("mode", "reflect"));
        plain("Pad", 9, IMAGE, attributes("pads", 0, 0, 1, 2, 0, 0, 0, 1), attribute("mode", "edge"));
        add("Pad channels and cut", 13, IMAGE, b -> b.node("Pad", List.of("x", b.ints(0, 1, -1, 0, 0, 2, 0, -2),
                b.number(0.25))));
        add("Resize nearest", 13, IMAGE, b -> b.node("Resize", List.of("x", "", b.floats("scales",
                new float[] {1, 1, 2, 2}, 4)), attribute("mode", "nearest"), attribute("nearest_mode", "floor"),
                attribute("coordinate_transformation_mode", "asymmetric")));
        for (String placing : List.of("half_pixel", "pytorch_half_pixel", "align_corners", "asymmetric")) {
            add("Resize linear " + placing, 13, IMAGE, b -> b.node("Resize", List.of("x", "", b.floats("scales",
                    new float[] {1, 1, 1.5f, 0.7f}, 4)), attribute("mode", "linear"),
                    attribute("coordinate_transformation_mode", placing)));
        }
        add("Resize nearest to sizes", 13, IMAGE, b -> {
            String sizes = b.node("Concat", List.of(b.node("Slice", List.of(b.node("Shape", List.of("x")), b.ints(0),
                    b.ints(2))), b.constant(10, 4)), attribute("axis", 0L));
            return b.node("Resize", List.of("x", "", "", sizes), attribute("mode", "nearest"));
        });
        plain("Upsample", 7, IMAGE, numbers("scales", 1, 1, 2, 3), attribute("mode", "nearest"));
    }

    private void reductions() {
        plain("ReduceMean", 13, IMAGE, attributes("axes", 2, 3));
        plain("ReduceMean", 13, IMAGE, attributes("axes", -1, 2), attribute("keepdims", 0L));
        add("ReduceMean by input", 18, IMAGE, b -> b.node("ReduceMean", List.of("x", b.ints(1, 3))));
        plain("ReduceMax", 13, IMAGE, attributes("axes", 1), attribute("keepdims", 0L));
        plain("ReduceMin", 13, IMAGE, attributes("axes", 1));
        plain("ReduceL2", 13, IMAGE, attributes("axes", 1));
        add("ReduceSum by input", 13, TOKENS, b -> b.node("ReduceSum", List.of("x", b.ints(1)), attribute("keepdims", 0L)));
    }
}
