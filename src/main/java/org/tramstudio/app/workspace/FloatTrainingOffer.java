package org.tramstudio.app.workspace;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.ProjectResources.TrainableNetwork;
import org.tramstudio.project.Project;
import org.tramstudio.task.BackgroundTask;

/** Offers to train the floating-point network from scratch while that can be done, and does it when asked to. */
final class FloatTrainingOffer {

    private final Workspace workspace;
    private final Background background;
    private final Dialogs dialogs;
    private final Executor window;
    private final Obstacle obstacle;
    private final Supplier<Optional<TrainableNetwork>> network;
    private final Runnable reload;
    private final ReadOnlyObjectWrapper<Optional<Runnable>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean training;

    /**
     * Follows the workspace from now on.
     *
     * @param network the network of the open project
     * @param reload opens the project's parts anew, with the weights that were trained
     */
    FloatTrainingOffer(Workspace workspace, Background background, Dialogs dialogs, Executor window, Obstacle obstacle,
                       Supplier<Optional<TrainableNetwork>> network, Runnable reload) {
        this.workspace = workspace;
        this.background = background;
        this.dialogs = dialogs;
        this.window = window;
        this.obstacle = obstacle;
        this.network = network;
        this.reload = reload;
        workspace.engine().subscribe(engine -> update());
        workspace.dataset().subscribe(dataset -> update());
    }

    /** Starts the training; empty while that cannot be done. */
    ReadOnlyObjectProperty<Optional<Runnable>> offer() {
        return offer.getReadOnlyProperty();
    }

    private void update() {
        offer.set(obstacle.isReadyForFloatTraining() && !training
                ? network.get().map(trainable -> () -> train(trainable)) : Optional.empty());
    }

    private void train(TrainableNetwork trainable) {
        if (workspace.weightsPresent().get() && !dialogs.confirm("Replace the trained weights?",
                "The network has trained weights already. They stay until the training has ended; designs that were "
                        + "trained from them are then no longer those of this network.", "Train from scratch")) {
            return;
        }
        Optional<Path> folder = folder();
        training = true;
        update();
        BackgroundTask<Path> task =
                new BackgroundTask<>("Train the floating-point network", trainable.floatTraining());
        task.result().whenComplete((weights, failure) -> window.execute(() -> {
            training = false;
            update();
        }));
        background.startComputing(task, weights -> {
            workspace.message().set("Weights written to " + weights);
            if (folder().equals(folder)) {
                reload.run();
            }
        }, failure -> dialogs.error("The network could not be trained", FailureReport.of(failure)));
    }

    private Optional<Path> folder() {
        return workspace.project().get().map(Project::folder);
    }
}
