package org.tramstudio.circuit.format;

import java.util.List;
import java.util.Optional;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;

/**
 * A multiplier with what its files say about it. It has a netlist, a product table, or both.
 *
 * @param name name of the module and stem of the file names: an ASCII letter, then letters, digits and underscores
 * @param operands widths and sign
 * @param netlist the cells; empty for a multiplier that is known by its table alone
 * @param table the product of every operand pair; empty for one with more than 24 operand bits
 * @param provenance where the circuit comes from, one line each; goes into the head of every file that has one
 */
public record ExportedCircuit(String name, OperandFormat operands, Optional<Netlist> netlist,
                              Optional<ProductTable> table, List<String> provenance) {

    /**
     * Checks the name and that netlist and table fit.
     *
     * @throws IllegalArgumentException if the name is no Verilog identifier, a provenance line holds a line end, there is
     *         neither netlist nor table, or their operands differ
     */
    public ExportedCircuit {
        provenance = List.copyOf(provenance);
        if (!isValidName(name)) {
            throw new IllegalArgumentException("\"" + name + "\" cannot name a module; a letter followed by letters, "
                    + "digits and underscores is expected, and no Verilog keyword");
        }
        if (netlist.isEmpty() && table.isEmpty()) {
            throw new IllegalArgumentException("a multiplier has a netlist or a product table");
        }
        if (netlist.isPresent() && !netlist.get().operands().equals(operands)) {
            throw new IllegalArgumentException("the netlist is " + netlist.get().operands().description()
                    + ", the circuit " + operands.description());
        }
        if (table.isPresent() && !table.get().operands().equals(operands)) {
            throw new IllegalArgumentException("the product table is " + table.get().operands().description()
                    + ", the circuit " + operands.description());
        }
        if (provenance.stream().anyMatch(line -> line.contains("\n") || line.contains("\r"))) {
            throw new IllegalArgumentException("a provenance line must not hold a line end");
        }
    }

    /**
     * A multiplier with its netlist and its table.
     *
     * @throws IllegalArgumentException as the other constructor
     */
    public ExportedCircuit(String name, Netlist netlist, ProductTable table, List<String> provenance) {
        this(name, netlist.operands(), Optional.of(netlist), Optional.of(table), provenance);
    }

    /**
     * Whether a text can name a module: an ASCII letter, then letters, digits and underscores, and no Verilog
     * keyword.
     */
    public static boolean isValidName(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_]*") && !VerilogKeywords.isKeyword(name);
    }

    /** The cells; only formats that need them ask. */
    Netlist cells() {
        return netlist.orElseThrow(() -> new IllegalArgumentException(name + " has no netlist"));
    }

    /** The products; only formats that need them ask. */
    ProductTable products() {
        return table.orElseThrow(() -> new IllegalArgumentException(name + " has no product table"));
    }

    /** The head of a file, each line behind the mark that makes it a comment. */
    String header(String commentMark, String title) {
        StringBuilder text = new StringBuilder();
        text.append(commentMark).append(' ').append(title).append('\n');
        for (String line : provenance) {
            text.append(commentMark).append("   ").append(line).append('\n');
        }
        return text.toString();
    }
}
