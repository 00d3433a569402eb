package org.tramstudio.app.multiplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tramstudio.circuit.OperandFormat;

class PairSquareTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theMiddleOfAPairIsThatPair(boolean signed) {
        OperandFormat operands = new OperandFormat(3, 4, signed);
        PairSquare square = new PairSquare(operands, 18, 206);
        for (int weight = 0; weight < operands.weights(); weight++) {
            for (int activation = 0; activation < operands.activations(); activation++) {
                OperandPair pair = new OperandPair(weight, activation);
                assertEquals(Optional.of(pair), square.pairAt(square.x(pair), square.y(pair)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void largerOperandsStandFurtherRightAndUp(boolean signed) {
        OperandFormat operands = new OperandFormat(4, 4, signed);
        PairSquare square = new PairSquare(operands, 0, 100);
        OperandPair small = new OperandPair(signed ? 8 : 0, signed ? 8 : 0);
        OperandPair large = new OperandPair(signed ? 7 : 15, signed ? 7 : 15);
        assertTrue(square.x(small) < square.x(large) && square.y(small) > square.y(large));
        assertEquals(Optional.empty(), square.pairAt(-1, 50));
        assertEquals(Optional.empty(), square.pairAt(50, 101));
    }
}
