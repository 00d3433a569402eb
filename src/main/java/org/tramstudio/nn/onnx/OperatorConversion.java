package org.tramstudio.nn.onnx;

import java.util.List;

/** Turns a node of the file into nodes of ours. */
@FunctionalInterface
interface OperatorConversion {

    /**
     * The values of the node's outputs, as many as can be given.
     *
     * @throws IllegalArgumentException if the node cannot be converted, saying why
     */
    List<Value> convert(OnnxNode node, Conversion conversion);
}
