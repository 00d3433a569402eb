package org.tramstudio.data;

import java.util.ArrayList;
import java.util.List;
import org.tramstudio.data.Stroke.Arc;
import org.tramstudio.data.Stroke.Curve;
import org.tramstudio.data.Stroke.Line;

/**
 * The ten glyphs. Several come in pairs that differ in one stroke or one corner (ring and key, zigzag and swan, arch
 * and ladder), so that a network has to look closely.
 */
final class GlyphAlphabet {

    private static final List<Glyph> GLYPHS = List.of(
            new Glyph("ring", new Arc(0, 0, 0.62, 0.82, 0, 360)),
            new Glyph("key", new Arc(-0.05, -0.12, 0.6, 0.72, 0, 360), new Line(0.15, 0.3, 0.72, 0.92)),
            new Glyph("arch", new Line(-0.58, 0.85, -0.58, -0.15), new Arc(0, -0.15, 0.58, 0.68, 180, 180),
                    new Line(0.58, -0.15, 0.58, 0.85)),
            new Glyph("ladder", new Line(-0.55, -0.85, -0.55, 0.85), new Line(-0.55, -0.02, 0.55, -0.02),
                    new Line(0.55, -0.85, 0.55, 0.85)),
            new Glyph("hook", new Line(0.4, -0.88, 0.4, 0.3), new Arc(-0.08, 0.3, 0.48, 0.56, 0, 165)),
            new Glyph("cross", new Line(0.02, -0.88, 0.02, 0.88), new Line(-0.62, -0.22, 0.66, -0.22)),
            new Glyph("fork", new Line(0, 0.02, 0, 0.88), new Line(-0.62, -0.84, 0, 0.02),
                    new Line(0.62, -0.84, 0, 0.02)),
            new Glyph("zigzag", new Line(-0.6, -0.8, 0.58, -0.8), new Line(0.58, -0.8, -0.58, 0.8),
                    new Line(-0.58, 0.8, 0.6, 0.8)),
            new Glyph("swan", new Arc(0, -0.36, 0.56, 0.48, 195, 175), new Curve(0.55, -0.32, 0.45, 0.15, -0.58, 0.8),
                    new Line(-0.58, 0.8, 0.62, 0.8)),
            new Glyph("spiral", new Curve(0.4, -0.88, -0.5, -0.7, -0.55, 0.3), new Arc(0, 0.32, 0.55, 0.52, 0, 360)));

    private GlyphAlphabet() {
    }

    /** Outline of a glyph: its strokes, each as a chain of points. */
    static final class Glyph {
        private final String name;
        private final List<double[]> chains = new ArrayList<>();

        Glyph(String name, Stroke... strokes) {
            this.name = name;
            for (Stroke stroke : strokes) {
                chains.add(flatten(stroke));
            }
        }

        /** The points of every stroke: x0, y0, x1, y1, ... */
        List<double[]> chains() {
            return chains;
        }
    }

    /** The glyph of class {@code label}, 0 to 9. */
    static Glyph glyph(int label) {
        return GLYPHS.get(label);
    }

    /** Names of the classes, in the labels' order. */
    static List<String> names() {
        return GLYPHS.stream().map(glyph -> glyph.name).toList();
    }

    /** Points along a stroke: x0, y0, x1, y1, ... */
    static double[] flatten(Stroke stroke) {
        int segments = stroke.segments();
        double[] points = new double[2 * segments + 2];
        for (int i = 0; i <= segments; i++) {
            points[2 * i] = stroke.x(i / (double) segments);
            points[2 * i + 1] = stroke.y(i / (double) segments);
        }
        return points;
    }
}
