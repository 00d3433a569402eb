package org.tramstudio.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.tramstudio.app.dataset.DatasetView;
import org.tramstudio.app.explore.ExploreModel;
import org.tramstudio.app.explore.ExploreView;
import org.tramstudio.app.export.ExportDialog;
import org.tramstudio.app.export.ExportModel;
import org.tramstudio.app.multiplier.AnalysisModel;
import org.tramstudio.app.multiplier.ImportModel;
import org.tramstudio.app.multiplier.MultiplierCommands;
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
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.training.Setting;
import org.tramstudio.tram.MappingMethod;

/** The views of a window: their models follow the workspace at once, what is drawn is made when it is first shown. */
final class StudioViews {

    private final StartActions actions;
    private final ObservableValue<Palette> palette;
    private final Background background;
    private final MainWindow main;
    private final ProjectShelf shelf;
    private final MultiplierModel multiplier;
    private final AnalysisModel analysis;
    private final ImportModel imports;
    private final ExploreModel explore;
    private final ExportDialog export;

    StudioViews(StartActions actions, Theme theme, Services services, MainWindow main) {
        this.actions = actions;
        this.main = main;
        Workspace workspace = actions.workspace();
        background = services.background();
        palette = theme.palette();
        shelf = new ProjectShelf(services.recent(), services.samples(), background);
        workspace.project().subscribe(project -> project.ifPresent(shelf::remember));
        multiplier = new MultiplierModel(workspace, background);
        imports = new ImportModel(multiplier, workspace, actions.dialogs(), background);
        analysis = new AnalysisModel(workspace, services.power(), background);
        explore = new ExploreModel(workspace, actions.session());
        export = new ExportDialog(new ExportModel(workspace, actions.dialogs(), background,
                actions.session()::exportNetwork), theme);
    }

    /** What makes each view. */
    Map<Destination, Supplier<StudioView>> makers() {
        Workspace workspace = actions.workspace();
        ProjectSession session = actions.session();
        ExploreView.Jumps jumps = new ExploreView.Jumps(this::showSelected,
                design -> export.showDesign(main.root().getScene().getWindow(), design));
        Map<Destination, Supplier<StudioView>> makers = new EnumMap<>(Destination.class);
        makers.put(Destination.PROJECT, () -> new ProjectView(actions, shelf, palette, background));
        makers.put(Destination.NETWORK, () -> new NetworkView(workspace, session,
                new NetworkActions(workspace, session, actions.dialogs()), main, palette));
        makers.put(Destination.DATASET, () -> new DatasetView(workspace, session, actions.dialogs(), background,
                main));
        makers.put(Destination.MULTIPLIER, () -> new MultiplierView(multiplier, analysis, imports, workspace, palette,
                this::exportMultiplier));
        makers.put(Destination.EXPLORE, () -> new ExploreView(explore, workspace, session, palette, actions.dialogs(),
                background, jumps));
        return makers;
    }

    /** What the Multiplier menu offers. */
    List<Command> multiplierCommands() {
        return MultiplierCommands.of(multiplier, imports, actions.workspace(), () -> main.goTo(Destination.MULTIPLIER),
                this::exportMultiplier);
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

    /** Opens the export of the multiplier on the screen. */
    void exportMultiplier() {
        export.showMultiplier(main.root().getScene().getWindow());
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
