package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignalTiesTest {

    /** Tying and simplifying is the full netlist with its signals forced, over all operand pairs. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void simplifyingKeepsTheFunctionOfTheForcedNetlist(MultiplierArchitecture architecture) {
        for (int seed = 0; seed < 60; seed++) {
            assertSameFunction(MultiplierGenerator.generate(architecture, 4), 0.01 + 0.01 * (seed % 30), seed);
        }
        for (int seed = 0; seed < 6; seed++) {
            assertSameFunction(MultiplierGenerator.generate(architecture, 8), 0.01 + 0.05 * seed, seed);
        }
    }

    private static void assertSameFunction(Netlist accurate, double share, long seed) {
        SignalTies ties = RandomCuts.ties(accurate, share, seed);
        Netlist simplified = NetlistSimplifier.simplify(accurate, ties);
        assertArrayEquals(new NaiveSimulation(accurate, ties).products(), ProductTable.of(simplified).toArray(),
                () -> "share " + share + ", seed " + seed + ", " + ties);
    }

    @Test
    void aTieToOneAddsItsWeightWhereTheBitWouldBeZero() {
        Netlist accurate = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 4);
        Signal.CellOutput least = (Signal.CellOutput) accurate.product().getFirst();
        ProductTable table = ProductTable.of(NetlistSimplifier.simplify(accurate,
                SignalTies.NONE.with(least, Signal.Constant.ONE)));
        for (int pair = 0; pair < 256; pair++) {
            assertEquals((pair >> 4) * (pair & 15) | 1, table.toArray()[pair]);
        }
    }

    @Test
    void tiesAreReplacedAndTakenBack() {
        Signal.CellOutput sum = new Signal.CellOutput(3, Signal.Port.SUM);
        SignalTies zero = SignalTies.NONE.with(sum, Signal.Constant.ZERO);
        SignalTies one = zero.with(sum, Signal.Constant.ONE);
        assertEquals(Optional.of(Signal.Constant.ONE), one.of(sum));
        assertEquals(Optional.of(Signal.Constant.ZERO), zero.of(sum), "nothing is changed in place");
        assertEquals(0, one.count(Signal.Constant.ZERO));
        assertEquals(SignalTies.NONE, one.without(sum));
    }

    @Test
    void signalsThatDoNotExistDoNotFit() {
        Netlist accurate = MultiplierGenerator.generate(MultiplierArchitecture.ARRAY, 2);
        Signal.CellOutput product = new Signal.CellOutput(0, Signal.Port.SUM);
        assertTrue(SignalTies.NONE.with(product, Signal.Constant.ONE).fit(accurate));
        assertFalse(SignalTies.NONE.with(new Signal.CellOutput(0, Signal.Port.CARRY), Signal.Constant.ONE).fit(accurate),
                "a partial product has no carry");
        assertFalse(SignalTies.NONE.with(new Signal.CellOutput(accurate.cells().size(), Signal.Port.SUM),
                Signal.Constant.ONE).fit(accurate));
    }
}
