package org.tramstudio.nn;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.GraphArrays;
import org.tramstudio.nn.graph.Node;

/**
 * Where backward passes are cut. That depends on nothing but the network and the number of images, so that results are the
 * same in every run.
 *
 * @param behind indices of the nodes behind which there is a cut
 * @param trained names of the nodes whose outputs gradients go through
 */
public record BackwardCuts(Set<Integer> behind, Set<String> trained) {

    /** No cut: all in one piece. */
    static final BackwardCuts NONE = new BackwardCuts(Set.of(), Set.of());

    /** Scalar products of the forward pass in a piece; its backward pass takes some tenths of a second. */
    private static final long PRODUCTS_EACH = 1L << 31;

    /** Copies the sets. */
    public BackwardCuts {
        behind = Set.copyOf(behind);
        trained = Set.copyOf(trained);
    }

    /** Pieces of about the same work, for a network and a number of images. */
    public static BackwardCuts of(Graph graph, long images) {
        return of(graph, images, PRODUCTS_EACH);
    }

    /** As {@link #of(Graph, long)}, each piece of at least {@code productsEach} scalar products but for the last one. */
    static BackwardCuts of(Graph graph, long images, long productsEach) {
        Map<String, FeatureShape> shapes = graph.shapes();
        Set<Integer> behind = new HashSet<>();
        Set<String> trained = new HashSet<>();
        long products = 0;
        for (int index = 0; index < graph.nodes().size() - 1; index++) {
            Node node = graph.nodes().get(index);
            products += images * node.operator().multiplications(node.inputs().stream().map(shapes::get).toList());
            if (!GraphArrays.sizes(node).isEmpty() || node.inputs().stream().anyMatch(trained::contains)) {
                trained.add(node.name());
                if (products >= productsEach) {
                    behind.add(index);
                    products = 0;
                }
            }
        }
        return new BackwardCuts(behind, trained);
    }

    /** Whether there is any, and so more than one piece. */
    public boolean areAny() {
        return !behind.isEmpty();
    }
}
