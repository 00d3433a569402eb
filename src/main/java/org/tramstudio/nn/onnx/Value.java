package org.tramstudio.nn.onnx;

/** What a name of the file stands for while it is converted. */
sealed interface Value permits Value.Feature, Constant {

    /**
     * What is computed from the image, or a constant that became a node because computed values meet it.
     *
     * @param node which computes it
     */
    record Feature(PlannedNode node) implements Value {
    }
}
