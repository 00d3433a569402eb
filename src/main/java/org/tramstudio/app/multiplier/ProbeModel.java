package org.tramstudio.app.multiplier;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.tasks.LatestWins;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.OperandFormat;

/**
 * A pair of operands that is fed to the multiplier on the screen. In a circuit of a usual size one pair takes far less than
 * a frame and is computed at once; in a large one it is computed in the background. What is shown always belongs to the
 * circuit on the screen. FX thread only.
 */
final class ProbeModel {

    /** Cells that take about a millisecond. */
    static final int COMPUTED_AT_ONCE = 4096;

    /** Operands with enough ones to light up a good part of a circuit. */
    private static final OperandPair FIRST = new OperandPair(0b1011_0110, 0b0110_1101);
    private static final Duration NOTICED = Duration.ofMillis(100);

    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<ProbeReading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Background background;
    private final LatestWins<Request, Answer> reader;
    private Optional<MultiplierEvaluation> evaluation = Optional.empty();
    private Optional<Request> pending = Optional.empty();
    private OperandPair pair = FIRST;

    private record Request(MultiplierEvaluation evaluation, OperandPair pair) {
    }

    private record Answer(Request request, ProbeReading reading) {
    }

    /**
     * Follows the multiplier on the screen.
     *
     * @param background computes what takes longer than a frame
     */
    ProbeModel(MultiplierModel model, Background background) {
        this.background = background;
        reader = new LatestWins<>("Probe the circuit", request -> new Answer(request, ProbeReading.of(request.evaluation(),
                request.pair())), background, this::take, failure -> settle());
        model.evaluation().subscribe(found -> {
            evaluation = found;
            reading.set(reading.get().filter(now -> found.filter(ProbeModel::isQuick).isPresent()));
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

    /** Whether a pair has been computed for long enough to be noticed. */
    ReadOnlyBooleanProperty computing() {
        return computing.getReadOnlyProperty();
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
        operands().ifPresent(operands -> {
            int codes = 1 << operands.width(operand);
            long least = operands.signed() ? -codes / 2 : 0;
            set(operand, (int) Math.clamp(value, least, least + codes - 1) & codes - 1, operands);
        });
    }

    /** Inverts one bit of an operand. */
    void toggle(Operand operand, int bit) {
        operands().ifPresent(operands -> set(operand, pair.within(operands).code(operand) ^ 1 << bit, operands));
    }

    private Optional<OperandFormat> operands() {
        return evaluation.filter(found -> on.get()).map(found -> found.shown().operands());
    }

    private void set(Operand operand, int code, OperandFormat operands) {
        pair = pair.within(operands).with(operand, code);
        read();
    }

    private void read() {
        Optional<Request> wanted = evaluation.filter(found -> on.get()).map(found -> new Request(found, pair));
        if (wanted.isPresent() && !isQuick(wanted.get().evaluation())) {
            pending = wanted;
            reader.request(wanted.get());
            background.later(NOTICED, () -> computing.set(computing.get() || isPending(wanted.get())));
        } else {
            settle();
            reading.set(wanted.map(request -> ProbeReading.of(request.evaluation(), request.pair())));
        }
    }

    private static boolean isQuick(MultiplierEvaluation evaluation) {
        return evaluation.picture().map(CircuitPicture::netlist)
                .filter(netlist -> netlist.cells().size() > COMPUTED_AT_ONCE).isEmpty();
    }

    private boolean isPending(Request request) {
        return pending.filter(now -> now == request).isPresent();
    }

    private void take(Answer answer) {
        if (isPending(answer.request())) {
            settle();
            reading.set(Optional.of(answer.reading()));
        }
    }

    private void settle() {
        pending = Optional.empty();
        computing.set(false);
    }
}
