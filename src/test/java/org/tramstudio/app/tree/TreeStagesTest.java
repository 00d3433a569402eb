package org.tramstudio.app.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tramstudio.circuit.ComponentCounts;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.PairBits;
import org.tramstudio.circuit.Signal;

class TreeStagesTest {

    private static final Netlist DADDA = MultiplierGenerator.generate(MultiplierArchitecture.DADDA, 4);
    private static final TreeStages STAGES = TreeStages.of(DADDA).orElseThrow();

    @Test
    void aDaddaTreeIsAsHighAsItsTheorySays() {
        assertEquals(List.of(4, 3, 2, 1), IntStream.range(0, STAGES.count()).mapToObj(STAGES::height).toList());
    }

    @Test
    void everyStageHasTheSameValue() {
        PairBits bits = PairBits.of(DADDA);
        for (int pair = 0; pair < 256; pair++) {
            for (int stage = 0; stage < STAGES.count(); stage++) {
                int value = 0;
                for (int column = 0; column < 8; column++) {
                    for (Signal bit : STAGES.bits(stage, column)) {
                        value += bits.isOne(bit, pair >> 4, pair & 15) ? 1 << column : 0;
                    }
                }
                assertEquals((pair >> 4) * (pair & 15), value, "stage " + stage + ", pair " + pair);
            }
        }
    }

    @Test
    void theRowsHoldAllCompressors() {
        ComponentCounts counts = DADDA.componentCounts();
        assertEquals(counts.halfAdders(), IntStream.range(0, STAGES.count()).map(s -> STAGES.compressors(s, 2)).sum());
        assertEquals(counts.fullAdders(), IntStream.range(0, STAGES.count()).map(s -> STAGES.compressors(s, 3)).sum());
    }

    @Test
    void carriesOfTheLastRowRunFromColumnToColumn() {
        int last = STAGES.count() - 2;
        for (int column = 0; column < 7; column++) {
            boolean adds = STAGES.bits(last, column).size() + (STAGES.carryInto(last, column).isPresent() ? 1 : 0) > 1;
            boolean carries = STAGES.carryInto(last, column + 1).isPresent() || STAGES.bits(last, column + 1).isEmpty();
            assertTrue(!adds || carries, "column " + column);
        }
    }

    @Test
    void whatIsNoTreeHasNoStages() {
        assertTrue(TreeStages.of(DADDA).isPresent());
        Netlist gates = new Netlist(OperandFormat.unsigned(2), List.of(),
                List.of(new Signal.OperandBit(Operand.WEIGHT, 0), Signal.Constant.ZERO,
                        Signal.Constant.ZERO, Signal.Constant.ZERO));
        assertTrue(TreeStages.of(gates).isEmpty());
    }
}
