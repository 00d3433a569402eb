package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/** Computes what a network gives for images in floating point, in parts that fit into memory. */
public final class NetworkInference {

    private static final long VALUES_AT_ONCE = 1L << 25;
    private static final int MOST_IMAGES_AT_ONCE = 256;

    private final NetworkModel model;

    /** Of one network. */
    public NetworkInference(NetworkModel model) {
        this.model = model;
    }

    /**
     * The network's output.
     *
     * @param sizes length of every axis, the batch included
     * @param values row-major
     */
    public record Output(List<Long> sizes, float[] values) {
    }

    /**
     * Computes the output of images.
     *
     * @param images values of all images, row-major, as many as {@code count} times those of one image
     * @param count how many images, at least 1
     * @throws UserFacingException if the engine cannot be loaded
     */
    public Output compute(float[] images, int count, TaskControl control) throws UserFacingException {
        if (EngineStatus.probe() instanceof EngineStatus.Unavailable(String reason, String remedy)) {
            throw new UserFacingException(reason, remedy);
        }
        FeatureShape input = model.graph().input();
        if (count < 1 || images.length != count * input.values()) {
            throw new IllegalArgumentException(images.length + " values are not those of " + count + " images of " + input);
        }
        FeatureShape output = model.graph().shapes().get(model.graph().nodes().getLast().name());
        int step = output.dimensions().getFirst().perImage() ? imagesAtOnce() : count;
        GradientMode.onlyWhileCollecting();
        List<float[]> parts = new ArrayList<>();
        try (NDManager manager = NDManager.newBaseManager();
             NetworkParameters parameters = new NetworkParameters(manager, model.graph(), 0)) {
            parameters.copyFrom(model.weights());
            ForwardPass pass = new ForwardPass(model.graph(), parameters, Arithmetic.floatingPoint(), false);
            for (int from = 0; from < count; from += step) {
                control.proceed();
                int to = Math.min(count, from + step);
                parts.add(part(manager, pass, images, from, to));
                control.progress(to, count);
            }
        }
        return new Output(Arrays.stream(output.lengths(count)).boxed().toList(), joined(parts));
    }

    private int imagesAtOnce() {
        long largest = Collections.max(model.graph().shapes().values().stream().map(FeatureShape::values).toList());
        return (int) Math.max(1, Math.min(MOST_IMAGES_AT_ONCE, VALUES_AT_ONCE / largest));
    }

    private float[] part(NDManager manager, ForwardPass pass, float[] images, int from, int to) {
        FeatureShape input = model.graph().input();
        int each = (int) input.values();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray batch = manager.create(Arrays.copyOfRange(images, from * each, to * each),
                    new Shape(input.lengths(to - from)));
            return pass.logits(batch).toFloatArray();
        }
    }

    private static float[] joined(List<float[]> parts) {
        float[] all = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int position = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, position, part.length);
            position += part.length;
        }
        return all;
    }
}
