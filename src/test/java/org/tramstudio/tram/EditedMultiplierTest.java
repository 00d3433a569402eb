package org.tramstudio.tram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.NaiveSimulation;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.RandomCuts;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.CircuitReader;
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.circuit.format.ReadOptions;

class EditedMultiplierTest {

    private static final StructureParameters THETA = StructureParameters.of(1, 0.62, 0.55, 0.3);
    /** A test bench is read by a simulator alone. */
    private static final Set<CircuitFormat> READ_BACK = EnumSet.complementOf(EnumSet.of(CircuitFormat.VERILOG_TEST_BENCH));

    @Test
    void withTheTiesOfAMappingItIsThatMapping() {
        MappedMultiplier mapped = new GreedyMapper().map(MultiplierArchitecture.DADDA, 4, THETA);
        MappedMultiplier edited = new EditedMultiplier(MultiplierArchitecture.DADDA, 4, MappingMethod.GREEDY, THETA,
                mapped.ties()).build();
        assertEquals(mapped.netlist(), edited.netlist());
        assertEquals(mapped.table(), edited.table());
        assertEquals(mapped.cost(), edited.cost());
        assertEquals(mapped.meanSquaredErrorToTarget(), edited.meanSquaredErrorToTarget());
    }

    /** What is exported, in whichever form, has the products of the accurate netlist with its signals forced. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void everyExportHasTheProductsOfTheForcedNetlist(MultiplierArchitecture architecture) throws Exception {
        Netlist accurate = MultiplierGenerator.generate(architecture, 4);
        for (int seed = 0; seed < 8; seed++) {
            SignalTies ties = RandomCuts.ties(accurate, 0.04 + 0.04 * seed, seed);
            MappedMultiplier edited = new EditedMultiplier(architecture, 4, MappingMethod.GREEDY, THETA, ties).build();
            int[] products = new NaiveSimulation(accurate, ties).products();
            assertArrayEquals(products, edited.table().toArray());
            ExportedCircuit circuit = new ExportedCircuit("mul4u_edited", edited.netlist(), edited.table(), List.of());
            for (CircuitFormat format : READ_BACK) {
                ExportFile file = format.files(circuit).getFirst();
                ProductTable read = CircuitReader.read(file.name(), file.bytes(), ReadOptions.DEFAULT).table().orElseThrow();
                assertArrayEquals(products, read.toArray(), format + ", seed " + seed);
            }
        }
    }

    @Test
    void aSignalThatDoesNotExistIsRefused() {
        SignalTies ties = SignalTies.NONE.with(new Signal.CellOutput(9999, Signal.Port.SUM), Signal.Constant.ONE);
        EditedMultiplier edited = new EditedMultiplier(MultiplierArchitecture.ARRAY, 4, MappingMethod.GREEDY, THETA, ties);
        assertThrows(IllegalArgumentException.class, edited::build);
    }
}
