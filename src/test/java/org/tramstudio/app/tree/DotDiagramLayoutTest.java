package org.tramstudio.app.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;

class DotDiagramLayoutTest {

    private static final double EPSILON = 1e-9;

    static Stream<Arguments> multipliers() {
        return MultiplierArchitecture.forUnsigned().stream()
                .flatMap(architecture -> IntStream.rangeClosed(2, 8)
                        .mapToObj(width -> Arguments.of(architecture, width)));
    }

    @ParameterizedTest
    @MethodSource("multipliers")
    void noTwoDotsStandAtOneSpot(MultiplierArchitecture architecture, int width) {
        List<DotDiagram.Dot> dots = diagram(architecture, width).dots();
        Set<List<Long>> spots = new HashSet<>();
        dots.forEach(dot -> spots.add(List.of(Math.round(dot.x() * 1000), Math.round(dot.y() * 1000))));
        assertEquals(dots.size(), spots.size());
    }

    @ParameterizedTest
    @MethodSource("multipliers")
    void everyDotStandsInTheColumnOfItsWeight(MultiplierArchitecture architecture, int width) {
        Netlist netlist = MultiplierGenerator.generate(architecture, width);
        DotDiagram diagram = DotDiagramLayout.of(netlist).orElseThrow();
        for (DotDiagram.Dot dot : diagram.dots()) {
            int column = netlist.cells().get(dot.signal().cell()).place().column()
                    + (dot.signal().port() == Signal.Port.CARRY ? 1 : 0);
            assertEquals(column, dot.column());
            assertEquals(x(diagram, column), dot.x(), EPSILON);
        }
        assertTrue(x(diagram, 0) > x(diagram, 1), "the least significant column is at the right");
    }

    @ParameterizedTest
    @MethodSource("multipliers")
    void everyOvalEnclosesJustTheInputsOfItsCompressor(MultiplierArchitecture architecture, int width) {
        Netlist netlist = MultiplierGenerator.generate(architecture, width);
        DotDiagram diagram = DotDiagramLayout.of(netlist).orElseThrow();
        assertEquals(netlist.cells().stream().filter(Cell::hasCarry).count(), diagram.ovals().size());
        for (DotDiagram.Oval oval : diagram.ovals()) {
            Set<Signal> inside = new HashSet<>();
            diagram.dots().stream().filter(dot -> oval.contains(dot.x(), dot.y()))
                    .forEach(dot -> inside.add(dot.signal()));
            assertEquals(Set.copyOf(netlist.cells().get(oval.cell()).inputs()), inside);
        }
    }

    @ParameterizedTest
    @MethodSource("multipliers")
    void theLastStageIsTheProduct(MultiplierArchitecture architecture, int width) {
        Netlist netlist = MultiplierGenerator.generate(architecture, width);
        DotDiagram diagram = DotDiagramLayout.of(netlist).orElseThrow();
        int last = diagram.stages().size() - 1;
        List<Signal> bits = diagram.dots().stream().filter(dot -> dot.stage() == last)
                .sorted((a, b) -> Integer.compare(a.column(), b.column())).<Signal>map(DotDiagram.Dot::signal).toList();
        assertEquals(netlist.product(), bits);
    }

    @ParameterizedTest
    @MethodSource("multipliers")
    void everyWireRunsBetweenTwoColumnsAndEndsAtItsDot(MultiplierArchitecture architecture, int width) {
        DotDiagram diagram = diagram(architecture, width);
        for (DotDiagram.Wire wire : diagram.wires()) {
            double toColumn = Math.abs(Math.IEEEremainder(wire.laneX() - x(diagram, 0), 1));
            assertTrue(toColumn > DotDiagram.OVAL_RADIUS, "lane " + wire.laneX() + " runs through a column");
            assertTrue(diagram.dots().stream().anyMatch(dot -> dot.signal().equals(wire.signal())
                    && Math.abs(Math.abs(dot.x() - wire.toX()) - DotDiagram.DOT_RADIUS) < EPSILON
                    && Math.abs(dot.y() - wire.toY()) < EPSILON));
        }
    }

    @ParameterizedTest
    @MethodSource("multipliers")
    void everythingLiesWithinTheDrawing(MultiplierArchitecture architecture, int width) {
        DotDiagram diagram = diagram(architecture, width);
        for (DotDiagram.Oval oval : diagram.ovals()) {
            assertTrue(oval.left() > 0 && oval.left() + oval.width() < diagram.width());
            assertTrue(oval.top() > 0 && oval.top() + oval.height() < diagram.height());
        }
    }

    @ParameterizedTest
    @MethodSource("multipliers")
    void everySignalIsSeenFirstOnce(MultiplierArchitecture architecture, int width) {
        List<DotDiagram.Dot> dots = diagram(architecture, width).dots();
        long signals = dots.stream().map(DotDiagram.Dot::signal).distinct().count();
        assertEquals(signals, dots.stream().filter(DotDiagram.Dot::first).count());
    }

    @Test
    void aRippleArrayHasOneRowForEachWeightBitAfterTheFirst() {
        assertEquals(7, rows(MultiplierGenerator.generate(MultiplierArchitecture.ARRAY, 8)).count());
    }

    @Test
    void aWallaceTreeTakesFewerRowsThanStages() {
        Netlist tree = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 8);
        assertTrue(rows(tree).count() < tree.depth(),
                rows(tree).count() + " rows, " + tree.depth() + " stages");
        assertTrue(tree.cells().stream().anyMatch(Cell.FullAdder.class::isInstance));
    }

    private static CompressionRows rows(Netlist netlist) {
        return CompressionRows.of(netlist, TreeCells.of(netlist).orElseThrow());
    }

    private static double x(DotDiagram diagram, int column) {
        return DotDiagramLayout.columnX(diagram.columns(), column);
    }

    private static DotDiagram diagram(MultiplierArchitecture architecture, int width) {
        return DotDiagramLayout.of(MultiplierGenerator.generate(architecture, width)).orElseThrow();
    }
}
