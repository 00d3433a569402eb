package org.tramstudio.study;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.task.MeasuredSpeed;
import org.tramstudio.task.TaskSnapshot;
import org.tramstudio.task.TaskState;
import org.tramstudio.training.TrainingEvent;

/** A design that another process trains, as its log tells. */
final class TrainingElsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingElsewhere.class);
    private static final long UNITS = 1_000_000;

    private final EventTail log;
    private final MeasuredSpeed speed = new MeasuredSpeed();
    private DesignPoint design;

    /** Follows the training of a design by the log at {@code log}. */
    TrainingElsewhere(DesignPoint design, Path log) {
        this.design = design;
        this.log = new EventTail(log);
    }

    /** The same training, of the design as it was written last. */
    TrainingElsewhere of(DesignPoint newest) {
        design = newest;
        return this;
    }

    /** The events since the last call; none while the log cannot be read. */
    List<TrainingEvent> next() {
        try {
            return log.next();
        } catch (IOException unreadable) {
            LOG.debug("the log of a training elsewhere cannot be read", unreadable);
            return List.of();
        }
    }

    /** How far it is; what is left of the time is measured from the second call on. */
    TaskSnapshot snapshot(long nanos) {
        long done = log.last().map(event -> Math.round(UNITS * DesignProgress.fraction(design, event))).orElse(0L);
        log.last().filter(event -> DesignProgress.counts(event.phase())).ifPresent(event -> speed.measure(done, UNITS, nanos));
        return new TaskSnapshot(design.title(), TaskState.RUNNING, log.last()
                .map(TrainingElsewhere::wording).orElse(""), done, done == 0 ? 0 : UNITS, Duration.ZERO, speed.remaining(),
                Optional.empty());
    }

    private static String wording(TrainingEvent event) {
        return event.phase().title() + ", epoch " + (event.epoch() + 1) + switch (event) {
            case TrainingEvent.Step step -> ", step " + (step.step() + 1) + " of " + step.steps();
            case TrainingEvent.Epoch end -> " of " + end.epochs();
        };
    }
}
