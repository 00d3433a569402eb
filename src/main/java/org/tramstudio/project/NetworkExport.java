package org.tramstudio.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.GraphArrays;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.nn.onnx.OnnxExport;
import org.tramstudio.nn.weights.StateDict;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.task.UserFacingException;

/**
 * Writes a project's network as ONNX: with its floating-point weights, or with those that recovered for a design. The file
 * computes in floating point; the design's multiplier is written apart.
 */
public final class NetworkExport {

    private static final String CHECKPOINT = "checkpoint";

    private final Graph graph;
    private final Reading floatingPoint;

    /** Reads a network's arrays. */
    @FunctionalInterface
    public interface Reading {
        /**
         * Every array by the network's own names.
         *
         * @throws IOException if they cannot be read
         */
        Map<String, ConstantValues> read() throws IOException;
    }

    /**
     * Prepares; reads nothing yet.
     *
     * @param graph the network
     * @param floatingPoint its weights before any design
     */
    public NetworkExport(Graph graph, Reading floatingPoint) {
        this.graph = graph;
        this.floatingPoint = floatingPoint;
    }

    /**
     * Writes the network with the weights of a design, else the floating-point network; gives the file.
     *
     * @throws UserFacingException if the weights are not there
     */
    public Path write(Path target, Project project, Optional<DesignPoint> design) throws IOException {
        if (design.isPresent()) {
            write(target, project, design.get());
        } else {
            write(target);
        }
        return target;
    }

    /** Writes the floating-point network. */
    public void write(Path target) throws IOException {
        write(target, floatingPoint.read(), Map.of());
    }

    /**
     * Writes the network with the weights of a design's last checkpoint.
     *
     * @throws UserFacingException if the design has no checkpoint
     */
    public void write(Path target, Project project, DesignPoint design) throws IOException {
        Path folder = project.designs().resolve(design.id()).resolve(CHECKPOINT);
        Path weights = newest(folder).orElseThrow(() -> new UserFacingException(
                folder + ": holds no weights of " + design.title() + ".",
                "Train the design again; its weights are kept in that folder."));
        write(target, StateDict.read(weights), Map.of("design", design.id(), "multiplier", design.title(),
                "bits", Integer.toString(design.plan().bits())));
    }

    private void write(Path target, Map<String, ConstantValues> arrays, Map<String, String> properties)
            throws IOException {
        Map<String, ConstantValues> own = new HashMap<>(arrays);
        own.keySet().retainAll(GraphArrays.sizes(graph).keySet());
        if (own.size() < GraphArrays.sizes(graph).size()) {
            throw new UserFacingException(graph.title() + ": some of its layers have no weights yet.",
                    "Train the network first, then export it.");
        }
        OnnxExport.write(target, new NetworkModel(graph, own), new OnnxExport.Options(false, properties));
    }

    /** A checkpoint keeps one file of arrays; while it is replaced there may be two. */
    private static Optional<Path> newest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Optional<Path> newest = Optional.empty();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.safetensors")) {
            for (Path file : files) {
                if (newest.isEmpty() || Files.getLastModifiedTime(file)
                        .compareTo(Files.getLastModifiedTime(newest.get())) > 0) {
                    newest = Optional.of(file);
                }
            }
        }
        return newest;
    }
}
