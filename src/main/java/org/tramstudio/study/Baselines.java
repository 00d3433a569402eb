package org.tramstudio.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.training.GivenMultipliers;

/**
 * The multipliers that trained ones are usually compared with, found in one step: truncated ones around the power of the
 * trained ones, and all circuits by others that fit the network's operands. They are retrained with the same budget as
 * everything else in a study.
 */
final class Baselines {

    private Baselines() {
    }

    /**
     * Truncation by half of the bits up to all of them, which spans the powers of multipliers that networks still bear.
     *
     * @param operands of the multipliers that are compared; no structure is cut down for signed ones
     * @param named numbers of columns that the study names; they come first, and none comes twice
     */
    static List<Integer> truncations(OperandFormat operands, List<Integer> named) {
        if (operands.signed()) {
            return named;
        }
        int bits = operands.activationWidth();
        return Stream.concat(named.stream(), IntStream.rangeClosed(bits / 2, bits).boxed()).distinct().toList();
    }

    /**
     * The circuits of the library that multiply such operands.
     *
     * @param named names that the study names; they come first, whether or not they fit, and none comes twice
     * @throws IOException if the library cannot be read
     */
    static List<String> circuits(OperandFormat operands, List<String> named, GivenMultipliers library) throws IOException {
        List<String> circuits = new ArrayList<>(named);
        for (String name : library.names()) {
            if (!named.contains(name)
                    && library.find(name).filter(given -> given.table().operands().equals(operands)).isPresent()) {
                circuits.add(name);
            }
        }
        return List.copyOf(circuits);
    }
}
