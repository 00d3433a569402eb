package org.tramstudio.app.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.circuit.SignalValues;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.StructureParameters;

class LightsTest {

    private final MappedMultiplier mapped = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 8,
            StructureParameters.of(1, 1, 1, 1, .174, .2, .195, .147));
    private final DotPicture picture = DotPicture.ofRemovals(mapped.accurate(), mapped.ties());

    @Test
    void theFilledDotsAreTheBitsThatTheSimulationHasAsOnes() {
        Random random = new Random(4);
        for (int sample = 0; sample < 20; sample++) {
            SignalValues values = values(random.nextInt(256), random.nextInt(256));
            RecordingDrawing drawing = paint(picture, new Lights(values, picture.walk(), OptionalInt.empty()));
            Set<String> expected = picture.diagram().dots().stream()
                    .filter(dot -> picture.fates().of(dot.signal()) == SignalFates.Fate.LIVE)
                    .filter(dot -> values.isOne(dot.signal()))
                    .map(dot -> RecordingDrawing.place(dot.x(), dot.y())).collect(Collectors.toSet());
            assertEquals(expected, new HashSet<>(drawing.dots(Ink.LIT)));
            assertTrue(!expected.isEmpty() || values.product() == 0);
        }
    }

    @Test
    void removedSignalsAreCrossedOutAsWithoutTheProbe() {
        RecordingDrawing lit = paint(picture, new Lights(values(255, 255), picture.walk(), OptionalInt.empty()));
        RecordingDrawing plain = new RecordingDrawing();
        picture.paint(OptionalInt.empty(), Optional.empty(), Overlay.NONE, plain);
        assertEquals(plain.crosses(), lit.crosses());
        assertEquals(mapped.tiedSignals().stream().distinct().count(), lit.crosses());
    }

    @Test
    void aWalkLightsNothingThatIsNotComputedYet() {
        SignalValues values = values(255, 255);
        Walk walk = picture.walk();
        int before = -1;
        for (int step = 0; step < walk.steps().size(); step++) {
            Lights lights = new Lights(values, walk, OptionalInt.of(step));
            for (int cell = 0; cell < picture.netlist().cells().size(); cell++) {
                Signal.CellOutput sum = new Signal.CellOutput(cell, Signal.Port.SUM);
                assertEquals(walk.stepOf(cell) > step, lights.of(sum) == Lights.Light.AHEAD);
                assertEquals(walk.stepOf(cell) == step, lights.isCurrent(cell));
            }
            int lit = paint(picture, lights).dots(Ink.LIT).size();
            assertTrue(lit >= before, "bits stay lit");
            before = lit;
        }
        assertEquals(paint(picture, new Lights(values, walk, OptionalInt.empty())).dots(Ink.LIT).size(), before);
    }

    @Test
    void gatesShowTheirValuesToo() {
        CircuitPicture gates = CircuitPicture.of(MultiplierGenerator.generate(MultiplierArchitecture.BOOTH,
                OperandFormat.signed(8), FinalAdder.KOGGE_STONE));
        SignalValues values = SignalValues.of(gates.netlist(), SignalTies.NONE, 77, 201);
        long ones = 0;
        for (int cell = 0; cell < gates.netlist().cells().size(); cell++) {
            ones += gates.netlist().outputs(cell).stream().filter(values::isOne).count();
        }
        RecordingDrawing drawing = paint(gates, new Lights(values, gates.walk(), OptionalInt.empty()));
        assertEquals(ones, drawing.rectangles(Ink.LIT));
        assertEquals(77 * (201 - 256), values.product());
    }

    @Test
    void aMeasureFillsTheBitsAndAOneKeepsAStrongOutline() {
        SignalValues values = values(255, 255);
        Signal.CellOutput live = picture.diagram().dots().stream().map(DotDiagram.Dot::signal)
                .filter(signal -> picture.fates().of(signal) == SignalFates.Fate.LIVE).filter(values::isOne).findFirst()
                .orElseThrow();
        Coloring coloring = new Coloring(Map.of(live, 0.75), Map.of(live, "3 of 4"));
        Overlay overlay = new Overlay(Optional.of(new Lights(values, picture.walk(), OptionalInt.empty())),
                Optional.of(coloring));
        RecordingDrawing drawing = new RecordingDrawing();
        picture.paint(OptionalInt.empty(), Optional.empty(), overlay, drawing);
        long places = picture.diagram().dots().stream().filter(dot -> dot.signal().equals(live)).count();
        assertEquals(places, drawing.dots(Ink.DESIGN).size());
        assertEquals(places, drawing.rings(Ink.LIT).size());
        assertEquals("\nNow 1\n3 of 4", overlay.words(live));
    }

    private SignalValues values(int w, int x) {
        return SignalValues.of(picture.netlist(), picture.ties(), w, x);
    }

    private static RecordingDrawing paint(CircuitPicture picture, Lights lights) {
        RecordingDrawing drawing = new RecordingDrawing();
        picture.paint(OptionalInt.empty(), Optional.empty(), new Overlay(Optional.of(lights), Optional.empty()), drawing);
        return drawing;
    }
}
