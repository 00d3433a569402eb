package org.tramstudio.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tramstudio.app.workspace.ProjectResources;
import org.tramstudio.data.Dataset;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectInputs;
import org.tramstudio.task.TaskControl;
import org.tramstudio.training.FloatTraining;
import org.tramstudio.training.TrainingPlan;

/** Images and networks as they lie on the disk, trained by the engine. */
final class InstalledResources implements ProjectResources {

    @Override
    public Loaded load(Project project, TaskControl control) throws IOException {
        Dataset dataset = ProjectInputs.dataset(project, control);
        return new Loaded(dataset, project.network().isEmpty() ? Optional.empty()
                : Optional.of(network(project, ProjectInputs.of(project, dataset))));
    }

    private static TrainableNetwork network(Project project, ProjectInputs inputs) {
        return new TrainableNetwork(inputs.fingerprint(), Files.isRegularFile(inputs.weights()),
                inputs.training(project),
                control -> trainFloat(inputs, project.study().plan(), control));
    }

    private static Path trainFloat(ProjectInputs inputs, TrainingPlan plan, TaskControl control)
            throws IOException {
        FloatTraining.Plan all = FloatTraining.Plan.usual(plan.augment(), plan.seed());
        new FloatTraining(inputs.graph(), inputs.dataset()).run(all, inputs.weights(), event -> { }, control);
        return inputs.weights();
    }
}
