package org.tramstudio.power.synthesis;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tramstudio.task.TaskControl;

/**
 * Makes a graph smaller by replacing gates with what is there already or takes less, using that a gate's value does not
 * matter where no output shows it. Every node's value for all inputs is known, so each step is exact. Deterministic.
 */
final class Resubstitution {

    /** Above this, gates squared times words of a truth table, a pass takes many seconds: graphs are left as they are. */
    static final double MOST_WORK = 4e9;

    private static final int MOST_PASSES = 12;

    private final TaskControl control;
    private final long[][] inputs;
    private LogicGraph graph;
    private long[][] values;

    private Resubstitution(LogicGraph graph, TaskControl control) {
        this.control = control;
        this.inputs = OperandPatterns.all(graph.inputs());
        take(graph);
    }

    /**
     * A graph of the same outputs and no larger weight.
     *
     * @throws IllegalStateException if an output differs, which would be a fault of the program
     */
    static LogicGraph optimise(LogicGraph graph, TaskControl control) {
        Resubstitution resubstitution = new Resubstitution(graph, control);
        if ((double) graph.gates() * graph.gates() * resubstitution.words() > MOST_WORK) {
            return graph;
        }
        long[][] wanted = resubstitution.outputValues();
        int weight;
        int passes = 0;
        do {
            weight = resubstitution.graph.weight();
            resubstitution.pass();
            passes++;
        } while (resubstitution.graph.weight() < weight && passes < MOST_PASSES);
        if (!Arrays.deepEquals(wanted, resubstitution.outputValues())) {
            throw new IllegalStateException("the optimised circuit has other products than the original");
        }
        return resubstitution.graph;
    }

    private int words() {
        return inputs[0].length;
    }

    private void take(LogicGraph next) {
        graph = next;
        values = next.simulate(inputs);
    }

    private long[][] outputValues() {
        long[][] outputs = new long[graph.outputCount()][];
        for (int index = 0; index < outputs.length; index++) {
            long mask = Literal.isComplemented(graph.output(index)) ? -1L : 0;
            outputs[index] = Arrays.stream(values[Literal.node(graph.output(index))]).map(word -> word ^ mask)
                    .toArray();
        }
        return outputs;
    }

    /** Tries every gate once, those nearest to the outputs first. */
    private void pass() {
        int gate = graph.nodes() - 1;
        while (gate >= graph.firstGate()) {
            control.proceed();
            int fromEnd = graph.nodes() - gate;
            boolean smaller = replace(gate);
            gate = smaller ? graph.nodes() - fromEnd : gate - 1;
        }
    }

    /** Whether a replacement was found that makes the graph smaller, what follows from it included. */
    private boolean replace(int gate) {
        Optional<LogicGraph> next = search(gate).map(found -> new GraphRewriting(graph, gate, found).result())
                .filter(rewritten -> rewritten.weight() < graph.weight());
        next.ifPresent(this::take);
        return next.isPresent();
    }

    private Optional<Replacement> search(int gate) {
        boolean[] dependents = new boolean[graph.nodes()];
        long[] care = new Observability(graph, values).careSet(gate, dependents);
        int[] divisors = IntStream.range(1, graph.nodes()).filter(node -> !dependents[node]).toArray();
        return new ReplacementSearch(values, new FanoutFreeCone(graph), gate, care, divisors).best();
    }
}
