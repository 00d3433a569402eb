package org.tramstudio.app.multiplier;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.app.tree.OverlaidPicture;
import org.tramstudio.app.workspace.ShownMultiplier;

/**
 * The multiplier on the screen beside a second one.
 *
 * @param second the other one
 * @param unmarked the picture on the screen without marks
 * @param overlay the picture on the screen with marks where the circuits differ; empty where there are not two circuits of
 *                the same operands
 */
record MultiplierComparison(SecondMultiplier second, Optional<CircuitPicture> unmarked,
                            Optional<OverlaidPicture> overlay) {

    /**
     * Looks for what differs; takes milliseconds, so not on the FX thread.
     *
     * @param shown the multiplier on the screen
     * @param picture its circuit
     */
    static MultiplierComparison of(ShownMultiplier shown, Optional<CircuitPicture> picture, SecondMultiplier second) {
        ShownMultiplier other = second.shown();
        return new MultiplierComparison(second, picture, shown.operands().equals(other.operands())
                ? picture.flatMap(own -> overlay(own, shown, other)) : Optional.empty());
    }

    private static Optional<OverlaidPicture> overlay(CircuitPicture own, ShownMultiplier shown, ShownMultiplier other) {
        if (shown.mapped().isPresent() && other.mapped().isPresent()) {
            return Optional.of(OverlaidPicture.of(own, shown.mapped().get(), other.mapped().get()));
        }
        return shown.netlist().flatMap(first -> other.netlist().map(second -> OverlaidPicture.of(own, first, second)));
    }

    /** What differs, in words. */
    String words(ShownMultiplier shown, OptionalDouble mappedPower) {
        return "Compared with " + second.title() + ". " + differences(shown) + power(mappedPower);
    }

    private String differences(ShownMultiplier shown) {
        if (!shown.operands().equals(second.shown().operands())) {
            return "It is " + second.shown().operands().description() + ", so the circuits are not compared.";
        }
        return overlay.map(found -> found.difference().words("only here", "only there"))
                .orElse("Only its products are known, so nothing is marked.");
    }

    private String power(OptionalDouble mappedPower) {
        return mappedPower.isPresent() && second.mappedPower().isPresent() ? " Mapped power "
                + Numbers.power(mappedPower.getAsDouble()) + " here, " + Numbers.power(second.mappedPower().getAsDouble())
                + " there." : "";
    }
}
