package org.tramstudio.app.explore;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tramstudio.study.AcceptedLoss;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.Hypervolume;
import org.tramstudio.study.Objective;
import org.tramstudio.study.SeedGroup;

/** The largest loss of accuracy that the user accepts, and what it buys among the designs on the screen. FX thread only. */
final class LossLimit {

    /** What is accepted until the user says otherwise, in points of accuracy. */
    static final double STANDARD = 1;
    /** All of the accuracy. */
    static final double MOST = 100;
    private static final double PER_POINT = 100;
    private static final double FINEST = 0.05;

    private final AcceptedLosses remembered;
    private final ReadOnlyDoubleWrapper points = new ReadOnlyDoubleWrapper(STANDARD);
    private final ReadOnlyObjectWrapper<AcceptedLoss> found;
    private final ReadOnlyObjectWrapper<Optional<Hypervolume>> hypervolume = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Path> project = Optional.empty();
    private Optional<SeedGroup> accurate = Optional.empty();
    private List<SeedGroup> groups = List.of();
    private Objective cost = Objective.SIMULATED;

    LossLimit(AcceptedLosses remembered) {
        this.remembered = remembered;
        found = new ReadOnlyObjectWrapper<>(AcceptedLoss.of(accurate, groups, cost, STANDARD / PER_POINT));
    }

    /** The largest accepted loss, in points of accuracy. */
    ReadOnlyDoubleProperty points() {
        return points.getReadOnlyProperty();
    }

    /** What it buys. */
    ReadOnlyObjectProperty<AcceptedLoss> found() {
        return found.getReadOnlyProperty();
    }

    /** What all designs together are worth; empty without an accurate multiplier. */
    ReadOnlyObjectProperty<Optional<Hypervolume>> hypervolume() {
        return hypervolume.getReadOnlyProperty();
    }

    /** Accepts another loss, in points of accuracy, brought within its bounds. */
    void accept(double loss) {
        double bounded = Math.clamp(loss, 0, MOST);
        if (bounded != points.get()) {
            points.set(bounded);
            project.ifPresent(folder -> remembered.set(folder, bounded));
            judge();
        }
    }

    /** Accepts what lies between the accurate multiplier and an accuracy in percent, in steps of a twentieth of a point. */
    void acceptDownTo(double accuracy) {
        found.get().reference().map(DesignPoint::latestAccuracy).ifPresent(reference ->
                accept(Math.round((PER_POINT * reference.orElseThrow() - accuracy) / FINEST) / (1 / FINEST)));
    }

    /** The least accepted accuracy, in percent; empty without an accurate multiplier. */
    OptionalDouble line() {
        OptionalDouble least = found.get().leastAccuracy();
        return least.isPresent() ? OptionalDouble.of(PER_POINT * least.getAsDouble()) : least;
    }

    /** Goes over to what was set for another project. */
    void follow(Optional<Path> opened) {
        project = opened;
        points.set(opened.map(remembered::of).orElse(OptionalDouble.empty()).orElse(STANDARD));
        judge();
    }

    /** Judges the designs of the open project: what is cheap by the first objective, their front by both. */
    void judge(Collection<DesignPoint> shown, Objective across, Objective up) {
        accurate = SeedGroup.accurate(shown);
        groups = SeedGroup.of(shown, List.of(across));
        cost = across;
        hypervolume.set(Hypervolume.of(accurate, SeedGroup.of(shown, List.of(across, up)), across, up));
        judge();
    }

    private void judge() {
        found.set(AcceptedLoss.of(accurate, groups, cost, points.get() / PER_POINT));
    }
}
