package org.tramstudio.app.tree;

import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;

/**
 * A dot diagram from afar: a bar for each column of each stage, as high as its bits; what is removed hangs below what is
 * kept, and of bits with values the ones stand on top. Takes a fraction of the time that dots and wires take.
 */
final class DotDiagramBars {

    private static final double WIDTH = 0.7;
    private static final double KEPT = 0.7;
    private static final double GONE = 0.35;

    private final DotPicture picture;
    private final Overlay overlay;
    private final Drawing drawing;
    private final Bar[][] bars;

    /** The bits of a column in one stage. */
    private static final class Bar {
        private int ones;
        private int others;
        private int removed;
        private int gone;
        private double measure;
        private int measured;
    }

    private DotDiagramBars(DotPicture picture, Overlay overlay, Drawing drawing) {
        this.picture = picture;
        this.overlay = overlay;
        this.drawing = drawing;
        this.bars = new Bar[picture.diagram().stages().size()][picture.columns()];
    }

    static void paint(DotPicture picture, Overlay overlay, Drawing drawing) {
        DotDiagramBars diagram = new DotDiagramBars(picture, overlay, drawing);
        BitSigns bits = new BitSigns(overlay, drawing);
        picture.diagram().dots().forEach(dot -> diagram.count(dot, bits));
        drawing.together(diagram::paint);
    }

    private void paint() {
        for (int stage = 0; stage < bars.length; stage++) {
            for (int column = 0; column < picture.columns(); column++) {
                if (bars[stage][column] != null) {
                    paint(bars[stage][column], picture.columnX(column) - WIDTH / 2,
                            picture.diagram().stages().get(stage).top() - DotDiagram.DOT_PITCH / 2);
                }
            }
        }
    }

    private void count(DotDiagram.Dot dot, BitSigns bits) {
        if (bars[dot.stage()][dot.column()] == null) {
            bars[dot.stage()][dot.column()] = new Bar();
        }
        Bar bar = bars[dot.stage()][dot.column()];
        SignalFates.Fate fate = picture.fates().of(dot.signal());
        if ((fate == SignalFates.Fate.REMOVED || fate == SignalFates.Fate.TIED_TO_ONE) && dot.first()) {
            bar.removed++;
        } else if (fate != SignalFates.Fate.LIVE) {
            bar.gone++;
        } else if (bits.isLit(dot.signal())) {
            bar.ones++;
        } else {
            bar.others++;
        }
        overlay.coloring().filter(coloring -> fate == SignalFates.Fate.LIVE)
                .ifPresent(coloring -> coloring.of(dot.signal()).ifPresent(share -> {
                    bar.measure += share;
                    bar.measured++;
                }));
    }

    private void paint(Bar bar, double left, double top) {
        double y = top;
        if (bar.measured > 0) {
            double height = (bar.ones + bar.others) * DotDiagram.DOT_PITCH;
            Coloring.area(drawing, left, y, WIDTH, height, bar.measure / bar.measured);
            y += height;
        } else {
            y = part(bar.ones, left, y, Ink.LIT, 1);
            y = overlay.lights().isPresent() ? part(bar.others, left, y, Ink.WIRE, KEPT)
                    : part(bar.others, left, y, Ink.TEXT, KEPT);
        }
        y = part(bar.removed, left, y, Ink.REMOVED, KEPT);
        part(bar.gone, left, y, Ink.WIRE, GONE);
    }

    /** Gives back where the next part begins. */
    private double part(int bits, double left, double top, Ink ink, double opacity) {
        double height = bits * DotDiagram.DOT_PITCH;
        if (bits > 0) {
            drawing.rectangle(left, top, WIDTH, height, ink, opacity);
        }
        return top + height;
    }
}
