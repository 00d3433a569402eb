package org.tramstudio.nn.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tramstudio.nn.graph.Dimension;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Rearrangement;

/** Operators that join arrays or take parts of them. */
final class IndexingImport {

    private IndexingImport() {
    }

    static void register(Map<String, OperatorConversion> table) {
        table.put("Concat", IndexingImport::concatenate);
        table.put("Split", IndexingImport::split);
        table.put("Slice", IndexingImport::slice);
        table.put("Gather", IndexingImport::gather);
    }

    private static List<Value> concatenate(OnnxNode node, Conversion conversion) {
        List<Value> parts = IntStream.range(0, node.inputs().size()).mapToObj(k -> conversion.value(node, k)).toList();
        if (parts.stream().allMatch(Constant.class::isInstance)) {
            return List.of(joined(parts.stream().map(Constant.class::cast).toList(), node.integer("axis", 1)));
        }
        Value computed = parts.stream().filter(Value.Feature.class::isInstance).findFirst().orElseThrow();
        List<PlannedNode> nodes = parts.stream().map(part -> conversion.feature(node,
                RepeatedConstant.once(part, computed, conversion))).toList();
        int axis = ArraySizes.axis(node.integer("axis", 1), nodes.getFirst().shape().axes());
        List<PlannedNode> alike = nodes.stream().map(part -> forBatch(node, conversion, part, nodes, axis)).toList();
        return Conversion.result(alike.size() == 1 ? alike.getFirst()
                : conversion.add(node, new Rearrangement.Concatenate(axis), alike.toArray(PlannedNode[]::new)));
    }

    /** What is the same for every image, such as a class token, repeated for each where files for one image join it. */
    private static PlannedNode forBatch(OnnxNode node, Conversion conversion, PlannedNode part, List<PlannedNode> all,
                                        int along) {
        FeatureShape shape = part.shape();
        for (PlannedNode other : all) {
            Optional<Integer> batch = other.batchAxis();
            if (batch.isPresent() && part.batchAxis().isEmpty() && batch.get() != along && batch.get() < shape.axes()
                    && shape.dimensions().get(batch.get()).size() == 1) {
                return ReshapingImport.expanded(node, conversion, part,
                        shape.with(batch.get(), other.shape().dimensions().get(batch.get())));
            }
        }
        return part;
    }

    private static Constant joined(List<Constant> parts, long stated) {
        int axis = ArraySizes.axis(stated, parts.getFirst().sizes().size());
        List<Integer> sizes = new ArrayList<>(parts.getFirst().sizes());
        sizes.set(axis, parts.stream().mapToInt(part -> part.sizes().get(axis)).reduce(0, Math::addExact));
        int outer = ArraySizes.count(sizes.subList(0, axis));
        boolean integers = parts.stream().allMatch(IntegerArray.class::isInstance)
                || parts.stream().anyMatch(part -> part instanceof IntegerArray array && array.growsWithBatch());
        int count = ArraySizes.countToMake(sizes);
        long[] whole = new long[integers ? count : 0];
        boolean[] perImage = new boolean[whole.length];
        float[] floats = new float[integers ? 0 : count];
        int row = count / Math.max(1, outer);
        int start = 0;
        for (Constant part : parts) {
            int length = part.count() / Math.max(1, outer);
            for (int k = 0; k < outer; k++) {
                if (integers) {
                    System.arraycopy(part.integers().values(), k * length, whole, k * row + start, length);
                    System.arraycopy(part.integers().perImage(), k * length, perImage, k * row + start, length);
                } else {
                    System.arraycopy(part.floats().values(), k * length, floats, k * row + start, length);
                }
            }
            start += length;
        }
        return integers ? new IntegerArray(sizes, whole, perImage)
                : new FloatArray(sizes, floats, parts.getFirst().floats().origin());
    }

    private static List<Value> split(OnnxNode node, Conversion conversion) {
        Value value = conversion.value(node, 0);
        FeatureShape shape = Conversion.shape(value);
        int axis = ArraySizes.axis(node.integer("axis", 0), shape.axes());
        int length = shape.dimensions().get(axis).size();
        int outputs = node.outputs().size();
        int each = Math.ceilDiv(length, outputs);
        List<Integer> lengths = conversion.integers(node, "split", 1).orElseGet(() -> IntStream.range(0, outputs)
                .mapToObj(k -> Math.min(each, length - k * each)).toList());
        List<Value> parts = new ArrayList<>();
        int from = 0;
        for (int part : lengths) {
            parts.add(part(node, conversion, value, axis, new Range(from, from + part, 1)));
            from += part;
        }
        return parts;
    }

    /** Positions of one axis. */
    private record Range(int from, int to, int step) {

        int[] positions() {
            int count = Math.max(0, Math.ceilDiv(to - from, step));
            return IntStream.range(0, count).map(k -> from + k * step).toArray();
        }
    }

    private static Value part(OnnxNode node, Conversion conversion, Value value, int axis, Range range) {
        if (value instanceof Constant constant) {
            int[] positions = range.positions();
            return ArraySizes.along(constant, axis, positions, List.of(positions.length));
        }
        PlannedNode input = conversion.feature(node, value);
        Dimension along = input.shape().dimensions().get(axis);
        if (range.from() == 0 && range.to() == along.size() && range.step() == 1) {
            return value;
        }
        if (along.perImage()) {
            throw new IllegalArgumentException("takes some images of a batch only");
        }
        return new Value.Feature(conversion.add(node, range.step() > 0
                ? new Rearrangement.Slice(axis, range.from(), range.to(), range.step())
                : chosen(axis, range.positions()), input));
    }

    private static Rearrangement.Gather chosen(int axis, int[] positions) {
        return new Rearrangement.Gather(axis, IntStream.of(positions).boxed().toList(), List.of(positions.length));
    }

    private static List<Value> slice(OnnxNode node, Conversion conversion) {
        Value value = conversion.value(node, 0);
        List<Dimension> dimensions = value instanceof Constant constant
                ? constant.sizes().stream().map(size -> Dimension.fixed(Math.max(1, size))).toList()
                : conversion.feature(node, value).shape().dimensions();
        IntegerArray starts = bounds(node, conversion, "starts", 1);
        IntegerArray ends = bounds(node, conversion, "ends", 2);
        List<Integer> axes = conversion.integers(node, "axes", 3)
                .orElseGet(() -> IntStream.range(0, starts.count()).boxed().toList());
        List<Long> steps = conversion.optionalConstant(node, 4, "steps").map(constant -> constant.integers().fixedValues())
                .orElseGet(() -> Collections.nCopies(starts.count(), 1L));
        if (ends.count() != starts.count() || axes.size() != starts.count() || steps.size() != starts.count()) {
            throw new IllegalArgumentException("states " + starts.count() + " starts, " + ends.count() + " ends, "
                    + axes.size() + " axes and " + steps.size() + " steps");
        }
        Value sliced = value;
        for (int k = 0; k < axes.size(); k++) {
            int axis = ArraySizes.axis(axes.get(k), dimensions.size());
            Dimension along = dimensions.get(axis);
            int length = value instanceof Constant constant ? constant.sizes().get(axis) : along.size();
            boolean allImages = along.perImage() && starts.values()[k] == 0
                    && (ends.perImage()[k] || ends.values()[k] >= (long) length * conversion.exportedBatch());
            if (!allImages) {
                sliced = part(node, conversion, sliced, axis, range(starts.values()[k], ends.values()[k], steps.get(k), length));
            }
        }
        return List.of(sliced);
    }

    private static Range range(long start, long end, long step, int length) {
        if (step == 0) {
            throw new IllegalArgumentException("takes positions in steps of 0");
        }
        long from = start < 0 ? start + length : start;
        long to = end < 0 ? end + length : end;
        int small = (int) Math.max(-length - 1L, Math.min(length + 1L, step));
        return step > 0
                ? new Range((int) Math.max(0, Math.min(length, from)), (int) Math.max(0, Math.min(length, to)), small)
                : new Range((int) Math.max(0, Math.min(length - 1L, from)), (int) Math.max(-1,
                        Math.min(length - 1L, end < -length ? -1 : to)), small);
    }

    private static IntegerArray bounds(OnnxNode node, Conversion conversion, String name, int input) {
        return node.has(name) ? IntegerArray.vector(node.integers(name).orElseThrow().stream()
                .map(bound -> (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, bound))).toList())
                : conversion.constant(node, input, name).integers();
    }

    private static List<Value> gather(OnnxNode node, Conversion conversion) {
        Value value = conversion.value(node, 0);
        Constant indices = conversion.constant(node, 1, "indices");
        int axes = value instanceof Constant constant ? constant.sizes().size() : Conversion.shape(value).axes();
        int axis = ArraySizes.axis(node.integer("axis", 0), axes);
        int length = value instanceof Constant constant ? constant.sizes().get(axis)
                : Conversion.shape(value).dimensions().get(axis).size();
        int[] positions = indices.integers().fixedValues().stream()
                .mapToInt(index -> ArraySizes.axis(index, length)).toArray();
        boolean repeatsTrained = value instanceof FloatArray table && table.isTrained() && positions.length > length;
        if (value instanceof Constant constant && !repeatsTrained) {
            return List.of(ArraySizes.along(constant, axis, positions, indices.sizes()));
        }
        PlannedNode input = conversion.feature(node, value);
        if (input.shape().dimensions().get(axis).perImage()) {
            throw new IllegalArgumentException("takes some images of a batch only");
        }
        return Conversion.result(conversion.add(node, new Rearrangement.Gather(axis,
                IntStream.of(positions).boxed().toList(), indices.sizes()), input));
    }
}
