package org.tramstudio.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.WeightSource;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.weights.StateDict;
import org.tramstudio.nn.zoo.StateDictNames;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.task.UserFacingException;

/**
 * A project's network, made for the images of its data set.
 *
 * @param graph what it computes
 * @param weights where trained weights are, or will be; the file need not exist
 * @param source what its floating-point weights are read from; empty for a network that has to be trained first
 * @param export writes it as ONNX
 * @param id tells networks from others where files do not
 * @param files whose bytes tell it from others
 */
record OpenedNetwork(Graph graph, Path weights, Optional<WeightSource> source, NetworkExport export, String id,
                     List<Path> files) {

    static OpenedNetwork of(Project project, NetworkReference reference, Dataset dataset) throws IOException {
        Path weights = project.folder().resolve(reference.weights().orElse(NetworkReference.DEFAULT_WEIGHTS));
        return switch (reference) {
            case NetworkReference.BuiltIn builtIn -> builtIn(project, builtIn, weights, dataset);
            case NetworkReference.Onnx onnx -> onnx(project, onnx, weights, dataset);
        };
    }

    private static OpenedNetwork builtIn(Project project, NetworkReference.BuiltIn network, Path weights,
                                         Dataset dataset) throws IOException {
        ZooNetwork known = ZooNetwork.byId(network.architecture()).orElseThrow(() -> new UserFacingException(
                project.title() + ": the network \"" + network.architecture() + "\" is unknown.",
                "Choose one of " + ZooNetwork.ids() + "."));
        Graph graph = graph(known, dataset);
        if (Files.isRegularFile(weights) || network.pretrained().isEmpty()) {
            return new OpenedNetwork(graph, weights, trained(weights),
                    new NetworkExport(graph, dataset, () -> StateDict.read(weights)), known.id(), List.of(weights));
        }
        NetworkReference.Pretrained pretrained = network.pretrained().get();
        Path file = project.folder().resolve(pretrained.path());
        NetworkExport.Reading reading = pretrained(graph, file, pretrained.newClassifier());
        return new OpenedNetwork(graph, weights,
                Optional.of((parameters, _) -> parameters.copyFrom(reading.read())), new NetworkExport(graph, dataset, reading),
                known.id() + (pretrained.newClassifier() ? " with a new classifier" : ""), List.of(file));
    }

    private static Graph graph(ZooNetwork known, Dataset dataset) throws UserFacingException {
        try {
            return known.graph(dataset.shape(), dataset.classNames().size());
        } catch (IllegalArgumentException refusal) {
            throw new UserFacingException(known.title() + " does not fit images of " + dataset.shape() + ": "
                    + refusal.getMessage(), "Choose another network or larger images.", refusal);
        }
    }

    private static OpenedNetwork onnx(Project project, NetworkReference.Onnx network, Path weights, Dataset dataset)
            throws IOException {
        Path file = project.folder().resolve(network.path());
        ImageShape shape = dataset.shape();
        OnnxNetwork imported = OnnxNetwork.read(file, List.of(shape.channels(), shape.height(), shape.width()));
        imported.requireFit(dataset);
        Optional<WeightSource> trained = trained(weights);
        return new OpenedNetwork(imported.model().graph(), weights,
                Optional.of(trained.orElseGet(() -> WeightSource.of(imported.model()))),
                new NetworkExport(imported.model().graph(), dataset, () -> trained.isPresent() ? StateDict.read(weights)
                        : imported.model().weights()), "onnx",
                List.of(file, weights));
    }

    /** What does not fit is refused at once; the arrays, which may be large, are read again when they are needed. */
    private static NetworkExport.Reading pretrained(Graph graph, Path file, boolean newClassifier)
            throws IOException {
        StateDictNames names = new StateDictNames(graph);
        names.assign(file.toString(), StateDict.read(file), newClassifier);
        return () -> names.assign(file.toString(), StateDict.read(file), newClassifier);
    }

    private static Optional<WeightSource> trained(Path weights) {
        return Optional.of(weights).filter(Files::isRegularFile).map(WeightSource::file);
    }
}
