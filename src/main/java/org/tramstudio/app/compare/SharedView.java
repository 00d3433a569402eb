package org.tramstudio.app.compare;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.tramstudio.app.drawing.ViewGestures;
import org.tramstudio.app.drawing.Viewport;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.circuit.Signal;

/**
 * What part of two diagrams is on the screen: the same of both, so that zooming or moving one does so with the other.
 * FX thread only.
 */
final class SharedView implements ViewGestures.Target {

    private static final double MARGIN = 6;

    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(new Viewport(1, 0, 0));
    private final ObjectProperty<Optional<Pointed>> pointed = new SimpleObjectProperty<>(Optional.empty());
    private double modelWidth = 1;
    private double modelHeight = 1;
    private double screenWidth;
    private double screenHeight;
    private boolean fitted = true;
    private boolean sameTree;

    /**
     * A signal under the mouse.
     *
     * @param side of the diagram that the mouse is over
     * @param signal of that diagram's circuit
     */
    record Pointed(String side, Signal.CellOutput signal) {
    }

    /** What is on the screen. */
    ReadOnlyObjectProperty<Viewport> viewport() {
        return viewport.getReadOnlyProperty();
    }

    /** What the mouse points at. */
    ObjectProperty<Optional<Pointed>> pointed() {
        return pointed;
    }

    /** The signal to mark in the diagram of a side: in trees that are the same, that of the other side too. */
    Optional<Signal.CellOutput> pointedIn(String side) {
        return pointed.get().filter(found -> sameTree || found.side().equals(side)).map(Pointed::signal);
    }

    /** Takes other pictures; where they are of another size, the whole of them is shown. */
    void show(Optional<CircuitPicture> first, Optional<CircuitPicture> second, boolean ofOneTree) {
        sameTree = ofOneTree;
        pointed.set(Optional.empty());
        double width = Math.max(first.map(each -> each.extent().width()).orElse(1.0),
                second.map(each -> each.extent().width()).orElse(1.0));
        double height = Math.max(first.map(each -> each.extent().height()).orElse(1.0),
                second.map(each -> each.extent().height()).orElse(1.0));
        boolean other = width != modelWidth || height != modelHeight;
        modelWidth = width;
        modelHeight = height;
        if (other || fitted) {
            fit();
        }
    }

    /** Takes the size of the panes on the screen; both have the same. */
    void resized(double width, double height) {
        screenWidth = width;
        screenHeight = height;
        if (fitted) {
            fit();
        }
    }

    /** Shows the whole of both, and goes on doing so. */
    @Override
    public void fit() {
        fitted = true;
        if (screenWidth > 0 && screenHeight > 0) {
            viewport.set(Viewport.fit(modelWidth, modelHeight, screenWidth, screenHeight, MARGIN));
        }
    }

    /** Zooms around a place on the screen. */
    @Override
    public void zoom(double factor, double x, double y) {
        change(viewport.get().zoomed(factor, x, y));
    }

    /** Moves by a distance on the screen. */
    @Override
    public void pan(double dx, double dy) {
        change(viewport.get().panned(dx, dy));
    }

    private void change(Viewport changed) {
        fitted = false;
        viewport.set(changed);
    }
}
