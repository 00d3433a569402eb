package org.tramstudio.nn;

import java.util.Arrays;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.nn.quant.Quantization;

/**
 * How often each operand code occurs in a layer. A code is the bit pattern of an operand, of signed ones in two's complement.
 */
public final class CodeHistogram {

    private final Quantization quantization;
    private final long[] weights;
    private final long[] activations;

    /**
     * Copies the counts.
     *
     * @param quantization of the layer
     * @param weights of each weight code, 2^B of them
     * @param activations of each activation code, 2^B of them
     */
    public CodeHistogram(Quantization quantization, long[] weights, long[] activations) {
        int codes = 1 << quantization.bits();
        if (weights.length != codes || activations.length != codes) {
            throw new IllegalArgumentException("histograms of " + weights.length + " and " + activations.length
                    + " codes; operands of " + quantization.bits() + " bits have " + codes);
        }
        this.quantization = quantization;
        this.weights = weights.clone();
        this.activations = activations.clone();
    }

    /** How the layer's operands are quantised. */
    public Quantization quantization() {
        return quantization;
    }

    /** How many weights have each code. */
    public long[] weights() {
        return weights.clone();
    }

    /** How many activations have each code. */
    public long[] activations() {
        return activations.clone();
    }

    /** Both as probabilities, taken as independent of each other. */
    public IndependentOperands operands() {
        return new IndependentOperands(Arrays.stream(weights).asDoubleStream().toArray(),
                Arrays.stream(activations).asDoubleStream().toArray());
    }
}
