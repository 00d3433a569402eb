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
    private static final double MOST_WORK = 4e9;

    /** Above this, graphs are optimised once and without exchanges, which keeps the time to a few seconds. */
    private static final double MOST_WORK_OF_EXCHANGES = 4e8;

    private static final int MOST_PASSES = 12;
    private static final int EXCHANGES = 4;

    /** One gate of so many is exchanged at a time; with all of them the graphs become no smaller. */
    private static final int EXCHANGED = 3;
    private static final long SEED = 1;

    private final TaskControl control;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private LogicGraph graph;
    private long[][] values;

    private Resubstitution(LogicGraph graph, TaskControl control) {
        this.control = control;
        take(graph);
    }

    /**
     * Graphs of the same outputs, each optimised until nothing is saved any more: the first from the given graph, the
     * others each from the best before it, after gates have been exchanged at random, with a fixed seed, for others
     * that take as much. Of a large graph only the first; none if it is too large.
     *
     * @throws IllegalStateException if an output differs, which would be a fault of the program
     */
    static List<LogicGraph> optimise(LogicGraph graph, TaskControl control) {
        double work = Math.max(1, Math.scalb(1.0, graph.inputs()) / Long.SIZE) * graph.gates() * graph.gates();
        return work > MOST_WORK ? List.of()
                : new Resubstitution(graph, control).optimise(work > MOST_WORK_OF_EXCHANGES ? 0 : EXCHANGES);
    }

    private List<LogicGraph> optimise(int exchanges) {
        long[][] wanted = outputValues();
        settle(wanted);
        LogicGraph best = graph;
        List<LogicGraph> found = new ArrayList<>(List.of(best));
        for (int round = 0; round < exchanges; round++) {
            pass(Optional.of(random));
            settle(wanted);
            found.add(graph);
            if (graph.weight() <= best.weight()) {
                best = graph;
            } else {
                take(best);
            }
        }
        return found;
    }

    private void take(LogicGraph next) {
        graph = next;
        values = next.simulateAll();
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

    /** Passes until nothing is saved any more. */
    private void settle(long[][] wanted) {
        int weight;
        int passes = 0;
        do {
            weight = graph.weight();
            pass(Optional.empty());
            passes++;
        } while (graph.weight() < weight && passes < MOST_PASSES);
        if (!Arrays.deepEquals(wanted, outputValues())) {
            throw new IllegalStateException("the optimised circuit has other products than the original");
        }
    }

    /** Tries every gate once, or some at random for an exchange, those nearest to the outputs first. */
    private void pass(Optional<SplittableRandom> neutral) {
        int gate = graph.nodes() - 1;
        while (gate >= graph.firstGate()) {
            control.proceed();
            int fromEnd = graph.nodes() - gate;
            int weight = graph.weight();
            if (neutral.isEmpty() || random.nextInt(EXCHANGED) == 0) {
                replace(gate, neutral);
            }
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
