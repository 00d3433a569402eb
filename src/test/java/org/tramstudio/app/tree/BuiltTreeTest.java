package org.tramstudio.app.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.CompressorTree;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MergedPartialProducts;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.PartialProductChoice;
import org.tramstudio.circuit.Signal;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.StructureParameters;

class BuiltTreeTest {

    /** 4 bits: w0x0, column 1 and w1x1 dropped, w0x2 and w2x0 merged, a 1 in column 3. */
    static final PartialProductChoice CHOICE = new PartialProductChoice(OperandFormat.unsigned(4),
            List.of(bit(2, 0, 2), bit(3, 0), bit(3, 1), bit(3, 2), bit(3, 3), bit(4, 1), bit(4, 2), bit(4, 3),
                    bit(5, 2), bit(5, 3), bit(6, 3)), columns(3));

    @Test
    void whatIsDroppedMergedOrAddedIsDrawn() {
        DotDiagram diagram = diagram(CompressorTree.of(CHOICE));
        assertEquals(List.of("0,0", "0,1", "1,0", "1,1"), diagram.ghosts().stream()
                .map(ghost -> ghost.weightBit() + "," + ghost.activationBit()).sorted().toList());
        List<DotDiagram.Dot> merged = diagram.dots().stream().filter(dot -> dot.merged() > 1 && dot.first()).toList();
        assertEquals(1, merged.size());
        assertEquals(2, merged.getFirst().merged());
        assertEquals(2, merged.getFirst().column());
        assertEquals(List.of(3), diagram.ones().stream().map(DotDiagram.One::column).toList());
    }

    @Test
    void twoGatesThatAddAConstantAreOneCompressor() {
        Netlist netlist = CompressorTree.of(CHOICE);
        long compressors = netlist.cells().stream().filter(Cell::hasCarry).count();
        DotDiagram diagram = diagram(netlist);
        assertEquals(compressors + 1, diagram.ovals().size());
        DotDiagram.One one = diagram.ones().getFirst();
        DotDiagram.Oval oval = diagram.ovals().stream().filter(each -> each.column() == 3
                && Math.abs(each.top() + DotDiagram.OVAL_RADIUS - one.y()) < 1e-9).findFirst().orElseThrow();
        assertEquals(2, diagram.dots().stream().filter(dot -> oval.contains(dot.x(), dot.y())).count());
        assertTrue(oval.left() + oval.width() < one.x() && one.x() < oval.left() + 1, "the 1 stands beside its oval");
    }

    @Test
    void everyBitOfTheProductHasADot() {
        Netlist netlist = CompressorTree.of(CHOICE);
        DotDiagram diagram = diagram(netlist);
        int last = diagram.stages().size() - 1;
        for (int bit = 2; bit < 8; bit++) {
            Signal signal = netlist.product().get(bit);
            int column = bit;
            assertTrue(signal instanceof Signal.Constant || diagram.dots().stream().anyMatch(dot ->
                    dot.signal().equals(signal) && dot.stage() == last && dot.column() == column), "bit " + bit);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6, 8})
    void whatTheGreedyMethodLeavesIsATreeToo(int columns) {
        double[] theta = new double[8];
        Arrays.fill(theta, 0, columns, 1);
        MappedMultiplier mapped = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 8,
                StructureParameters.of(theta));
        DotDiagram diagram = diagram(mapped.netlist());
        assertEquals(mapped.netlist().cells().stream().filter(Cell::hasCarry).count(), diagram.ovals().size());
        assertEquals(64 - mapped.netlist().componentCounts().partialProducts(), diagram.ghosts().size());
    }

    @Test
    void aNetlistOfGatesIsDrawnAsGates() {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.BOOTH, OperandFormat.signed(8),
                FinalAdder.KOGGE_STONE);
        CircuitPicture picture = CircuitPicture.of(netlist);
        GateDiagram diagram = assertInstanceOf(GatePicture.class, picture).diagram();
        assertEquals(netlist.cells().size(), diagram.boxes().size());
        for (GateDiagram.Box one : diagram.boxes()) {
            assertTrue(one.x() > 0 && one.x() < diagram.width() && one.y() > 0 && one.y() < diagram.height());
            assertEquals(Optional.of(one.cell()), picture.signalAt(one.x(), one.y()).map(Signal.CellOutput::cell),
                    "no two boxes lie upon each other");
            int column = Math.min(netlist.cells().get(one.cell()).place().column(), picture.columns() - 1);
            assertEquals(column, picture.columnAt(one.x()).orElseThrow());
        }
        assertTrue(picture.textAt(diagram.boxes().getLast().x(), diagram.boxes().getLast().y()).orElseThrow()
                .contains("Reads"));
    }

    private static DotDiagram diagram(Netlist netlist) {
        return DotDiagramLayout.of(netlist).orElseThrow();
    }

    private static MergedPartialProducts bit(int column, int... weightBits) {
        return new MergedPartialProducts(column, IntStream.of(weightBits).boxed().toList());
    }

    private static SortedSet<Integer> columns(int... columns) {
        return new TreeSet<>(IntStream.of(columns).boxed().toList());
    }
}
