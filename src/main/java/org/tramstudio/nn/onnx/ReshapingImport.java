package org.tramstudio.nn.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.Dimension;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Rearrangement;
import org.tramstudio.nn.graph.Reduction;

/** Operators that keep values and their order, and those that put axes in another order or repeat values. */
final class ReshapingImport {

    private ReshapingImport() {
    }

    static void register(Map<String, OperatorConversion> table) {
        table.put("Reshape", ReshapingImport::reshape);
        table.put("Flatten", ReshapingImport::flatten);
        table.put("Squeeze", ReshapingImport::squeeze);
        table.put("Unsqueeze", ReshapingImport::unsqueeze);
        table.put("Transpose", ReshapingImport::transpose);
        table.put("Expand", ReshapingImport::expand);
        table.put("Tile", ReshapingImport::tile);
        table.put("DepthToSpace", ReshapingImport::depthToSpace);
        table.put("SpaceToDepth", ReshapingImport::spaceToDepth);
        table.put("Identity", (node, conversion) -> List.of(conversion.value(node, 0)));
    }

    /** The node in another shape, in the plainest way; itself if it has that shape. */
    static PlannedNode reshaped(OnnxNode node, Conversion conversion, PlannedNode input, FeatureShape shape) {
        if (shape.equals(input.shape())) {
            return input;
        }
        if (input.operator().orElse(null) instanceof Rearrangement.Reshape) {
            return reshaped(node, conversion, input.input(0), shape);
        }
        boolean flat = input.shape().batchLeads() && shape.batchLeads() && shape.axes() == 2;
        if (flat && input.operator().orElse(null) instanceof Calculation.Reduce(Reduction kind, List<Integer> axes,
                boolean _) && kind == Reduction.MEAN && input.input(0).shape().axes() > 2
                && axes.equals(IntStream.range(2, input.input(0).shape().axes()).boxed().toList())) {
            return conversion.add(node, new Calculation.GlobalAveragePooling(), input.input(0));
        }
        return PlannedNode.of(NodeNames.ofNode(node), flat ? new Rearrangement.Flatten() : new Rearrangement.Reshape(shape),
                List.of(input), Map.of(), new BatchAlignment(input, conversion).outer(shape));
    }

    /** The shape with all axes from one on joined. */
    static FeatureShape joined(FeatureShape shape, int from) {
        List<Dimension> left = new ArrayList<>(shape.dimensions().subList(0, from));
        left.add(Dimension.fixed(shape.dimensions().subList(from, shape.axes()).stream().map(Dimension::size)
                .reduce(1, Math::multiplyExact)));
        return new FeatureShape(left);
    }

    private static List<Value> reshape(OnnxNode node, Conversion conversion) {
        Constant target = node.has("shape")
                ? IntegerArray.vector(ArraySizes.small(node.integers("shape").orElseThrow()))
                : conversion.constant(node, 1, "shape");
        boolean zeroCopies = node.integer("allowzero", 0) == 0;
        Value value = conversion.value(node, 0);
        if (value instanceof Constant constant && !target.integers().growsWithBatch()) {
            return List.of(constant.reshaped(sizes(constant, target.integers(), zeroCopies)));
        }
        PlannedNode input = conversion.feature(node, value);
        return Conversion.result(reshaped(node, conversion, input,
                new BatchAlignment(input, conversion).resolve(target.integers(), zeroCopies)));
    }

    /** Without features' shapes, since a constant of a shape's arithmetic may be empty. */
    private static List<Integer> sizes(Constant constant, IntegerArray target, boolean zeroCopies) {
        List<Integer> sizes = new ArrayList<>(ArraySizes.small(target.fixedValues()));
        for (int axis = 0; axis < sizes.size(); axis++) {
            if (sizes.get(axis) == 0 && zeroCopies && axis < constant.sizes().size()) {
                sizes.set(axis, constant.sizes().get(axis));
            }
        }
        int open = sizes.indexOf(-1);
        if (open >= 0) {
            sizes.set(open, 1);
            sizes.set(open, constant.count() / Math.max(1, ArraySizes.count(sizes)));
        }
        return sizes;
    }

    private static List<Value> flatten(OnnxNode node, Conversion conversion) {
        PlannedNode input = conversion.feature(node, 0);
        FeatureShape shape = input.shape();
        long stated = node.integer("axis", 1);
        int axis = stated == shape.axes() ? shape.axes() : ArraySizes.axis(stated, shape.axes());
        List<Dimension> joined = List.of(Dimension.product(shape.dimensions().subList(0, axis)),
                Dimension.product(shape.dimensions().subList(axis, shape.axes())));
        return Conversion.result(reshaped(node, conversion, input, new FeatureShape(joined)));
    }

    private static List<Value> squeeze(OnnxNode node, Conversion conversion) {
        Value value = conversion.value(node, 0);
        if (value instanceof Constant constant) {
            List<Integer> sizes = constant.sizes();
            return List.of(constant.reshaped(without(sizes, squeezed(node, conversion, sizes, 1))));
        }
        PlannedNode input = conversion.feature(node, value);
        List<Dimension> dimensions = input.shape().dimensions();
        List<Integer> axes = squeezed(node, conversion, dimensions, Dimension.fixed(1));
        if (axes.stream().anyMatch(axis -> dimensions.get(axis).perImage())) {
            throw new IllegalArgumentException("takes the images' axis away from " + input.shape());
        }
        return Conversion.result(reshaped(node, conversion, input, new FeatureShape(without(dimensions, axes))));
    }

    /** The axes as stated, or all of length 1. */
    private static <T> List<Integer> squeezed(OnnxNode node, Conversion conversion, List<T> all, T one) {
        return conversion.integers(node, "axes", 1)
                .map(list -> list.stream().map(axis -> ArraySizes.axis(axis, all.size())).toList())
                .orElseGet(() -> IntStream.range(0, all.size()).filter(axis -> all.get(axis).equals(one)).boxed().toList());
    }

    private static <T> List<T> without(List<T> all, List<Integer> axes) {
        return IntStream.range(0, all.size()).filter(axis -> !axes.contains(axis)).mapToObj(all::get).toList();
    }

    private static List<Value> unsqueeze(OnnxNode node, Conversion conversion) {
        List<Integer> stated = conversion.integers(node, "axes", 1)
                .orElseThrow(() -> new IllegalArgumentException("lacks its axes"));
        Value value = conversion.value(node, 0);
        if (value instanceof Constant constant) {
            return List.of(constant.reshaped(with(constant.sizes(), stated, 1)));
        }
        PlannedNode input = conversion.feature(node, value);
        return Conversion.result(reshaped(node, conversion, input,
                new FeatureShape(with(input.shape().dimensions(), stated, Dimension.fixed(1)))));
    }

    private static <T> List<T> with(List<T> all, List<Integer> stated, T one) {
        List<T> longer = new ArrayList<>(all);
        int axes = all.size() + stated.size();
        stated.stream().map(axis -> ArraySizes.axis(axis, axes)).sorted().forEach(axis ->
                longer.add(Math.min(axis, longer.size()), one));
        return longer;
    }

    private static List<Value> transpose(OnnxNode node, Conversion conversion) {
        Value value = conversion.value(node, 0);
        int axes = value instanceof Constant constant ? constant.sizes().size() : conversion.feature(node, value).shape().axes();
        List<Integer> order = node.sizes("perm", IntStream.range(0, axes).mapToObj(axis -> axes - 1 - axis).toList());
        if (!order.stream().sorted().toList().equals(IntStream.range(0, axes).boxed().toList())) {
            throw new IllegalArgumentException("puts " + axes + " axes into the order " + order);
        }
        if (value instanceof Constant constant) {
            return List.of(order.size() == 2 && order.getFirst() == 1 && constant instanceof FloatArray matrix
                    ? matrix.transposedMatrix() : ArraySizes.transposed(constant, order));
        }
        return Conversion.result(transposed(node, conversion, conversion.feature(node, value), order));
    }

    /** Axes in another order; two of these that follow each other become one or none. */
    static PlannedNode transposed(OnnxNode node, Conversion conversion, PlannedNode input, List<Integer> order) {
        if (order.equals(IntStream.range(0, order.size()).boxed().toList())) {
            return input;
        }
        if (input.operator().orElse(null) instanceof Rearrangement.Transpose(List<Integer> before)) {
            return transposed(node, conversion, input.input(0), order.stream().map(before::get).toList());
        }
        return conversion.add(node, new Rearrangement.Transpose(order), input);
    }

    private static List<Value> expand(OnnxNode node, Conversion conversion) {
        Value value = conversion.value(node, 0);
        IntegerArray target = conversion.constant(node, 1, "shape").integers();
        boolean forBatch = conversion.fixedBatch() && conversion.exportedBatch() > 1;
        if (value instanceof Constant constant && !target.growsWithBatch() && !forBatch) {
            return List.of(ArraySizes.broadcast(constant, ArraySizes.small(target.fixedValues())));
        }
        PlannedNode input = conversion.feature(node, value);
        List<Dimension> dimensions = new ArrayList<>();
        int lead = input.shape().axes() - target.count();
        for (int axis = 0; axis < target.count(); axis++) {
            int size = ArraySizes.small(target.values()[axis]);
            boolean isBatch = target.perImage()[axis] || lead + axis >= 0
                    && input.shape().dimensions().get(lead + axis).perImage() || axis == 0 && forBatch
                    && size == conversion.exportedBatch();
            dimensions.add(isBatch && !target.perImage()[axis]
                    ? Dimension.perImage(Math.max(1, size / conversion.exportedBatch()))
                    : new Dimension(size, isBatch));
        }
        return Conversion.result(expanded(node, conversion, input, new FeatureShape(dimensions)));
    }

    /** The array repeated to a shape; itself if it has that. */
    static PlannedNode expanded(OnnxNode node, Conversion conversion, PlannedNode input, FeatureShape shape) {
        Rearrangement.Expand expand = new Rearrangement.Expand(shape);
        return expand.outputShape(List.of(input.shape())).equals(input.shape()) ? input
                : conversion.add(node, expand, input);
    }

    private static List<Value> tile(OnnxNode node, Conversion conversion) {
        IntegerArray repeats = conversion.constant(node, 1, "repeats").integers();
        Value value = conversion.value(node, 0);
        PlannedNode input = conversion.feature(node, value);
        if (repeats.count() != input.shape().axes()) {
            throw new IllegalArgumentException("repeats " + repeats.count() + " axes of " + input.shape());
        }
        PlannedNode tiled = input;
        for (int axis = 0; axis < repeats.count(); axis++) {
            Dimension times = repetitions(value, repeats, axis, conversion);
            Dimension own = input.shape().dimensions().get(axis);
            if (own.equals(Dimension.fixed(1))) {
                tiled = expanded(node, conversion, tiled, tiled.shape().with(axis, times));
            } else if (times.perImage() || own.perImage() && times.size() > 1) {
                throw new IllegalArgumentException("repeats the axis " + axis + " of " + input.shape() + " " + times + " times");
            } else if (times.size() > 1) {
                ArraySizes.countToMake(List.of(own.size(), times.size()));
                tiled = conversion.add(node, new Rearrangement.Concatenate(axis),
                        Collections.nCopies(times.size(), tiled).toArray(PlannedNode[]::new));
            }
        }
        return Conversion.result(tiled);
    }

    /** A constant that a file for several images repeats as often is repeated for each image. */
    private static Dimension repetitions(Value value, IntegerArray repeats, int axis, Conversion conversion) {
        int stated = ArraySizes.small(repeats.values()[axis]);
        boolean forBatch = value instanceof Constant && axis == 0 && conversion.exportedBatch() > 1
                && stated == conversion.exportedBatch();
        return forBatch ? Dimension.perImage(1) : new Dimension(stated, repeats.perImage()[axis]);
    }

    private static List<Value> depthToSpace(OnnxNode node, Conversion conversion) {
        boolean columns = node.text("mode", "DCR").equals("CRD");
        return blocks(node, conversion, true, columns ? List.of(0, 1, 4, 2, 5, 3) : List.of(0, 3, 4, 1, 5, 2), columns);
    }

    private static List<Value> spaceToDepth(OnnxNode node, Conversion conversion) {
        return blocks(node, conversion, false, List.of(0, 3, 5, 1, 2, 4), false);
    }

    private static List<Value> blocks(OnnxNode node, Conversion conversion, boolean toSpace, List<Integer> order,
                                      boolean channelsFirst) {
        PlannedNode input = conversion.feature(node, 0);
        FeatureShape shape = input.shape();
        int block = ArraySizes.small(node.integer("blocksize", 0));
        if (block < 1 || shape.axes() != 4) {
            throw new IllegalArgumentException("moves blocks of " + block + " in " + shape);
        }
        Dimension batch = shape.dimensions().getFirst();
        Dimension side = Dimension.fixed(block);
        Dimension channels = Dimension.fixed(toSpace ? shape.dimensions().get(1).size() / (block * block)
                : shape.dimensions().get(1).size());
        Dimension height = Dimension.fixed(toSpace ? shape.dimensions().get(2).size() : shape.dimensions().get(2).size() / block);
        Dimension width = Dimension.fixed(toSpace ? shape.dimensions().get(3).size() : shape.dimensions().get(3).size() / block);
        List<Dimension> split = !toSpace ? List.of(batch, channels, height, side, width, side)
                : channelsFirst ? List.of(batch, channels, side, side, height, width)
                : List.of(batch, side, side, channels, height, width);
        FeatureShape result = new FeatureShape(toSpace
                ? List.of(batch, channels, Dimension.fixed(height.size() * block), Dimension.fixed(width.size() * block))
                : List.of(batch, Dimension.fixed(channels.size() * block * block), height, width));
        PlannedNode moved = transposed(node, conversion, reshaped(node, conversion, input, new FeatureShape(split)), order);
        return Conversion.result(reshaped(node, conversion, moved, result));
    }
}
