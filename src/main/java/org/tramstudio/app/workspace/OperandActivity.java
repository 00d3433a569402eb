package org.tramstudio.app.workspace;

import java.util.Optional;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.OperandDistribution;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.power.SwitchingActivity;

/** What the operands do while power is simulated. */
public enum OperandActivity {
    SYNTHESISER("Synthesiser", "What a synthesiser assumes where it is told nothing: every operand bit is 1 half the time "
            + "and toggles in one of ten clocks. Stored and reported figures use it."),
    UNIFORM("Uniform", "Every operand pair is equally probable, and a new one comes at every clock."),
    NETWORK("Network-like", "Operands as in a convolutional network: weights around the middle of their range, half of the "
            + "activations 0. This can change which multiplier is the cheapest."),
    FILE("File…", "Operands as often as a file counts them, one code a line: weight,CODE,COUNT and "
            + "activation,CODE,COUNT; or pair,W,X,COUNT.");

    /**
     * Operands that a file counts.
     *
     * @param operands what its codes are
     * @param distribution how often each comes
     */
    public record Counted(OperandFormat operands, OperandDistribution distribution) {
    }

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

    /**
     * The activity for such operands.
     *
     * @param operands of the multiplier
     * @param counted the operands of the file that was read last
     * @return empty where the file counts other operands
     */
    public Optional<SwitchingActivity> of(OperandFormat operands, Optional<Counted> counted) {
        return switch (this) {
            case SYNTHESISER -> Optional.of(new SwitchingActivity.SynthesisDefault());
            case UNIFORM -> Optional.of(new SwitchingActivity.UniformOperands());
            case NETWORK -> Optional.of(new SwitchingActivity.MeasuredOperands(IndependentOperands.networkLike(operands)));
            case FILE -> counted.filter(file -> file.operands().equals(operands))
                    .map(file -> new SwitchingActivity.MeasuredOperands(file.distribution()));
        };
    }
}
