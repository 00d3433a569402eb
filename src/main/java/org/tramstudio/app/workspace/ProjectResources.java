package org.tramstudio.app.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tramstudio.data.Dataset;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.project.NetworkExport;
import org.tramstudio.project.Project;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.TrainingFactory;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskControl;
import org.tramstudio.training.ImagePredictions;

/** What a session takes from the layers below, so that tests can do without images and engine. Safe for any thread. */
@FunctionalInterface
public interface ProjectResources {

    /**
     * Opens the images and the network of a project that has a data set.
     *
     * @throws IOException if the images are missing or damaged; the message says what to do
     */
    Loaded load(Project project, TaskControl control) throws IOException;

    /**
     * What a project consists of.
     *
     * @param dataset its images
     * @param network its network; empty where it has none, or it cannot be used
     * @param networkProblem why the network cannot be used, and what to do
     */
    record Loaded(Dataset dataset, Optional<TrainableNetwork> network, Optional<String> networkProblem) {
    }

    /**
     * A network that can be trained.
     *
     * @param graph what it computes
     * @param export writes it as ONNX
     * @param fingerprint tells network and images from others; part of the designs' ids
     * @param weightsPresent whether its floating-point weights are there
     * @param designs makes the training of designs ready when the first is due
     * @param floatTraining trains the floating-point network from scratch, writes its weights, and gives their file
     * @param predictions classifies the test images of finished designs
     */
    record TrainableNetwork(Graph graph, NetworkExport export, String fingerprint, boolean weightsPresent, TrainingFactory designs,
                            BackgroundTask.Work<Path> floatTraining, Predictions predictions) {
    }

    /** Classifies the test images of finished designs once more. */
    @FunctionalInterface
    interface Predictions {

        /**
         * What a design says of its test images, beside the network that it began with.
         *
         * @throws IOException if weights or images cannot be read; the message says what to do
         */
        ImagePredictions of(DesignPoint design, TaskControl control) throws IOException;
    }
}
