package org.tramstudio.app.multiplier;

import java.util.Locale;
import java.util.Optional;
import org.tramstudio.app.tree.SignalPlace;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;

/**
 * Ties signals of the accurate tree to constants, and frees them. The first change begins with what is tied on the screen.
 * FX thread only.
 *
 * @param model whose document is changed
 */
record HandEdits(MultiplierModel model) {

    /** Why no signal can be tied in what is on the screen; empty where one can. */
    Optional<String> obstacle() {
        if (model.importShown().get()) {
            return Optional.of("Only multipliers that are mapped here are edited");
        }
        MultiplierDocument document = model.document().get();
        if (document.choice().method() != MappingMethod.GREEDY) {
            return Optional.of(document.choice().method().title()
                    + " leaves no accurate tree to edit: choose the greedy method");
        }
        if (model.tree().get() == TreeKind.BUILT) {
            return Optional.of("This tree is what is left: choose Removals to edit the accurate one");
        }
        return onScreen().isEmpty() ? Optional.of("The multiplier is still being mapped") : Optional.empty();
    }

    /** What a signal is tied to; empty where it is free, or nothing is known of it. */
    Optional<Signal.Constant> tieOf(Signal.CellOutput signal) {
        return ties().flatMap(ties -> ties.of(signal));
    }

    /** Ties a signal to a constant. */
    void tie(SignalPlace place, Signal.Constant value) {
        if (!tieOf(place.signal()).equals(Optional.of(value))) {
            change(words(place) + " at " + value.ordinal(), ties().map(ties -> ties.with(place.signal(), value)));
        }
    }

    /** Gives a signal the value of its cell again. */
    void free(SignalPlace place) {
        if (tieOf(place.signal()).isPresent()) {
            change(words(place) + " free", ties().map(ties -> ties.without(place.signal())));
        }
    }

    /** Maps the structure parameters again that the changes began with. */
    void mapAnew() {
        model.edit("map anew", UndoHistory.SINGLE, MultiplierDocument.mapped(model.document().get().choice(), ""));
    }

    private void change(String step, Optional<SignalTies> changed) {
        if (obstacle().isEmpty()) {
            changed.ifPresent(ties -> model.edit(step, UndoHistory.SINGLE, model.document().get().withTies(ties)));
        }
    }

    private static String words(SignalPlace place) {
        return place.name().substring(0, 1).toLowerCase(Locale.ROOT) + place.name().substring(1);
    }

    private Optional<SignalTies> ties() {
        return model.document().get().ties().or(() -> onScreen().map(MappedMultiplier::ties));
    }

    /** The mapping of what is asked for, or of the same tree; empty while another is on the screen. */
    private Optional<MappedMultiplier> onScreen() {
        MultiplierDocument document = model.document().get();
        return model.evaluation().get().filter(evaluation -> document.ties().isPresent()
                        || evaluation.subject().equals(model.subject()))
                .flatMap(evaluation -> evaluation.shown().mapped())
                .filter(mapped -> mapped.architecture() == document.choice().architecture()
                        && mapped.accurate().width() == document.choice().width());
    }
}
