package org.tramstudio.app.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.task.TaskControl;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.DesignMultiplier;
import org.tramstudio.training.DesignTraining;
import org.tramstudio.training.LayerOperands;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Phase;
import org.tramstudio.training.TrainedDesign;
import org.tramstudio.training.TrainingEvent;
import org.tramstudio.training.TrainingListener;
import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.StructureParameters;

/** Stands in for the trainer: waits until it is released, then tells of its steps and epochs as fast as it can. */
public final class SteppedTraining implements DesignTraining {

    private static final MappedMultiplier MULTIPLIER =
            new GreedyMapper().map(MultiplierArchitecture.ARRAY, 4, StructureParameters.start(6));

    private static final int STEPS = 10;

    private volatile int allowed;
    private volatile int trained;
    private volatile boolean telling;
    private volatile int steps;
    private volatile Optional<IOException> failure = Optional.empty();

    /** Lets training begin. */
    public void release() {
        allowed = Integer.MAX_VALUE;
    }

    /** Lets so many designs be trained in all, and those behind them wait. */
    public void release(int designs) {
        allowed = designs;
    }

    /** Lets each design tell of a step before it waits. */
    public void tellBeforeWaiting() {
        telling = true;
    }

    /** How many steps each design takes, in place of two epochs without steps. */
    void stepsOf(int count) {
        steps = count;
    }

    void failWith(IOException thrown) {
        failure = Optional.of(thrown);
    }

    void failNoMore() {
        failure = Optional.empty();
    }

    @Override
    public TrainedDesign train(MultiplierSource source, TrainingPlan plan, Path checkpoint, TrainingListener listener,
                               TaskControl control) throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        if (telling) {
            Phase phase = source.lambda().isPresent() ? Phase.EXPLORE : Phase.RECOVER;
            control.message(phase.title() + ", epoch 1 of " + plan.phase1Epochs());
            listener.on(new TrainingEvent.Step(phase, 0, 0, STEPS, 1, 0.9, 100));
        }
        while (trained >= allowed) {
            control.proceed();
            pause();
        }
        control.proceed();
        for (int step = 0; step < steps; step++) {
            listener.on(new TrainingEvent.Step(Phase.EXPLORE, 0, step, steps, 1.0 / (step + 1), 0.9, 100));
        }
        for (int epoch = 0; steps == 0 && epoch < 2; epoch++) {
            listener.on(new TrainingEvent.Epoch(Phase.EXPLORE, epoch, 2, 0.5, 0.9, MULTIPLIER.theta(), 0.8, 0.7, 1));
        }
        trained++;
        Map<AccuracyStage, Double> accuracy = new EnumMap<>(AccuracyStage.class);
        for (AccuracyStage stage : AccuracyStage.values()) {
            // each λ at its own place of a plot
            accuracy.put(stage, 0.9 - source.lambda().orElse(0) / 10);
        }
        return new TrainedDesign(List.of(DesignMultiplier.shared(MULTIPLIER)), MULTIPLIER.theta(), accuracy,
                OptionalDouble.of(0.8), OptionalDouble.of(0.7),
                new LayerOperands(Map.of("conv1", new LayerOperands.Layer(1, IndependentOperands.uniform(8, 8)))), 0.9, 1);
    }

    @Override
    public void close() {
        // nothing is held
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
