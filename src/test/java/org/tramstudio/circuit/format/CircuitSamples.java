package org.tramstudio.circuit.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.NetlistSimplifier;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.RandomCuts;
import org.tramstudio.circuit.RandomNetlist;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedExport;
import org.tramstudio.tram.StructureParameters;

/** Circuits to write and to read: everything that is generated, mapped circuits, cut ones, and netlists without purpose. */
final class CircuitSamples {

    private static final int WIDEST = 6;

    private CircuitSamples() {
    }

    static ExportedCircuit circuit(String name, Netlist netlist) {
        Optional<ProductTable> table = netlist.operands().productWidth() > ProductTable.MAX_OPERAND_BITS ? Optional.empty()
                : Optional.of(ProductTable.of(netlist));
        return new ExportedCircuit(name, netlist.operands(), Optional.of(netlist), table, List.of("made for a test"));
    }

    /** Every architecture and final adder, signed and unsigned, of widths from 2 on and of unequal ones. */
    static List<ExportedCircuit> generated() {
        List<OperandFormat> formats = new ArrayList<>();
        for (boolean signed : new boolean[] {false, true}) {
            for (int width = 2; width <= WIDEST; width++) {
                formats.add(new OperandFormat(width, width, signed));
            }
            formats.add(new OperandFormat(2, 5, signed));
            formats.add(new OperandFormat(6, 3, signed));
        }
        return generated(formats);
    }

    static List<ExportedCircuit> generated(List<OperandFormat> formats) {
        List<ExportedCircuit> circuits = new ArrayList<>();
        for (OperandFormat format : formats) {
            for (MultiplierArchitecture architecture : MultiplierArchitecture.values()) {
                for (FinalAdder adder : FinalAdder.values()) {
                    if (architecture.supports(format) && supports(architecture, adder)) {
                        circuits.add(circuit(name(architecture, format, adder),
                                MultiplierGenerator.generate(architecture, format, adder)));
                    }
                }
            }
        }
        return circuits;
    }

    /** A ripple array has no final addition of its own. */
    private static boolean supports(MultiplierArchitecture architecture, FinalAdder adder) {
        return architecture != MultiplierArchitecture.ARRAY || adder == FinalAdder.RIPPLE;
    }

    private static String name(MultiplierArchitecture architecture, OperandFormat format, FinalAdder adder) {
        return architecture.id() + "_" + format.weightWidth() + "x" + format.activationWidth()
                + (format.signed() ? "s_" : "u_") + adder.name().toLowerCase(Locale.ROOT);
    }

    static List<ExportedCircuit> mapped() {
        List<ExportedCircuit> circuits = new ArrayList<>();
        for (MultiplierArchitecture architecture : MultiplierArchitecture.forUnsigned()) {
            for (double fraction : new double[] {0.2, 0.5, 1}) {
                StructureParameters theta = StructureParameters.of(1, 1, fraction, 1, fraction, 0.7, 0.7 * fraction, 0.3);
                circuits.add(MappedExport.of(new GreedyMapper().map(architecture, 8, theta),
                        "mapped_" + architecture.id() + "_" + circuits.size()));
            }
        }
        return circuits;
    }

    static List<ExportedCircuit> cut() {
        List<ExportedCircuit> circuits = new ArrayList<>();
        for (int seed = 0; seed < 8; seed++) {
            Netlist accurate = MultiplierGenerator.generate(MultiplierArchitecture.forUnsigned().get(seed % 3),
                    new OperandFormat(5, 6, seed % 2 == 1), FinalAdder.RIPPLE);
            circuits.add(circuit("cut_" + seed,
                    NetlistSimplifier.simplify(accurate, RandomCuts.of(accurate, 0.05 * seed, seed))));
        }
        return circuits;
    }

    static List<ExportedCircuit> random(int count, long seed) {
        Random random = new Random(seed);
        List<ExportedCircuit> circuits = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            circuits.add(circuit("random_" + k, RandomNetlist.of(5 + random.nextInt(60), random.nextLong())));
        }
        return circuits;
    }
}
