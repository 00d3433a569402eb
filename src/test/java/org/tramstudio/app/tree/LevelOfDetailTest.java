package org.tramstudio.app.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.circuit.SignalValues;

class LevelOfDetailTest {

    private final DotPicture wide = (DotPicture) CircuitPicture.of(
            MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 16));

    @Test
    void fromAfarATreeIsABarForEachColumnOfEachStage() {
        RecordingDrawing far = paint(wide, Overlay.NONE, false);
        long bars = wide.diagram().dots().stream().map(dot -> dot.stage() * 100 + dot.column()).distinct().count();
        assertEquals(bars, far.rectangles(Ink.TEXT));
        assertEquals(0, far.dots(Ink.TEXT).size());
        assertTrue(far.all() * 5 < paint(wide, Overlay.NONE, true).all(), "few signs are drawn: " + far.all());
    }

    @Test
    void onesStandOutFromAfarToo() {
        SignalValues values = SignalValues.of(wide.netlist(), SignalTies.NONE, 0xffff, 1);
        Overlay overlay = new Overlay(Optional.of(new Lights(values, wide.walk(), OptionalInt.empty())), Optional.empty());
        RecordingDrawing far = paint(wide, overlay, false);
        long columns = wide.diagram().dots().stream().filter(dot -> values.isOne(dot.signal()))
                .map(dot -> dot.stage() * 100 + dot.column()).distinct().count();
        assertEquals(columns, far.rectangles(Ink.LIT));
    }

    @Test
    void fromAfarGatesHaveNoWires() {
        CircuitPicture gates = CircuitPicture.of(MultiplierGenerator.generate(MultiplierArchitecture.BOOTH,
                OperandFormat.signed(8), FinalAdder.KOGGE_STONE));
        assertTrue(paint(gates, Overlay.NONE, false).all() < paint(gates, Overlay.NONE, true).all());
    }

    private static RecordingDrawing paint(CircuitPicture picture, Overlay overlay, boolean near) {
        RecordingDrawing drawing = new RecordingDrawing(near);
        picture.paint(OptionalInt.empty(), Optional.empty(), overlay, drawing);
        return drawing;
    }
}
