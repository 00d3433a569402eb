package org.tramstudio.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.PowerKind;
import org.tramstudio.training.MultiplierSource;

class ParetoPictureTest {

    private static final PlotAxes SAVED = PlotAxes.of(PowerKind.MAPPED, PlotAxes.Scale.SAVED);
    private static final PlotAxes MAPPED = PlotAxes.of(PowerKind.MAPPED, PlotAxes.Scale.LEFT);
    private static final PlotAxes LOGARITHMIC = PlotAxes.of(PowerKind.MAPPED, PlotAxes.Scale.LEFT_LOGARITHMIC);
    private static final PlotAxes SIMULATED = PlotAxes.of(PowerKind.SIMULATED, PlotAxes.Scale.LEFT);

    private static final List<DesignPoint> STUDY = List.of(Designs.accurate(0.95), Designs.done(0.1, 0.94, 0.8),
            Designs.done(0.2, 0.93, 0.85), Designs.done(0.9, 0.90, 0.5),
            Designs.running(2, Designs.position(0.7, 0.91), Designs.position(0.4, 0.96)));

    @Test
    void everyDesignIsOfTheKindItShouldBe() {
        Map<String, ParetoPicture.Kind> kinds = ParetoPicture.of(STUDY, SAVED).points().stream()
                .collect(Collectors.toMap(point -> point.design().id(), ParetoPicture.Point::kind));
        assertEquals(Map.of("accurate", ParetoPicture.Kind.ACCURATE, "l0.1", ParetoPicture.Kind.FRONT,
                "l0.2", ParetoPicture.Kind.DOMINATED, "l0.9", ParetoPicture.Kind.FRONT,
                "l2.0", ParetoPicture.Kind.UNFINISHED), kinds);
    }

    @Test
    void theFrontIsMadeOfFinishedDesignsAlone() {
        List<ParetoPicture.Corner> front = ParetoPicture.of(STUDY, MAPPED).front();
        assertEquals(List.of(corner(50, 90), corner(80, 90), corner(80, 94), corner(100, 94), corner(100, 95)), front);
    }

    @Test
    void theFrontRunsFromLeftToRightOnBothAxes() {
        for (PlotAxes axis : List.of(SAVED, MAPPED, LOGARITHMIC)) {
            List<ParetoPicture.Corner> front = ParetoPicture.of(STUDY, axis).front();
            for (int corner = 1; corner < front.size(); corner++) {
                assertTrue(front.get(corner).x() >= front.get(corner - 1).x());
            }
        }
    }

    @Test
    void aRunningDesignDrawsItsTrailBehindIt() {
        ParetoPicture picture = ParetoPicture.of(STUDY, MAPPED);
        assertEquals(List.of(List.of(corner(70, 91), corner(40, 96))), picture.trails());
        assertEquals(corner(40, 96), picture.points().getLast().at());
    }

    @Test
    void theAxesHoldEveryPointAndMakeSenseBeforeThereAreMany() {
        ParetoPicture empty = ParetoPicture.of(List.of(), SAVED);
        assertEquals(new Range(0, 100), empty.upwards(OptionalDouble.empty()));
        ParetoPicture one = ParetoPicture.of(List.of(Designs.accurate(0.995)), SAVED);
        assertTrue(one.across().getUpperBound() >= 20, "room for the savings to come");
        assertTrue(one.across().getLowerBound() > -2);
        assertTrue(one.upwards(OptionalDouble.empty()).contains(99.5) && one.upwards(OptionalDouble.empty()).getUpperBound() < 100.5, one.upwards(OptionalDouble.empty()).toString());
        for (PlotAxes axis : List.of(SAVED, MAPPED, LOGARITHMIC)) {
            ParetoPicture all = ParetoPicture.of(STUDY, axis);
            all.points().forEach(point -> assertTrue(all.across().contains(point.at().x())
                    && all.upwards(OptionalDouble.empty()).contains(point.at().y()), point.toString()));
            all.trails().getFirst().forEach(corner -> assertTrue(all.across().contains(corner.x())));
        }
    }

    @Test
    void theSimulatedPowerHasAnAxisOfItsOwn() {
        ParetoPicture picture = ParetoPicture.of(STUDY, SIMULATED);
        assertEquals(List.of(corner(Designs.simulated(0.7) * 100, 91), corner(Designs.simulated(0.4) * 100, 96)),
                picture.trails().getFirst());
        assertEquals(Designs.simulated(0.8) * 100, picture.points().get(1).at().x(), 1e-9);
        assertEquals(PowerKind.SIMULATED, PlotAxes.standard(STUDY));
    }

    @Test
    void aDesignWhosePowerIsNotComputedYetIsNotShownOnItsAxis() {
        DesignPoint old = Designs.withoutSimulatedPower(Designs.done(0.1, 0.94, 0.8));
        List<DesignPoint> study = List.of(Designs.accurate(0.95), old);
        assertEquals(1, ParetoPicture.of(study, SIMULATED).points().size());
        assertEquals(2, ParetoPicture.of(study, MAPPED).points().size());
        assertEquals(PowerKind.MAPPED, PlotAxes.standard(study));
    }

    @Test
    void designsThatDifferInTheirSeedAreOnePointWithItsSpread() {
        List<DesignPoint> study = List.of(Designs.accurate(0.95), Designs.done(0.3, 0.90, 0.6),
                Designs.ofSeed(2, Designs.done(0.3, 0.94, 0.6)), Designs.done(0.9, 0.93, 0.6));
        ParetoPicture picture = ParetoPicture.of(study, MAPPED);
        ParetoPicture.Spread spread = picture.spreads().getFirst();
        assertEquals(1, picture.spreads().size());
        assertEquals("λ 0.3 (2 seeds)", spread.label());
        assertEquals(92, spread.at().y(), 1e-9);
        assertEquals(90, spread.least().y(), 1e-9);
        assertEquals(94, spread.most().y(), 1e-9);
        assertEquals(ParetoPicture.Kind.DOMINATED, spread.kind(), "the best seed does not speak for all");
        assertEquals(List.of(false, true, true, false),
                picture.points().stream().map(ParetoPicture.Point::ofSeveral).toList());
        assertEquals(ParetoPicture.Kind.FRONT, picture.points().getLast().kind());
    }

    @Test
    void seedsAreOneSignThatTellsMeanDeviationAndSeeds() {
        DesignPoint one = Designs.done(0.3, 0.90, 0.6);
        DesignPoint other = Designs.ofSeed(2, Designs.done(0.3, 0.94, 0.6));
        ParetoPicture picture = ParetoPicture.of(List.of(Designs.accurate(0.95), one, other), MAPPED);
        assertEquals(List.of("accurate", "λ 0.3 (2 seeds)"), picture.marks().stream().map(ParetoPicture.Mark::label).toList());
        ParetoPicture.Mark mark = picture.markOf(other.id()).orElseThrow();
        assertEquals(Optional.of(mark), picture.markOf(one.id()), "one sign stands for both");
        assertTrue(mark.holds(mark.design().id()));
        String hover = DesignText.hover(mark, MAPPED);
        assertTrue(hover.contains("mean of 2 seeds") && hover.contains("92.0 % ± 2.83, from 90.0 % to 94.0 %")
                && hover.contains("Mapped power 0.600 ± 0.000") && hover.endsWith("Seeds 1, 2"), hover);
    }

    @Test
    void theLineOfTheAcceptedLossIsWithinTheAxisUnlessItIsFarAway() {
        ParetoPicture picture = ParetoPicture.of(STUDY.subList(0, 4), SAVED);
        assertTrue(picture.upwards(OptionalDouble.of(88)).contains(88));
        assertEquals(picture.upwards(OptionalDouble.empty()), picture.upwards(OptionalDouble.of(20)));
    }

    @Test
    void equalRatiosStandEquallyFarApartOnALogarithmicAxis() {
        FittedAxis axis = new FittedAxis(() -> new Range(10, 100));
        axis.setLogarithmic(true);
        Rectangle2D area = new Rectangle2D.Double(50, 0, 300, 100);
        double step = axis.valueToJava2D(40, area, RectangleEdge.BOTTOM) - axis.valueToJava2D(20, area, RectangleEdge.BOTTOM);
        assertEquals(step, axis.valueToJava2D(80, area, RectangleEdge.BOTTOM) - axis.valueToJava2D(40, area, RectangleEdge.BOTTOM), 1e-9);
        assertEquals(37, axis.java2DToValue(axis.valueToJava2D(37, area, RectangleEdge.BOTTOM), area, RectangleEdge.BOTTOM), 1e-9);
        assertEquals(50, axis.valueToJava2D(10, area, RectangleEdge.BOTTOM), 1e-9);
        assertEquals(350, axis.valueToJava2D(100, area, RectangleEdge.BOTTOM), 1e-9);
    }

    @Test
    void aDesignWithoutAnAccuracyIsNotShown() {
        DesignPoint queued = DesignPoint.queued("q", new MultiplierSource.CoTrained(3), Designs.PLAN);
        assertTrue(ParetoPicture.of(List.of(queued), SAVED).points().isEmpty());
    }

    private static ParetoPicture.Corner corner(double x, double accuracy) {
        return new ParetoPicture.Corner(x, accuracy);
    }
}
