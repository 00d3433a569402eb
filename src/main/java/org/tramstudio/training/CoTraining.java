package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.data.Dataset;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.Calibration;
import org.tramstudio.nn.GradientMode;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.WeightSource;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.power.ComponentCosts;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.tram.ColumnPowerModel;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.StructureMapper;
import org.tramstudio.tram.StructureParameters;

/**
 * The method of the paper on one network and data set: phase 0 once for a plan, phases 1 to 3 for each λ. Use it on one
 * thread; {@link #close} frees all arrays.
 */
public final class CoTraining implements DesignTraining {

    private static final double STEPS_IN_THE_PAPER = 1960;

    private final Graph graph;
    private final WeightSource weights;
    private final Dataset dataset;
    private final Function<MappingMethod, StructureMapper> mappers;
    private final GivenMultipliers library;
    private final NDManager manager;
    private Optional<Prepared> prepared = Optional.empty();

    /**
     * Prepares to train; loads the engine.
     *
     * @param graph the network
     * @param weights gives its trained floating-point weights
     * @param dataset what to train and measure with
     * @param mappers phase 2, for every method that a plan can name
     * @param library multipliers by others
     */
    public CoTraining(Graph graph, WeightSource weights, Dataset dataset,
                      Function<MappingMethod, StructureMapper> mappers, GivenMultipliers library) {
        this.graph = graph;
        this.weights = weights;
        this.dataset = dataset;
        this.mappers = mappers;
        this.library = library;
        GradientMode.onlyWhileCollecting();
        manager = NDManager.newBaseManager();
    }

    @Override
    public TrainedDesign train(MultiplierSource source, TrainingPlan plan, Path checkpointFolder,
                               TrainingListener listener, TaskControl control) throws IOException {
        GradientMode.onlyWhileCollecting();
        long started = System.nanoTime();
        Prepared start = prepare(plan, control);
        double preparing = (System.nanoTime() - started) / 1e9;
        Checkpoint checkpoint = new Checkpoint(checkpointFolder);
        try (NDManager scope = manager.newSubManager();
             NetworkParameters parameters = new NetworkParameters(scope, graph, plan.seed())) {
            parameters.copyFrom(start.parameters());
            Run run = new Run(plan, parameters, scope, start.images(), checkpoint, listener, control);
            Phase first = source instanceof MultiplierSource.CoTrained ? Phase.EXPLORE : Phase.RECOVER;
            TrainingState state = checkpoint.read()
                    .orElseGet(() -> TrainingState.startOf(first, List.of(), start.accuracy(), preparing));
            if (source instanceof MultiplierSource.CoTrained trained && state.phase() == Phase.EXPLORE) {
                state = run.explore(trained.weight(), state);
            }
            return run.recover(source, state);
        }
    }

    @Override
    public void close() {
        prepared = Optional.empty();
        manager.close();
    }

    private Prepared prepare(TrainingPlan plan, TaskControl control) throws IOException {
        PreparationKey key = new PreparationKey(plan.bits(), plan.samples(), plan.testSamples(), plan.batchSize(),
                plan.augment(), plan.seed());
        if (prepared.isEmpty() || !prepared.get().key().equals(key)) {
            prepared.ifPresent(former -> former.parameters().close());
            prepared = Optional.empty();
            prepared = Optional.of(quantize(plan, key, control));
        }
        return prepared.get();
    }

    private Prepared quantize(TrainingPlan plan, PreparationKey key, TaskControl control) throws IOException {
        control.message(Phase.QUANTIZE.title());
        TrainingImages images = new TrainingImages(dataset, plan.samples(), plan.testSamples(), plan.batchSize(),
                plan.augment(), plan.seed(), control);
        NetworkParameters parameters = new NetworkParameters(manager, graph, plan.seed());
        try {
            weights.load(parameters, manager);
            Map<AccuracyStage, Double> accuracy = new EnumMap<>(AccuracyStage.class);
            accuracy.put(AccuracyStage.FLOAT,
                    images.accuracy(graph, parameters, Arithmetic.floatingPoint(), manager, control));
            List<Supplier<NDArray>> calibration = images.calibrationBatches(manager);
            new Calibration(graph, parameters, plan.bits()).run(calibration, control);
            accuracy.put(AccuracyStage.QUANTIZED,
                    images.accuracy(graph, parameters, new PlannedArithmetic(graph, plan).exact(), manager, control));
            return new Prepared(key, parameters, images, accuracy);
        } catch (IOException | RuntimeException failure) {
            parameters.close();
            throw failure;
        }
    }

    /** What phase 0 depends on. */
    private record PreparationKey(int bits, int samples, int testSamples, int batchSize, boolean augment, long seed) {
    }

    /** What phase 0 gave. */
    private record Prepared(PreparationKey key, NetworkParameters parameters, TrainingImages images,
                            Map<AccuracyStage, Double> accuracy) {
    }

    /** One design's way through phases 1 to 3. */
    private final class Run {
        private final TrainingPlan plan;
        private final NetworkParameters parameters;
        private final NDManager scope;
        private final TrainingImages images;
        private final PhaseLoop loop;
        private final TrainingListener listener;
        private final TaskControl control;
        private final ColumnPowerModel power;
        private final StructureMapper mapper;

        Run(TrainingPlan plan, NetworkParameters parameters, NDManager scope, TrainingImages images,
            Checkpoint checkpoint, TrainingListener listener, TaskControl control) {
            this.plan = plan;
            this.parameters = parameters;
            this.scope = scope;
            this.images = images;
            this.listener = listener;
            this.control = control;
            power = ColumnPowerModel.of(plan.architecture(), plan.bits());
            mapper = mappers.apply(plan.mappingMethod());
            loop = new PhaseLoop(graph, parameters, scope, images, Optional.of(checkpoint), listener, control);
        }

        TrainingState explore(double lambda, TrainingState state) throws IOException {
            ExploreMethod method = new ExploreMethod(scope, graph, parameters, plan, lambda, structureRateFactor(), power,
                    mapper);
            TrainingState end = loop.run(method, state, new ProgressSpan(0, steps()));
            return TrainingState.startOf(Phase.RECOVER, method.theta().theta(), end.accuracy(), end.seconds());
        }

        TrainedDesign recover(MultiplierSource source, TrainingState state) throws IOException {
            control.message(Phase.MAP.title());
            boolean explored = source instanceof MultiplierSource.CoTrained;
            DesignMultiplier multiplier = multiplier(source, state);
            OptionalDouble predicted = multiplier.theta().columns() == 0 ? OptionalDouble.empty()
                    : OptionalDouble.of(power.predicted(multiplier.theta()));
            int epochs = explored ? plan.phase3Epochs() : plan.phase1Epochs() + plan.phase3Epochs();
            RecoverMethod method = new RecoverMethod(scope, graph, parameters, plan, epochs, multiplier, predicted);
            listener.mapped(List.of(multiplier));
            Map<AccuracyStage, Double> accuracy = new EnumMap<>(state.accuracy());
            if (!accuracy.containsKey(AccuracyStage.AFTER_PHASE_1)) {
                accuracy.put(AccuracyStage.AFTER_PHASE_1,
                        images.accuracy(graph, parameters, method.arithmetic(), scope, control));
            }
            long before = explored ? (long) plan.phase1Epochs() * images.steps() : 0;
            TrainingState end = loop.run(method, state.with(accuracy), new ProgressSpan(before, steps()));
            accuracy.put(AccuracyStage.FINAL,
                    epochs > 0 ? end.epochAccuracy() : accuracy.get(AccuracyStage.AFTER_PHASE_1));
            return new TrainedDesign(List.of(multiplier), multiplier.theta(), accuracy, predicted,
                    multiplier.normalizedPower(), end.seconds());
        }

        private DesignMultiplier multiplier(MultiplierSource source, TrainingState state) throws IOException {
            return switch (source) {
                case MultiplierSource.Accurate _ -> mapped(StructureParameters.accurate(plan.columns()));
                case MultiplierSource.CoTrained _ -> mapped(new StructureParameters(state.theta()));
                case MultiplierSource.Truncated(int columns) -> mapped(PhaseTwo.truncation(columns));
                case MultiplierSource.Given(String name, String identity) -> given(name, identity);
                case MultiplierSource.Direct direct -> throw new IllegalArgumentException(direct.title()
                        + ": designs for measured operands cannot be trained");
            };
        }

        private DesignMultiplier mapped(StructureParameters theta) {
            return DesignMultiplier.shared(mapper.map(plan.architecture(), plan.bits(), theta));
        }

        private DesignMultiplier given(String name, String identity) throws IOException {
            GivenMultiplier given = library.find(name)
                    .filter(each -> each.table().identity().equals(identity))
                    .orElseThrow(() -> new UserFacingException("The project's library has no circuit \"" + name
                            + "\" with the products that this design is of.", "Import the circuit again."));
            OperandFormat expected = plan.quantization().signed() ? OperandFormat.signed(plan.bits())
                    : OperandFormat.unsigned(plan.bits());
            if (!given.table().operands().equals(expected)) {
                throw new UserFacingException("The circuit \"" + name + "\" is " + given.table().operands().description()
                        + "; this study computes with operands that are " + expected.description() + ".",
                        "Choose circuits that fit, or change bits and signed in the study.");
            }
            double accurate = ComponentCosts.ASAP7.of(
                    MultiplierGenerator.generate(plan.architecture(), expected, FinalAdder.RIPPLE));
            return new DesignMultiplier(List.of(), 1, StructureParameters.of(), Optional.empty(), given.netlist(),
                    given.table(), given.netlist().map(netlist ->
                            OptionalDouble.of(ComponentCosts.ASAP7.mapped(netlist) / accurate))
                            .orElseGet(OptionalDouble::empty));
        }

        private long steps() {
            return (long) (plan.phase1Epochs() + plan.phase3Epochs()) * images.steps();
        }

        private double structureRateFactor() {
            return plan.structureLearningRateFactor() > 0 ? plan.structureLearningRateFactor()
                    : Math.max(1, STEPS_IN_THE_PAPER / ((double) plan.phase1Epochs() * images.steps()));
        }
    }
}
