package org.tramstudio.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
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
import org.tramstudio.tram.StructureParameters;

/** Stands in for the trainer: four epochs, each leaving its number in the checkpoint, with figures made of λ. */
final class ScriptedTraining implements DesignTraining {

    /** A simulated power that Θ alone decides, as that of {@link #theta}. */
    static final SimulatedPower POWER = (plan, multiplier) ->
            OptionalDouble.of(1 - multiplier.theta().at(1) / 10);

    static final int EPOCHS = 4;

    /** The λ of every design that was begun, -1 for the accurate multiplier. */
    final List<Double> begun = new CopyOnWriteArrayList<>();
    /** The epochs that were trained, over all designs. */
    final List<Integer> epochs = new CopyOnWriteArrayList<>();
    /** Falls to zero when the design that waits has come to its third epoch. */
    final CountDownLatch waiting = new CountDownLatch(1);

    private double waitAt = Double.NaN;
    private double failAt = Double.NaN;
    private RuntimeException breakdown;
    private volatile boolean closed;

    /** Lets the design of this λ run on in its third epoch until it is stopped. */
    ScriptedTraining waitingAt(double lambda) {
        waitAt = lambda;
        return this;
    }

    ScriptedTraining failingAt(double lambda) {
        failAt = lambda;
        return this;
    }

    ScriptedTraining breakingWith(RuntimeException thrown) {
        breakdown = thrown;
        return this;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public TrainedDesign train(MultiplierSource source, TrainingPlan plan, Path checkpoint, TrainingListener listener,
                               TaskControl control) throws IOException {
        double name = source.lambda().orElse(-1);
        begun.add(name);
        Files.createDirectories(checkpoint);
        for (int epoch = finished(checkpoint); epoch < EPOCHS; epoch++) {
            control.proceed();
            listener.on(new TrainingEvent.Step(phase(epoch), epoch % 2, 0, 1, 1.0 / (epoch + 1), 0.9, 100));
            if (name == waitAt && epoch == 2) {
                waiting.countDown();
                waitUntilStopped(control);
            }
            if (name == failAt) {
                throw new UserFacingException("data/image-7.png: cannot be decoded.", "Replace the file.");
            }
            if (breakdown != null) {
                throw breakdown;
            }
            epochs.add(epoch);
            listener.on(epoch(plan, epoch, name));
            Files.writeString(checkpoint.resolve("epoch"), Integer.toString(epoch + 1));
        }
        return trained(plan, name);
    }

    static TrainedDesign trained(TrainingPlan plan, double name) {
        StructureParameters theta = theta(plan, EPOCHS - 1);
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 2);
        return new TrainedDesign(List.of(new DesignMultiplier(List.of("conv1"), 1, theta, Optional.empty(),
                Optional.of(netlist), ProductTable.exact(2), OptionalDouble.of(0.6))), theta,
                Map.of(AccuracyStage.FLOAT, 0.95, AccuracyStage.FINAL, 1 / (3 + name)), OptionalDouble.of(0.7),
                OptionalDouble.of(0.6 + name / 1000), new LayerOperands(Map.of("conv1", new LayerOperands.Layer(1, IndependentOperands.uniform(2, 2)))), 0.8,
                12.5);
    }

    static TrainingEvent.Epoch epoch(TrainingPlan plan, int epoch, double name) {
        return new TrainingEvent.Epoch(phase(epoch), epoch % 2, 2, 0.5, 0.5 + epoch / 10.0, theta(plan, epoch), 0.9,
                0.9 - epoch / 100.0 - name / 1000, 1.5);
    }

    @Override
    public void close() {
        closed = true;
    }

    private static Phase phase(int epoch) {
        return epoch < 2 ? Phase.EXPLORE : Phase.RECOVER;
    }

    private static StructureParameters theta(TrainingPlan plan, int epoch) {
        double[] theta = new double[plan.columns()];
        theta[0] = 1;
        theta[1] = epoch / 7.0;
        return StructureParameters.of(theta);
    }

    private static int finished(Path checkpoint) throws IOException {
        Path file = checkpoint.resolve("epoch");
        return Files.exists(file) ? Integer.parseInt(Files.readString(file)) : 0;
    }

    private static void waitUntilStopped(TaskControl control) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            control.proceed();
            try {
                Thread.sleep(5);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        throw new IllegalStateException("nobody stopped the waiting design");
    }
}
