package org.tramstudio.app.multiplier;

import java.util.Optional;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.project.SavedMultiplier;
import org.tramstudio.tram.EditedMultiplier;

/**
 * What the Multiplier view works on, and what undo goes back to.
 *
 * @param choice what is mapped; of a multiplier that was edited by hand, what it was mapped from before
 * @param ties of a multiplier that was edited by hand, all that is tied; empty for one that is mapped
 * @param origin where it comes from, in a few words; empty when the user has set Θ
 */
record MultiplierDocument(MultiplierChoice choice, Optional<SignalTies> ties, String origin) {

    /** What an edited multiplier is called. */
    static final String EDITED = "Edited by hand";

    /** A multiplier that is mapped. */
    static MultiplierDocument mapped(MultiplierChoice choice, String origin) {
        return new MultiplierDocument(choice, Optional.empty(), origin);
    }

    /** A multiplier that a file tells. */
    static MultiplierDocument of(SavedMultiplier saved, String fileName) {
        return new MultiplierDocument(new MultiplierChoice(saved.architecture(), saved.width(), saved.method(), saved.theta(),
                DirectDesign.FIRST), saved.ties(), saved.ties().isPresent() ? EDITED : fileName);
    }

    /** With signals tied by hand. */
    MultiplierDocument withTies(SignalTies tied) {
        return new MultiplierDocument(choice, Optional.of(tied), EDITED);
    }

    /** Whether it is the same multiplier as another, wherever they come from. */
    boolean isSameAs(MultiplierDocument other) {
        return choice.equals(other.choice) && ties.equals(other.ties);
    }

    /** Whether it is mapped from a choice, without a change by hand. */
    boolean isMappingOf(MultiplierChoice other) {
        return ties.isEmpty() && choice.equals(other);
    }

    /** What an edited multiplier consists of. */
    static EditedMultiplier edited(MultiplierChoice choice, SignalTies ties) {
        return new EditedMultiplier(choice.architecture(), choice.width(), choice.method(), choice.theta(), ties);
    }

    /** What its file holds. */
    SavedMultiplier saved() {
        return new SavedMultiplier(choice.architecture(), choice.width(), choice.method(), choice.theta(), ties);
    }
}
