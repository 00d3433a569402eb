package org.tramstudio.app.explore;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.tramstudio.app.report.ReportFiles;
import org.tramstudio.app.shell.Command;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.report.ReportFormat;

/** The report of the open project's study, judged by the power and the accepted loss that the Explore view shows. FX thread only. */
public final class StudyReports {

    private final ExploreModel model;
    private final Workspace workspace;
    private final ReportFiles files;

    /**
     * Makes no report yet.
     *
     * @param model what power and loss designs are judged by
     * @param workspace the project
     * @param dialogs asks where to, and tells how it went
     * @param background reads the study and writes the file
     */
    public StudyReports(ExploreModel model, Workspace workspace, Dialogs dialogs, Background background) {
        this.model = model;
        this.workspace = workspace;
        this.files = new ReportFiles(dialogs, background);
    }

    /** Asks where to, and writes the report. */
    void save(ReportFormat format) {
        workspace.project().get().ifPresent(project ->
                files.save(project, format, model.power(), model.limit().found().get().loss()));
    }

    /** What a menu calls the report. */
    static String title(ReportFormat format) {
        return "Report of the study (" + format.name() + ")…";
    }

    /** Why there is no report now, in a few words; empty if there can be one. */
    public ObservableValue<Optional<String>> obstacle() {
        return workspace.project().map(project -> project.isPresent() ? Optional.empty() : Optional.of("no project is open"));
    }

    /** What the menu Study offers for reports. */
    public List<Command> commands() {
        return List.of(command(ReportFormat.HTML), command(ReportFormat.PDF));
    }

    private Command command(ReportFormat format) {
        return Command.of("Study", title(format), "", () -> save(format), obstacle());
    }
}
