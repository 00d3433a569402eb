package org.tramstudio.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.Normalization;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.GraphArrays;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.nn.onnx.OnnxExport;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignStore;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.RecoveredNetwork;

/**
 * Writes a project's network as ONNX: with its floating-point weights, or with those that recovered for a design. The file
 * computes in floating point and says of itself where it comes from and how its input is made; the design's multiplier is
 * written apart.
 */
public final class NetworkExport {

    /** The ending of the files' names. */
    public static final String ENDING = ".onnx";
    private static final String PRODUCTS = "exact, in floating point; the accuracy was measured with quantised operands and the "
            + "products of the design's multipliers in the approximated layers";

    private final Graph graph;
    private final Dataset dataset;
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
     * @param dataset its images
     * @param floatingPoint its weights before any design
     */
    public NetworkExport(Graph graph, Dataset dataset, Reading floatingPoint) {
        this.graph = graph;
        this.dataset = dataset;
        this.floatingPoint = floatingPoint;
    }

    /**
     * Writes the network with the weights of a design, else the floating-point network; gives the file.
     *
     * @throws UserFacingException if the weights are not there, or are another network's
     */
    public Path write(Path target, Project project, Optional<DesignPoint> design) throws IOException {
        if (design.isPresent()) {
            write(target, project, design.get(), false);
        } else {
            OnnxExport.write(target, floatingPoint(), new OnnxExport.Options(false, origin(project)));
        }
        return target;
    }

    /**
     * Writes the network with the weights of a finished design.
     *
     * @param foldBatchNormalization whether batch normalisation becomes part of the layers before it
     * @throws UserFacingException if the weights are not there, or are another network's
     */
    public void write(Path target, Project project, DesignPoint design, boolean foldBatchNormalization) throws IOException {
        Map<String, String> said = origin(project);
        said.put("design", design.id());
        said.put("multiplier", design.title());
        design.lambda().ifPresent(lambda -> said.put("lambda", Double.toString(lambda)));
        said.put("bits", Integer.toString(design.plan().bits()));
        said.put("approximated_layers", String.join(" ", RecoveredNetwork.approximatedLayers(graph, design.plan())));
        design.accuracyAt(AccuracyStage.FINAL).ifPresent(share -> said.put("accuracy", Double.toString(share)));
        design.accuracyAt(AccuracyStage.FLOAT).ifPresent(share -> said.put("accuracy_before", Double.toString(share)));
        said.put("products", PRODUCTS);
        Path weights = new DesignStore(project.designs()).checkpoint(design.id());
        OnnxExport.write(target, RecoveredNetwork.read(weights, graph), new OnnxExport.Options(foldBatchNormalization, said));
    }

    private NetworkModel floatingPoint() throws IOException {
        Map<String, ConstantValues> own = new HashMap<>(floatingPoint.read());
        own.keySet().retainAll(GraphArrays.sizes(graph).keySet());
        if (own.size() < GraphArrays.sizes(graph).size()) {
            throw new UserFacingException(graph.title() + ": some of its layers have no weights yet.",
                    "Train the network first, then export it.");
        }
        return new NetworkModel(graph, own);
    }

    private Map<String, String> origin(Project project) throws IOException {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("project", project.title());
        Normalization normalization = dataset.normalization();
        said.put("input", "(pixel / 255 - mean) / deviation for each channel; N x channels x rows x columns");
        said.put("input_mean", normalization.mean().toString());
        said.put("input_deviation", normalization.deviation().toString());
        said.put("classes", String.join("\n", dataset.classNames()));
        return said;
    }
}
