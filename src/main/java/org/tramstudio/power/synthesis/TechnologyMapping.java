package org.tramstudio.power.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.task.TaskControl;

/**
 * Covers a graph with library cells for the least area. Every node is matched in both phases with cells on its cuts;
 * the choice minimises area flow, where a node's area is shared among those that read it in the round before. The
 * smallest cover of all rounds is kept.
 */
final class TechnologyMapping {

    private static final int ROUNDS = 6;
    private static final int MOST_CUTS = 16;
    private static final double UNREACHABLE = 1e12;

    private final LogicGraph graph;
    private final CellLibrary library;
    private final CellMatches matches;
    private final double inverterArea;
    private final List<List<Cut>> cuts;
    private final double[] references;
    private final double[] share;
    private final CellChoice[] choices;

    private TechnologyMapping(LogicGraph graph, CellLibrary library, CellMatches matches) {
        this.graph = graph;
        this.library = library;
        this.matches = matches;
        this.inverterArea = library.inverter().area();
        this.cuts = new ArrayList<>();
        this.references = new double[2 * graph.nodes()];
        this.share = new double[2 * graph.nodes()];
        this.choices = new CellChoice[2 * graph.nodes()];
        int[] readers = graph.references();
        for (int net = 0; net < references.length; net++) {
            references[net] = Math.max(1, readers[Literal.node(net)]);
        }
    }

    static MappedCircuit map(LogicGraph graph, CellLibrary library, CellMatches matches, TaskControl control) {
        TechnologyMapping mapping = new TechnologyMapping(graph, library, matches);
        Optional<Cover> best = Optional.empty();
        for (int round = 0; round < ROUNDS; round++) {
            mapping.choose(control);
            Cover cover = new Cover(graph, library, mapping.choices);
            if (best.isEmpty() || cover.circuit().area() < best.get().circuit().area() - 1e-9) {
                best = Optional.of(cover);
            }
            mapping.learn(cover.readers());
        }
        return best.orElseThrow().circuit();
    }

    /** One pass over all nodes. */
    private void choose(TaskControl control) {
        cuts.clear();
        for (int node = 0; node < graph.nodes(); node++) {
            if (node % 64 == 0) {
                control.proceed();
            }
            if (graph.isGate(node)) {
                chooseGate(node);
            } else {
                cuts.add(List.of(Cut.trivial(node)));
                share[Literal.of(node)] = 0;
                choices[Literal.of(node, true)] = CellChoice.INVERTER;
                share[Literal.of(node, true)] = inverterArea / references[Literal.of(node, true)];
            }
        }
    }

    private void chooseGate(int node) {
        List<Candidate> candidates = new ArrayList<>();
        for (Cut cut : merged(node)) {
            candidates.add(new Candidate(cut, cheapest(cut, cut.truthTable()),
                    cheapest(cut, cut.complementedTruthTable())));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::flow).thenComparing(each -> each.cut.leaves().length));
        take(Literal.of(node), candidates.stream().map(Candidate::plain).min(CellChoice.CHEAPEST).orElseThrow());
        take(Literal.of(node, true),
                candidates.stream().map(Candidate::complemented).min(CellChoice.CHEAPEST).orElseThrow());
        invertTheDearer(Literal.of(node), Literal.of(node, true));
        List<Cut> kept = new ArrayList<>(candidates.stream().limit(MOST_CUTS - 1L).map(Candidate::cut).toList());
        kept.add(Cut.trivial(node));
        cuts.add(kept);
    }

    private void take(int net, CellChoice choice) {
        choices[net] = choice;
        share[net] = choice.area() / references[net];
    }

    /** One phase at most is made from the other by an inverter. */
    private void invertTheDearer(int one, int two) {
        int dearer = choices[one].area() > choices[two].area() ? one : two;
        int cheaper = one ^ two ^ dearer;
        double inverted = share[cheaper] + inverterArea;
        if (inverted < choices[dearer].area()) {
            choices[dearer] = CellChoice.INVERTER;
            share[dearer] = inverted / references[dearer];
        }
    }

    private CellChoice cheapest(Cut cut, int truthTable) {
        CellChoice best = CellChoice.NONE;
        for (CellMatches.Match match : matches.of(truthTable)) {
            double area = match.cell().area();
            for (int leaf = 0; leaf < cut.leaves().length; leaf++) {
                area += share[Literal.of(cut.leaves()[leaf], (match.complementedLeaves() >> leaf & 1) != 0)];
            }
            if (area < best.area()) {
                best = new CellChoice(cut, Optional.of(match), area);
            }
        }
        return best;
    }

    /** The cuts that a cut of each input makes together. */
    private List<Cut> merged(int node) {
        List<Cut> result = new ArrayList<>();
        int left = graph.left(node);
        int right = graph.right(node);
        for (Cut one : cuts.get(Literal.node(left))) {
            for (Cut two : cuts.get(Literal.node(right))) {
                int[] leaves = Cut.union(one, two);
                if (leaves.length <= Cut.MOST_LEAVES && result.stream()
                        .noneMatch(cut -> Arrays.equals(cut.leaves(), leaves))) {
                    int a = one.truthTableOver(leaves) ^ (Literal.isComplemented(left) ? 0xFFFF : 0);
                    int b = two.truthTableOver(leaves) ^ (Literal.isComplemented(right) ? 0xFFFF : 0);
                    add(result, Cut.ofSupport(leaves, graph.isExclusive(node) ? a ^ b : a & b));
                }
            }
        }
        return result;
    }

    private static void add(List<Cut> cuts, Cut cut) {
        if (cut.leaves().length > 1 && cuts.stream().noneMatch(cut::contains)) {
            cuts.removeIf(other -> other.contains(cut));
            cuts.add(cut);
        }
    }

    /** Moves the assumed readers of each net half-way to those of a cover. */
    private void learn(int[] readers) {
        for (int net = 0; net < references.length; net++) {
            references[net] = Math.max(1, (references[net] + readers[net]) / 2);
        }
    }

    /**
     * What a node would cost on one cut.
     *
     * @param cut which
     * @param plain the cheapest cell for its value
     * @param complemented the cheapest cell for its complement
     */
    private record Candidate(Cut cut, CellChoice plain, CellChoice complemented) {
        double flow() {
            return Math.min(plain.area(), complemented.area());
        }
    }

    /**
     * How a net is made.
     *
     * @param cut whose leaves the cell reads
     * @param match the cell; empty for an inverter on the other phase
     * @param area flow of area into the cell, its own included
     */
    record CellChoice(Cut cut, Optional<CellMatches.Match> match, double area) {
        static final CellChoice NONE = new CellChoice(Cut.trivial(0), Optional.empty(), UNREACHABLE);
        static final CellChoice INVERTER = new CellChoice(Cut.trivial(0), Optional.empty(), 0);
        static final Comparator<CellChoice> CHEAPEST = Comparator.comparingDouble(CellChoice::area);
    }

    /** The nets that the outputs need, and the cells that make them. */
    private static final class Cover {

        private final LogicGraph graph;
        private final CellLibrary library;
        private final CellChoice[] choices;
        private final int[] readers;
        private final List<MappedGate> gates = new ArrayList<>();

        Cover(LogicGraph graph, CellLibrary library, CellChoice[] choices) {
            this.graph = graph;
            this.library = library;
            this.choices = choices;
            this.readers = new int[2 * graph.nodes()];
            for (int output : graph.outputs()) {
                readers[output]++;
            }
            for (int node = graph.nodes() - 1; node > 0; node--) {
                boolean plainIsInverted = graph.isGate(node) && choices[Literal.of(node)] == CellChoice.INVERTER;
                make(Literal.of(node, !plainIsInverted));
                make(Literal.of(node, plainIsInverted));
            }
        }

        int[] readers() {
            return readers;
        }

        MappedCircuit circuit() {
            return new MappedCircuit(graph, library, gates.reversed());
        }

        private void make(int net) {
            boolean isInput = net == Literal.of(Literal.node(net)) && !graph.isGate(Literal.node(net));
            if (readers[net] == 0 || isInput) {
                return;
            }
            Optional<CellMatches.Match> match = choices[net].match();
            List<Integer> inputs = match.isPresent() ? pins(choices[net].cut(), match.get())
                    : List.of(Literal.not(net));
            gates.add(new MappedGate(match.map(CellMatches.Match::cell).orElse(library.inverter()), inputs, net));
            inputs.forEach(input -> readers[input]++);
        }

        private static List<Integer> pins(Cut cut, CellMatches.Match match) {
            return Arrays.stream(match.leafOfPin())
                    .map(leaf -> Literal.of(cut.leaves()[leaf], (match.complementedLeaves() >> leaf & 1) != 0))
                    .boxed().toList();
        }
    }
}
