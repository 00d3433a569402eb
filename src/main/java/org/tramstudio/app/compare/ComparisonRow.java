package org.tramstudio.app.compare;

import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.PowerKind;
import org.tramstudio.training.AccuracyStage;

/** A line of the comparison. It stays the same while what it tells changes, so that a selection stays too. FX thread only. */
final class ComparisonRow {

    private final String key;
    private final ReadOnlyObjectWrapper<Content> content;
    private final ReadOnlyStringWrapper role = new ReadOnlyStringWrapper("");

    ComparisonRow(Content content) {
        this.key = content.candidate().key();
        this.content = new ReadOnlyObjectWrapper<>(content);
    }

    /**
     * What a line tells.
     *
     * @param candidate what it is about
     * @param title what to call it, unlike any other line
     * @param figures what was measured of its multiplier
     */
    record Content(Candidate candidate, String title, MultiplierFigures figures) {

        /** The power of a kind over the accurate multiplier's, as far as it is known. */
        OptionalDouble power(PowerKind kind) {
            if (candidate instanceof Candidate.OfDesign(DesignPoint design)) {
                OptionalDouble told = design.latestAccuracy().isPresent() ? design.power(kind) : OptionalDouble.empty();
                return told.isPresent() ? told : measured(kind);
            }
            return measured(kind);
        }

        private OptionalDouble measured(PowerKind kind) {
            return switch (kind) {
                case SIMULATED -> figures.simulated().map(found -> OptionalDouble.of(found.power()))
                        .orElseGet(OptionalDouble::empty);
                case MAPPED -> figures.mapped();
                case PREDICTED -> figures.predicted();
            };
        }

        /** The accuracy at a stage, 0 to 1, of a design for which it was measured. */
        OptionalDouble accuracy(AccuracyStage stage) {
            return candidate instanceof Candidate.OfDesign(DesignPoint design) ? design.accuracyAt(stage)
                    : OptionalDouble.empty();
        }
    }

    String key() {
        return key;
    }

    /** What it tells. */
    ReadOnlyObjectProperty<Content> content() {
        return content.getReadOnlyProperty();
    }

    void tell(Content newContent) {
        content.set(newContent);
    }

    /** {@code "A"} or {@code "B"} while it is one of the two that are side by side; else empty. */
    ReadOnlyStringProperty role() {
        return role.getReadOnlyProperty();
    }

    void play(String newRole) {
        role.set(newRole);
    }
}
