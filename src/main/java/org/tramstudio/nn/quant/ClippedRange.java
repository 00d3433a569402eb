package org.tramstudio.nn.quant;

/**
 * A range of values with the share of it that quantisation keeps.
 *
 * @param low least value, at most 0
 * @param high greatest value, at least 0
 * @param factor share of both ends that is kept, above 0 and at most 1
 */
public record ClippedRange(float low, float high, double factor) {
}
