package org.tramstudio.app.multiplier;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tramstudio.app.tree.Lights;
import org.tramstudio.app.tree.Overlay;

/** What the diagram shows beside the circuit: the probe's bits as far as the walk has got, and the colours. FX thread only. */
final class DiagramOverlay {

    private final ReadOnlyObjectWrapper<Overlay> overlay = new ReadOnlyObjectWrapper<>(Overlay.NONE);
    private final ProbeModel probe;
    private final WalkPlayer player;
    private final ColoringModel coloring;

    DiagramOverlay(ProbeModel probe, WalkPlayer player, ColoringModel coloring) {
        this.probe = probe;
        this.player = player;
        this.coloring = coloring;
        probe.reading().subscribe(this::combine);
        player.walk().subscribe(this::combine);
        player.step().subscribe(this::combine);
        coloring.colors().subscribe(this::combine);
    }

    /** The latest state. */
    ReadOnlyObjectProperty<Overlay> overlay() {
        return overlay.getReadOnlyProperty();
    }

    private void combine() {
        Optional<Lights> lights = probe.reading().get().flatMap(ProbeReading::values).flatMap(values ->
                player.walk().get().map(walk -> new Lights(values, walk, player.step().get())));
        overlay.set(new Overlay(lights, coloring.colors().get().map(MeasuredColors::coloring)));
    }
}
