package org.tramstudio.app.workspace;

import java.util.Optional;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.tram.MappedMultiplier;

/** A multiplier on the screen: mapped here, edited by hand, or read from a file of others. */
public sealed interface ShownMultiplier {

    /** Widths and sign. */
    OperandFormat operands();

    /** Its cells; empty where only its products are known. */
    Optional<Netlist> netlist();

    /** Its products; empty where the operands are too wide to list them. */
    Optional<ProductTable> table();

    /** What mapping, or a hand, made it of; empty for a circuit of others. */
    Optional<MappedMultiplier> mapped();

    /**
     * The accurate multiplier that it is compared with: the one that mapping started from; for a design's circuit that of
     * the design's plan; for a circuit of others the Wallace tree, the accurate multiplier of the published tables.
     */
    MultiplierArchitecture referenceArchitecture();

    /** What to call it. */
    String title();

    /** One that has been made of an accurate multiplier here. */
    sealed interface Made extends ShownMultiplier {

        /** What was made, and of what. */
        MappedMultiplier multiplier();

        @Override
        default OperandFormat operands() {
            return multiplier().netlist().operands();
        }

        @Override
        default Optional<Netlist> netlist() {
            return Optional.of(multiplier().netlist());
        }

        @Override
        default Optional<ProductTable> table() {
            return multiplier().products();
        }

        @Override
        default Optional<MappedMultiplier> mapped() {
            return Optional.of(multiplier());
        }

        @Override
        default MultiplierArchitecture referenceArchitecture() {
            return multiplier().architecture();
        }

        @Override
        default String title() {
            return multiplier().architecture().title() + ", " + multiplier().accurate().weightWidth() + " bits";
        }
    }

    /**
     * Mapped from structure parameters, or designed for an operand distribution.
     *
     * @param multiplier what phase 2 made
     */
    record Mapped(MappedMultiplier multiplier) implements Made {
    }

    /**
     * An accurate multiplier whose signals were tied by hand.
     *
     * @param multiplier the accurate one with its ties as removals, and what is left
     */
    record Edited(MappedMultiplier multiplier) implements Made {

        @Override
        public String title() {
            return Made.super.title() + ", edited by hand";
        }
    }

    /**
     * Read from a file.
     *
     * @param circuit what the file holds
     * @param referenceArchitecture the accurate multiplier that it is compared with
     */
    record Imported(ImportedCircuit circuit, MultiplierArchitecture referenceArchitecture) implements ShownMultiplier {

        /** A circuit of others. */
        public Imported(ImportedCircuit circuit) {
            this(circuit, MultiplierArchitecture.WALLACE);
        }

        @Override
        public OperandFormat operands() {
            return circuit.operands();
        }

        @Override
        public Optional<Netlist> netlist() {
            return circuit.netlist();
        }

        @Override
        public Optional<ProductTable> table() {
            return circuit.table();
        }

        @Override
        public Optional<MappedMultiplier> mapped() {
            return Optional.empty();
        }

        @Override
        public String title() {
            return circuit.name();
        }
    }
}
