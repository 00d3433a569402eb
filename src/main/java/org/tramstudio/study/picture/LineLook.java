package org.tramstudio.study.picture;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * How a line is drawn.
 *
 * @param color its colour, which may be partly transparent
 * @param stroke its width in pixels, ends, joins and dashes
 */
public record LineLook(Color color, BasicStroke stroke) {

    /** An unbroken line with plain ends. */
    public static LineLook of(Color color, double width) {
        return new LineLook(color, new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    /** The same line, broken into dashes with gaps between them, in pixels. */
    public LineLook dashed(double dash, double gap) {
        return new LineLook(color, new BasicStroke(stroke.getLineWidth(), stroke.getEndCap(), stroke.getLineJoin(),
                stroke.getMiterLimit(), new float[] {(float) dash, (float) gap}, 0));
    }
}
