package org.tramstudio.power.synthesis;

/** For which inputs a change of a node can be seen at an output. */
final class Observability {

    private final LogicGraph graph;
    private final long[][] values;
    private final long[][] scratch;
    private final long[][] changed;

    Observability(LogicGraph graph, long[][] values) {
        this.graph = graph;
        this.values = values;
        this.scratch = new long[graph.nodes()][];
        this.changed = new long[graph.nodes()][];
    }

    /**
     * The care set of a node.
     *
     * @param node that is complemented for every input
     * @param dependents set to true for the node and for every gate whose value is computed from it
     * @return bit by bit whether some output changes with the node
     */
    long[] careSet(int node, boolean[] dependents) {
        long[] flipped = scratch(node);
        for (int k = 0; k < flipped.length; k++) {
            flipped[k] = ~values[node][k];
        }
        System.arraycopy(values, 0, changed, 0, values.length);
        changed[node] = flipped;
        dependents[node] = true;
        for (int gate = Math.max(node + 1, graph.firstGate()); gate < graph.nodes(); gate++) {
            int left = Literal.node(graph.left(gate));
            int right = Literal.node(graph.right(gate));
            if (dependents[left] || dependents[right]) {
                dependents[gate] = true;
                if (changed[left] != values[left] || changed[right] != values[right]) {
                    changed[gate] = scratch(gate);
                    graph.evaluate(gate, changed[left], changed[right], changed[gate]);
                }
            }
        }
        return differences(flipped.length);
    }

    private long[] differences(int words) {
        long[] care = new long[words];
        for (int output : graph.outputs()) {
            long[] before = values[Literal.node(output)];
            long[] after = changed[Literal.node(output)];
            if (before != after) {
                for (int k = 0; k < words; k++) {
                    care[k] |= before[k] ^ after[k];
                }
            }
        }
        return care;
    }

    private long[] scratch(int node) {
        if (scratch[node] == null) {
            scratch[node] = new long[values[node].length];
        }
        return scratch[node];
    }
}
