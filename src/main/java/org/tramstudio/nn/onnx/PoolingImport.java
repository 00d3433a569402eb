package org.tramstudio.nn.onnx;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.Reduction;

/** Pooling over windows and over whole images. */
final class PoolingImport {

    private PoolingImport() {
    }

    static void register(Map<String, OperatorConversion> table) {
        table.put("MaxPool", (node, conversion) -> window(node, conversion, true));
        table.put("AveragePool", (node, conversion) -> window(node, conversion, false));
        table.put("GlobalAveragePool", (node, conversion) -> global(node, conversion, Reduction.MEAN));
        table.put("GlobalMaxPool", (node, conversion) -> global(node, conversion, Reduction.MAXIMUM));
    }

    private static List<Value> window(OnnxNode node, Conversion conversion, boolean maximum) {
        PlannedNode input = conversion.feature(node, 0);
        return Conversion.result(conversion.add(node, new Calculation.Pooling(maximum,
                WindowReading.read(node, input.shape(), node.sizes("kernel_shape", List.of())),
                node.integer("ceil_mode", 0) != 0, node.integer("count_include_pad", 0) != 0), input));
    }

    private static List<Value> global(OnnxNode node, Conversion conversion, Reduction reduction) {
        PlannedNode input = conversion.feature(node, 0);
        List<Integer> positions = IntStream.range(2, input.shape().axes()).boxed().toList();
        return Conversion.result(conversion.add(node, new Calculation.Reduce(reduction, positions, true), input));
    }
}
