package org.tramstudio.app.compare;

import java.util.List;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.MultiplierSource;

/** What a line of the comparison is about. */
sealed interface Candidate {

    /** What tells it from the others, whatever becomes of it. */
    String key();

    /** Widths and sign of its operands. */
    OperandFormat operands();

    /** Two candidates of the same key have the same multiplier while this is equal. */
    Object multiplierIdentity();

    /**
     * A design of the open project.
     *
     * @param design its newest state
     */
    record OfDesign(DesignPoint design) implements Candidate {

        @Override
        public String key() {
            return "design " + design.id();
        }

        @Override
        public OperandFormat operands() {
            return new OperandFormat(design.plan().bits(), design.plan().bits(), design.plan().quantization().signed());
        }

        /** While a design is trained, its multiplier changes with every epoch, so it counts as known afterwards. */
        @Override
        public Object multiplierIdentity() {
            return isMapped() ? List.of(design.theta(), design.parts()) : "not mapped";
        }

        /** Whether phase 2 has made the multiplier that the design stays with. */
        boolean isMapped() {
            return design.state() == DesignState.DONE || design.accuracyAt(AccuracyStage.AFTER_PHASE_1).isPresent()
                    || design.source() instanceof MultiplierSource.Accurate
                    || design.source() instanceof MultiplierSource.Truncated;
        }
    }

    /**
     * A multiplier that was put here to be compared: from the Multiplier view, from a file, from the project's library.
     *
     * @param title what to call it, unlike any other pinned one
     * @param multiplier as it was then
     */
    record Pinned(String title, ShownMultiplier multiplier) implements Candidate {

        @Override
        public String key() {
            return "pinned " + title;
        }

        @Override
        public OperandFormat operands() {
            return multiplier.operands();
        }

        @Override
        public Object multiplierIdentity() {
            return title;
        }
    }
}
