package org.tramstudio.app.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.circuit.ComponentCounts;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.StructureParameters;

class DotDiagramPainterTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void drawsACrossForEveryRemovedSignalAndAnOvalForEveryCompressorKept(MultiplierArchitecture architecture) {
        MappedMultiplier mapped = new GreedyMapper().map(architecture, 8,
                StructureParameters.of(1, 1, 1, 1, .174248, .199563, .194773, .147112));
        DotDiagram diagram = DotDiagramLayout.of(mapped.accurate()).orElseThrow();
        CountingDrawing drawing = new CountingDrawing();
        DotDiagramPainter.paint(mapped.accurate(), diagram, SignalFates.of(mapped.accurate(), mapped.tiedSignals()),
                Optional.empty(), drawing);
        ComponentCounts counts = mapped.netlist().componentCounts();
        assertEquals(mapped.tiedSignals().stream().distinct().count(), drawing.crosses);
        assertEquals(counts.fullAdders(), drawing.ovals.get(Ink.FULL_ADDER));
        assertEquals(counts.halfAdders(), drawing.ovals.get(Ink.HALF_ADDER));
    }

    private static final class CountingDrawing implements Drawing {

        private final Map<Ink, Integer> ovals = new EnumMap<>(Ink.class);
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
            // only signs are counted
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
