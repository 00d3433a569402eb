package org.tramstudio.power.synthesis;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Builds a graph anew with one gate replaced, so that what follows from it is simplified too. */
final class GraphRewriting {

    private static final int UNKNOWN = -1;

    private final LogicGraph graph;
    private final int replacedGate;
    private final Replacement replacement;
    private final LogicGraphBuilder builder;
    private final int[] built;

    GraphRewriting(LogicGraph graph, int replacedGate, Replacement replacement) {
        this.graph = graph;
        this.replacedGate = replacedGate;
        this.replacement = replacement;
        this.builder = new LogicGraphBuilder(graph.inputs());
        this.built = new int[graph.nodes()];
        Arrays.fill(built, UNKNOWN);
        for (int node = 0; node < graph.firstGate(); node++) {
            built[node] = Literal.of(node);
        }
    }

    LogicGraph result() {
        int[] outputs = graph.outputs();
        for (int gate = graph.firstGate(); gate < graph.nodes(); gate++) {
            buildWithInputs(gate);
        }
        return builder.build(Arrays.stream(outputs).map(this::literal).toArray());
    }

    /** A replacement may read gates that stood after the one it replaces. */
    private void buildWithInputs(int wanted) {
        Deque<Integer> open = new ArrayDeque<>();
        open.push(wanted);
        while (!open.isEmpty()) {
            int gate = open.peek();
            int first = Literal.node(gate == replacedGate ? replacement.first() : graph.left(gate));
            int second = Literal.node(gate == replacedGate ? replacement.second() : graph.right(gate));
            if (built[gate] != UNKNOWN) {
                open.pop();
            } else if (built[first] == UNKNOWN) {
                open.push(first);
            } else if (built[second] == UNKNOWN) {
                open.push(second);
            } else {
                built[gate] = build(gate);
            }
        }
    }

    private int build(int gate) {
        if (gate == replacedGate) {
            return replacement.build(builder, literal(replacement.first()), literal(replacement.second()));
        }
        int left = literal(graph.left(gate));
        int right = literal(graph.right(gate));
        return graph.isExclusive(gate) ? builder.xor(left, right) : builder.and(left, right);
    }

    private int literal(int old) {
        return Literal.notIf(built[Literal.node(old)], Literal.isComplemented(old));
    }
}
