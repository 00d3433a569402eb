package org.tramstudio.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import org.tramstudio.app.compare.CompareCommands;
import org.tramstudio.app.compare.CompareModel;
import org.tramstudio.app.compare.CompareView;
import org.tramstudio.app.dataset.DatasetView;
import org.tramstudio.app.explore.AcceptedLosses;
import org.tramstudio.app.explore.ExploreModel;
import org.tramstudio.app.explore.ExploreView;
import org.tramstudio.app.explore.RecipeFiles;
import org.tramstudio.app.explore.StudyReports;
import org.tramstudio.app.export.ExportDialog;
import org.tramstudio.app.export.ExportModel;
import org.tramstudio.app.learn.LearnActions;
import org.tramstudio.app.learn.LearnModel;
import org.tramstudio.app.learn.LearnView;
import org.tramstudio.app.multiplier.AnalysisModel;
import org.tramstudio.app.multiplier.DocumentCommands;
import org.tramstudio.app.multiplier.ImportModel;
import org.tramstudio.app.multiplier.MultiplierCommands;
import org.tramstudio.app.multiplier.MultiplierFiles;
import org.tramstudio.app.multiplier.MultiplierJump;
import org.tramstudio.app.multiplier.MultiplierModel;
import org.tramstudio.app.multiplier.MultiplierView;
import org.tramstudio.app.network.NetworkActions;
import org.tramstudio.app.network.NetworkView;
import org.tramstudio.app.shell.Command;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.shell.MainWindow;
import org.tramstudio.app.shell.StudioView;
import org.tramstudio.app.start.ProjectShelf;
import org.tramstudio.app.start.ProjectView;
import org.tramstudio.app.start.StartActions;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.app.tour.Tour;
import org.tramstudio.app.tour.TourOffer;
import org.tramstudio.app.tour.TourOverlay;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.project.Project;
import org.tramstudio.project.bundle.BundleWriter;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.training.Setting;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.StructureParameters;

/** The views of a window: their models follow the workspace at once, what is drawn is made when it is first shown. */
final class StudioViews {

    private static final String SAMPLE = "lenet5-glyphs";

    private final StartActions actions;
    private final ObservableValue<Palette> palette;
    private final Background background;
    private final MainWindow main;
    private final ProjectShelf shelf;
    private final MultiplierModel multiplier;
    private final AnalysisModel analysis;
    private final MultiplierFiles files;
    private final ImportModel imports;
    private final ExploreModel explore;
    private final RecipeFiles recipes;
    private final CompareModel compare;
    private final ExportModel exported;
    private final ExportDialog export;
    private final Tour tour;

    StudioViews(StartActions actions, Theme theme, Services services, MainWindow main) {
        this.actions = actions;
        this.main = main;
        Workspace workspace = actions.workspace();
        background = services.background();
        palette = theme.palette();
        shelf = new ProjectShelf(services.recent(), services.samples(), background);
        workspace.project().subscribe(project -> project.ifPresent(shelf::remember));
        multiplier = new MultiplierModel(workspace, background);
        files = new MultiplierFiles(multiplier, actions.dialogs(), background);
        imports = new ImportModel(multiplier, files, workspace, actions.dialogs(), background);
        analysis = new AnalysisModel(workspace, services.power(), background);
        main.current().subscribe(shown -> Optional.ofNullable(shown).filter(Destination::hasSelection)
                .ifPresent(selection -> analysis.begin()));
        explore = new ExploreModel(workspace, actions.session());
        recipes = new RecipeFiles(explore, actions.dialogs(), background);
        compare = new CompareModel(workspace, services.power(), background);
        exported = new ExportModel(workspace, actions.dialogs(), background, new BundleWriter(services.power()));
        export = new ExportDialog(exported, theme);
        tour = new Tour(workspace, actions.session(), main.current(), main, this::openSample);
        new TourOverlay(tour, main);
    }

    /** What makes each view. */
    Map<Destination, Supplier<StudioView>> makers() {
        Workspace workspace = actions.workspace();
        ProjectSession session = actions.session();
        ExploreView.Jumps jumps = new ExploreView.Jumps(this::showSelected,
                designs -> export.showDesigns(main.root().getScene().getWindow(), designs), this::compare);
        Map<Destination, Supplier<StudioView>> makers = new EnumMap<>(Destination.class);
        makers.put(Destination.PROJECT, () -> new ProjectView(actions, shelf, palette, background,
                new TourOffer(tour)));
        makers.put(Destination.NETWORK, () -> new NetworkView(workspace, session,
                new NetworkActions(workspace, session, actions.dialogs()), main, palette));
        makers.put(Destination.DATASET, () -> new DatasetView(workspace, session, actions.dialogs(), background,
                main));
        makers.put(Destination.MULTIPLIER, () -> new MultiplierView(multiplier, analysis, imports, files, workspace, background,
                palette, this::exportMultiplier, this::compareShown, compare::offers));
        makers.put(Destination.EXPLORE, () -> new ExploreView(explore, workspace, session, palette, actions.dialogs(),
                background, jumps));
        makers.put(Destination.COMPARE, () -> new CompareView(compare, workspace, palette, actions.dialogs(), background,
                imports::chooseFile));
        makers.put(Destination.LEARN, () -> new LearnView(background, palette,
                new LearnActions(tour::start, this::openSample, this::showLesson)));
        return makers;
    }

    /** What the Multiplier menu offers. */
    List<Command> multiplierCommands() {
        return MultiplierCommands.of(multiplier, imports, actions.workspace(), () -> main.goTo(Destination.MULTIPLIER),
                this::exportMultiplier);
    }

    /** What the menu Study offers for the study's settings and its report. */
    List<Command> studyCommands() {
        StudyReports reports = new StudyReports(explore, actions.workspace(), actions.dialogs(), background);
        List<Command> commands = new ArrayList<>(recipes.commands(() -> main.goTo(Destination.EXPLORE), reports.obstacle()));
        commands.addAll(reports.commands());
        return commands;
    }

    /** What the menus File and Edit offer for the multiplier that is worked on. */
    List<Command> documentCommands() {
        return DocumentCommands.of(multiplier, files, () -> main.goTo(Destination.MULTIPLIER));
    }

    /** Makes the step again that was taken back last. */
    void redo() {
        DocumentCommands.redo(multiplier, () -> main.goTo(Destination.MULTIPLIER));
    }

    /** Asks whether what is not saved may be lost with the window. */
    boolean mayClose() {
        return files.mayLeave("close the window");
    }

    /** What the menus offer to compare. */
    List<Command> compareCommands() {
        return CompareCommands.of(actions.workspace(), this::compareShown,
                () -> compare(explore.chosenDesigns()));
    }

    /** The columns of the Compare view. */
    CompareModel comparison() {
        return compare;
    }

    /** Pins the multiplier on the screen, and shows it beside another one. */
    void compareShown() {
        main.goTo(Destination.COMPARE);
        compare.compareShown();
    }

    private void compare(List<DesignPoint> designs) {
        main.goTo(Destination.COMPARE);
        compare.compare(designs);
    }

    /** The largest loss of accuracy that the user accepts, by project. */
    AcceptedLosses acceptedLosses() {
        return explore.acceptedLosses();
    }

    /** Whether published results are drawn into the Pareto plot. */
    BooleanProperty publishedResults() {
        return explore.published();
    }

    /** Shows a multiplier that is mapped by a method. */
    void showMapping(MappingMethod method) {
        main.goTo(Destination.MULTIPLIER);
        multiplier.setMethod(method);
    }

    /** Shows a circuit of others. */
    void openCircuit(Path file) {
        main.goTo(Destination.MULTIPLIER);
        imports.open(file);
    }

    /** What is exported, and which kinds of files of it. */
    ExportModel exported() {
        return exported;
    }

    /** Opens the export of the multiplier on the screen. */
    void exportMultiplier() {
        export.showMultiplier(main.root().getScene().getWindow());
    }

    /** What the Help menu offers to somebody who is new. */
    List<Command> learningCommands() {
        return List.of(Command.of("Help", "Learn how a multiplier works", "", () -> main.goTo(Destination.LEARN)),
                Command.of("Help", "Guided tour", "", tour::start));
    }

    /** The guided tour. */
    Tour tour() {
        return tour;
    }

    /** Opens the sample that the lesson and the tour are about; false where it is not beside the program. */
    private boolean openSample() {
        Optional<Project> sample = shelf.contents().get().samples().stream()
                .filter(each -> each.folder().endsWith(SAMPLE)).findFirst();
        sample.ifPresentOrElse(found -> actions.open(found.folder()),
                () -> actions.workspace().message().set("The sample projects are not beside the program"));
        return sample.isPresent();
    }

    private void showLesson() {
        main.goTo(Destination.MULTIPLIER);
        new MultiplierJump(multiplier).show(LearnModel.ARCHITECTURE, LearnModel.WIDTH,
                StructureParameters.accurate(LearnModel.WIDTH));
    }

    /** Sample and recent projects. */
    ObservableValue<ProjectShelf.Contents> projects() {
        return shelf.contents();
    }

    /** Goes to the field of a study's setting. */
    void showSetting(Setting setting) {
        main.goTo(Destination.EXPLORE);
        explore.seek(setting);
    }

    private void showSelected() {
        multiplier.reloadSelected();
        main.goTo(Destination.MULTIPLIER);
    }
}
