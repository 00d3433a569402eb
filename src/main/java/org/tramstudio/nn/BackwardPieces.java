package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.GraphArrays;
import org.tramstudio.nn.graph.Node;

/**
 * A backward pass in pieces, so that work can stop between them: the engine cannot be stopped within a call. Behind some
 * nodes, later ones read copies that gradients end at, and the gradients go on from there piece by piece. Where the cuts are
 * depends on nothing but the network and the number of images, so that results are the same in every run. For one pass.
 */
public final class BackwardPieces {

    /** Scalar products of the forward pass in a piece; its backward pass takes some tenths of a second. */
    private static final long PRODUCTS_EACH = 1L << 31;

    private final Set<Integer> cutBehind;
    private final Set<String> trained;
    private final Deque<List<Cut>> cuts = new ArrayDeque<>();
    private final Set<NDArray> read = Collections.newSetFromMap(new IdentityHashMap<>());

    private record Cut(NDArray output, NDArray copy) {
    }

    private BackwardPieces(Set<Integer> cutBehind, Set<String> trained) {
        this.cutBehind = cutBehind;
        this.trained = trained;
    }

    /** All in one piece. */
    public static BackwardPieces one() {
        return new BackwardPieces(Set.of(), Set.of());
    }

    /** Pieces of about the same work, for a network and a number of images. */
    public static BackwardPieces of(Graph graph, long images) {
        return of(graph, images, PRODUCTS_EACH);
    }

    /** As {@link #of(Graph, long)}, each of at least {@code productsEach} scalar products but for the last one. */
    static BackwardPieces of(Graph graph, long images, long productsEach) {
        Map<String, FeatureShape> shapes = graph.shapes();
        Set<Integer> cutBehind = new HashSet<>();
        Set<String> trained = new HashSet<>();
        long products = 0;
        for (int index = 0; index < graph.nodes().size() - 1; index++) {
            Node node = graph.nodes().get(index);
            products += images * node.operator().multiplications(node.inputs().stream().map(shapes::get).toList());
            if (!GraphArrays.sizes(node).isEmpty() || node.inputs().stream().anyMatch(trained::contains)) {
                trained.add(node.name());
                if (products >= productsEach) {
                    cutBehind.add(index);
                    products = 0;
                }
            }
        }
        return new BackwardPieces(cutBehind, trained);
    }

    /** Whether there is more than one piece. */
    public boolean areSeveral() {
        return !cutBehind.isEmpty();
    }

    /** Whether later nodes are to read copies of what there is behind the node of that index. */
    boolean cutBehind(int index) {
        return JniUtils.isGradMode() && cutBehind.contains(index);
    }

    /** Puts what later nodes are to read in place of outputs, by their names; what no gradients reach stays itself. */
    void cut(Map<String, NDArray> outputs) {
        List<Cut> made = new ArrayList<>();
        outputs.replaceAll((name, output) -> {
            if (!trained.contains(name)) {
                return output;
            }
            NDArray copy = output.stopGradient();
            copy.setRequiresGradient(true);
            read.add(copy);
            made.add(new Cut(output, copy));
            return copy;
        });
        cuts.addLast(made);
    }

    /** Whether the way back needs an array itself, not only what the engine keeps of it. */
    boolean needs(NDArray output) {
        return read.contains(output);
    }

    /**
     * Takes gradients back from {@code loss} to all that it depends on.
     *
     * @param arithmetic of the forward pass; what its layers read in common is kept for the later pieces
     * @param between called before each piece but the first; an exception of it ends the pass
     */
    public void backward(NDArray loss, Arithmetic arithmetic, Runnable between) {
        backward(loss, arithmetic);
        while (!cuts.isEmpty()) {
            between.run();
            List<Cut> ends = cuts.removeLast();
            NDArray pulled = ends.stream().map(cut -> cut.output().mul(cut.copy().getGradient()).sum()).reduce(NDArray::add)
                    .orElseThrow();
            backward(pulled, arithmetic);
        }
    }

    private void backward(NDArray from, Arithmetic arithmetic) {
        PtNDArray one = (PtNDArray) from.getManager().ones(from.getShape(), from.getDataType());
        boolean keeping = arithmetic.isComputedFromParameters() && !cuts.isEmpty();
        JniUtils.backward((PtNDArray) from, one, keeping, false);
    }
}
