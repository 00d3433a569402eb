package org.tramstudio.app.workspace;

import java.util.Optional;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.power.SwitchingActivity;

/** What the operands do while power is simulated. */
public enum OperandActivity {
    SYNTHESISER("Synthesiser", "What a synthesiser assumes where it is told nothing: every operand bit is 1 half the time "
            + "and toggles in one of ten clocks. Stored and reported figures use it."),
    UNIFORM("Uniform", "Every operand pair is equally probable, and a new one comes at every clock."),
    NETWORK("Network-like", "Operands as in a convolutional network: weights around the middle of their range, half of the "
            + "activations 0. This can change which multiplier is the cheapest.");

    private final String title;
    private final String explanation;

    OperandActivity(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    /** The name in the window. */
    public String title() {
        return title;
    }

    /** What it means. */
    public String explanation() {
        return explanation;
    }

    /** The activity for such operands; empty where it is not defined for them. */
    public Optional<SwitchingActivity> of(OperandFormat operands) {
        return switch (this) {
            case SYNTHESISER -> Optional.of(new SwitchingActivity.SynthesisDefault());
            case UNIFORM -> Optional.of(new SwitchingActivity.UniformOperands());
            case NETWORK -> Optional.of(new SwitchingActivity.MeasuredOperands(IndependentOperands.networkLike(operands)));
        };
    }
}
