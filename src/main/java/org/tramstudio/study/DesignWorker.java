package org.tramstudio.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.task.RelayedControl;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.DesignTraining;
import org.tramstudio.training.TrainedDesign;

/** Trains one design after the other on one thread, writes down where each stands, and tells the listeners. */
final class DesignWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DesignWorker.class);

    private final DesignStore store;
    private final TrainingFactory factory;
    private final SimulatedPower power;
    private final List<StudyListener> listeners;
    private Optional<DesignTraining> training = Optional.empty();

    DesignWorker(DesignStore store, TrainingFactory factory, SimulatedPower power, List<StudyListener> listeners) {
        this.store = store;
        this.factory = factory;
        this.power = power;
        this.listeners = listeners;
    }

    void tell(DesignPoint design) {
        listeners.forEach(listener -> listener.designChanged(design));
    }

    /**
     * Takes one design to its end.
     *
     * @param paused whether the user wants the work to wait
     */
    DesignPoint run(DesignPoint wanted, StudyQueue.Start start, TaskControl control, BooleanSupplier paused)
            throws IOException {
        DesignTraining ready = load(wanted, control);
        try (DesignClaim claim = claim(wanted)) {
            Optional<DesignPoint> finished = store.find(wanted.id())
                    .filter(design -> design.state() == DesignState.DONE && start != StudyQueue.Start.REPEAT);
            if (finished.isPresent()) {
                tell(finished.get());
                return finished.get();
            }
            if (start != StudyQueue.Start.CONTINUE) {
                claim.discard();
            }
            return train(ready, new RunningDesign(wanted, claim, store.events(wanted.id()), power, listeners),
                    control, paused);
        }
    }

    /** Frees the training; the next design loads it again. */
    void close() {
        training.ifPresent(DesignTraining::close);
        training = Optional.empty();
    }

    /** Where network or images cannot be loaded, no design has begun, so nothing is written down. */
    private DesignTraining load(DesignPoint wanted, TaskControl control) throws UserFacingException {
        try {
            if (training.isEmpty()) {
                control.message("loading network and images");
                training = Optional.of(factory.open(control));
            }
            return training.get();
        } catch (TaskCancelledException cancelled) {
            tell(wanted.in(DesignState.INTERRUPTED));
            throw cancelled;
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError failure) {
            throw refuse(wanted, inWords(failure));
        }
    }

    private DesignClaim claim(DesignPoint wanted) throws UserFacingException {
        try {
            return store.claim(wanted.id()).orElseThrow(() -> runsElsewhere(wanted));
        } catch (IOException failure) {
            throw refuse(wanted, inWords(failure));
        }
    }

    private DesignPoint train(DesignTraining ready, RunningDesign design, TaskControl control, BooleanSupplier paused)
            throws UserFacingException {
        try {
            design.begin();
            TrainedDesign trained = ready.train(design.point().source(), design.point().plan(), design.checkpoint(),
                    design, new PauseWatch(control, paused, design));
            return design.finish(trained);
        } catch (TaskCancelledException cancelled) {
            design.interrupt();
            throw cancelled;
        } catch (UncheckedIOException failure) {
            throw fail(design, inWords(failure.getCause()));
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError failure) {
            throw fail(design, inWords(failure));
        }
    }

    private UserFacingException refuse(DesignPoint wanted, UserFacingException failure) {
        LOG.error("{} cannot begin", wanted.id(), failure);
        tell(wanted.failed(failure.getMessage()));
        return failure;
    }

    /** What a failure leaves behind in the engine is unknown, so the training is not used again. */
    private UserFacingException fail(RunningDesign design, UserFacingException failure) {
        LOG.error("{} failed", design.point().id(), failure);
        design.fail(failure.getMessage());
        try {
            close();
        } catch (RuntimeException second) {
            LOG.error("closing the training failed", second);
        }
        return failure;
    }

    private static UserFacingException inWords(Throwable failure) {
        if (failure instanceof UserFacingException refusal) {
            return refusal;
        }
        if (failure instanceof OutOfMemoryError) {
            return new UserFacingException("There is not enough memory to train this design.",
                    "Use a smaller batch, or close other programs.", failure);
        }
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return new UserFacingException("Training stopped on an error: " + reason,
                "The log has the details. Retry goes on from the last checkpoint.", failure);
    }

    private static UserFacingException runsElsewhere(DesignPoint design) {
        return new UserFacingException(design.title() + ": is being trained by another window or command.",
                "Wait until that one has finished or stop it there, then run this again.");
    }

    /** Shows a design as paused while {@link #proceed()} waits, whoever asked for the pause. */
    private record PauseWatch(TaskControl told, BooleanSupplier paused, RunningDesign design) implements RelayedControl {
        @Override
        public void proceed() {
            if (paused.getAsBoolean()) {
                design.pause();
                told.proceed();
                design.resume();
            } else {
                told.proceed();
            }
        }
    }
}
