package org.tramstudio.power;

import org.tramstudio.circuit.OperandDistribution;

/** What the operands do from one clock to the next, and so how often the nets of a circuit toggle. */
public sealed interface SwitchingActivity {

    /**
     * What a synthesiser assumes where it is told nothing: each operand bit is 1 half the time and toggles in one of ten
     * clocks, independently of the others.
     */
    record SynthesisDefault() implements SwitchingActivity {
    }

    /** Independent, uniformly distributed operands at every clock. */
    record UniformOperands() implements SwitchingActivity {
    }

    /**
     * Independent pairs of a distribution, one at each clock.
     *
     * @param distribution of the operand codes
     */
    record MeasuredOperands(OperandDistribution distribution) implements SwitchingActivity {
    }
}
