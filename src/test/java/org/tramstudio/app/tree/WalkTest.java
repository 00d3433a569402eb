package org.tramstudio.app.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.circuit.CompressorTree;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.Signal;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.StructureParameters;

class WalkTest {

    private static final StructureParameters THETA = StructureParameters.of(1, 1, 1, 1, .174, .2, .195, .147);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void coversEveryCellOfATreeOnceAfterThoseThatItReads(MultiplierArchitecture architecture) {
        MappedMultiplier mapped = new GreedyMapper().map(architecture, 8, THETA);
        check(CircuitPicture.ofRemovals(mapped.accurate(), mapped.ties()));
        check(CircuitPicture.of(mapped.netlist()));
    }

    @Test
    void coversMergedBitsAndCircuitsOfGates() {
        check(CircuitPicture.of(CompressorTree.of(BuiltTreeTest.CHOICE)));
        CircuitPicture gates = CircuitPicture.of(MultiplierGenerator.generate(MultiplierArchitecture.BOOTH,
                OperandFormat.signed(8), FinalAdder.KOGGE_STONE));
        check(gates);
        assertTrue(gates.walk().steps().get(1).sentence().matches("Stage \\d+: .* from what earlier stages gave\\."),
                gates.walk().steps().get(1).sentence());
    }

    @Test
    void saysWhatHappensInARow() {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.ARRAY, 4);
        List<String> sentences = CircuitPicture.of(netlist).walk().steps().stream().map(Walk.Step::sentence).toList();
        assertEquals("Partial products: 16 gates multiply one bit of W by one bit of X each.", sentences.getFirst());
        assertEquals("Row 2: 3 full adders turn three bits of a column into a sum and a carry; 1 half adder does so "
                + "with two bits.", sentences.get(2));
        assertTrue(sentences.getLast().startsWith("Product:"), sentences.getLast());
    }

    @Test
    void whatIsRemovedIsCounted() {
        MappedMultiplier mapped = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 8, THETA);
        String all = CircuitPicture.ofRemovals(mapped.accurate(), mapped.ties()).walk().steps().toString();
        assertTrue(all.contains("are removed"), all);
        assertTrue(all.contains("more are not needed"), all);
    }

    @Test
    void aCellThatIsLeftOutOrTwiceInItIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Walk(List.of(new Walk.Step(List.of(0), "")), 2));
        assertThrows(IllegalArgumentException.class, () -> new Walk(List.of(new Walk.Step(List.of(0), ""),
                new Walk.Step(List.of(0), "")), 1));
    }

    private static void check(CircuitPicture picture) {
        Netlist netlist = picture.netlist();
        List<Integer> order = picture.walk().steps().stream().flatMap(step -> step.cells().stream()).toList();
        assertEquals(IntStream.range(0, netlist.cells().size()).boxed().toList(), order.stream().sorted().toList());
        for (int cell : order) {
            int step = picture.walk().stepOf(cell);
            netlist.cells().get(cell).inputs().forEach(input -> {
                if (input instanceof Signal.CellOutput(int from, Signal.Port _)) {
                    assertTrue(picture.walk().stepOf(from) <= step, "cell " + cell + " reads cell " + from);
                }
            });
        }
        assertTrue(picture.walk().steps().getLast().cells().isEmpty());
    }
}
