package org.tramstudio.nn.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every operator that can be read, by its name in the file. */
final class OperatorTable {

    private static final Set<String> DOMAINS = Set.of("", "ai.onnx");

    private final Map<String, OperatorConversion> conversions = new HashMap<>();

    OperatorTable(ArrayReading reading, GraphProto graph) {
        ConvolutionImport.register(conversions);
        LinearImport.register(conversions);
        EinsteinSumImport.register(conversions);
        AttentionImport.register(conversions);
        NormalizationImport.register(conversions);
        ActivationImport.register(conversions);
        ArithmeticImport.register(conversions);
        PoolingImport.register(conversions);
        ReductionImport.register(conversions);
        ReshapingImport.register(conversions);
        IndexingImport.register(conversions);
        ResizingImport.register(conversions);
        ShapeImport.register(conversions, reading);
        QuantizationImport.register(conversions, graph);
    }

    Optional<OperatorConversion> of(OnnxNode node) {
        return DOMAINS.contains(node.domain()) ? Optional.ofNullable(conversions.get(node.type())) : Optional.empty();
    }
}
