package org.tramstudio.app.inspector;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.workspace.MultiplierAnalysis;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.tram.MappedMultiplier;

/** The multiplier on the screen: what its products are like, and what was done to it. */
final class MultiplierSection extends Section {

    MultiplierSection(ShownMultiplier multiplier, Optional<MultiplierAnalysis> analysis) {
        super("Multiplier", multiplier.title());
        if (multiplier.table().isPresent()) {
            part("PRODUCTS");
            getChildren().add(analysis.flatMap(MultiplierAnalysis::function).<Node>map(ProductFacts::new)
                    .orElseGet(() -> new Label(Numbers.PENDING)));
        }
        boolean edited = multiplier instanceof ShownMultiplier.Edited;
        multiplier.mapped().ifPresent(mapped -> addMapping(mapped, edited));
    }

    private void addMapping(MappedMultiplier multiplier, boolean edited) {
        part(edited ? "EDITED BY HAND" : "MAPPING");
        getChildren().add(new Facts()
                .add(edited ? "Began with" : "Method", multiplier.method().title(), multiplier.method().description())
                .add("Time", Numbers.significant(multiplier.milliseconds(), 2) + " ms")
                .add("Cells left", multiplier.netlist().cells().size() + " of "
                        + multiplier.accurate().cells().size()));
        if (!multiplier.removals().isEmpty()) {
            part((edited ? "TIED: " : "REMOVED OR MERGED: ") + multiplier.removals().size());
            getChildren().add(RemovalList.of(multiplier));
        }
    }
}
