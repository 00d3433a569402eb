package org.tramstudio.project.bundle;

import java.util.Optional;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectInputs;
import org.tramstudio.study.DesignPoint;

/**
 * The finished design that multipliers belong to.
 *
 * @param project the project that it is kept in
 * @param point the design
 * @param inputs the project's network and images; empty where they cannot be opened, then no network is written
 * @param hasWeights whether its retrained weights are kept; else no network is written
 */
public record BundledDesign(Project project, DesignPoint point, Optional<ProjectInputs> inputs, boolean hasWeights) {
}
