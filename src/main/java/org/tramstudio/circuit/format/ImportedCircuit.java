package org.tramstudio.circuit.format;

import java.util.List;
import java.util.Optional;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;

/**
 * A multiplier read from a file. It has a netlist, a product table, or both: a table alone has no netlist, and a netlist
 * of more than 24 operand bits no table.
 *
 * @param name what the file calls it, else the file's name; no identity
 * @param formatTitle which format it was read as, in words
 * @param operands widths and sign
 * @param netlist its cells, where the file has any
 * @param table its products, where there are not too many
 * @param orientation which port or index of the file is the weight and which the activation, in words
 * @param statedFigures the figures that the file states, each beside what was computed
 * @param warnings what a user should know before relying on it: undriven nets, ignored ports, figures that differ
 */
public record ImportedCircuit(String name, String formatTitle, OperandFormat operands, Optional<Netlist> netlist,
                              Optional<ProductTable> table, String orientation, List<StatedFigure> statedFigures,
                              List<String> warnings) {

    /** Copies the lists. */
    public ImportedCircuit {
        statedFigures = List.copyOf(statedFigures);
        warnings = List.copyOf(warnings);
    }

    /**
     * A figure that a file states about its circuit.
     *
     * @param name as the file names it
     * @param stated by the file
     * @param computed from the circuit
     * @param agrees whether they differ by no more than the digits stated
     */
    public record StatedFigure(String name, double stated, double computed, boolean agrees) {
    }
}
