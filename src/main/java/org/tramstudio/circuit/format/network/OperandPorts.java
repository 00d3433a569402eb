package org.tramstudio.circuit.format.network;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.task.UserFacingException;

/**
 * Which ports of a circuit are the operands and which the product. The weight is the port that comes first by name where
 * the names form a known pair (A and B, a and b, IN1 and IN2, input_A and input_B, w and x, x and y), else the one that
 * is declared first.
 *
 * @param weight bits of the first operand
 * @param activation bits of the second operand
 * @param product bits of the product
 * @param ignored input ports that are no operands
 * @param byName whether the names tell which operand is which
 */
record OperandPorts(PortGroup weight, PortGroup activation, PortGroup product, List<PortGroup> ignored,
                    boolean byName) {

    private static final Set<String> PRODUCT_NAMES =
            Set.of("p", "o", "out", "product", "prod", "result", "res", "r", "s", "z", "y", "c", "output", "f", "q");
    private static final List<String> WEIGHT_NAMES = List.of("w", "weight", "weights", "multiplicand");
    private static final String EXPECTED = "A multiplier has two operand ports of " + OperandFormat.MIN_WIDTH + " to "
            + OperandFormat.MAX_WIDTH + " bits each, such as A and B, and one product port.";

    /** Finds the ports. */
    static OperandPorts of(GateNetwork network) throws UserFacingException {
        List<PortGroup> inputs = PortGroup.of(network.inputs());
        List<PortGroup> operands = operands(network, inputs);
        PortGroup first = operands.get(0);
        PortGroup second = operands.get(1);
        boolean exchanged = order(first.name(), second.name()) > 0;
        List<PortGroup> ignored = inputs.stream().filter(port -> !operands.contains(port)).toList();
        return new OperandPorts(exchanged ? second : first, exchanged ? first : second,
                product(network, first.width() + second.width()), ignored, order(first.name(), second.name()) != 0);
    }

    private static List<PortGroup> operands(GateNetwork network, List<PortGroup> inputs) throws UserFacingException {
        List<PortGroup> wide = inputs.stream().filter(port -> port.width() >= OperandFormat.MIN_WIDTH).toList();
        if (wide.size() > 2) {
            List<PortGroup> paired = wide.stream().filter(port -> wide.stream()
                    .anyMatch(other -> other != port && order(port.name(), other.name()) != 0)).toList();
            if (paired.size() == 2) {
                return check(network, paired);
            }
        }
        if (wide.size() != 2) {
            throw network.source().problem("has the input ports " + described(inputs) + ", which are no two operands",
                    EXPECTED);
        }
        return check(network, wide);
    }

    private static List<PortGroup> check(GateNetwork network, List<PortGroup> operands) throws UserFacingException {
        if (operands.stream().anyMatch(port -> port.width() > OperandFormat.MAX_WIDTH)) {
            throw network.source().problem("has the operands " + described(operands), EXPECTED);
        }
        return operands;
    }

    private static PortGroup product(GateNetwork network, int width) throws UserFacingException {
        List<PortGroup> outputs = PortGroup.of(network.outputs());
        List<PortGroup> wide = outputs.stream().filter(port -> port.width() > 1).toList();
        List<PortGroup> fitting = wide.stream().filter(port -> port.width() == width).toList();
        List<PortGroup> candidates = fitting.isEmpty() ? wide : fitting;
        List<PortGroup> named = candidates.stream()
                .filter(port -> PRODUCT_NAMES.contains(port.name().toLowerCase(Locale.ROOT))).toList();
        List<PortGroup> chosen = candidates.size() == 1 ? candidates : named;
        if (chosen.size() != 1) {
            throw network.source().problem("has the output ports " + described(outputs) + "; one product of " + width
                    + " bits was expected", EXPECTED);
        }
        return chosen.getFirst();
    }

    /** Below 0 if the first name is the weight's, above 0 if the second is, 0 if the names do not tell. */
    private static int order(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        boolean aIsWeight = WEIGHT_NAMES.contains(a);
        if (aIsWeight != WEIGHT_NAMES.contains(b)) {
            return aIsWeight ? -1 : 1;
        }
        return a.length() == b.length() && differences(a, b) == 1 ? Integer.signum(a.compareTo(b)) : 0;
    }

    private static int differences(String a, String b) {
        int differences = 0;
        for (int k = 0; k < a.length(); k++) {
            differences += a.charAt(k) == b.charAt(k) ? 0 : 1;
        }
        return differences;
    }

    private static String described(List<PortGroup> ports) {
        return ports.isEmpty() ? "(none)" : ports.stream().sorted(Comparator.comparing(PortGroup::name)).limit(8)
                .map(port -> port.name() + " (" + port.width() + " bits)").collect(Collectors.joining(", "));
    }
}
