package org.tramstudio.nn.quant;

import ai.djl.ndarray.NDArray;

/**
 * A quantised array.
 *
 * @param values what the codes stand for, (q - z)·s; gradients reach the original values, and the range ends, through it
 * @param codes q as unsigned bytes, 0 to 2^B - 1; of signed quantisation the two's complement, q mod 2^B. Without gradient
 * @param scale s, in a shape that broadcasts against {@code values}; without gradient
 */
public record Quantized(NDArray values, NDArray codes, NDArray scale) {
}
