package org.tramstudio.power.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
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
    private static final int EXCHANGES = 4;
    private static final long SEED = 1;

    private final TaskControl control;
    private final long[][] inputs;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private LogicGraph graph;
    private long[][] values;

    private Resubstitution(LogicGraph graph, TaskControl control) {
        this.control = control;
        this.inputs = OperandPatterns.all(graph.inputs());
        take(graph);
    }

    /**
     * Graphs of the same outputs, each optimised until nothing is saved any more: the first from the given graph, the
     * others each from the best before it, after gates have been exchanged at random, with a fixed seed, for others
     * that take as much. Empty if the graph is too large.
     *
     * @throws IllegalStateException if an output differs, which would be a fault of the program
     */
    static List<LogicGraph> optimise(LogicGraph graph, TaskControl control) {
        Resubstitution resubstitution = new Resubstitution(graph, control);
        if ((double) graph.gates() * graph.gates() * resubstitution.words() > MOST_WORK) {
            return List.of();
        }
        long[][] wanted = resubstitution.outputValues();
        List<LogicGraph> found = new ArrayList<>();
        resubstitution.settle();
        LogicGraph best = resubstitution.graph;
        found.add(best);
        for (int round = 0; round < EXCHANGES; round++) {
            resubstitution.pass(Optional.of(resubstitution.random));
            resubstitution.settle();
            found.add(resubstitution.graph);
            if (resubstitution.graph.weight() <= best.weight()) {
                best = resubstitution.graph;
            } else {
                resubstitution.take(best);
            }
            if (!Arrays.deepEquals(wanted, resubstitution.outputValues())) {
                throw new IllegalStateException("the optimised circuit has other products than the original");
            }
        }
        return found;
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

    private void settle() {
        int weight;
        int passes = 0;
        do {
            weight = graph.weight();
            pass(Optional.empty());
            passes++;
        } while (graph.weight() < weight && passes < MOST_PASSES);
    }

    /** Tries every gate once, those nearest to the outputs first. */
    private void pass(Optional<SplittableRandom> neutral) {
        int gate = graph.nodes() - 1;
        while (gate >= graph.firstGate()) {
            control.proceed();
            int fromEnd = graph.nodes() - gate;
            int weight = graph.weight();
            replace(gate, neutral);
            gate = graph.nodes() - fromEnd - (graph.weight() < weight ? 0 : 1);
        }
    }

    /** Takes a replacement if the graph becomes no larger by it, what follows from it included. */
    private void replace(int gate, Optional<SplittableRandom> neutral) {
        search(gate, neutral).map(found -> new GraphRewriting(graph, gate, found).result())
                .filter(rewritten -> rewritten.weight() + (neutral.isPresent() ? 0 : 1) <= graph.weight())
                .ifPresent(this::take);
    }

    private Optional<Replacement> search(int gate, Optional<SplittableRandom> neutral) {
        boolean[] dependents = new boolean[graph.nodes()];
        long[] care = new Observability(graph, values).careSet(gate, dependents);
        int[] divisors = IntStream.range(1, graph.nodes()).filter(node -> !dependents[node]).toArray();
        return new ReplacementSearch(values, new FanoutFreeCone(graph), gate, care, divisors, neutral).best();
    }
}
