package org.tramstudio.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.tramstudio.app.dataset.DatasetView;
import org.tramstudio.app.explore.ExploreModel;
import org.tramstudio.app.explore.ExploreView;
import org.tramstudio.app.export.ExportDialog;
import org.tramstudio.app.export.ExportModel;
import org.tramstudio.app.multiplier.MultiplierModel;
import org.tramstudio.app.multiplier.MultiplierView;
import org.tramstudio.app.network.NetworkView;
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
import org.tramstudio.tram.GreedyMapper;

/** The views of a window: their models follow the workspace at once, what is drawn is made when it is first shown. */
final class StudioViews {

    private StudioViews() {
    }

    static Map<Destination, Supplier<StudioView>> of(StartActions actions, Theme theme, Services services,
                                                     MainWindow main) {
        Workspace workspace = actions.workspace();
        ProjectSession session = actions.session();
        Background background = services.background();
        ObservableValue<Palette> palette = theme.palette();
        ProjectShelf shelf = new ProjectShelf(services.recent(), services.samples(), background);
        workspace.project().subscribe(project -> project.ifPresent(shelf::remember));
        MultiplierModel multiplier = new MultiplierModel(workspace, new GreedyMapper(), background);
        ExploreModel explore = new ExploreModel(workspace, session);
        ExportDialog export = new ExportDialog(
                new ExportModel(workspace, new GreedyMapper(), actions.dialogs(), background), theme);
        ExploreView.Jumps jumps = new ExploreView.Jumps(() -> {
            multiplier.reloadSelected();
            main.goTo(Destination.MULTIPLIER);
        }, design -> export.showDesign(main.root().getScene().getWindow(), design));

        Map<Destination, Supplier<StudioView>> views = new EnumMap<>(Destination.class);
        views.put(Destination.PROJECT, () -> new ProjectView(actions, shelf, palette, background));
        views.put(Destination.NETWORK, () -> new NetworkView(workspace, session, main));
        views.put(Destination.DATASET, () -> new DatasetView(workspace, session, background, main));
        views.put(Destination.MULTIPLIER, () -> new MultiplierView(multiplier, workspace, palette,
                () -> export.showMultiplier(main.root().getScene().getWindow())));
        views.put(Destination.EXPLORE, () -> new ExploreView(explore, workspace, session, palette, actions.dialogs(),
                background, jumps));
        return views;
    }
}
