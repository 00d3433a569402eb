package org.tramstudio.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.DatasetOptions;
import org.tramstudio.data.DatasetReader;
import org.tramstudio.data.Glyphs;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.nn.WeightSource;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.study.DesignMultipliers;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.TrainingFactory;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.CoTraining;
import org.tramstudio.training.FloatTraining;
import org.tramstudio.training.ImagePredictions;
import org.tramstudio.training.PhaseTwo;
import org.tramstudio.training.SharedResults;
import org.tramstudio.training.TestPredictions;

/**
 * What a project trains with: its network and its images.
 *
 * @param graph the network, for the images' shape and classes
 * @param weights where trained floating-point weights are, or will be; the file need not exist
 * @param source what the floating-point weights are read from: the trained ones, else those that the network came with;
 *               empty for a network that has to be trained first
 * @param export writes the network as ONNX
 * @param dataset the images
 * @param fingerprint the same for the same network, weights and images, wherever they lie; part of the designs' ids
 */
public record ProjectInputs(Graph graph, Path weights, Optional<WeightSource> source, NetworkExport export,
                            Dataset dataset, String fingerprint) {

    private static final String SHARED_RESULTS = "shared";
    private static final String ON_THE_COMMAND_LINE = " Or name another place with --data.";

    /**
     * Opens a project's network and images for a command, whose option {@code --data} it mentions where images are
     * missing.
     *
     * @param data another place of the images than the project names
     * @throws UserFacingException if the project has no network or no data set, if the images are missing (with the
     *                             project's own hint where to put them), or if the network does not fit them
     */
    public static ProjectInputs open(Project project, Optional<Path> data, TaskControl control) throws IOException {
        network(project);
        return of(project, data.isPresent() ? DatasetReader.open(data.get(), options(project), control)
                : dataset(project, ON_THE_COMMAND_LINE, control));
    }

    private static DatasetOptions options(Project project) {
        return project.dataset().filter(DatasetReference.Files.class::isInstance)
                .map(files -> ((DatasetReference.Files) files).options()).orElse(DatasetOptions.STANDARD);
    }

    /** As {@link #open}, for images that are open already. Takes seconds for a large network from an ONNX file. */
    public static ProjectInputs of(Project project, Dataset dataset) throws IOException {
        OpenedNetwork network = OpenedNetwork.of(project, network(project), dataset);
        return new ProjectInputs(network.graph(), network.weights(), network.source(), network.export(), dataset,
                Fingerprint.of(network.id(), network.files(), dataset));
    }

    /**
     * Opens a project's images. Takes long for large files.
     *
     * @throws UserFacingException as {@link #open}
     */
    public static Dataset dataset(Project project, TaskControl control) throws IOException {
        return dataset(project, "", control);
    }

    private static Dataset dataset(Project project, String otherwise, TaskControl control) throws IOException {
        DatasetReference reference = project.dataset().orElseThrow(() -> new UserFacingException(
                project.title() + ": this project has no data set.",
                "Add one to " + project.folder().resolve(ProjectFolder.FILE) + "." + otherwise));
        return switch (reference) {
            case DatasetReference.Glyphs glyphs ->
                    Glyphs.dataset(glyphs.training(), glyphs.test(), glyphs.seed());
            case DatasetReference.Files files -> files(project, files, otherwise, control);
        };
    }

    /**
     * Checks that designs can be trained. Loads the engine, which takes seconds the first time.
     *
     * @throws UserFacingException if the engine or the trained weights are missing
     */
    public void requireTrainable() throws UserFacingException {
        requireEngine();
        requireWeights();
    }

    /**
     * Checks that there is a trained network to begin with, without the engine.
     *
     * @throws UserFacingException if the trained weights are missing
     */
    public void requireTrained() throws UserFacingException {
        requireWeights();
    }

    private WeightSource requireWeights() throws UserFacingException {
        return source.orElseThrow(() -> new UserFacingException(
                weights + ": the network's trained weights are missing.",
                "Train the network from scratch first, in the Network view or with the command train-float."));
    }

    /**
     * Checks that networks can be computed.
     *
     * @throws UserFacingException if the engine is missing
     */
    public void requireEngine() throws UserFacingException {
        if (EngineStatus.probe() instanceof EngineStatus.Unavailable missing) {
            throw new UserFacingException(missing.reason(), missing.remedy());
        }
    }

    /**
     * Makes the training of this network ready; the engine is loaded when the factory is used.
     *
     * @param project the project that this is the network of; its library gives multipliers by others
     */
    public TrainingFactory training(Project project) {
        return control -> {
            requireTrainable();
            return new CoTraining(graph, requireWeights(), dataset, PhaseTwo::mapper,
                    new MultiplierLibrary(project), Optional.of(shared(project)));
        };
    }

    /**
     * Training of this network in floating point.
     *
     * @param project the project that this is the network of; what is interrupted is kept in its folder
     */
    public FloatTraining floatTraining(Project project) {
        return new FloatTraining(graph, dataset, project.study().plan().device(), Optional.of(shared(project)));
    }

    /**
     * What finished designs say of their test images; loads the engine.
     *
     * @param project the project that this is the network of; the designs are in its folder
     * @throws UserFacingException if the engine or the trained weights are missing, or the design's own weights
     */
    public ImagePredictions predictions(Project project, DesignPoint design, TaskControl control) throws IOException {
        requireTrainable();
        DesignStore store = new DesignStore(project.designs());
        return new TestPredictions(graph, requireWeights(), dataset, shared(project)).of(design.plan(),
                store.checkpoint(design.id()), new DesignMultipliers(store).of(design), control);
    }

    private SharedResults shared(Project project) {
        return new SharedResults(project.folder().resolve(SHARED_RESULTS), fingerprint);
    }

    private static NetworkReference network(Project project) throws UserFacingException {
        return project.network().orElseThrow(() -> new UserFacingException(
                project.title() + ": this project has no network.",
                "Open a project with a network to train designs; mapping and export need none."));
    }

    private static Dataset files(Project project, DatasetReference.Files files, String otherwise,
                                 TaskControl control) throws IOException {
        Path place = project.folder().resolve(files.path());
        if (!holdsData(place)) {
            throw new UserFacingException(place + ": the images of \"" + project.title() + "\" are not there.",
                    files.hint() + otherwise);
        }
        return DatasetReader.open(place, files.options(), control);
    }

    /** A note that says what to put into a folder does not make it full. */
    private static boolean holdsData(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return Files.exists(place);
        }
        try (var entries = Files.list(place)) {
            return entries.anyMatch(entry -> !entry.toString().endsWith(".md"));
        }
    }
}
