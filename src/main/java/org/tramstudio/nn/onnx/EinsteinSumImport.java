package org.tramstudio.nn.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.Dimension;
import org.tramstudio.nn.graph.FeatureShape;

/** Sums of products of two arrays in Einstein's notation, as Keras writes attention: matrix products of moved axes. */
final class EinsteinSumImport {

    private EinsteinSumImport() {
    }

    static void register(Map<String, OperatorConversion> table) {
        table.put("Einsum", EinsteinSumImport::convert);
    }

    /** Letters of the axes: those of all three arrays, those of one factor and the result, those summed over. */
    private record Letters(String first, String second, String result) {

        static Letters of(String equation) {
            String[] sides = equation.replace(" ", "").split("->");
            String[] factors = sides[0].split(",");
            if (sides.length != 2 || factors.length != 2 || !equation.replaceAll("[A-Za-z, >-]", "").isEmpty()) {
                throw new IllegalArgumentException("sums by \"" + equation + "\"; two factors with a letter for every axis "
                        + "are supported");
            }
            return new Letters(factors[0], factors[1], sides[1]);
        }

        String batch() {
            return kept(first, true, true);
        }

        String firstOnly() {
            return kept(first, false, true);
        }

        String summed() {
            return kept(first, true, false);
        }

        String secondOnly() {
            return second.chars().filter(axis -> first.indexOf(axis) < 0).mapToObj(Character::toString)
                    .collect(Collectors.joining());
        }

        private String kept(String letters, boolean inSecond, boolean inResult) {
            return letters.chars().filter(axis -> second.indexOf(axis) >= 0 == inSecond
                    && result.indexOf(axis) >= 0 == inResult).mapToObj(Character::toString).collect(Collectors.joining());
        }
    }

    private static List<Value> convert(OnnxNode node, Conversion conversion) {
        Letters letters = Letters.of(node.text("equation", ""));
        String natural = letters.batch() + letters.firstOnly() + letters.secondOnly();
        if (natural.length() != letters.result().length()
                || !natural.chars().sorted().boxed().toList().equals(letters.result().chars().sorted().boxed().toList())
                || letters.first().length() != letters.first().chars().distinct().count()
                || letters.second().length() != letters.second().chars().distinct().count()) {
            throw new IllegalArgumentException("sums by \"" + node.text("equation", "")
                    + "\", which is no product of matrices");
        }
        Value first = conversion.value(node, 0);
        Value second = conversion.value(node, 1);
        PlannedNode left = moved(node, conversion, conversion.feature(node, first), letters.first(),
                letters.batch() + letters.firstOnly() + letters.summed());
        List<Dimension> free = left.shape().dimensions().subList(0, letters.batch().length() + letters.firstOnly().length());
        PlannedNode product;
        List<Dimension> outputs;
        if (second instanceof Constant constant && letters.batch().isEmpty()) {
            Constant turned = ArraySizes.transposed(constant, order(letters.second(), letters.secondOnly() + letters.summed()));
            outputs = turned.sizes().subList(0, letters.secondOnly().length()).stream().map(Dimension::fixed).toList();
            int rows = ArraySizes.count(turned.sizes().subList(0, outputs.size()));
            PlannedNode flat = ReshapingImport.reshaped(node, conversion, left,
                    ReshapingImport.joined(left.shape(), free.size()));
            product = LinearImport.linear(node, conversion, flat,
                    turned.floats().reshaped(List.of(rows, turned.count() / Math.max(1, rows))), Optional.empty());
        } else {
            PlannedNode right = moved(node, conversion, conversion.feature(node, second), letters.second(),
                    letters.batch() + letters.summed() + letters.secondOnly());
            outputs = right.shape().dimensions().subList(letters.batch().length() + letters.summed().length(),
                    right.shape().axes());
            product = conversion.add(node, new Calculation.MatrixProduct(),
                    matrices(node, conversion, left, letters.batch().length(), letters.firstOnly().length()),
                    matrices(node, conversion, right, letters.batch().length(), letters.summed().length()));
        }
        List<Dimension> unfolded = new ArrayList<>(free);
        unfolded.addAll(outputs);
        PlannedNode result = ReshapingImport.reshaped(node, conversion, product, new FeatureShape(unfolded));
        return Conversion.result(moved(node, conversion, result, natural, letters.result()));
    }

    private static List<Integer> order(String from, String to) {
        return to.chars().map(from::indexOf).boxed().toList();
    }

    private static PlannedNode moved(OnnxNode node, Conversion conversion, PlannedNode input, String from, String to) {
        if (input.shape().axes() != from.length()) {
            throw new IllegalArgumentException("names the axes of " + input.shape() + " \"" + from + "\"");
        }
        return ReshapingImport.transposed(node, conversion, input, order(from, to));
    }

    /** The axes after the leading ones as rows and columns. */
    private static PlannedNode matrices(OnnxNode node, Conversion conversion, PlannedNode input, int leading, int rows) {
        List<Dimension> all = input.shape().dimensions();
        List<Dimension> joined = new ArrayList<>(all.subList(0, leading));
        joined.add(Dimension.product(all.subList(leading, leading + rows)));
        joined.add(Dimension.product(all.subList(leading + rows, all.size())));
        return ReshapingImport.reshaped(node, conversion, input, new FeatureShape(joined));
    }
}
