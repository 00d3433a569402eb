package org.tramstudio.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Facts.Fact;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.workspace.MultiplierAnalysis;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.tram.MappedMultiplier;

/** The multiplier on the screen: what its products are like, and what was done to it. It stays while sliders move. */
final class MultiplierSection extends Section {

    private final Label productsTitle = partTitle("PRODUCTS");
    private final Label pending = new Label(Numbers.PENDING);
    private final Label mappingTitle = partTitle("");
    private final Facts mapping = new Facts();
    private final Label removalsTitle = partTitle("");
    private final Facts removals = new Facts();

    MultiplierSection() {
        super("Multiplier", "");
    }

    void show(ShownMultiplier multiplier, Optional<MultiplierAnalysis> analysis) {
        name("Multiplier", multiplier.title());
        List<Node> parts = new ArrayList<>();
        if (multiplier.table().isPresent()) {
            parts.add(productsTitle);
            parts.add(analysis.flatMap(MultiplierAnalysis::function).<Node>map(ProductFacts::new).orElse(pending));
        }
        boolean edited = multiplier instanceof ShownMultiplier.Edited;
        multiplier.mapped().ifPresent(mapped -> parts.addAll(mapping(mapped, edited)));
        below(parts);
    }

    private List<Node> mapping(MappedMultiplier multiplier, boolean edited) {
        mappingTitle.setText(edited ? "EDITED BY HAND" : "MAPPING");
        mapping.show(List.of(
                new Fact(edited ? "Began with" : "Method", multiplier.method().title(), multiplier.method().description()),
                new Fact("Time", Numbers.significant(multiplier.milliseconds(), 2) + " ms"),
                new Fact("Cells left", multiplier.netlist().cells().size() + " of " + multiplier.accurate().cells().size())));
        if (multiplier.removals().isEmpty()) {
            return List.of(mappingTitle, mapping);
        }
        removalsTitle.setText((edited ? "TIED: " : "REMOVED OR MERGED: ") + multiplier.removals().size());
        removals.show(RemovalList.of(multiplier));
        return List.of(mappingTitle, mapping, removalsTitle, removals);
    }
}
