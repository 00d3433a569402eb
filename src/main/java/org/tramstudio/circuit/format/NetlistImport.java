package org.tramstudio.circuit.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.network.RecoveredMultiplier;
import org.tramstudio.circuit.format.source.SourceFile;

/** Makes an imported circuit of a multiplier that was recovered from a file: sign, orientation, table, stated figures. */
final class NetlistImport {

    /** Most words of simulation: cells times pairs over 64. */
    private static final long MOST_SIMULATION = 1L << 30;

    private final SourceFile source;
    private final ReadOptions options;

    NetlistImport(SourceFile source, ReadOptions options) {
        this.source = source;
        this.options = options;
    }

    /**
     * Completes a multiplier.
     *
     * @param title of the file format
     * @param stated whether the file says that the operands are signed
     * @param note to follow the orientation; may be empty
     */
    ImportedCircuit complete(RecoveredMultiplier multiplier, String title, Optional<Boolean> stated, String note) {
        SignDecision sign = SignDecision.of(multiplier.netlist(), options.signed(), stated);
        Netlist read = new Netlist(SignDecision.withSign(multiplier.netlist().operands(), sign.signed()),
                multiplier.netlist().cells(), multiplier.netlist().product());
        Netlist netlist = options.transposed() ? TransposedNetlist.of(read) : read;
        List<String> warnings = new ArrayList<>(multiplier.warnings());
        Optional<ProductTable> table = table(netlist, warnings);
        return new ImportedCircuit(multiplier.name(), title, netlist.operands(), Optional.of(netlist), table,
                orientation(multiplier) + note + " Operands: " + sign.description() + ".",
                figures(table, warnings), warnings);
    }

    private String orientation(RecoveredMultiplier multiplier) {
        String first = "port " + multiplier.weightPort();
        String second = "port " + multiplier.activationPort();
        return options.transposed()
                ? "Weight: " + second + ", activation: " + first + " (exchanged, as asked for)."
                : "Weight: " + first + ", activation: " + second
                        + (multiplier.orderedByName() ? " (by name)." : " (in the order of declaration).");
    }

    /** The products of all pairs, where there are not too many. */
    static Optional<ProductTable> table(Netlist netlist, List<String> warnings) {
        OperandFormat operands = netlist.operands();
        if (operands.productWidth() > ProductTable.MAX_OPERAND_BITS) {
            return Optional.empty();
        }
        if (netlist.cells().size() * (operands.pairs() / Long.SIZE) > MOST_SIMULATION) {
            warnings.add("With " + netlist.cells().size() + " cells it is too large to simulate all operand pairs");
            return Optional.empty();
        }
        ProductTable table = ProductTable.of(netlist);
        TableWarnings.add(table, warnings);
        return Optional.of(table);
    }

    private List<ImportedCircuit.StatedFigure> figures(Optional<ProductTable> table, List<String> warnings) {
        return table.map(products -> TableWarnings.figures(source, products, warnings)).orElse(List.of());
    }
}
