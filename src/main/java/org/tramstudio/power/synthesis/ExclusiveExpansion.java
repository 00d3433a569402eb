package org.tramstudio.power.synthesis;

import java.util.Arrays;

/** Exclusive ors as three ANDs, for libraries that have no cell for them. */
final class ExclusiveExpansion {

    private ExclusiveExpansion() {
    }

    /** A graph of ANDs alone. */
    static LogicGraph expand(LogicGraph graph) {
        LogicGraphBuilder builder = LogicGraphBuilder.withoutExclusiveOr(graph.inputs());
        int[] built = new int[graph.nodes()];
        for (int node = 0; node < graph.nodes(); node++) {
            if (graph.isGate(node)) {
                int left = literal(built, graph.left(node));
                int right = literal(built, graph.right(node));
                built[node] = graph.isExclusive(node) ? builder.xor(left, right) : builder.and(left, right);
            } else {
                built[node] = Literal.of(node);
            }
        }
        return builder.build(Arrays.stream(graph.outputs()).map(output -> literal(built, output)).toArray());
    }

    private static int literal(int[] built, int old) {
        return Literal.notIf(built[Literal.node(old)], Literal.isComplemented(old));
    }
}
