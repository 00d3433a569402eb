package org.tramstudio.nn.graph;

/**
 * One operator of a network, as a table shows it.
 *
 * @param name the node's name
 * @param operator what it computes, in words, for example {@code "Convolution 5×5"}
 * @param inputShape of one image, for example {@code "6×14×14"}; empty for a constant
 * @param outputShape of one image
 * @param parameters how many trainable values it has
 * @param multiplications scalar products for one image; 0 for operators without any
 * @param approximated whether the standard selection computes its products by the approximate multiplier
 */
public record LayerSummary(String name, String operator, String inputShape, String outputShape, long parameters,
                           long multiplications, boolean approximated) {
}
