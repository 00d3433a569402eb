package org.tramstudio.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.training.DesignMultiplier;
import org.tramstudio.training.PhaseTwo;
import org.tramstudio.training.TrainedDesign;
import org.tramstudio.training.TrainingEvent;
import org.tramstudio.training.TrainingListener;

/** A design while it is trained: every change is written down first, then told. */
final class RunningDesign implements TrainingListener {

    private static final Logger LOG = LoggerFactory.getLogger(RunningDesign.class);

    private final DesignClaim claim;
    private final EpochHistory history;
    private final PowerOnTheWay onTheWay;
    private final SimulatedPower power;
    private final List<StudyListener> listeners;
    private DesignPoint point;

    RunningDesign(DesignPoint wanted, DesignClaim claim, List<TrainingEvent> earlier, SimulatedPower power,
                  List<StudyListener> listeners) {
        this.claim = claim;
        this.power = power;
        this.listeners = listeners;
        this.point = DesignPoint.queued(wanted.id(), wanted.source(), wanted.plan());
        this.onTheWay = new PowerOnTheWay(wanted.source(), wanted.plan(), power);
        this.history = new EpochHistory(earlier, onTheWay::at);
    }

    DesignPoint point() {
        return point;
    }

    Path checkpoint() {
        return claim.checkpoint();
    }

    void begin() throws IOException {
        change(history.applyTo(point.in(DesignState.RUNNING)));
    }

    /** Takes an event of the training: logs it, and at the end of an epoch writes the design anew. */
    @Override
    public void on(TrainingEvent event) {
        try {
            claim.append(event);
            if (event instanceof TrainingEvent.Epoch epoch) {
                history.add(epoch);
                change(history.applyTo(point));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        listeners.forEach(listener -> listener.trainingEvent(point.id(), event));
    }

    void pause() {
        tell(point.in(DesignState.PAUSED));
    }

    void resume() {
        tell(point);
    }

    @Override
    public void note(String note) {
        listeners.forEach(listener -> listener.note(point.id(), note));
    }

    @Override
    public void mapped(List<DesignMultiplier> multipliers) {
        onTheWay.mapped(multipliers);
    }

    DesignPoint finish(TrainedDesign trained) throws IOException {
        MeasuredMultipliers measured = MeasuredMultipliers.of(power, point.plan(), trained.multipliers());
        List<DesignPart> parts = PhaseTwo.mapsAnew(point.source(), point.plan()) ? List.of()
                : DesignMultipliers.write(claim.multipliers(), trained.multipliers(), measured::powerOf);
        DesignFigures figures = new DesignFigures(OptionalDouble.of(trained.approximatedShare()), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), history.recoveredLoss());
        DesignOperands.write(claim.folder(), trained.operands());
        change(new DesignPoint(point.id(), point.source(), point.plan(), DesignState.DONE, trained.theta(),
                trained.accuracy(), trained.predictedPower().orElse(Double.NaN),
                trained.normalizedPower().orElse(Double.NaN), measured.power(),
                trained.seconds(), point.trail(), Optional.empty(), parts, figures.or(measured.figures())));
        return point;
    }

    void interrupt() {
        changeAtTheEnd(point.in(DesignState.INTERRUPTED));
    }

    void fail(String reason) {
        changeAtTheEnd(point.failed(reason));
    }

    private void change(DesignPoint changed) throws IOException {
        claim.save(changed);
        tell(changed);
    }

    /** A design that stops because the disk is full cannot be written either; what was written before stands. */
    private void changeAtTheEnd(DesignPoint changed) {
        try {
            claim.save(changed);
        } catch (IOException failure) {
            LOG.warn("{} could not be marked as {}", changed.id(), changed.state(), failure);
        }
        tell(changed);
    }

    private void tell(DesignPoint changed) {
        if (changed.state() != DesignState.PAUSED) {
            point = changed;
        }
        listeners.forEach(listener -> listener.designChanged(changed));
    }
}
