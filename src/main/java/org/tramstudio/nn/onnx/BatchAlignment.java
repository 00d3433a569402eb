package org.tramstudio.nn.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tramstudio.nn.graph.Dimension;
import org.tramstudio.nn.graph.FeatureShape;

/**
 * Finds the shape that a file's reshaping means for any number of images. Files that were exported for one image state
 * lengths that the batch is a factor of; it is in the axis before which as many values lie as before the images.
 */
final class BatchAlignment {

    private final PlannedNode input;
    private final int exportedBatch;
    private final boolean fixedBatch;

    BatchAlignment(PlannedNode input, Conversion conversion) {
        this.input = input;
        this.exportedBatch = conversion.exportedBatch();
        this.fixedBatch = conversion.fixedBatch();
    }

    /** How many positions lie outside of the images, in axes before theirs and within it. */
    private int outside() {
        return input.batchAxis().map(axis -> input.outer() * ArraySizes.count(
                input.shape().dimensions().subList(0, axis).stream().map(Dimension::size).toList())).orElse(1);
    }

    /**
     * The new shape.
     *
     * @param target its lengths; -1 for what is left, and 0 for the length that the input has there
     * @param zeroCopies whether 0 means that
     */
    FeatureShape resolve(IntegerArray target, boolean zeroCopies) {
        List<Optional<Dimension>> dimensions = new ArrayList<>();
        OptionalInt open = OptionalInt.empty();
        for (int axis = 0; axis < target.count(); axis++) {
            int size = ArraySizes.small(target.values()[axis]);
            if (size == -1 && open.isEmpty()) {
                open = OptionalInt.of(axis);
                dimensions.add(Optional.empty());
            } else if (size == 0 && zeroCopies && axis < input.shape().axes()) {
                dimensions.add(Optional.of(input.shape().dimensions().get(axis)));
            } else {
                dimensions.add(Optional.of(new Dimension(size, target.perImage()[axis])));
            }
        }
        boolean stated = input.batchAxis().isEmpty()
                || dimensions.stream().flatMap(Optional::stream).anyMatch(Dimension::perImage);
        long values = input.shape().values() * (stated ? 1 : exportedBatch);
        long known = dimensions.stream().flatMap(Optional::stream).mapToLong(Dimension::size).reduce(1, Math::multiplyExact);
        if (open.isPresent() ? values % known != 0 : values != known) {
            throw new IllegalArgumentException(input.shape() + " cannot take the shape " + dimensions.stream()
                    .map(dimension -> dimension.map(String::valueOf).orElse("?")).toList());
        }
        List<Dimension> resolved = new ArrayList<>();
        dimensions.forEach(dimension -> resolved.add(dimension.orElseGet(
                () -> Dimension.fixed(ArraySizes.small(values / known)))));
        return new FeatureShape(stated ? resolved : aligned(resolved, open));
    }

    private List<Dimension> aligned(List<Dimension> sizes, OptionalInt open) {
        int axis = !fixedBatch && open.isPresent() && holdsBatch(sizes, open.getAsInt()) ? open.getAsInt()
                : firstThatHoldsBatch(sizes);
        List<Dimension> aligned = new ArrayList<>(sizes);
        aligned.set(axis, Dimension.perImage(sizes.get(axis).size() / exportedBatch));
        return aligned;
    }

    /** The last axis, mostly that of the features, only where no other can hold the images. */
    private int firstThatHoldsBatch(List<Dimension> sizes) {
        for (int axis = 0; axis < sizes.size() - 1; axis++) {
            if (before(sizes, axis) == outside() && holdsBatch(sizes, axis)) {
                return axis;
            }
        }
        for (int axis = 0; axis < sizes.size(); axis++) {
            if (holdsBatch(sizes, axis)) {
                return axis;
            }
        }
        throw new IllegalArgumentException("it cannot be told which axis of " + sizes + " holds the images of "
                + input.shape());
    }

    private boolean holdsBatch(List<Dimension> sizes, int axis) {
        long before = before(sizes, axis);
        return outside() % before == 0 && sizes.get(axis).size() % (outside() / before * exportedBatch) == 0;
    }

    private static long before(List<Dimension> sizes, int axis) {
        return sizes.subList(0, axis).stream().mapToLong(Dimension::size).reduce(1, Math::multiplyExact);
    }

    /** How many positions lie outside of the images within their axis of the new shape. */
    int outer(FeatureShape shape) {
        for (int axis = 0; axis < shape.axes(); axis++) {
            if (shape.dimensions().get(axis).perImage()) {
                long before = before(shape.dimensions(), axis);
                return outside() % before == 0 ? (int) (outside() / before) : 1;
            }
        }
        return 1;
    }
}
