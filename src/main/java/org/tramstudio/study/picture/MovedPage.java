package org.tramstudio.study.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Draws on another page, smaller or larger and at another place: a picture within a picture. */
public final class MovedPage implements Page {

    private final Page page;
    private final double scale;
    private final AffineTransform move;

    /**
     * A place on a page.
     *
     * @param page what is drawn on
     * @param left where x = 0 comes to lie
     * @param top where y = 0 comes to lie
     * @param scale how many pixels of the page one pixel becomes, above 0
     */
    public MovedPage(Page page, double left, double top, double scale) {
        this.page = page;
        this.scale = scale;
        this.move = new AffineTransform(scale, 0, 0, scale, left, top);
    }

    @Override
    public void shape(Shape shape, Optional<Color> fill, Optional<LineLook> rim, Part part) {
        page.shape(move.createTransformedShape(shape), fill, rim.map(this::scaled), part);
    }

    private LineLook scaled(LineLook look) {
        BasicStroke stroke = look.stroke();
        float[] dashes = stroke.getDashArray();
        for (int k = 0; dashes != null && k < dashes.length; k++) {
            dashes[k] *= (float) scale;
        }
        return new LineLook(look.color(), new BasicStroke((float) (scale * stroke.getLineWidth()), stroke.getEndCap(),
                stroke.getLineJoin(), stroke.getMiterLimit(), dashes, (float) (scale * stroke.getDashPhase())));
    }

    @Override
    public void words(String words, double x, double y, TextLook look, Part part) {
        page.words(words, scale * x + move.getTranslateX(), scale * y + move.getTranslateY(),
                new TextLook(scale * look.size(), look.color(), look.anchor(), look.bold(), look.rimmed(), look.turned()),
                part);
    }

    @Override
    public void clip(Optional<Rectangle2D> area) {
        page.clip(area.map(limits -> move.createTransformedShape(limits).getBounds2D()));
    }
}
