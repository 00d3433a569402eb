package org.tramstudio.app.compare;

import java.util.List;
import java.util.Optional;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.StructureParameters;

/** The accurate multiplier of given operands, to compare others with. */
final class AccurateMultiplier {

    private AccurateMultiplier() {
    }

    /** Makes it; takes milliseconds, so not on the FX thread. Mapped multipliers share its tree where that can be. */
    static Candidate.Pinned of(OperandFormat operands, MultiplierArchitecture wanted) {
        MultiplierArchitecture architecture = wanted.supports(operands) ? wanted : MultiplierArchitecture.WALLACE;
        String title = "Accurate " + architecture.title() + ", " + (isPlain(operands)
                ? operands.width() + " bits" : operands.description());
        return new Candidate.Pinned(title, isPlain(operands) && operands.width() <= GreedyMapper.MAX_WIDTH
                && MultiplierArchitecture.forUnsigned().contains(architecture)
                ? new ShownMultiplier.Mapped(new GreedyMapper().map(architecture, operands.width(),
                        StructureParameters.accurate(operands.width())))
                : new ShownMultiplier.Imported(generated(title, operands, architecture), architecture));
    }

    private static boolean isPlain(OperandFormat operands) {
        return !operands.signed() && operands.weightWidth() == operands.activationWidth();
    }

    private static ImportedCircuit generated(String title, OperandFormat operands,
                                             MultiplierArchitecture architecture) {
        Netlist netlist = MultiplierGenerator.generate(architecture, operands, FinalAdder.RIPPLE);
        return new ImportedCircuit(title, "the accurate multiplier", operands, Optional.of(netlist),
                operands.productWidth() <= ProductTable.MAX_OPERAND_BITS ? Optional.of(ProductTable.exact(operands))
                        : Optional.empty(), "first operand: weight", List.of(), List.of());
    }
}
