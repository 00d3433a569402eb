package org.tramstudio.app.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.circuit.ComponentCounts;
import org.tramstudio.circuit.CompressorTree;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.PartialProductParameters;
import org.tramstudio.tram.StructureParameters;

class DotDiagramPainterTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void drawsACrossForEveryRemovedSignalAndAnOvalForEveryCompressorKept(MultiplierArchitecture architecture) {
        MappedMultiplier mapped = new GreedyMapper().map(architecture, 8,
                StructureParameters.of(1, 1, 1, 1, .174248, .199563, .194773, .147112));
        CountingDrawing drawing = new CountingDrawing();
        DotDiagramPainter.paint(DotPicture.ofRemovals(mapped.accurate(), mapped.ties()), Optional.empty(), Overlay.NONE, drawing);
        ComponentCounts counts = mapped.netlist().componentCounts();
        assertEquals(mapped.tiedSignals().stream().distinct().count(), drawing.crosses);
        assertEquals(counts.fullAdders(), drawing.ovals.get(Ink.FULL_ADDER));
        assertEquals(counts.halfAdders(), drawing.ovals.get(Ink.HALF_ADDER));
    }

    @Test
    void otherRemovalsLeaveTheDotsWhereTheyAre() {
        MappedMultiplier first = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 6, StructureParameters.of(1, 1, .3));
        MappedMultiplier second = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 6, StructureParameters.of(1, 1, .9));
        DotPicture before = DotPicture.ofRemovals(first.accurate(), first.ties());
        DotPicture after = (DotPicture) before.withRemovals(second.accurate(), second.ties()).orElseThrow();
        assertSame(before.diagram(), after.diagram());
        assertEquals(second.ties(), after.ties());
        MappedMultiplier wider = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 7, StructureParameters.of(1, 1, .9));
        assertEquals(Optional.empty(), before.withRemovals(wider.accurate(), wider.ties()));
    }

    /** w0x0, column 1 and w1x1 dropped, w0x2 and w2x0 merged; columns 0 to 3 have θ_ij. */
    @Test
    void everyPartialProductThatHasAThetaIsShadedByIt() {
        Netlist netlist = CompressorTree.of(BuiltTreeTest.CHOICE);
        List<Double> theta = IntStream.range(0, PartialProductParameters.count(4, 4)).mapToObj(k -> k / 10.0).toList();
        CircuitPicture picture = CircuitPicture.of(netlist, Optional.of(new PartialProductParameters(4, 4, theta)));
        CountingDrawing drawing = new CountingDrawing();
        picture.paint(OptionalInt.empty(), Optional.empty(), Overlay.NONE, drawing);
        assertEquals(theta, drawing.shades.stream().sorted().toList());
        assertTrue(picture.legend().stream().anyMatch(entry -> entry.text().contains("θ")));
        DotDiagram diagram = ((DotPicture) picture).diagram();
        DotDiagram.Dot merged = diagram.dots().stream().filter(dot -> dot.first() && dot.merged() > 1).findFirst()
                .orElseThrow();
        assertTrue(text(picture, merged.x(), merged.y()).contains("θ of w₀ AND x₂: 0.30"));
        assertTrue(text(picture, merged.x(), merged.y()).contains("θ of w₂ AND x₀: 0.50"));
        DotDiagram.Ghost dropped = diagram.ghosts().stream().filter(ghost -> ghost.weightBit() == 1
                && ghost.activationBit() == 1).findFirst().orElseThrow();
        assertTrue(text(picture, dropped.x(), dropped.y()).contains("θ of w₁ AND x₁: 0.40"));
        DotDiagram.Dot kept = diagram.dots().stream().filter(dot -> dot.stage() == 0 && dot.column() == 6).findFirst()
                .orElseThrow();
        assertTrue(text(picture, kept.x(), kept.y()).contains("not approximated"));
    }

    @Test
    void withoutThetaOfTheirOwnPartialProductsArePlain() {
        CountingDrawing drawing = new CountingDrawing();
        CircuitPicture picture = CircuitPicture.of(CompressorTree.of(BuiltTreeTest.CHOICE));
        picture.paint(OptionalInt.empty(), Optional.empty(), Overlay.NONE, drawing);
        assertEquals(List.of(), drawing.shades);
        assertTrue(picture.legend().stream().noneMatch(entry -> entry.text().contains("θ")));
    }

    private static String text(CircuitPicture picture, double x, double y) {
        return picture.textAt(x, y).orElseThrow();
    }

    private static final class CountingDrawing implements Drawing {

        private final Map<Ink, Integer> ovals = new EnumMap<>(Ink.class);
        private final List<Double> shades = new ArrayList<>();
        private int crosses;

        @Override
        public void line(double x1, double y1, double x2, double y2, Pen pen) {
            // only signs are counted
        }

        @Override
        public void curve(double x1, double y1, double cx1, double cy1, double cx2, double cy2, double x2, double y2,
                          Pen pen) {
            // only signs are counted
        }

        @Override
        public void oval(double left, double top, double width, double height, Pen pen) {
            ovals.merge(pen.ink(), 1, Integer::sum);
        }

        @Override
        public void rectangle(double left, double top, double width, double height, Ink ink, double opacity) {
            // only signs are counted
        }

        @Override
        public void dot(double x, double y, double radius, Ink ink, double opacity) {
            if (ink == Ink.DESIGN) {
                shades.add(opacity);
            }
        }

        @Override
        public void ring(double x, double y, double radius, Pen pen) {
            // only signs are counted
        }

        @Override
        public void cross(double x, double y, double radius, Pen pen) {
            crosses++;
        }

        @Override
        public void label(String text, double x, double y, double size, Anchor anchor, Ink ink) {
            // only signs are counted
        }

        @Override
        public void text(String text, double x, double y, double size, Anchor anchor, Ink ink) {
            // only signs are counted
        }
    }
}
