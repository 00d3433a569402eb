package org.tramstudio.app.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.TaskSnapshot;
import org.tramstudio.training.ImagePredictions;
import org.tramstudio.training.LayerOperands;
import org.tramstudio.training.TrainingEvent;

/**
 * The open project at work: opens it, keeps {@link Workspace} up to date with what its study does, and starts and stops
 * that study. Called on the FX thread, on which it also reports; everything slow happens elsewhere, so that every
 * method returns at once. What goes wrong is shown to the user through {@link Dialogs}.
 */
public interface ProjectSession {

    /** Opens the project in {@code folder} in place of the open one; then loads its data set and its designs. */
    void open(Path folder);

    /** Stops what runs, and goes back to the start page. Designs that were not done can be resumed later. */
    void close();

    /** Looks for the data set once more, after the user has put it where it was missing. */
    void reloadDataset();

    /**
     * Changes what the project consists of, opens that, and writes it into the project. Where the images cannot be
     * opened, the project stays as it was and the user is told: by {@link #datasetProblem()} where there were no images,
     * else in a dialog. A network that does not fit is {@link #networkProblem()}.
     */
    void change(ProjectChange change);

    /** Writes other settings of the study into the project; images and network stay open. */
    void changeStudy(StudySettings settings);

    /**
     * Trains a design for each λ of {@code settings}, one after the other, after the accurate multiplier's where that
     * is missing. Designs that are done already are not trained again, unfinished ones go on from their checkpoint.
     */
    void explore(StudySettings settings);

    /** Lets the running study wait at its next step. */
    void pause();

    /** Lets it go on. */
    void resume();

    /** Stops the study within a second; finished designs stay, the unfinished one can be resumed by exploring again. */
    void cancel();

    /** The designs of the running study, to be steered one by one. */
    DesignQueue queue();

    /** The running study; empty when none runs. Changes at most ten times a second. */
    ReadOnlyObjectProperty<Optional<TaskSnapshot>> exploring();

    /** Why {@link #explore} cannot be called now, in a sentence for a tooltip; empty if it can. */
    ReadOnlyObjectProperty<Optional<String>> obstacle();

    /** What is wrong with the data set, and what to do; empty while it is loading and when it is loaded. */
    ReadOnlyObjectProperty<Optional<String>> datasetProblem();

    /** Why the network cannot be used with these images, and what to do; empty if it can. */
    ReadOnlyObjectProperty<Optional<String>> networkProblem();

    /** Trains the floating-point network from scratch; empty where there is no network, no data or no engine. */
    ReadOnlyObjectProperty<Optional<Runnable>> floatTraining();

    /**
     * Writes the network as ONNX and says so.
     *
     * @param design whose recovered weights are written; empty for the floating-point network
     */
    void exportNetwork(Path target, Optional<DesignPoint> design);

    /**
     * Adds a listener of the live training, in this window or by another process.
     *
     * @param listener called at most ten times a second with the events since its last call, oldest first
     */
    void onTrainingEvents(TrainingEventsListener listener);

    /**
     * Reads the events of a design's training so far, for the curves of a design that was trained earlier.
     *
     * @param receiver takes them on the FX thread, oldest first
     */
    void history(String designId, Consumer<List<TrainingEvent>> receiver);

    /**
     * Reads what the layers of a design multiply.
     *
     * @param receiver takes it on the FX thread; empty for a design that is not finished, or of an earlier version
     */
    void operands(DesignPoint design, Consumer<Optional<LayerOperands>> receiver);

    /**
     * Classifies the test images of a finished design once more, in sight of the user.
     *
     * @param receiver takes the predictions on the FX thread
     * @param failed takes why there are none, in words for the user, on the FX thread
     */
    void predictions(DesignPoint design, Consumer<ImagePredictions> receiver, Consumer<String> failed);

    /** Is told of live training on the FX thread. */
    @FunctionalInterface
    interface TrainingEventsListener {

        /** Takes the events, oldest first, of one or more designs. */
        void on(List<DesignEvent> events);
    }

    /**
     * An event of one design.
     *
     * @param designId which design
     * @param event what happened
     */
    record DesignEvent(String designId, TrainingEvent event) {
    }
}
