package org.tramstudio.nn.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tramstudio.nn.graph.BinaryFunction;
import org.tramstudio.nn.graph.Dimension;

/** Constants, shapes and what is computed from these: nothing of it is left in the network. */
final class ShapeImport {

    private ShapeImport() {
    }

    static void register(Map<String, OperatorConversion> table, ArrayReading reading) {
        table.put("Constant", (node, _) -> List.of(constant(node, reading)));
        table.put("ConstantOfShape", (node, conversion) -> List.of(filled(node, conversion, reading)));
        table.put("Shape", (node, conversion) -> List.of(shape(node, conversion)));
        table.put("Size", (node, conversion) -> List.of(size(shape(node, conversion))));
        table.put("Range", ShapeImport::range);
        table.put("Cast", (node, conversion) -> List.of(cast(node, conversion)));
        table.put("CastLike", (node, conversion) -> List.of(conversion.value(node, 0)));
    }

    private static Constant constant(OnnxNode node, ArrayReading reading) {
        if (node.tensor("value").isPresent()) {
            return reading.read(node.tensor("value").get(), Optional.empty());
        }
        if (node.has("value_float")) {
            return FloatArray.of(node.number("value_float", 0));
        }
        if (node.has("value_int")) {
            return IntegerArray.fixed(List.of(), node.integer("value_int", 0));
        }
        if (node.has("value_ints")) {
            List<Long> values = node.integers("value_ints").orElseThrow();
            return IntegerArray.fixed(List.of(values.size()), values.stream().mapToLong(Long::longValue).toArray());
        }
        List<Float> values = node.numbers("value_floats")
                .orElseThrow(() -> new IllegalArgumentException("has no value that can be read"));
        float[] all = new float[values.size()];
        for (int k = 0; k < all.length; k++) {
            all[k] = values.get(k);
        }
        return new FloatArray(List.of(all.length), all, Optional.empty());
    }

    private static Constant filled(OnnxNode node, Conversion conversion, ArrayReading reading) {
        Constant value = node.tensor("value").map(tensor -> reading.read(tensor, Optional.empty()))
                .orElse(FloatArray.of(0));
        IntegerArray target = conversion.constant(node, 0, "shape").integers();
        if (value.count() != 1) {
            throw new IllegalArgumentException("fills an array with " + value.count() + " values");
        }
        // an array for every image that holds one value only is the same for all of them
        List<Integer> sizes = IntStream.range(0, target.count()).mapToObj(axis ->
                target.perImage()[axis] ? 1 : ArraySizes.small(target.values()[axis])).toList();
        ArraySizes.countToMake(sizes);
        return ArraySizes.broadcast(value.reshaped(List.of()), sizes);
    }

    private static IntegerArray shape(OnnxNode node, Conversion conversion) {
        Value value = conversion.value(node, 0);
        IntegerArray all;
        if (value instanceof Constant constant) {
            all = IntegerArray.vector(constant.sizes());
        } else {
            List<Dimension> dimensions = conversion.feature(node, value).shape().dimensions();
            all = new IntegerArray(List.of(dimensions.size()), dimensions.stream().mapToLong(Dimension::size).toArray(),
                    new boolean[dimensions.size()]);
            for (int axis = 0; axis < dimensions.size(); axis++) {
                all.perImage()[axis] = dimensions.get(axis).perImage();
            }
        }
        int axes = all.count();
        int from = bound(node.integer("start", 0), axes);
        int to = bound(node.integer("end", axes), axes);
        return ArraySizes.along(all, 0, IntStream.range(from, Math.max(from, to)).toArray(),
                List.of(Math.max(0, to - from))).integers();
    }

    private static int bound(long stated, int axes) {
        return (int) Math.max(0, Math.min(axes, stated < 0 ? stated + axes : stated));
    }

    private static Constant size(IntegerArray shape) {
        Constant product = IntegerArray.fixed(List.of(), 1);
        for (int k = 0; k < shape.count(); k++) {
            product = ConstantArithmetic.binary(BinaryFunction.MULTIPLY, product, shape.take(List.of(), new int[] {k}));
        }
        return product;
    }

    private static List<Value> range(OnnxNode node, Conversion conversion) {
        Constant start = conversion.constant(node, 0, "start");
        Constant limit = conversion.constant(node, 1, "limit");
        Constant delta = conversion.constant(node, 2, "step");
        boolean integers = start instanceof IntegerArray && limit instanceof IntegerArray && delta instanceof IntegerArray;
        double from = start.floats().values()[0];
        double step = delta.floats().values()[0];
        double count = Math.ceil((limit.floats().values()[0] - from) / step);
        if (!(count <= ArraySizes.MOST_MADE_VALUES)) {
            throw new IllegalArgumentException("lists " + count + " numbers");
        }
        float[] values = new float[(int) Math.max(0, count)];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) (from + k * step);
        }
        FloatArray listed = new FloatArray(List.of(values.length), values, Optional.empty());
        return List.of(integers ? listed.integers() : listed);
    }

    /** A type that is stated by its name before version 6, by its number since. */
    private static TensorProto.DataType castTo(OnnxNode node, Conversion conversion) {
        if (conversion.opset() < 6) {
            String name = node.text("to", "");
            return Arrays.stream(TensorProto.DataType.values()).filter(type -> type.name().equalsIgnoreCase(name)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("makes values of the unknown type \"" + name + "\""));
        }
        return Optional.ofNullable(TensorProto.DataType.forNumber((int) node.integer("to", 0)))
                .orElse(TensorProto.DataType.UNDEFINED);
    }

    private static Value cast(OnnxNode node, Conversion conversion) {
        TensorProto.DataType type = castTo(node, conversion);
        boolean floating = switch (type) {
            case FLOAT, DOUBLE, FLOAT16, BFLOAT16 -> true;
            default -> false;
        };
        Value value = conversion.value(node, 0);
        if (value instanceof Value.Feature) {
            if (!floating && type != TensorProto.DataType.BOOL) {
                throw new IllegalArgumentException("makes computed values whole numbers (" + type + ")");
            }
            return value;
        }
        Constant constant = (Constant) value;
        if (type == TensorProto.DataType.BOOL && constant instanceof FloatArray) {
            return ConstantArithmetic.unary(constant, x -> x == 0 ? 0 : 1).integers();
        }
        boolean symbolic = constant instanceof IntegerArray integers && integers.growsWithBatch();
        return floating && !symbolic ? constant.floats() : constant.integers();
    }
}
