package org.tramstudio.app.inspector;

import java.util.Optional;
import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.workspace.MultiplierAnalysis;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.tram.MappedMultiplier;

/** The multiplier on the screen: what was done to it, and what its products are like. */
final class MultiplierSection extends Section {

    MultiplierSection(ShownMultiplier multiplier, Optional<MultiplierAnalysis> analysis) {
        super("Multiplier", multiplier.title());
        multiplier.mapped().ifPresent(this::addMapping);
        analysis.flatMap(MultiplierAnalysis::function).ifPresent(function -> {
            part("PRODUCTS");
            getChildren().add(new Facts().add("Rank of the error", Integer.toString(function.rank()), Term.ERROR_RANK)
                    .add("Identity", function.identity().substring(0, 12), Term.IDENTITY));
        });
    }

    private void addMapping(MappedMultiplier multiplier) {
        part("MAPPING");
        getChildren().add(new Facts()
                .add("Method", multiplier.method().title(), multiplier.method().description())
                .add("Removed or merged", Integer.toString(multiplier.removals().size()), Term.PHASE_2)
                .add("Cells left", multiplier.netlist().cells().size() + " of "
                        + multiplier.accurate().cells().size())
                .add("Time", Numbers.significant(multiplier.milliseconds(), 2) + " ms"));
    }
}
