package org.tramstudio.nn.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.Rearrangement;

/** Padding, and images in another size: nearest values are gathered, interpolated ones are products with a matrix. */
final class ResizingImport {

    private ResizingImport() {
    }

    static void register(Map<String, OperatorConversion> table) {
        table.put("Pad", ResizingImport::pad);
        table.put("Resize", ResizingImport::resize);
        table.put("Upsample", ResizingImport::resize);
    }

    private static List<Value> pad(OnnxNode node, Conversion conversion) {
        PlannedNode input = conversion.feature(node, 0);
        int axes = input.shape().axes();
        List<Integer> stated = conversion.integers(node, node.has("paddings") ? "paddings" : "pads", 1)
                .orElseThrow(() -> new IllegalArgumentException("lacks its pads"));
        List<Integer> padded = conversion.optionalConstant(node, 3, "axes").map(constant -> constant.integers().fixedValues()
                .stream().map(axis -> ArraySizes.axis(axis, axes)).toList()).orElseGet(() -> IntStream.range(0, axes).boxed().toList());
        if (stated.size() != 2 * padded.size()) {
            throw new IllegalArgumentException("states " + stated.size() + " pads for " + padded.size() + " axes");
        }
        List<Integer> before = new ArrayList<>(Collections.nCopies(axes, 0));
        List<Integer> after = new ArrayList<>(Collections.nCopies(axes, 0));
        for (int k = 0; k < padded.size(); k++) {
            before.set(padded.get(k), stated.get(k));
            after.set(padded.get(k), stated.get(k + padded.size()));
        }
        if (stated.stream().allMatch(size -> size == 0)) {
            return Conversion.result(input);
        }
        double value = node.has("value") ? node.number("value", 0)
                : conversion.optionalConstant(node, 2, "value").flatMap(Constant::scalar).orElse(0.0);
        Rearrangement.Filling filling = switch (node.text("mode", "constant")) {
            case "constant" -> Rearrangement.Filling.CONSTANT;
            case "edge" -> Rearrangement.Filling.EDGE;
            case "reflect" -> Rearrangement.Filling.REFLECTION;
            default -> throw new IllegalArgumentException("pads in the mode " + node.text("mode", ""));
        };
        PlannedNode cut = input;
        for (int axis = 0; axis < axes; axis++) {
            if (before.get(axis) < 0 || after.get(axis) < 0) {
                int length = cut.shape().dimensions().get(axis).size();
                cut = conversion.add(node, new Rearrangement.Slice(axis, Math.max(0, -before.get(axis)),
                        length + Math.min(0, after.get(axis)), 1), cut);
                before.set(axis, Math.max(0, before.get(axis)));
                after.set(axis, Math.max(0, after.get(axis)));
            }
        }
        return Conversion.result(conversion.add(node, new Rearrangement.Pad(before, after, filling, value), cut));
    }

    private static List<Value> resize(OnnxNode node, Conversion conversion) {
        PlannedNode input = conversion.feature(node, 0);
        FeatureShape shape = input.shape();
        String mode = node.text("mode", "nearest");
        boolean linear = mode.equals("linear") || mode.equals("bilinear");
        if (!linear && !mode.equals("nearest") || node.integer("antialias", 0) != 0 || node.has("keep_aspect_ratio_policy")
                && !node.text("keep_aspect_ratio_policy", "stretch").equals("stretch")) {
            throw new IllegalArgumentException("resizes in the mode " + mode
                    + (node.integer("antialias", 0) != 0 ? " with antialiasing" : "") + "; nearest and linear are supported");
        }
        List<Integer> axes = node.sizes("axes", IntStream.range(0, shape.axes()).boxed().toList());
        List<Scaling> scalings = scalings(node, conversion, shape, axes);
        PlannedNode resized = input;
        for (int k = 0; k < axes.size(); k++) {
            int axis = ArraySizes.axis(axes.get(k), shape.axes());
            if (scalings.get(k).output() != scalings.get(k).input() || scalings.get(k).scale() != 1) {
                if (shape.dimensions().get(axis).perImage()) {
                    throw new IllegalArgumentException("resizes the batch");
                }
                resized = linear ? interpolated(node, conversion, resized, axis, scalings.get(k))
                        : nearest(node, conversion, resized, axis, scalings.get(k));
            }
        }
        return Conversion.result(resized);
    }

    private static List<Scaling> scalings(OnnxNode node, Conversion conversion, FeatureShape shape, List<Integer> axes) {
        boolean old = node.type().equals("Upsample") || conversion.opset() < 11;
        Optional<Constant> sizes = old ? Optional.empty() : conversion.optionalConstant(node, 3, "sizes").filter(array -> array.count() > 0);
        List<Float> scales = node.has("height_scale") ? List.of(1f, 1f, (float) node.number("height_scale", 1),
                (float) node.number("width_scale", 1)) : node.numbers("scales").orElseGet(() -> floats(conversion.optionalConstant(node, old ? 1 : 2, "scales")));
        String placing = old ? "asymmetric" : node.text("coordinate_transformation_mode", "half_pixel");
        String rounding = old ? "floor" : node.text("nearest_mode", "round_prefer_floor");
        List<Scaling> all = new ArrayList<>();
        for (int k = 0; k < axes.size(); k++) {
            int length = shape.dimensions().get(ArraySizes.axis(axes.get(k), shape.axes())).size();
            if (sizes.isPresent()) {
                int output = ArraySizes.small(sizes.get().integers().values()[k]);
                boolean batch = shape.dimensions().get(ArraySizes.axis(axes.get(k), shape.axes())).perImage();
                int each = batch && !sizes.get().integers().perImage()[k] ? output / conversion.exportedBatch() : output;
                all.add(new Scaling(length, each, (double) each / length, placing, rounding));
            } else {
                float scale = scales.get(k);
                all.add(new Scaling(length, (int) Math.floor((double) length * scale), scale, placing, rounding));
            }
        }
        all.forEach(scaling -> ArraySizes.countToMake(List.of(Math.max(1, scaling.output()), scaling.input())));
        return all;
    }

    private static List<Float> floats(Optional<Constant> array) {
        List<Float> all = new ArrayList<>();
        array.ifPresent(constant -> {
            for (float value : constant.floats().values()) {
                all.add(value);
            }
        });
        return all;
    }

    /** How the positions of one axis lie over those of the original. */
    private record Scaling(int input, int output, double scale, String placing, String rounding) {

        Scaling {
            if (output < 1) {
                throw new IllegalArgumentException("resizes an axis of " + input + " to " + output);
            }
        }

        double original(int position) {
            return switch (placing) {
                case "half_pixel" -> (position + 0.5) / scale - 0.5;
                case "half_pixel_symmetric" -> {
                    double adjustment = output / (scale * input);
                    double centre = input / 2.0;
                    yield centre * (1 - adjustment) + (position + 0.5) / scale - 0.5;
                }
                case "pytorch_half_pixel" -> output > 1 ? (position + 0.5) / scale - 0.5 : 0;
                case "align_corners" -> output == 1 ? 0 : position * (input - 1.0) / (output - 1.0);
                case "asymmetric" -> position / scale;
                default -> throw new IllegalArgumentException("places positions by " + placing);
            };
        }

        int nearest(int position) {
            double original = original(position);
            double rounded = switch (rounding) {
                case "round_prefer_floor" -> Math.ceil(original - 0.5);
                case "round_prefer_ceil" -> Math.floor(original + 0.5);
                case "floor" -> Math.floor(original);
                case "ceil" -> Math.ceil(original);
                default -> throw new IllegalArgumentException("rounds positions by " + rounding);
            };
            return (int) Math.max(0, Math.min(input - 1, rounded));
        }
    }

    private static PlannedNode nearest(OnnxNode node, Conversion conversion, PlannedNode input, int axis, Scaling scaling) {
        List<Integer> positions = IntStream.range(0, scaling.output()).map(scaling::nearest).boxed().toList();
        return conversion.add(node, new Rearrangement.Gather(axis, positions, List.of(positions.size())), input);
    }

    /** The axis is put last, multiplied by the weights of the neighbours, and put back. */
    private static PlannedNode interpolated(OnnxNode node, Conversion conversion, PlannedNode input, int axis,
                                            Scaling scaling) {
        float[] weights = new float[scaling.input() * scaling.output()];
        for (int position = 0; position < scaling.output(); position++) {
            double original = Math.max(0, Math.min(scaling.input() - 1, scaling.original(position)));
            int low = (int) Math.floor(original);
            int high = Math.min(scaling.input() - 1, low + 1);
            weights[low * scaling.output() + position] += (float) (1 - (original - low));
            weights[high * scaling.output() + position] += (float) (original - low);
        }
        PlannedNode matrix = PlannedNode.of(NodeNames.ofNode(node) + ".weights", new Operator.FixedConstant(
                new ConstantValues(List.of(scaling.input(), scaling.output()), weights)), List.of(), Map.of(), 1);
        List<Integer> swapped = new ArrayList<>(IntStream.range(0, input.shape().axes()).boxed().toList());
        Collections.swap(swapped, axis, swapped.size() - 1);
        PlannedNode last = ReshapingImport.transposed(node, conversion, input, swapped);
        return ReshapingImport.transposed(node, conversion,
                conversion.add(node, new Calculation.MatrixProduct(), last, matrix), swapped);
    }
}
