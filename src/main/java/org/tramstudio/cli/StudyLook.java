package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tramstudio.project.MultiplierLibrary;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectInputs;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.StudyDesigns;
import org.tramstudio.study.slurm.Slurm;
import org.tramstudio.study.slurm.StudyStatus;
import org.tramstudio.study.slurm.Submissions;
import org.tramstudio.task.TaskControl;

/**
 * A project's study looked at from outside, without the engine.
 *
 * @param store its designs
 * @param declared which designs the study has
 * @param submissions what of it was given to Slurm
 */
record StudyLook(Project project, DesignStore store, ProjectInputs inputs, StudyDesigns declared, Submissions submissions) {

    private static final String SUBMISSIONS = "slurm";

    /**
     * Opens network and images, which tell the study's designs from those of others.
     *
     * @param data another place of the images than the project names
     */
    static StudyLook at(Project project, Optional<Path> data) throws IOException {
        ProjectInputs inputs = ProjectInputs.open(project, data, TaskControl.NONE);
        DesignStore store = new DesignStore(project.designs());
        return new StudyLook(project, store, inputs,
                new StudyDesigns(store, inputs.fingerprint(), new MultiplierLibrary(project)), submissions(project));
    }

    /** How all designs stand now. */
    StudyStatus status(Slurm slurm) throws IOException {
        return StudyStatus.look(store, declared.of(project.study()), submissions, slurm);
    }

    /** How the designs stand that are there already, where network or images are missing. */
    static StudyStatus withoutInputs(Project project, Slurm slurm) throws IOException {
        return StudyStatus.look(new DesignStore(project.designs()), List.of(), submissions(project), slurm);
    }

    private static Submissions submissions(Project project) {
        return new Submissions(project.folder().resolve(SUBMISSIONS));
    }
}
