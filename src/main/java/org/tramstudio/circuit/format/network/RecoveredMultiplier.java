package org.tramstudio.circuit.format.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.Signal;
import org.tramstudio.task.UserFacingException;

/**
 * The multiplier that a gate network is.
 *
 * @param name what the file calls it
 * @param netlist its cells; the operands are called unsigned, whatever they are
 * @param weightPort name of the port that is the weight
 * @param activationPort name of the port that is the activation
 * @param orderedByName whether the ports' names tell which is which, not only the order of declaration
 * @param productBits bits of the product that the file has; missing ones are the sign or 0
 * @param warnings undriven nets, ignored ports
 */
public record RecoveredMultiplier(String name, Netlist netlist, String weightPort, String activationPort,
                                  boolean orderedByName, int productBits, List<String> warnings) {

    private static final int MOST_NAMED = 5;

    /** Copies the list. */
    public RecoveredMultiplier {
        warnings = List.copyOf(warnings);
    }

    /**
     * Recovers the multiplier of a network that has been read.
     *
     * @param signed whether missing product bits are copies of the sign
     * @throws UserFacingException if it has no two operands and product, depends on another port or on itself
     */
    public static RecoveredMultiplier of(String name, GateNetwork network, boolean signed) throws UserFacingException {
        OperandPorts ports = OperandPorts.of(network);
        OperandFormat operands = new OperandFormat(ports.weight().width(), ports.activation().width(), false);
        NetResolution resolution = new NetResolution(network);
        Map<Integer, Signal.OperandBit> operandNets = new HashMap<>();
        put(operandNets, Operand.WEIGHT, ports.weight());
        put(operandNets, Operand.ACTIVATION, ports.activation());
        int[] product = product(network, ports, resolution, operands.productWidth(), signed);
        LiveGates live = LiveGates.of(network, resolution, product);
        Set<String> undriven = new LinkedHashSet<>(resolution.undriven());
        for (PortGroup port : ports.ignored()) {
            if (port.nets().stream().anyMatch(live::isLive)) {
                throw network.source().problem("its product depends on the input port " + port.name()
                        + ", which is no operand", "A combinational multiplier of two operands is expected.");
            }
        }
        Netlist netlist = NetlistRecovery.recover(network, resolution, operands, operandNets, product, live);
        return new RecoveredMultiplier(name, netlist, ports.weight().name(), ports.activation().name(), ports.byName(),
                ports.product().width(), warnings(ports, undriven, operands));
    }

    private static void put(Map<Integer, Signal.OperandBit> operandNets, Operand operand, PortGroup port) {
        for (int bit = 0; bit < port.width(); bit++) {
            operandNets.put(port.nets().get(bit), new Signal.OperandBit(operand, bit));
        }
    }

    private static int[] product(GateNetwork network, OperandPorts ports, NetResolution resolution, int width,
                                 boolean signed) throws UserFacingException {
        List<Integer> nets = ports.product().nets();
        int[] all = new int[Math.max(width, nets.size())];
        for (int bit = 0; bit < all.length; bit++) {
            all[bit] = bit < nets.size() ? resolution.resolve(nets.get(bit))
                    : signed ? all[nets.size() - 1] : GateNetwork.ZERO;
        }
        for (int bit = width; bit < all.length; bit++) {
            if (all[bit] != GateNetwork.ZERO && all[bit] != all[width - 1]) {
                throw network.source().problem("its product has " + nets.size() + " bits, and those above bit "
                        + (width - 1) + " are not constant", "A product of at most " + width + " bits is expected.");
            }
        }
        return Arrays.copyOf(all, width);
    }

    private static List<String> warnings(OperandPorts ports, Set<String> undriven, OperandFormat operands) {
        List<String> warnings = new ArrayList<>();
        if (!undriven.isEmpty()) {
            warnings.add(undriven.size() + (undriven.size() == 1 ? " net is" : " nets are")
                    + " driven by nothing and taken as 0: " + undriven.stream().limit(MOST_NAMED)
                            .collect(Collectors.joining(", ")) + (undriven.size() > MOST_NAMED ? ", ..." : ""));
        }
        if (!ports.ignored().isEmpty()) {
            warnings.add("Input ports that are no operands, and that the product does not depend on, are ignored: "
                    + ports.ignored().stream().map(PortGroup::name).collect(Collectors.joining(", ")));
        }
        int width = ports.product().width();
        if (width != operands.productWidth()) {
            warnings.add("The product has " + width + " bits where " + operands.productWidth() + " were expected");
        }
        return warnings;
    }
}
