package org.tramstudio.circuit.format.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.task.UserFacingException;

/**
 * A function as the cubes where it is 1, or those where it is 0. A cube has one character an input: {@code 0}, {@code 1}
 * or {@code -}.
 *
 * @param inputs nets, in the order of the cubes' characters
 * @param cubes where the function takes its value
 * @param value what it is there: false for an off-set
 */
public record Cover(int[] inputs, List<String> cubes, boolean value) {

    /** Drives a net with this function: one gate where there is one that computes it, else a sum of products. */
    public void drive(GateNetwork network, int net, int line) throws UserFacingException {
        if (cubes.isEmpty()) {
            network.connect(net, value ? GateNetwork.ZERO : GateNetwork.ONE, line);
        } else if (inputs.length <= TruthTable.MOST_INPUTS) {
            drive(network, net, line, truthTable());
        } else {
            sumOfProducts(network, net, line);
        }
    }

    private void drive(GateNetwork network, int net, int line, TruthTable function) throws UserFacingException {
        if (function.isConstant()) {
            network.connect(net, function.value(0) ? GateNetwork.ONE : GateNetwork.ZERO, line);
            return;
        }
        Optional<Integer> passed = function.passedInput();
        if (passed.isPresent()) {
            network.connect(net, inputs[passed.get()], line);
            return;
        }
        int[] support = function.support();
        Optional<TruthTable.KnownGate> known = function.reduced().knownGate();
        if (known.isPresent()) {
            int[] from = IntStream.of(known.get().order()).map(k -> inputs[support[k]]).toArray();
            network.gate(net, known.get().function(), from, line);
        } else {
            sumOfProducts(network, net, line);
        }
    }

    private TruthTable truthTable() {
        long ones = 0;
        for (String cube : cubes) {
            long product = -1L;
            for (int k = 0; k < inputs.length; k++) {
                product &= switch (cube.charAt(k)) {
                    case '1' -> TruthTable.pattern(k);
                    case '0' -> ~TruthTable.pattern(k);
                    default -> -1L;
                };
            }
            ones |= product;
        }
        return new TruthTable(inputs.length, value ? ones : ~ones);
    }

    private void sumOfProducts(GateNetwork network, int net, int line) throws UserFacingException {
        List<int[]> products = new ArrayList<>();
        for (String cube : cubes) {
            products.add(literals(network, cube, line));
        }
        if (products.stream().anyMatch(literals -> literals.length == 0)) {
            network.connect(net, value ? GateNetwork.ONE : GateNetwork.ZERO, line);
        } else if (products.size() == 1) {
            join(network, net, value ? GateFunction.AND : GateFunction.NAND, products.getFirst(), line);
        } else {
            int[] terms = new int[products.size()];
            for (int k = 0; k < terms.length; k++) {
                int[] literals = products.get(k);
                terms[k] = literals.length == 1 ? literals[0] : network.gate(GateFunction.AND, literals, line);
            }
            join(network, net, value ? GateFunction.OR : GateFunction.NOR, terms, line);
        }
    }

    private static void join(GateNetwork network, int net, GateFunction function, int[] from, int line)
            throws UserFacingException {
        if (from.length > 1) {
            network.gate(net, function, from, line);
        } else {
            network.connect(net, function.complements() ? network.inverted(from[0], line) : from[0], line);
        }
    }

    private int[] literals(GateNetwork network, String cube, int line) throws UserFacingException {
        int[] literals = new int[cube.length()];
        int count = 0;
        for (int k = 0; k < cube.length(); k++) {
            if (cube.charAt(k) != '-') {
                literals[count++] = cube.charAt(k) == '1' ? inputs[k] : network.inverted(inputs[k], line);
            }
        }
        return Arrays.copyOf(literals, count);
    }
}
