package org.tramstudio.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.shell.Command;
import org.tramstudio.project.Project;
import org.tramstudio.study.FinishedDesigns;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.MultiplierSource;

class ReportActionTest extends OpenedExploreView {

    @TempDir
    private Path folder;

    @Test
    void theReportOfTheOpenProjectIsWrittenWhereTheUserWants() throws IOException {
        Project project = project();
        FinishedDesigns.save(project.designs(), List.of(FinishedDesigns.design(new MultiplierSource.Accurate(), Map.of(), 0.8, 1),
                FinishedDesigns.ofSeed(0.3, 1, 0.795, 0.6), FinishedDesigns.ofSeed(0.9, 1, 0.77, 0.5)));
        Path html = folder.resolve("report.html");
        Path pdf = folder.resolve("report.pdf");
        FxToolkit.run(() -> {
            workspace.project().set(Optional.of(project));
            model.limit().accept(5);
            dialogs.chosen = Optional.of(html);
            save("save-report-html");
            dialogs.chosen = Optional.of(pdf);
            save("save-report-pdf");
        });
        FxToolkit.await("both reports are written", () -> dialogs.notices.size() + dialogs.errors.size() == 2);
        assertEquals(List.of(), dialogs.errors);
        assertTrue(Files.readString(html).contains("50\u00a0% less multiplier power"), "by the loss that the view accepts");
        assertTrue(Files.size(pdf) > 1000);
    }

    @Test
    void theMenuStudyOffersTheSame() throws IOException {
        Project project = project();
        FinishedDesigns.save(project.designs(), List.of(FinishedDesigns.design(new MultiplierSource.Accurate(), Map.of(), 0.8, 1),
                FinishedDesigns.ofSeed(0.3, 1, 0.795, 0.6)));
        Path html = folder.resolve("report.html");
        FxToolkit.run(() -> {
            List<Command> commands = new StudyReports(model, workspace, dialogs, background).commands();
            assertEquals(List.of("Report of the study (HTML)…", "Report of the study (PDF)…"),
                    commands.stream().map(Command::title).toList());
            assertEquals(Optional.of("no project is open"), commands.getFirst().obstacle().getValue());
            workspace.project().set(Optional.of(project));
            assertEquals(Optional.empty(), commands.getFirst().obstacle().getValue());
            dialogs.chosen = Optional.of(html);
            commands.getFirst().action().run();
        });
        FxToolkit.await("the report is written", () -> dialogs.notices.size() + dialogs.errors.size() == 1);
        assertEquals(List.of(), dialogs.errors);
        assertTrue(Files.readString(html).contains("λ 0.3"));
    }

    @Test
    void whatStandsInTheWayIsTold() {
        FxToolkit.run(() -> {
            MenuButton menu = (MenuButton) scene.lookup("#save-plot");
            assertTrue(menu.getItems().getLast().isDisable(), "without a project");
            workspace.project().set(Optional.of(project()));
            dialogs.chosen = Optional.of(folder.resolve("report.html"));
            save("save-report-html");
        });
        FxToolkit.await("the error is told", () -> !dialogs.errors.isEmpty());
        assertTrue(dialogs.errors.getFirst().contains("there is no finished design to report on"), dialogs.errors.toString());
        assertTrue(Files.notExists(folder.resolve("report.html")));
    }

    @Test
    void nothingIsWrittenWhereNoFileIsChosen() {
        FxToolkit.run(() -> {
            workspace.project().set(Optional.of(project()));
            save("save-report-html");
        });
        assertEquals(List.of(), dialogs.errors);
        assertEquals(List.of(), dialogs.notices);
    }

    private Project project() {
        return new Project(folder.resolve("p"), "Mine", "", Optional.empty(), Optional.empty(), StudySettings.standard());
    }
}
