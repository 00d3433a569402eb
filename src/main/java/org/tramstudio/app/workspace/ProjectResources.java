package org.tramstudio.app.workspace;

import java.io.IOException;
import java.util.Optional;
import org.tramstudio.data.Dataset;
import org.tramstudio.project.Project;
import org.tramstudio.study.TrainingFactory;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskControl;

/** What a session takes from the layers below, so that tests can do without images and engine. Safe for any thread. */
public interface ProjectResources {

    /**
     * Opens the data set of a project; without decoding its images.
     *
     * @throws IOException if it is missing or damaged; the message says where it should be
     */
    Dataset dataset(Project project, TaskControl control) throws IOException;

    /** Whether the project's network has trained floating-point weights on the disk. */
    boolean hasWeights(Project project);

    /** What tells the project's network and data set from others; part of its designs' ids. */
    String inputs(Project project) throws IOException;

    /** Loads network and images when the first design is trained. */
    TrainingFactory training(Project project);

    /** The work of training the floating-point network from scratch, which leaves its weights in the project. */
    Optional<BackgroundTask.Work<Project>> floatTraining(Project project);
}
