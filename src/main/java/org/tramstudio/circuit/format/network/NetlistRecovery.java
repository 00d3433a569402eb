package org.tramstudio.circuit.format.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;
import org.tramstudio.task.UserFacingException;

/**
 * Makes a netlist of a gate network: an AND of a weight bit and an activation bit becomes a partial product, XOR and AND
 * (or majority) of the same bits of one weight a half (or full) adder, everything else a gate. What this program has named
 * as a gate stays one.
 */
final class NetlistRecovery {

    private final GateNetwork network;
    private final NetResolution resolution;
    private final LiveGates live;
    private final AdderPairs pairs;
    private final CellPlacement placement = new CellPlacement();
    private final Map<Integer, Signal> signals = new HashMap<>();
    private final Map<List<Signal>, Signal.CellOutput> partialProducts = new HashMap<>();

    private NetlistRecovery(GateNetwork network, NetResolution resolution, LiveGates live, AdderPairs pairs) {
        this.network = network;
        this.resolution = resolution;
        this.live = live;
        this.pairs = pairs;
    }

    /**
     * Recovers the netlist.
     *
     * @param operandNets the operand bit that each input net is
     * @param product resolved nets of the product's bits
     * @param live the gates that the product depends on
     */
    static Netlist recover(GateNetwork network, NetResolution resolution, OperandFormat operands,
                           Map<Integer, Signal.OperandBit> operandNets, int[] product, LiveGates live)
            throws UserFacingException {
        NetlistRecovery recovery = new NetlistRecovery(network, resolution, live,
                AdderPairs.of(network, resolution, live));
        recovery.signals.putAll(operandNets);
        recovery.signals.put(GateNetwork.ZERO, Signal.Constant.ZERO);
        recovery.signals.put(GateNetwork.ONE, Signal.Constant.ONE);
        recovery.addCells();
        List<Signal> bits = IntStream.of(product).mapToObj(recovery.signals::get).toList();
        return new Netlist(operands, recovery.placement.cells(), bits);
    }

    private void addCells() throws UserFacingException {
        Set<Integer> refused = new HashSet<>();
        for (int net : live.order()) {
            if (!signals.containsKey(net)) {
                Optional<AdderPairs.Pair> pair = pairs.pairOf(net).filter(each -> !refused.contains(each.sum()));
                if (pair.isEmpty() || !addAdder(pair.get())) {
                    pair.ifPresent(each -> refused.add(each.sum()));
                    addGate(net);
                }
            }
        }
    }

    /** Adds a half or full adder, unless its inputs have different weights and its name no place. */
    private boolean addAdder(AdderPairs.Pair pair) {
        List<Signal> inputs = IntStream.of(pair.inputs()).mapToObj(signals::get).toList();
        Set<Integer> weights = new HashSet<>();
        inputs.forEach(input -> placement.weight(input).ifPresent(weights::add));
        Optional<Place> wished = PlaceNames.in(network.name(pair.sum()));
        if (wished.isEmpty() && weights.size() > 1) {
            return false;
        }
        int column = wished.isPresent() ? wished.get().column()
                : weights.isEmpty() ? columnOfLooseInputs(pair) : weights.iterator().next();
        Place place = placement.place(column, inputs, wished);
        Signal.CellOutput sum = placement.add(inputs.size() == 2
                ? new Cell.HalfAdder(inputs.get(0), inputs.get(1), place)
                : new Cell.FullAdder(inputs.get(0), inputs.get(1), inputs.get(2), place));
        signals.put(pair.sum(), sum);
        signals.put(pair.carry(), new Signal.CellOutput(sum.cell(), Signal.Port.CARRY));
        return true;
    }

    private int columnOfLooseInputs(AdderPairs.Pair pair) {
        return live.isLive(pair.sum()) ? live.column(pair.sum()) : Math.max(0, live.column(pair.carry()) - 1);
    }

    private void addGate(int net) throws UserFacingException {
        GateFunction function = network.function(net);
        List<Signal> inputs = IntStream.of(resolution.inputs(net)).mapToObj(signals::get).toList();
        if (inputs.size() == 2 && (function == GateFunction.AND || function == GateFunction.NAND)
                && inputs.get(0) instanceof Signal.OperandBit a && inputs.get(1) instanceof Signal.OperandBit b
                && a.operand() != b.operand() && PlaceNames.in(network.name(net)).map(Place::stage).orElse(0) == 0) {
            addPartialProduct(net, a.operand() == Operand.WEIGHT ? a : b, a.operand() == Operand.WEIGHT ? b : a);
        } else {
            signals.put(net, gate(net, function, inputs));
        }
    }

    private void addPartialProduct(int net, Signal.OperandBit weight, Signal.OperandBit activation) {
        boolean complemented = network.function(net) == GateFunction.NAND;
        Signal.CellOutput there = partialProducts.get(List.of(weight, activation));
        if (there == null) {
            Signal.CellOutput added = placement.add(new Cell.PartialProduct(weight.index(), activation.index(),
                    complemented, placement.partialProduct(weight.index() + activation.index(),
                    PlaceNames.in(network.name(net)))));
            partialProducts.put(List.of(weight, activation), added);
            signals.put(net, added);
        } else if (((Cell.PartialProduct) placement.cells().get(there.cell())).complemented() == complemented) {
            signals.put(net, there);
        } else {
            signals.put(net, gate(net, GateFunction.NOT, List.of(there)));
        }
    }

    private Signal gate(int net, GateFunction function, List<Signal> inputs) {
        Optional<Place> wished = PlaceNames.in(network.name(net));
        int column = wished.map(Place::column).orElse(live.column(net));
        return placement.add(new Cell.Gate(function, inputs, placement.place(column, inputs, wished)));
    }
}
