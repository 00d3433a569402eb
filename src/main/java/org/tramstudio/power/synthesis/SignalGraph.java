package org.tramstudio.power.synthesis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;

/**
 * The logic of every bit of a netlist as it stands, whether the product depends on it or not.
 *
 * @param graph AND and XOR nodes
 * @param nodes the node of each cell output; the bit is what it gives, or the complement of that
 */
public record SignalGraph(LogicGraph graph, Map<Signal.CellOutput, Integer> nodes) {

    /** Copies the map. */
    public SignalGraph {
        nodes = Map.copyOf(nodes);
    }

    /**
     * Builds the graph of a netlist.
     *
     * @param ties cell outputs that are constant
     */
    public static SignalGraph of(Netlist netlist, SignalTies ties) {
        LogicGraph graph = NetlistTranslation.graphOfCells(netlist, ties);
        List<Signal.CellOutput> signals = signals(netlist).toList();
        Map<Signal.CellOutput, Integer> nodes = new HashMap<>();
        for (int output = 0; output < signals.size(); output++) {
            nodes.put(signals.get(output), Literal.node(graph.output(output)));
        }
        return new SignalGraph(graph, nodes);
    }

    /** The outputs of all cells: sums, and carries behind them. */
    static Stream<Signal.CellOutput> signals(Netlist netlist) {
        return IntStream.range(0, netlist.cells().size()).boxed().flatMap(cell -> netlist.outputs(cell).stream());
    }
}
