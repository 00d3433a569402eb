package org.tramstudio.app.multiplier;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.app.tree.Walk;

/**
 * Walks through the circuit on the screen, one step after the other or as the user steps. Before and after a walk the
 * whole circuit is computed. FX thread only.
 */
final class WalkPlayer {

    private final ReadOnlyObjectWrapper<Optional<Walk>> walk = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<OptionalInt> step = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<WalkSpeed> speed = new ReadOnlyObjectWrapper<>(WalkSpeed.USUAL);
    private final Timeline timeline = new Timeline();
    private Optional<CircuitPicture> picture = Optional.empty();

    /** Follows the circuit on the screen while the probe is used. */
    WalkPlayer(MultiplierModel model, ProbeModel probe) {
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.statusProperty().subscribe(status -> playing.set(status == Animation.Status.RUNNING));
        setSpeed(WalkSpeed.USUAL);
        model.evaluation().subscribe(found -> {
            picture = found.flatMap(MultiplierEvaluation::picture);
            follow(probe.on().get());
        });
        probe.on().subscribe(this::follow);
    }

    /** The steps; empty while the probe is off or there is no circuit. */
    ReadOnlyObjectProperty<Optional<Walk>> walk() {
        return walk.getReadOnlyProperty();
    }

    /** Where the walk is; empty before and after it. */
    ReadOnlyObjectProperty<OptionalInt> step() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<WalkSpeed> speed() {
        return speed.getReadOnlyProperty();
    }

    void setSpeed(WalkSpeed chosen) {
        boolean running = playing.get();
        timeline.stop();
        speed.set(chosen);
        timeline.getKeyFrames().setAll(new KeyFrame(chosen.step(), event -> tick()));
        if (running) {
            timeline.playFromStart();
        }
    }

    /** Goes on from where the walk is, from the beginning where it is at its end; or pauses. */
    void playOrPause() {
        if (playing.get()) {
            pause();
        } else if (steps() > 0) {
            int at = step.get().orElse(steps() - 1);
            step.set(OptionalInt.of(at + 1 < steps() ? at : 0));
            timeline.playFromStart();
        }
    }

    void pause() {
        timeline.stop();
    }

    /** One step on; from the last one to the whole circuit. */
    void forward() {
        pause();
        move(step.get().orElse(-1) + 1);
    }

    /** One step back; from the first one to the whole circuit. */
    void back() {
        pause();
        move(step.get().orElse(steps()) - 1);
    }

    /** Ends the walk: the whole circuit is computed. */
    void leave() {
        pause();
        step.set(OptionalInt.empty());
    }

    private void move(int to) {
        step.set(to >= 0 && to < steps() ? OptionalInt.of(to) : OptionalInt.empty());
    }

    private void tick() {
        int next = step.get().orElse(-1) + 1;
        if (next < steps()) {
            move(next);
        }
        if (next >= steps() - 1) {
            pause();
        }
    }

    private int steps() {
        return steps(walk.get());
    }

    private static int steps(Optional<Walk> walk) {
        return walk.map(known -> known.steps().size()).orElse(0);
    }

    private void follow(boolean used) {
        Optional<Walk> found = picture.filter(shown -> used).map(CircuitPicture::walk);
        if (step.get().isPresent() && steps(found) != steps()) {
            leave();
        }
        walk.set(found);
    }
}
