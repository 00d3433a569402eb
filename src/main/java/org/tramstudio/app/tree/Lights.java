package org.tramstudio.app.tree;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalValues;

/**
 * The values of a circuit's bits for one pair of operands, as far as a walk has computed them. Immutable.
 *
 * @param values of every signal
 * @param walk the order in which the bits are computed
 * @param step how far the walk has got; empty where everything is computed and nothing stands out
 */
public record Lights(SignalValues values, Walk walk, OptionalInt step) {

    /** How a bit is shown. */
    enum Light {
        /** The walk has not got there. */
        AHEAD,
        ZERO,
        ONE
    }

    Light of(Signal.CellOutput signal) {
        if (step.isPresent() && walk.stepOf(signal.cell()) > step.getAsInt()) {
            return Light.AHEAD;
        }
        return values.isOne(signal) ? Light.ONE : Light.ZERO;
    }

    /** Whether a cell works in the step that the walk has got to. */
    boolean isCurrent(int cell) {
        return step.isPresent() && walk.stepOf(cell) == step.getAsInt();
    }

    /** Whether a cell works in a later step. */
    boolean isAhead(int cell) {
        return step.isPresent() && walk.stepOf(cell) > step.getAsInt();
    }

    /** Whether a walk through a tree has not got to a stage of it yet, whose bits may be known already. */
    boolean isStageAhead(int stage) {
        return step.isPresent() && stage > step.getAsInt();
    }

    /** What the signs mean, in place of those that stand for bits without a value. */
    List<Legend.Entry> legend(List<Legend.Entry> plain) {
        Stream<Legend.Entry> bits = Stream.of(
                new Legend.Entry("1", drawing -> drawing.dot(0.5, 0.5, 0.2, Ink.LIT, 1)),
                new Legend.Entry("0", drawing -> drawing.ring(0.5, 0.5, 0.17, Pen.of(Ink.MUTED, 0.06))));
        return Stream.concat(bits, plain.stream().filter(entry -> !entry.text().endsWith("bit"))).toList();
    }

    /** The value of a signal in words. */
    String words(Signal.CellOutput signal) {
        return switch (of(signal)) {
            case AHEAD -> "Not computed yet";
            case ZERO -> "Now 0";
            case ONE -> "Now 1";
        };
    }
}
