package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetlistTest {

    private static final Cell PP_00 = new Cell.PartialProduct(0, 0, new Place(0, 0, 0));
    private static final Cell PP_01 = new Cell.PartialProduct(0, 1, new Place(1, 0, 0));
    private static final Cell PP_10 = new Cell.PartialProduct(1, 0, new Place(1, 0, 1));
    private static final List<Signal> ZERO_PRODUCT = Collections.nCopies(4, Signal.Constant.ZERO);

    private static Signal sum(int cell) {
        return new Signal.CellOutput(cell, Signal.Port.SUM);
    }

    private static void assertRefused(String part, List<Cell> cells, List<Signal> product) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Netlist(OperandFormat.unsigned(2), cells, product));
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }

    @Test
    void acceptsAWellFormedNetlistAndCountsIt() {
        Netlist netlist = new Netlist(OperandFormat.unsigned(2),
                List.of(PP_00, PP_01, PP_10, new Cell.HalfAdder(sum(1), sum(2), new Place(1, 1, 0))), ZERO_PRODUCT);
        assertEquals(new ComponentCounts(3, 1, 0, 0), netlist.componentCounts());
        assertEquals(new ComponentCounts(2, 1, 0, 0), netlist.componentCounts(1));
        assertEquals(List.of(3), Arrays.stream(netlist.compressors(1)).boxed().toList());
        assertEquals(1, netlist.depth());
    }

    @Test
    void refusesACellThatReadsALaterOne() {
        assertRefused("cell 0 reads", List.of(new Cell.HalfAdder(sum(1), sum(2), new Place(1, 1, 0)), PP_01, PP_10),
                ZERO_PRODUCT);
    }

    @Test
    void refusesTheCarryOfAPartialProduct() {
        List<Signal> product = new ArrayList<>(ZERO_PRODUCT);
        product.set(2, new Signal.CellOutput(0, Signal.Port.CARRY));
        assertRefused("product bit 2 reads", List.of(PP_00), product);
    }

    @Test
    void refusesToReadWithinTheSameStage() {
        assertRefused("stage 0",
                List.of(PP_01, PP_10, new Cell.HalfAdder(sum(0), sum(1), new Place(1, 0, 2))), ZERO_PRODUCT);
    }

    @Test
    void refusesOperandBitsBeyondTheWidth() {
        assertRefused("no operand bit", List.of(new Cell.PartialProduct(0, 2, new Place(2, 0, 0))), ZERO_PRODUCT);
    }

    @Test
    void refusesAPartialProductInAnotherColumn() {
        assertRefused("belongs to column 1", List.of(new Cell.PartialProduct(0, 1, new Place(2, 0, 0))), ZERO_PRODUCT);
    }

    @Test
    void refusesTwoCellsInOnePlace() {
        assertRefused("another cell", List.of(PP_01, new Cell.PartialProduct(1, 0, PP_01.place())), ZERO_PRODUCT);
    }

    @Test
    void refusesAPartialProductTwice() {
        assertRefused("already", List.of(PP_01, new Cell.PartialProduct(0, 1, new Place(1, 0, 1))), ZERO_PRODUCT);
    }

    @Test
    void refusesAProductOfAnotherWidth() {
        assertRefused("3 bits", List.of(), Collections.nCopies(3, Signal.Constant.ZERO));
    }
}
