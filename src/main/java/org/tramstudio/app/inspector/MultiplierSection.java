package org.tramstudio.app.inspector;

import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Term;
import org.tramstudio.tram.MappedMultiplier;

/** The numbers of the multiplier on the screen, where it belongs to no design. */
final class MultiplierSection extends Section {

    MultiplierSection(MappedMultiplier multiplier) {
        super("Multiplier", multiplier.architecture().title() + ", " + multiplier.accurate().weightWidth() + " bits");
        part("MAPPED CIRCUIT");
        getChildren().add(new Facts()
                .add("Mapped power", Numbers.power(multiplier.normalizedCost()), Term.MAPPED_POWER)
                .add("Signals tied to 0", Integer.toString(multiplier.removals().size()), Term.PHASE_2)
                .add("Cells left", multiplier.netlist().cells().size() + " of "
                        + multiplier.accurate().cells().size()));
    }
}
