package org.tramstudio.app.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tramstudio.data.Dataset;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectInputs;
import org.tramstudio.project.bundle.BundleContents;
import org.tramstudio.project.bundle.BundlePlan;
import org.tramstudio.project.bundle.BundleSubject;
import org.tramstudio.project.bundle.BundleTarget;
import org.tramstudio.project.bundle.DesignBundles;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.task.TaskControl;

/**
 * What is to be exported.
 *
 * @param alone a multiplier that belongs to no design; empty where designs are exported
 * @param project that the designs are of; empty where there is none
 * @param dataset its images; empty where they are not open
 * @param designs what is exported of it
 * @param name of the module; of several designs, each has its own
 * @param contents which files
 * @param target where to
 */
record ExportRequest(Optional<ExportSource> alone, Optional<Project> project, Optional<Dataset> dataset,
                     List<DesignPoint> designs, String name, BundleContents contents, Path target) {

    ExportRequest {
        designs = List.copyOf(designs);
    }

    /**
     * What will be written.
     *
     * @param request what was asked for
     * @param plan the files
     * @param target where to
     * @param present paths of those that are there already
     */
    record Prepared(ExportRequest request, BundlePlan plan, BundleTarget target, Set<String> present) {
    }

    /** Makes the plan; takes a while, so not on the FX thread. */
    Prepared prepare(OpenedInputs inputs) {
        try {
            BundlePlan plan = BundlePlan.of(subjects(inputs), contents, TaskControl.NONE);
            BundleTarget place = BundleTarget.of(target, false);
            return new Prepared(this, plan, place, plan.files().stream().filter(place::isPresent).map(BundlePlan.Planned::path)
                    .collect(Collectors.toSet()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<BundleSubject> subjects(OpenedInputs inputs) throws IOException {
        if (alone.isPresent()) {
            return List.of(BundleSubject.of(alone.get().bundled(name)));
        }
        Optional<ProjectInputs> opened = dataset.isPresent() ? inputs.of(project.orElseThrow(), dataset.get()) : Optional.empty();
        DesignBundles bundles = new DesignBundles(project.orElseThrow(), opened);
        List<BundleSubject> subjects = new ArrayList<>();
        for (DesignPoint design : designs) {
            subjects.add(designs.size() == 1 ? bundles.of(design, name) : bundles.of(design));
        }
        return subjects;
    }
}
