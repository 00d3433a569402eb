package org.tramstudio.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.tramstudio.study.DesignPoint;

class ParetoPictureTest {

    private static final List<DesignPoint> STUDY = List.of(Designs.accurate(0.95), Designs.done(0.1, 0.94, 0.8),
            Designs.done(0.2, 0.93, 0.85), Designs.done(0.9, 0.90, 0.5),
            Designs.running(2, new DesignPoint.TrailPosition(0.7, 0.91), new DesignPoint.TrailPosition(0.4, 0.96)));

    @Test
    void everyDesignIsOfTheKindItShouldBe() {
        Map<String, ParetoPicture.Kind> kinds = ParetoPicture.of(STUDY, ParetoPicture.Axis.SAVED).points().stream()
                .collect(Collectors.toMap(point -> point.design().id(), ParetoPicture.Point::kind));
        assertEquals(Map.of("accurate", ParetoPicture.Kind.ACCURATE, "l0.1", ParetoPicture.Kind.FRONT,
                "l0.2", ParetoPicture.Kind.DOMINATED, "l0.9", ParetoPicture.Kind.FRONT,
                "l2.0", ParetoPicture.Kind.UNFINISHED), kinds);
    }

    @Test
    void theFrontIsMadeOfFinishedDesignsAlone() {
        List<ParetoPicture.Corner> front = ParetoPicture.of(STUDY, ParetoPicture.Axis.MAPPED).front();
        assertEquals(List.of(corner(50, 90), corner(80, 90), corner(80, 94), corner(100, 94), corner(100, 95)), front);
    }

    @Test
    void theFrontRunsFromLeftToRightOnBothAxes() {
        for (ParetoPicture.Axis axis : ParetoPicture.Axis.values()) {
            List<ParetoPicture.Corner> front = ParetoPicture.of(STUDY, axis).front();
            for (int corner = 1; corner < front.size(); corner++) {
                assertTrue(front.get(corner).x() >= front.get(corner - 1).x());
            }
        }
    }

    @Test
    void aRunningDesignDrawsItsTrailBehindIt() {
        ParetoPicture picture = ParetoPicture.of(STUDY, ParetoPicture.Axis.MAPPED);
        assertEquals(List.of(List.of(corner(70, 91), corner(40, 96))), picture.trails());
        assertEquals(corner(40, 96), picture.points().getLast().at());
    }

    @Test
    void theAxesHoldEveryPointAndMakeSenseBeforeThereAreMany() {
        ParetoPicture empty = ParetoPicture.of(List.of(), ParetoPicture.Axis.SAVED);
        assertEquals(new Range(0, 100), empty.upwards());
        ParetoPicture one = ParetoPicture.of(List.of(Designs.accurate(0.995)), ParetoPicture.Axis.SAVED);
        assertTrue(one.across(ParetoPicture.Axis.SAVED).getUpperBound() >= 20, "room for the savings to come");
        assertTrue(one.across(ParetoPicture.Axis.SAVED).getLowerBound() > -2);
        assertTrue(one.upwards().contains(99.5) && one.upwards().getUpperBound() < 100.5, one.upwards().toString());
        for (ParetoPicture.Axis axis : ParetoPicture.Axis.values()) {
            ParetoPicture all = ParetoPicture.of(STUDY, axis);
            all.points().forEach(point -> assertTrue(all.across(axis).contains(point.at().x())
                    && all.upwards().contains(point.at().accuracy()), point.toString()));
            all.trails().getFirst().forEach(corner -> assertTrue(all.across(axis).contains(corner.x())));
        }
    }

    @Test
    void aDesignWithoutAnAccuracyIsNotShown() {
        DesignPoint queued = DesignPoint.queued("q", OptionalDouble.of(3), Designs.PLAN);
        assertTrue(ParetoPicture.of(List.of(queued), ParetoPicture.Axis.SAVED).points().isEmpty());
    }

    private static ParetoPicture.Corner corner(double x, double accuracy) {
        return new ParetoPicture.Corner(x, accuracy);
    }
}
