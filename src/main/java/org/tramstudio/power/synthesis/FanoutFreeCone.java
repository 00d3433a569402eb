package org.tramstudio.power.synthesis;

/** What would become of the gates that only one gate needs, if that gate were replaced. */
final class FanoutFreeCone {

    private final LogicGraph graph;
    private final int[] references;

    FanoutFreeCone(LogicGraph graph) {
        this.graph = graph;
        this.references = graph.references();
    }

    /**
     * The weight that falls away where a gate's readers read something else instead.
     *
     * @param gate the gate that is replaced
     * @param stillRead nodes that the replacement reads
     */
    int freedWeight(int gate, int... stillRead) {
        for (int node : stillRead) {
            references[node]++;
        }
        int freed = release(gate);
        restore(gate);
        for (int node : stillRead) {
            references[node]--;
        }
        return freed;
    }

    private int release(int gate) {
        int freed = graph.weight(gate);
        for (int input : new int[] {Literal.node(graph.left(gate)), Literal.node(graph.right(gate))}) {
            if (--references[input] == 0 && graph.isGate(input)) {
                freed += release(input);
            }
        }
        return freed;
    }

    private void restore(int gate) {
        for (int input : new int[] {Literal.node(graph.left(gate)), Literal.node(graph.right(gate))}) {
            if (references[input]++ == 0 && graph.isGate(input)) {
                restore(input);
            }
        }
    }
}
