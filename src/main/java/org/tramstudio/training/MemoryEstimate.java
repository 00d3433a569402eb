package org.tramstudio.training;

import java.util.List;
import java.util.Map;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.GraphArrays;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.task.UserFacingException;

/**
 * How much memory the training of a design, or of a network in floating point, takes at most, from the network's shapes. The
 * numbers of copies are bounds that were found by measurement, see docs/performance.md: training takes less, and should not
 * take more.
 *
 * @param fixed bytes that are needed however few images are computed at once
 * @param perImage bytes for each image that is computed at once
 * @param mostCounts bytes that counts are kept in at most, as far as {@code countsPerImage} asks for them
 * @param countsPerImage bytes of counts for each image
 */
public record MemoryEstimate(long fixed, long perImage, long mostCounts, long countsPerImage) {

    /** Java with a heap that has grown, the engine, and the process that computes with vector instructions. */
    private static final long PROGRAM = 1250L << 20;
    /** Counts are not kept beyond this, see {@link org.tramstudio.nn.axm}. */
    private static final long COUNTS_KEPT = 1L << 30;
    private static final int FLOAT = Float.BYTES;
    private static final int COUNT = Short.BYTES;
    /** The prepared network, the design's, its gradients, and a checkpoint while it is written. */
    private static final int COPIES_OF_WEIGHTS = 5;
    private static final int STATES_OF_DESCENT = 1;
    private static final int STATES_OF_ADAM = 2;
    /** Copies of what a layer reads and gives, in floating point: quantised, clipped, kept for the way back, gradients. */
    private static final int COPIES_IN_LAYERS = 8;
    private static final int COPIES_ELSEWHERE = 4;

    /**
     * Estimates for a design.
     *
     * @param images shape of its images
     * @param imageCount how many images are held, those of training and test together
     * @throws UserFacingException if the plan names layers that the network does not have
     */
    public static MemoryEstimate of(Graph graph, TrainingPlan plan, MultiplierSource source, ImageShape images, long imageCount)
            throws UserFacingException {
        Map<String, FeatureShape> shapes = graph.shapes();
        long counts = source instanceof MultiplierSource.CoTrained ? counts(graph, plan, shapes) : 0;
        return of(graph, shapes, plan.optimizer().kind(), images, imageCount, counts);
    }

    /**
     * Estimates for training in floating point, which keeps less for the way back than a quantised network does.
     *
     * @param images shape of its images
     * @param imageCount how many images are held, those of training and test together
     */
    public static MemoryEstimate ofFloat(Graph graph, OptimizerKind optimizer, ImageShape images, long imageCount) {
        return of(graph, graph.shapes(), optimizer, images, imageCount, 0);
    }

    private static MemoryEstimate of(Graph graph, Map<String, FeatureShape> shapes, OptimizerKind optimizer, ImageShape images,
                                     long imageCount, long countsPerImage) {
        long weights = GraphArrays.sizes(graph).values().stream().mapToLong(MemoryEstimate::product).sum();
        int states = optimizer == OptimizerKind.ADAM ? STATES_OF_ADAM : STATES_OF_DESCENT;
        long perImage = 0;
        for (Node node : graph.nodes()) {
            long output = values(shapes, node.name());
            boolean multiplies = node.operator() instanceof Operator.Convolution || node.operator() instanceof Operator.Linear;
            perImage += FLOAT * (multiplies ? COPIES_IN_LAYERS * (output + values(shapes, node.inputs().getFirst()))
                    : COPIES_ELSEWHERE * output);
        }
        return new MemoryEstimate(PROGRAM + imageCount * images.values()
                + FLOAT * weights * (COPIES_OF_WEIGHTS + states), perImage, COUNTS_KEPT, countsPerImage);
    }

    private static long counts(Graph graph, TrainingPlan plan, Map<String, FeatureShape> shapes) throws UserFacingException {
        return ApproximatedLayers.named(graph, plan).stream()
                .mapToLong(layer -> values(shapes, layer.name()) * plan.columns() * COUNT).sum();
    }

    private static long values(Map<String, FeatureShape> shapes, String name) {
        return shapes.get(name).values();
    }

    private static long product(List<Integer> sizes) {
        return sizes.stream().mapToLong(Integer::longValue).reduce(1, (one, next) -> one * next);
    }

    /** Bytes with so many images computed at once. */
    public long bytes(int images) {
        // one layer's counts lie once more in the memory that both processes share
        return fixed + images * perImage + 2 * Math.min(mostCounts, images * countsPerImage);
    }

    /** How many images can be computed at once within so many bytes, at most {@code wanted}; 0 where not even one can. */
    public int most(int wanted, long bytes) {
        int images = wanted;
        while (images > 0 && bytes(images) > bytes) {
            images /= 2;
        }
        return images;
    }
}
