package org.tramstudio.app.export;

import java.io.IOException;
import java.util.Optional;
import org.tramstudio.data.Dataset;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectInputs;
import org.tramstudio.task.UserFacingException;

/** Network and images of the project, made ready for export once. Safe for any thread. */
final class OpenedInputs {

    private Optional<Project> project = Optional.empty();
    private Optional<Dataset> images = Optional.empty();
    private Optional<ProjectInputs> opened = Optional.empty();

    /** Empty for a network that does not go with the images; the window says elsewhere why. Takes seconds for a large one. */
    synchronized Optional<ProjectInputs> of(Project asked, Dataset dataset) throws IOException {
        if (!project.equals(Optional.of(asked)) || images.filter(known -> known == dataset).isEmpty()) {
            opened = open(asked, dataset);
            project = Optional.of(asked);
            images = Optional.of(dataset);
        }
        return opened;
    }

    private static Optional<ProjectInputs> open(Project asked, Dataset dataset) throws IOException {
        try {
            return Optional.of(ProjectInputs.of(asked, dataset));
        } catch (UserFacingException unfit) {
            return Optional.empty();
        }
    }
}
