package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Dimension;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.Window;
import org.tramstudio.nn.quant.Quantized;

/**
 * Takes the mean error of an approximate multiplier out of a layer. Where weights are fixed, the error that is expected in an
 * output, s_w s_x Σ E_x[f(w, x) - w·x] over its window, is a constant for each output channel: it is subtracted from the
 * layer's bias, or, of a layer without one, added to the running mean of the batch normalisation that alone reads it.
 * Activations are taken as independent of their position; padded positions have no error, and so an entry of the window
 * counts at the share of places where it meets a real one.
 */
public final class BiasCorrection {

    private final Graph graph;
    private final NetworkParameters parameters;
    private final LayerRanges ranges;
    private final Map<String, FeatureShape> shapes;

    /** Corrects a calibrated network. */
    public BiasCorrection(Graph graph, NetworkParameters parameters) {
        this.graph = graph;
        this.parameters = parameters;
        this.ranges = new LayerRanges(parameters);
        this.shapes = graph.shapes();
    }

    /**
     * The arrays that change, by full name, with their new values; {@link NetworkParameters#copyFrom(Map)} puts them in
     * place. To be done once for a multiplier: the correction adds to what the arrays hold.
     *
     * @param table the multiplier, of the same width and sign as the layers' operands
     * @param histograms of the layers that are computed with it
     */
    public Map<String, ConstantValues> corrected(ProductTable table, Map<String, CodeHistogram> histograms) {
        Map<String, ConstantValues> changed = new LinkedHashMap<>();
        for (Node node : graph.multiplying()) {
            CodeHistogram histogram = histograms.get(node.name());
            if (histogram != null) {
                check(node, histogram, table);
                correct(node, meanErrors(node, histogram, table), changed);
            }
        }
        return changed;
    }

    private static void check(Node node, CodeHistogram histogram, ProductTable table) {
        if (table.operands().signed() != histogram.quantization().signed()
                || table.width() != histogram.quantization().bits()) {
            throw new IllegalArgumentException("a multiplier of " + table.operands().description() + " cannot be that of layer "
                    + node.name() + ", whose operands have " + histogram.quantization().bits() + " bits"
                    + (histogram.quantization().signed() ? " and a sign" : ""));
        }
    }

    private void correct(Node node, float[] errors, Map<String, ConstantValues> changed) {
        if (parameters.has(node, "bias")) {
            put(node.name() + ".bias", errors, -1, changed);
        } else {
            normalization(node).ifPresent(next -> put(next.name() + ".running_mean", errors, 1, changed));
        }
    }

    private void put(String name, float[] errors, int sign, Map<String, ConstantValues> changed) {
        float[] values = parameters.get(name).toFloatArray();
        for (int channel = 0; channel < values.length; channel++) {
            values[channel] += sign * errors[channel];
        }
        changed.put(name, new ConstantValues(List.of(values.length), values));
    }

    /** The batch normalisation that is all that reads a node. */
    private Optional<Node> normalization(Node node) {
        List<Node> readers = graph.nodes().stream().filter(other -> other.inputs().contains(node.name())).toList();
        return readers.size() == 1 && readers.getFirst().operator() instanceof Operator.BatchNormalization
                ? Optional.of(readers.getFirst()) : Optional.empty();
    }

    /** The expected error of each output channel, in the units of the output. */
    private float[] meanErrors(Node node, CodeHistogram histogram, ProductTable table) {
        double[] ofWeight = meanErrors(histogram, table);
        double[] shares = entryShares(node);
        byte[] codes;
        float[] scales;
        float activationScale;
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Quantized weights = ranges.weights(node, histogram.quantization());
            codes = weights.codes().toByteArray();
            scales = weights.scale().toFloatArray();
            NDArray none = parameters.get(node, LayerRanges.ACTIVATION_LOW).zerosLike();
            activationScale = ranges.activations(node, none, histogram.quantization(), false).scale().toFloatArray()[0];
        }
        float[] errors = new float[scales.length];
        int each = codes.length / errors.length;
        for (int channel = 0; channel < errors.length; channel++) {
            double sum = 0;
            for (int k = 0; k < each; k++) {
                sum += ofWeight[Byte.toUnsignedInt(codes[channel * each + k])] * shares[k % shares.length];
            }
            errors[channel] = (float) (sum * scales[channel] * activationScale);
        }
        return errors;
    }

    /** E_x[f(w, x) - w·x] of each weight code. */
    private static double[] meanErrors(CodeHistogram histogram, ProductTable table) {
        double[] probabilities = histogram.operands().activationProbabilities();
        double[] means = new double[probabilities.length];
        Arrays.setAll(means, weight -> {
            double mean = 0;
            for (int activation = 0; activation < probabilities.length; activation++) {
                mean += probabilities[activation] * table.error(weight, activation);
            }
            return mean;
        });
        return means;
    }

    /** For each entry of a layer's window, the share of its places where it meets a real position. */
    private double[] entryShares(Node node) {
        if (!(node.operator() instanceof Operator.Convolution convolution)) {
            return new double[] {1};
        }
        List<Dimension> input = shapes.get(node.inputs().getFirst()).dimensions();
        Window window = convolution.window();
        double[] shares = {1};
        for (int axis = 0; axis < window.axes(); axis++) {
            double[] along = entryShares(window, axis, input.get(axis + 2).size());
            double[] outer = shares;
            double[] both = new double[outer.length * along.length];
            Arrays.setAll(both, k -> outer[k / along.length] * along[k % along.length]);
            shares = both;
        }
        return shares;
    }

    private static double[] entryShares(Window window, int axis, int size) {
        int places = window.places(axis, size, false);
        double[] shares = new double[window.kernel().get(axis)];
        for (int entry = 0; entry < shares.length; entry++) {
            for (int place = 0; place < places; place++) {
                int position = place * window.stride().get(axis) + entry * window.dilation().get(axis)
                        - window.before().get(axis);
                shares[entry] += position >= 0 && position < size ? 1.0 / places : 0;
            }
        }
        return shares;
    }
}
