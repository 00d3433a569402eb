package org.tramstudio.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tramstudio.app.workspace.ProjectResources;
import org.tramstudio.data.Dataset;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectInputs;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.FloatTraining;
import org.tramstudio.training.TrainingPlan;

/** Images and networks as they lie on the disk, trained by the engine. */
final class InstalledResources implements ProjectResources {

    @Override
    public Loaded load(Project project, TaskControl control) throws IOException {
        Dataset dataset = ProjectInputs.dataset(project, control);
        if (project.network().isEmpty()) {
            return new Loaded(dataset, Optional.empty(), Optional.empty());
        }
        control.message("opening the network");
        try {
            ProjectInputs inputs = ProjectInputs.of(project, dataset);
            return new Loaded(dataset, Optional.of(network(project, inputs)), Optional.empty());
        } catch (UserFacingException refused) {
            return new Loaded(dataset, Optional.empty(), Optional.of(refused.getMessage()));
        }
    }

    private static TrainableNetwork network(Project project, ProjectInputs inputs) {
        return new TrainableNetwork(inputs.graph(), inputs.export(), inputs.fingerprint(), inputs.source().isPresent(),
                inputs.training(project), control -> trainFloat(inputs, project, control),
                (design, control) -> inputs.predictions(project, design, control));
    }

    private static Path trainFloat(ProjectInputs inputs, Project project, TaskControl control)
            throws IOException {
        TrainingPlan plan = project.study().plan();
        FloatTraining.Plan all = FloatTraining.Plan.usual(inputs.graph(), plan.augment(), plan.seed());
        inputs.floatTraining(project).run(all, Optional.empty(), inputs.weights(), event -> { }, control);
        return inputs.weights();
    }
}
