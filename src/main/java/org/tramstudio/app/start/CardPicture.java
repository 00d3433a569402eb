package org.tramstudio.app.start;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.tramstudio.app.theme.Palette;

/** The picture on a sample's card, drawn anew for each width and colour scheme. */
final class CardPicture extends Region {

    private static final double HEIGHT = 132;

    private final Canvas canvas = new Canvas();
    private final Motif motif;
    private final ObservableValue<Palette> palette;

    /** What is drawn. */
    @FunctionalInterface
    interface Motif {

        /** Draws on a field of {@code width} x {@code height} pixels, which is filled already. */
        void draw(GraphicsContext graphics, double width, double height, Palette palette);
    }

    CardPicture(Motif motif, ObservableValue<Palette> palette) {
        this.motif = motif;
        this.palette = palette;
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(0);
        getChildren().add(canvas);
        palette.subscribe(colours -> draw());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        clip.setArcWidth(8);
        clip.setArcHeight(8);
        setClip(clip);
    }

    void draw() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setFill(palette.getValue().color("sunken"));
        graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        motif.draw(graphics, canvas.getWidth(), canvas.getHeight(), palette.getValue());
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }
}
