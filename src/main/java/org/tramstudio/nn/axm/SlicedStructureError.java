package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.tramstudio.nn.quant.HostMemory;

/**
 * Phase 1's error (Eq. 6) at given structure parameters, counted slice by slice: Σ_c θ_c 2^c S_c with the column sums S_c
 * as whole numbers. Automatic differentiation stops at the sums of a layer; {@link #propagate} takes their gradients on to
 * Θ. For that the counts are kept, two bytes each; where this would take too much memory, nothing but the operand codes is
 * kept, and the terms are counted once more.
 */
final class SlicedStructureError implements LayerError {

    private final TermSums sums;
    private final int termsEach;
    private final CountMemory memory;
    private final NDArray theta;
    private final double[] places;
    private final double gradientShare;
    private final double[] coefficients;
    private final List<Counted> waiting = new ArrayList<>();

    /** The sums of a layer, with the counts of each part of it that were kept. */
    private record Counted(LayerCodes codes, NDArray sums, List<Optional<MemorySegment>> parts) {
    }

    /**
     * For one step.
     *
     * @param sums counts the terms of each parameter
     * @param termsEach how many terms a parameter has at most
     * @param memory where counts are kept
     * @param theta the parameters, one for each group of terms; gradients reach it
     * @param places 2^c of each parameter
     * @param gradientShare share of a batch, above 0 and at most 1, from which the gradient of Θ is estimated
     */
    SlicedStructureError(TermSums sums, int termsEach, CountMemory memory, NDArray theta, double[] places,
                         double gradientShare) {
        this.sums = sums;
        this.termsEach = termsEach;
        this.memory = memory;
        this.theta = theta;
        this.places = places;
        this.gradientShare = gradientShare;
        coefficients = new double[places.length];
        float[] values = theta.toFloatArray();
        for (int k = 0; k < places.length; k++) {
            coefficients[k] = values[k] * places[k];
        }
    }

    /**
     * The sums of a layer, in units of s_x s_w.
     *
     * @param between called before each part of the work; an exception of it ends it
     */
    NDArray of(LayerCodes codes, Runnable between) {
        boolean keeping = JniUtils.isGradMode() && (long) termsEach * codes.geometry().products() <= KeptCounts.MOST;
        List<Optional<MemorySegment>> parts = new ArrayList<>();
        NDArray error = codes.sums((geometry, images, some, weights, result) -> {
            Optional<MemorySegment> counts = keeping ? memory.take(KeptCounts.bytes(
                    (long) images * geometry.outputPositions(), geometry.outputs(), places.length)) : Optional.empty();
            sums.add(geometry, images, some, weights, coefficients, result, counts);
            parts.add(counts);
        }, between);
        if (JniUtils.isGradMode()) {
            error.setRequiresGradient(true);
            waiting.add(new Counted(codes, error, parts));
        }
        return error;
    }

    @Override
    public void propagate(GradientCollector collector, Runnable between) {
        if (waiting.isEmpty()) {
            return;
        }
        double[] derivatives = new double[places.length];
        waiting.forEach(counted -> {
            addDerivatives(counted, between, derivatives);
        });
        waiting.clear();
        float[] slopes = new float[places.length];
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] = (float) (derivatives[k] * places[k]);
        }
        collector.backward(theta.mul(theta.getManager().create(slopes, new Shape(slopes.length))).sum());
    }

    private void addDerivatives(Counted counted, Runnable between, double[] derivatives) {
        LayerCodes layer = counted.codes();
        long all = layer.codes().getShape().get(0);
        long some = Math.clamp((long) Math.ceil(gradientShare * all), 1, all);
        try (NDArray gradient = counted.sums().getGradient()) {
            long positions = layer.images() / all * some;
            MemorySegment pulls = HostMemory.of(gradient).asSlice(0, gradient.size() / all * some * Float.BYTES);
            Iterator<Optional<MemorySegment>> kept = counted.parts().iterator();
            layer.eachPart(positions, between, (images, codes, first, count) -> {
                MemorySegment theirs = pulls.asSlice(first * Float.BYTES, count * Float.BYTES);
                add(kept.next().map(counts -> new KeptCounts(counts, layer.geometry().outputs(), places.length).derivatives(theirs))
                        .orElseGet(() -> sums.derivatives(layer.geometry(), images, codes, layer.weights(), theirs)),
                        all / (double) some, derivatives);
            });
            counted.parts().forEach(counts -> counts.ifPresent(memory::give));
        }
    }

    private static void add(double[] part, double factor, double[] derivatives) {
        for (int k = 0; k < derivatives.length; k++) {
            derivatives[k] += part[k] * factor;
        }
    }
}
