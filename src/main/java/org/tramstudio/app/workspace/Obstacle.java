package org.tramstudio.app.workspace;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.project.Project;

/** What stands in the way of exploring, in words; kept up to date. */
final class Obstacle {

    private final Workspace workspace;
    private final ReadOnlyObjectProperty<Optional<String>> datasetProblem;
    private final ReadOnlyObjectProperty<Optional<String>> networkProblem;
    private final ReadOnlyObjectWrapper<Optional<String>> reason = new ReadOnlyObjectWrapper<>(Optional.empty());

    Obstacle(Workspace workspace, ReadOnlyObjectProperty<Optional<String>> datasetProblem,
             ReadOnlyObjectProperty<Optional<String>> networkProblem) {
        this.workspace = workspace;
        this.datasetProblem = datasetProblem;
        this.networkProblem = networkProblem;
        workspace.project().subscribe(project -> update());
        workspace.engine().subscribe(engine -> update());
        workspace.dataset().subscribe(dataset -> update());
        workspace.weightsPresent().subscribe(present -> update());
        datasetProblem.subscribe(problem -> update());
        networkProblem.subscribe(problem -> update());
    }

    ReadOnlyObjectProperty<Optional<String>> reason() {
        return reason.getReadOnlyProperty();
    }

    boolean isReadyForFloatTraining() {
        return ofInputs().isEmpty();
    }

    private void update() {
        reason.set(ofInputs().or(() -> workspace.weightsPresent().get() ? Optional.empty()
                : Optional.of("The network has no trained weights yet: train it in the Network view")));
    }

    private Optional<String> ofInputs() {
        Optional<Project> project = workspace.project().get();
        if (project.isEmpty()) {
            return Optional.of("Open a project first");
        }
        if (project.get().network().isEmpty() || project.get().dataset().isEmpty()) {
            return Optional.of("This project is about the multiplier alone; it has no network to train");
        }
        return ofEngine().or(this::ofDataset);
    }

    private Optional<String> ofEngine() {
        return switch (workspace.engine().get().orElse(null)) {
            case null -> Optional.of("The engine is still being loaded");
            case EngineStatus.Unavailable missing -> Optional.of(missing.reason());
            case EngineStatus.Available found -> Optional.empty();
        };
    }

    private Optional<String> ofDataset() {
        if (datasetProblem.get().isPresent()) {
            return Optional.of("The data set is missing: see the Dataset view");
        }
        if (networkProblem.get().isPresent()) {
            return Optional.of("The network does not fit the images: see the Network view");
        }
        return workspace.dataset().get().isEmpty() ? Optional.of("The images are still being loaded")
                : Optional.empty();
    }
}
