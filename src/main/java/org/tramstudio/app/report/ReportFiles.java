package org.tramstudio.app.report;

import java.nio.file.Path;
import java.time.LocalDate;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.project.Project;
import org.tramstudio.project.ReportedProject;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.PowerKind;
import org.tramstudio.study.report.ReportFormat;
import org.tramstudio.study.report.ReportOptions;
import org.tramstudio.study.report.StudyDocument;
import org.tramstudio.study.report.StudyReport;
import org.tramstudio.task.BackgroundTask;

/** Writes the report of the open project's study to a file of the user's choice. FX thread only; files are written elsewhere. */
public final class ReportFiles {

    private final Dialogs dialogs;
    private final Background background;

    /**
     * Writes reports.
     *
     * @param dialogs asks where to, and tells how it went
     * @param background reads the study and writes the file
     */
    public ReportFiles(Dialogs dialogs, Background background) {
        this.dialogs = dialogs;
        this.background = background;
    }

    /**
     * Asks where to, and writes a report.
     *
     * @param project whose study it is about
     * @param format what it is written as
     * @param kind the power that designs are judged by
     * @param loss share of right answers that may be lost
     */
    public void save(Project project, ReportFormat format, PowerKind kind, double loss) {
        dialogs.chooseSave("Save the report", "report" + format.ending(), format.title(), "*" + format.ending())
                .ifPresent(target -> background.start(new BackgroundTask<>("Report of " + project.title(), control -> {
                    ReportOptions options = new ReportOptions(kind, loss, ReportOptions.programVersion(), LocalDate.now());
                    StudyReport report = StudyReport.of(ReportedProject.of(project, control), new DesignStore(project.designs()),
                            TreePictures::draw, options);
                    AtomicFile.write(target, format.bytes(StudyDocument.of(report)));
                    return target;
                }), this::written, failure -> dialogs.error("The report was not written", FailureReport.of(failure))));
    }

    private void written(Path target) {
        dialogs.notice("Wrote " + target);
    }
}
