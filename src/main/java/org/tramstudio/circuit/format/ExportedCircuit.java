package org.tramstudio.circuit.format;

import java.util.List;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.ProductTable;

/**
 * A multiplier with what its files say about it.
 *
 * @param name name of the module and stem of the file names: an ASCII letter, then letters, digits and underscores
 * @param netlist the cells
 * @param table the product of every operand pair
 * @param provenance where the circuit comes from, one line each; goes into the head of every file
 */
public record ExportedCircuit(String name, Netlist netlist, ProductTable table, List<String> provenance) {

    /**
     * Checks the name and that netlist and table fit.
     *
     * @throws IllegalArgumentException if the name is no Verilog identifier, a provenance line holds a line end, or
     *         the widths of netlist and table differ
     */
    public ExportedCircuit {
        provenance = List.copyOf(provenance);
        if (!isValidName(name)) {
            throw new IllegalArgumentException("\"" + name + "\" cannot name a module; a letter followed by letters, "
                    + "digits and underscores is expected, and no Verilog keyword");
        }
        if (netlist.width() != table.width()) {
            throw new IllegalArgumentException("the netlist has operands of " + netlist.width()
                    + " bits and the product table of " + table.width());
        }
        if (provenance.stream().anyMatch(line -> line.contains("\n") || line.contains("\r"))) {
            throw new IllegalArgumentException("a provenance line must not hold a line end");
        }
    }

    /**
     * Whether a text can name a module: an ASCII letter, then letters, digits and underscores, and no Verilog
     * keyword.
     */
    public static boolean isValidName(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_]*") && !VerilogKeywords.isKeyword(name);
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
