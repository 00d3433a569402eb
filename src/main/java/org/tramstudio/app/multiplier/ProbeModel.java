package org.tramstudio.app.multiplier;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.OperandFormat;

/**
 * A pair of operands that is fed to the multiplier on the screen. One pair takes far less than a frame, so it is
 * computed at once, and what is shown always belongs to the circuit on the screen. FX thread only.
 */
final class ProbeModel {

    /** Operands with enough ones to light up a good part of a circuit. */
    private static final OperandPair FIRST = new OperandPair(0b1011_0110, 0b0110_1101);

    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<ProbeReading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<MultiplierEvaluation> evaluation = Optional.empty();
    private OperandPair pair = FIRST;

    ProbeModel(MultiplierModel model) {
        model.evaluation().subscribe(found -> {
            evaluation = found;
            read();
        });
    }

    /** Whether the probe is used. */
    ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    void setOn(boolean used) {
        on.set(used);
        read();
    }

    /** What the multiplier makes of the pair; empty while the probe is off. */
    ReadOnlyObjectProperty<Optional<ProbeReading>> reading() {
        return reading.getReadOnlyProperty();
    }

    /** Uses the probe with a pair of operands. */
    void show(OperandPair chosen) {
        pair = chosen;
        setOn(true);
    }

    /** Sets one operand's value, or the nearest one that it can have. */
    void setValue(Operand operand, long value) {
        reading.get().ifPresent(now -> {
            OperandFormat operands = now.operands();
            int codes = 1 << operands.width(operand);
            long least = operands.signed() ? -codes / 2 : 0;
            set(operand, (int) Math.clamp(value, least, least + codes - 1) & codes - 1);
        });
    }

    /** Inverts one bit of an operand. */
    void toggle(Operand operand, int bit) {
        reading.get().ifPresent(now -> set(operand, now.pair().code(operand) ^ 1 << bit));
    }

    private void set(Operand operand, int code) {
        pair = reading.get().orElseThrow().pair().with(operand, code);
        read();
    }

    private void read() {
        reading.set(evaluation.filter(found -> on.get()).map(found -> ProbeReading.of(found, pair)));
    }
}
