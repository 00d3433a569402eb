package org.tramstudio.nn.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.Rearrangement;
import org.tramstudio.nn.graph.Window;

/** Convolutions; a padding by zeros before one becomes its own. */
final class ConvolutionImport {

    private ConvolutionImport() {
    }

    static void register(Map<String, OperatorConversion> table) {
        table.put("Conv", ConvolutionImport::convolution);
    }

    private static List<Value> convolution(OnnxNode node, Conversion conversion) {
        PlannedNode input = conversion.feature(node, 0);
        FloatArray weight = conversion.constant(node, 1, "weights").floats();
        Optional<FloatArray> bias = conversion.optionalConstant(node, 2, "bias").map(Constant::floats);
        if (weight.sizes().size() < 3) {
            throw new IllegalArgumentException("has weights of the sizes " + weight.sizes());
        }
        Window window = WindowReading.read(node, input.shape(), weight.sizes().subList(2, weight.sizes().size()));
        Optional<Window> padded = conversion.isReadOnce(node, 0) ? padded(input, window) : Optional.empty();
        PlannedNode source = padded.isPresent() ? input.input(0) : input;
        int groups = ArraySizes.small(node.integer("group", 1));
        int outputs = weight.sizes().getFirst();
        Operator.Convolution operator = new Operator.Convolution(Math.multiplyExact(weight.sizes().get(1), groups),
                outputs, padded.orElse(window), groups, bias.isPresent());
        Map<String, FloatArray> arrays = new HashMap<>(Map.of("weight", weight));
        bias.ifPresent(values -> arrays.put("bias", LinearImport.vector(values, outputs)));
        String name = NodeNames.ofLayer(node, arrays.values().toArray(FloatArray[]::new));
        return Conversion.result(conversion.add(name, operator, arrays, source));
    }

    /** The window with the zeros around the image that a node before puts there. */
    private static Optional<Window> padded(PlannedNode input, Window window) {
        if (!(input.operator().orElse(null) instanceof Rearrangement.Pad pad)
                || pad.filling() != Rearrangement.Filling.CONSTANT || pad.value() != 0
                || !IntStream.range(0, 2).allMatch(axis -> pad.before().get(axis) == 0 && pad.after().get(axis) == 0)
                || pad.before().stream().anyMatch(size -> size < 0) || pad.after().stream().anyMatch(size -> size < 0)) {
            return Optional.empty();
        }
        return Optional.of(new Window(window.kernel(), window.stride(), window.dilation(),
                sum(window.before(), pad.before()), sum(window.after(), pad.after())));
    }

    private static List<Integer> sum(List<Integer> window, List<Integer> pad) {
        List<Integer> sum = new ArrayList<>();
        for (int axis = 0; axis < window.size(); axis++) {
            sum.add(Math.addExact(window.get(axis), pad.get(axis + 2)));
        }
        return sum;
    }
}
