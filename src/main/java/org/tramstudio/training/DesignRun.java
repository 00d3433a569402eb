package org.tramstudio.training;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.BiasCorrection;
import org.tramstudio.nn.CodeHistogram;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.OperandHistograms;
import org.tramstudio.nn.axm.ErrorForm;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.tram.StructureMapper;
import org.tramstudio.tram.StructureParameters;

/** One design's way through phases 1 to 3. */
final class DesignRun {

    private static final double STEPS_IN_THE_PAPER = 1960;
    /** How far Adam can take a structure parameter, whose steps are as wide as its rate whatever the gradient. */
    private static final double ADAM_REACH = 2;

    private final Graph graph;
    private final MultiplierSource source;
    private final TrainingPlan plan;
    private final PreparedNetwork start;
    private final NetworkParameters parameters;
    private final NDManager scope;
    private final Optional<SharedResults> shared;
    private final Function<ProductTable, ErrorForm> errorForm;
    private final TrainingListener listener;
    private final TaskControl control;
    private final PhaseLoop loop;
    private final ApproximatedLayers layers;
    private final StructureMapping mapping;
    private final MultiplierMaker maker;

    /**
     * Prepares the way.
     *
     * @param parameters a copy of the prepared network's, which is trained
     * @param scope where what training needs lives
     * @param errorForm chooses how the error of a multiplier is computed, where no checkpoint tells
     * @throws UserFacingException if the network does not have the layers that the plan names
     * @throws IOException if images that operands are measured on cannot be read
     */
    DesignRun(Graph graph, MultiplierSource source, TrainingPlan plan, PreparedNetwork start,
              NetworkParameters parameters, NDManager scope, Checkpoint checkpoint, Optional<SharedResults> shared,
              StructureMapper mapper, GivenMultipliers library, Function<ProductTable, ErrorForm> errorForm,
              TrainingListener listener, TaskControl control) throws IOException {
        this.graph = graph;
        this.source = source;
        this.plan = plan;
        this.start = start;
        this.parameters = parameters;
        this.scope = scope;
        this.shared = shared;
        this.errorForm = errorForm;
        this.listener = listener;
        this.control = control;
        loop = new PhaseLoop(graph, parameters, scope, start.images(), Optional.of(checkpoint), listener, control);
        layers = new ApproximatedLayers(graph, plan);
        mapping = new StructureMapping(plan, layers, mapper, mappingOperands());
        maker = new MultiplierMaker(plan, layers, mapping, library);
    }

    /** Goes on from a state, or from the beginning where there is none. */
    TrainedDesign from(Optional<TrainingState> kept, double preparing) throws IOException {
        Phase first = source instanceof MultiplierSource.CoTrained ? Phase.EXPLORE : Phase.RECOVER;
        TrainingState state = kept.orElseGet(() ->
                TrainingState.startOf(first, List.of(), start.accuracy(), preparing));
        if (source instanceof MultiplierSource.CoTrained trained && state.phase() == Phase.EXPLORE) {
            Optional<TrainingState> done = kept.isPresent() ? Optional.empty() : explored(trained);
            state = done.isPresent() ? done.get() : explore(trained, state);
        }
        return recover(state);
    }

    /** Phase 1 as another design left it. */
    private Optional<TrainingState> explored(MultiplierSource.CoTrained trained) throws IOException {
        Optional<TrainingState> former = shared.isPresent() ? shared.get().phase1(trained, plan).read()
                : Optional.empty();
        if (former.isPresent()) {
            shared.get().phase1(trained, plan).restore(former.get(), parameters, scope);
            former.get().explored().forEach(listener::on);
        }
        return former.map(state -> state.in("").withExplored(List.of()));
    }

    private TrainingState explore(MultiplierSource.CoTrained trained, TrainingState state) throws IOException {
        ExploreMethod method = new ExploreMethod(scope, graph, parameters, plan, trained.weight(), structureRateFactor(),
                layers, mapping);
        if (trained.before().isPresent() && state.tensors().isEmpty()) {
            beginAfter(trained, trained.before().get(), method);
        }
        TrainingState end = loop.run(method, state, new ProgressSpan(0, steps()));
        TrainingState result = TrainingState.startOf(Phase.RECOVER, method.values(), end.accuracy(), end.seconds())
                .withExplored(end.explored());
        if (shared.isPresent()) {
            shared.get().phase1(trained, plan).write(result, parameters.arrays());
        }
        return result;
    }

    private void beginAfter(MultiplierSource.CoTrained trained, MultiplierSource.CoTrained before, ExploreMethod method)
            throws IOException {
        Optional<Checkpoint> place = shared.map(results -> results.phase1(before, plan));
        Optional<TrainingState> end = place.isPresent() ? place.get().read() : Optional.empty();
        TrainingState former = end.orElseThrow(() -> new UserFacingException(
                trained.title() + " begins where phase 1 of " + before.title() + " ended, which is not there.",
                "Train " + before.title() + " first, then try again; or switch the warm start off."));
        place.orElseThrow().restore(former, parameters, scope);
        method.structure().set(former.theta());
    }

    private TrainedDesign recover(TrainingState state) throws IOException {
        control.message(Phase.MAP.title());
        long started = System.nanoTime();
        boolean explored = source instanceof MultiplierSource.CoTrained;
        List<DesignMultiplier> multipliers = multipliers(state);
        double mappingSeconds = (System.nanoTime() - started) / 1e9;
        StructureParameters theta = explored ? mapping.mean(state.theta()) : multipliers.getFirst().theta();
        OptionalDouble predicted = theta.columns() == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(mapping.predictedOf(theta));
        int epochs = explored ? plan.phase3Epochs() : plan.phase1Epochs() + plan.phase3Epochs();
        MultiplierErrors errors = new MultiplierErrors(scope, state.errorForms(), errorForm);
        RecoverMethod method = new RecoverMethod(errors, graph, parameters, plan, epochs, multipliers, theta, predicted);
        listener.mapped(multipliers);
        if (plan.biasCorrection() && state.tensors().isEmpty()) {
            correctBiases(multipliers);
        }
        Map<AccuracyStage, Double> accuracy = new EnumMap<>(state.accuracy());
        if (!accuracy.containsKey(AccuracyStage.AFTER_PHASE_1)) {
            accuracy.put(AccuracyStage.AFTER_PHASE_1, start.images()
                    .accuracy(graph, parameters, method.arithmetic(), scope, control));
        }
        long before = explored ? (long) plan.phase1Epochs() * start.images().steps() : 0;
        TrainingState end = loop.run(method, state.with(accuracy).withErrorForms(errors.forms()).later(mappingSeconds),
                new ProgressSpan(before, steps()));
        accuracy.put(AccuracyStage.FINAL,
                epochs > 0 ? end.epochAccuracy() : accuracy.get(AccuracyStage.AFTER_PHASE_1));
        return new TrainedDesign(multipliers, theta, accuracy, predicted,
                DesignMultiplier.normalizedPower(multipliers), layers.operands(histograms(method.arithmetic())),
                layers.shareOfAll(), end.seconds());
    }

    /** How often each code occurs in the layers, as the network stands. */
    private Map<String, CodeHistogram> histograms(Arithmetic arithmetic) throws IOException {
        return new OperandHistograms(graph, parameters, arithmetic)
                .capture(start.images().operandBatches(scope), control);
    }

    /** Takes the means of the multipliers' errors out of the layers. */
    private void correctBiases(List<DesignMultiplier> multipliers) throws IOException {
        Map<String, CodeHistogram> all = histograms(new PlannedArithmetic(graph, plan).exact());
        BiasCorrection correction = new BiasCorrection(graph, parameters);
        for (DesignMultiplier multiplier : multipliers) {
            Map<String, CodeHistogram> own = new HashMap<>(all);
            own.keySet().retainAll(multiplier.layers());
            parameters.copyFrom(correction.corrected(multiplier.table(), own));
        }
    }

    /** What trained structures are mapped for; empty for uniform operands. */
    private Optional<LayerOperands> mappingOperands() throws IOException {
        boolean measured = source instanceof MultiplierSource.CoTrained
                && plan.structure().mappingOperands() == MappingOperands.MEASURED;
        return measured ? Optional.of(layers.operands(start.operands(control))) : Optional.empty();
    }

    private List<DesignMultiplier> multipliers(TrainingState state) throws IOException {
        return switch (source) {
            case MultiplierSource.CoTrained _ -> mapping.map(state.theta());
            case MultiplierSource.Accurate _ -> List.of(maker.accurate());
            case MultiplierSource.Truncated(int columns) -> List.of(maker.truncated(columns));
            case MultiplierSource.Given(String name, String identity) -> List.of(maker.given(name, identity));
            case MultiplierSource.Direct(double cost) -> maker.direct(cost, layers.operands(start.operands(control)), control);
        };
    }

    private long steps() {
        return (long) (plan.phase1Epochs() + plan.phase3Epochs()) * start.images().steps();
    }

    private double structureRateFactor() {
        if (plan.structureLearningRateFactor() > 0) {
            return plan.structureLearningRateFactor();
        }
        double steps = (double) plan.phase1Epochs() * start.images().steps();
        return Math.max(1, switch (plan.optimizer().kind()) {
            case SGD -> STEPS_IN_THE_PAPER / steps;
            case ADAM -> ADAM_REACH / (plan.learningRate() * steps);
        });
    }
}
