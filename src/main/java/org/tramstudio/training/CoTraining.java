package org.tramstudio.training;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.data.Dataset;
import org.tramstudio.nn.FreedMemory;
import org.tramstudio.nn.GradientMode;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.WeightSource;
import org.tramstudio.nn.axm.ErrorForm;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.task.TaskControl;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.StructureMapper;

/**
 * The method of the paper on one network and data set: phase 0 once for a plan, phase 1 once for each λ of it, phases 2 and
 * 3 for each design. Use it on one thread; {@link #close} frees all arrays.
 */
public final class CoTraining implements DesignTraining {

    private static final String QUANTIZATION_FOLDER = "phase0";

    private final Graph graph;
    private final WeightSource weights;
    private final Dataset dataset;
    private final Function<MappingMethod, StructureMapper> mappers;
    private final GivenMultipliers library;
    private final Optional<SharedResults> shared;
    private final Function<ProductTable, ErrorForm> errorForm;
    private Optional<Computer> computer = Optional.empty();
    private Optional<PreparedNetwork> prepared = Optional.empty();

    /**
     * Prepares to train; the engine is loaded with the first design.
     *
     * @param graph the network
     * @param weights gives its trained floating-point weights
     * @param dataset what to train and measure with
     * @param mappers phase 2, for every method that a plan can name
     * @param library multipliers by others
     * @param shared where results that several designs begin with are kept; empty to keep none
     */
    public CoTraining(Graph graph, WeightSource weights, Dataset dataset,
                      Function<MappingMethod, StructureMapper> mappers, GivenMultipliers library,
                      Optional<SharedResults> shared) {
        this(graph, weights, dataset, mappers, library, shared, ErrorForm::faster);
    }

    /** As above, with {@code errorForm} choosing how the errors of multipliers are computed. */
    CoTraining(Graph graph, WeightSource weights, Dataset dataset, Function<MappingMethod, StructureMapper> mappers,
               GivenMultipliers library, Optional<SharedResults> shared, Function<ProductTable, ErrorForm> errorForm) {
        this.graph = graph;
        this.weights = weights;
        this.dataset = dataset;
        this.mappers = mappers;
        this.library = library;
        this.shared = shared;
        this.errorForm = errorForm;
        GradientMode.onlyWhileCollecting();
    }

    @Override
    public TrainedDesign train(MultiplierSource source, TrainingPlan plan, Path checkpointFolder,
                               TrainingListener listener, TaskControl control) throws IOException {
        GradientMode.onlyWhileCollecting();
        long started = System.nanoTime();
        int wanted = plan.optimizer().microBatch() == 0 ? plan.batchSize() : Math.min(plan.optimizer().microBatch(), plan.batchSize());
        MemoryEstimate estimate = MemoryEstimate.of(graph, plan, source, dataset.shape(), dataset.imageCount());
        ImagesAtOnce atOnce = ImagesAtOnce.of("This design", estimate, wanted, listener);
        TaskControl told = atOnce.told(control);
        NDManager manager = computer(plan.device(), told);
        PreparedNetwork start = prepare(plan, checkpointFolder.resolve(QUANTIZATION_FOLDER), manager, atOnce.count(), listener,
                told);
        double preparing = (System.nanoTime() - started) / 1e9;
        Checkpoint checkpoint = new Checkpoint(checkpointFolder);
        try (NDManager scope = manager.newSubManager();
             NetworkParameters parameters = new NetworkParameters(scope, graph, plan.seed())) {
            parameters.copyFrom(start.parameters());
            return new DesignRun(graph, source, plan, start, parameters, scope, checkpoint, shared,
                    mappers.apply(plan.mappingMethod()), library, errorForm, listener, told)
                    .from(checkpoint.read(), preparing);
        } finally {
            FreedMemory.giveBack();
        }
    }

    @Override
    public void close() {
        forget();
        computer.ifPresent(former -> former.manager().close());
        computer = Optional.empty();
    }

    /** Where arrays lie now. */
    private record Computer(ComputeDevice device, NDManager manager) {
    }

    private NDManager computer(ComputeDevice device, TaskControl control) {
        if (computer.isEmpty() || computer.get().device() != device) {
            close();
            computer = Optional.of(new Computer(device, device.open(control)));
        }
        return computer.get().manager();
    }

    private PreparedNetwork prepare(TrainingPlan plan, Path progress, NDManager manager, int atOnce,
                                    TrainingListener listener, TaskControl control) throws IOException {
        if (prepared.isEmpty()
                || !SharedResults.ofPhase0(prepared.get().plan()).equals(SharedResults.ofPhase0(plan))) {
            forget();
            control.message(Phase.QUANTIZE.title());
            PreparedNetwork network = new PreparedNetwork(graph, weights, dataset, plan, manager, control);
            network.images().computeAtOnce(atOnce);
            try {
                network.quantize(progress, shared.map(results -> results.phase0(plan)), listener, control);
            } catch (IOException | RuntimeException failure) {
                network.close();
                throw failure;
            }
            prepared = Optional.of(network);
        }
        prepared.get().images().computeAtOnce(atOnce);
        return prepared.get();
    }

    private void forget() {
        prepared.ifPresent(PreparedNetwork::close);
        prepared = Optional.empty();
    }
}
