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
        multiplier.mapped().ifPresent(this::addMapping);
    }

    private void addMapping(MappedMultiplier multiplier) {
        part("MAPPING");
        getChildren().add(new Facts()
                .add("Method", multiplier.method().title(), multiplier.method().description())
                .add("Time", Numbers.significant(multiplier.milliseconds(), 2) + " ms")
                .add("Cells left", multiplier.netlist().cells().size() + " of "
                        + multiplier.accurate().cells().size()));
        if (!multiplier.removals().isEmpty()) {
            part("REMOVED OR MERGED: " + multiplier.removals().size());
            getChildren().add(RemovalList.of(multiplier.removals()));
        }
    }
}
