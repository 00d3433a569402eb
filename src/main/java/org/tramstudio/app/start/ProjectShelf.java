package org.tramstudio.app.start;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.project.Project;
import org.tramstudio.project.RecentProjects;
import org.tramstudio.task.BackgroundTask;

/** The projects that the start page offers, read in the background. FX thread only. */
public final class ProjectShelf {

    private final RecentProjects recent;
    private final Supplier<List<Project>> samples;
    private final Background background;
    private final ReadOnlyObjectWrapper<Contents> contents =
            new ReadOnlyObjectWrapper<>(new Contents(List.of(), List.of()));

    /**
     * A shelf that is still empty.
     *
     * @param recent the list of projects that were opened before
     * @param samples reads the sample projects from the disk
     * @param background where the disk is read
     */
    public ProjectShelf(RecentProjects recent, Supplier<List<Project>> samples, Background background) {
        this.recent = recent;
        this.samples = samples;
        this.background = background;
    }

    /**
     * What is offered.
     *
     * @param samples the projects that come with the program
     * @param recent the projects that were opened, the latest first
     */
    public record Contents(List<Project> samples, List<RecentProjects.Entry> recent) {

        /** Copies the lists. */
        public Contents {
            samples = List.copyOf(samples);
            recent = List.copyOf(recent);
        }
    }

    /** What is offered now. */
    public ReadOnlyObjectProperty<Contents> contents() {
        return contents.getReadOnlyProperty();
    }

    /** Reads everything again. */
    public void refresh() {
        change(() -> { });
    }

    /** Puts a project that was opened at the head of the recent ones. */
    public void remember(Project project) {
        change(() -> recent.add(project));
    }

    /** Takes a project off the recent ones. */
    public void forget(Path folder) {
        change(() -> recent.remove(folder));
    }

    private void change(Runnable onDisk) {
        background.startQuietly(new BackgroundTask<>("Read the list of projects", control -> {
            onDisk.run();
            return new Contents(samples.get(), recent.list());
        }), contents::set, FailureReport::of);
    }
}
