package org.tramstudio.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.tramstudio.app.explore.AcceptedLosses;
import org.tramstudio.app.explore.ExploreKeys;
import org.tramstudio.app.export.ExportModel;
import javafx.stage.WindowEvent;
import org.tramstudio.app.diagnostics.Diagnostics;
import org.tramstudio.app.diagnostics.DiagnosticsWindow;
import org.tramstudio.app.diagnostics.FolderWindow;
import org.tramstudio.app.diagnostics.FxWatchdog;
import org.tramstudio.app.diagnostics.Stalls;
import org.tramstudio.app.finder.RecentlyUsed;
import org.tramstudio.app.inspector.Inspector;
import org.tramstudio.app.settings.ComputeModel;
import org.tramstudio.app.settings.SettingsWindow;
import org.tramstudio.app.shell.Command;
import org.tramstudio.app.shell.DropTarget;
import org.tramstudio.app.shell.HelpWindow;
import org.tramstudio.app.shell.MainWindow;
import org.tramstudio.app.shell.TopBar;
import org.tramstudio.app.start.NewProjectDialog;
import org.tramstudio.app.start.PartUse;
import org.tramstudio.app.start.StartActions;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.tasks.TaskDrawer;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.app.tour.Tour;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.app.workspace.MultiplierAnalysis;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.StudioSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.tram.MappingMethod;

/** One window of the program with everything in it. */
public final class StudioWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 1000;

    private final Stage stage;
    private final Services services;
    private final Workspace workspace = new Workspace();
    private final StudioSession session;
    private final MainWindow main;
    private final NewProjectDialog wizard;
    private final HelpWindow help;
    private final StudioViews views;
    private final DropTarget drops;
    private final Stalls stalls = new Stalls();
    private final FxWatchdog watchdog = new FxWatchdog(stalls);
    private final DiagnosticsWindow diagnostics;
    private final ComputeModel compute = new ComputeModel();
    private final SettingsWindow settings;
    private final RecentlyUsed recentlyUsed = new RecentlyUsed();

    /**
     * Builds the window; it is not shown yet.
     *
     * @param stage what it is built on
     * @param theme its colours
     * @param services what it is built from
     */
    public StudioWindow(Stage stage, Theme theme, Services services) {
        this.stage = stage;
        this.services = services;
        services.background().awaitFirstFrame();
        Dialogs dialogs = services.dialogs().apply(stage, workspace);
        session = new StudioSession(workspace, services.background(), dialogs, services.resources(),
                services.power(), services.window());
        TaskDrawer drawer = new TaskDrawer(services.background());
        main = new MainWindow(workspace, new Inspector(workspace), drawer);
        wizard = new NewProjectDialog(stage, theme, dialogs, services.background(), session::open);
        StartActions actions = new StartActions(workspace, session, dialogs, main, wizard::show);

        views = new StudioViews(actions, theme, services, main);
        StudioFinder finder = new StudioFinder(actions, recentlyUsed);
        List<Command> commands = StudioCommands.of(actions, main, finder.pane(), drawer, theme, stage,
                views.documentCommands());
        commands.addAll(views.studyCommands());
        help = new HelpWindow(stage, theme, commands, ExploreKeys.list());
        commands.addAll(views.multiplierCommands());
        commands.addAll(views.compareCommands());
        commands.addAll(views.learningCommands());
        diagnostics = new DiagnosticsWindow(stage, theme, new Diagnostics(workspace, stalls), () -> openLogFolder(dialogs));
        settings = new SettingsWindow(stage, theme, compute);
        commands.add(Command.of("Study", "Threads and memory…", "", settings::show));
        commands.addAll(StudioCommands.help(help, diagnostics));
        finder.offer(commands, views, help);
        main.setViews(views.makers(), new TopBar(commands, finder.button(), theme));
        main.cover(finder.pane());

        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(main.root(), Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        theme.dress(scene);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Y"), views::redo);
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, event -> {
            if (!views.mayClose()) {
                event.consume();
            }
        });
        PartUse parts = new PartUse(workspace, session, dialogs, wizard::show);
        drops = new DropTarget(services.background(), dialogs, new DropTarget.Uses(actions::open, views::openCircuit,
                parts::take, workspace.message()::set));
        drops.install(scene);
        scene.getAccelerators().putAll(StudioCommands.otherKeys(theme.textSize()));
        stage.setScene(scene);
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(640, screen.getHeight()));
        workspace.project().subscribe(project -> stage.setTitle(
                project.map(open -> open.title() + " – TRAM Studio").orElse("TRAM Studio")));
    }

    /** Shows the window; then loads the engine and, where one is named, a project. */
    public void show(Optional<Path> project) {
        Background background = services.background();
        stage.show();
        watchdog.start();
        FirstFrame.of(stage.getScene(), background::firstFrameDrawn);
        background.afterFirstFrame(() -> background.startQuietly(
                new BackgroundTask<>("Load the engine", control -> services.engine().get()),
                status -> workspace.engine().set(Optional.of(status)),
                failure -> workspace.message().set(FailureReport.of(failure))));
        project.ifPresent(this::open);
    }

    /** Opens a project in place of the open one. */
    void open(Path project) {
        session.open(project);
    }

    /** Takes a file or folder, as if it were dropped on the window. */
    void drop(Path dropped) {
        drops.open(List.of(dropped));
    }

    /** Begins a study of the open project. */
    void explore(StudySettings settings) {
        session.explore(settings);
    }

    /** Whether designs are being trained or wait for it. */
    boolean isExploring() {
        return session.exploring().get().isPresent();
    }

    /** Opens the form of a new project. */
    void showNewProject() {
        wizard.show();
    }

    /** Opens the export of the multiplier on the screen. */
    void showExport() {
        views.exportMultiplier();
    }

    /** What is exported, and which kinds of files of it. */
    ExportModel exported() {
        return views.exported();
    }

    /** Shows a multiplier that is mapped by a method. */
    void showMapping(MappingMethod method) {
        views.showMapping(method);
    }

    /** Whether a multiplier of a kind is on the screen and has been measured in full. */
    boolean isAnalysed(Predicate<ShownMultiplier> kind) {
        return workspace.analysis().get().map(MultiplierAnalysis::multiplier)
                .filter(analysed -> workspace.multiplier().get().equals(Optional.of(analysed))).filter(kind).isPresent();
    }

    /** The largest loss of accuracy that the user accepts, by project. */
    AcceptedLosses acceptedLosses() {
        return views.acceptedLosses();
    }

    /** Whether published results are drawn into the Pareto plot. */
    BooleanProperty publishedResults() {
        return views.publishedResults();
    }

    /** Goes back to the start page. */
    void closeProject() {
        session.close();
    }

    /** Reads a circuit of others and shows it. */
    void openCircuit(Path file) {
        views.openCircuit(file);
    }

    /** Names of the columns that the Compare view shows, to be remembered. */
    List<String> compareColumns() {
        return views.comparison().columnNames();
    }

    /** Shows the columns of these names in the Compare view. */
    void showCompareColumns(List<String> names) {
        views.comparison().showColumns(names);
    }

    /** Shows the multiplier on the screen beside another one. */
    void compareShown() {
        views.compareShown();
    }

    /** Whether nothing is left to be measured or compared in the Compare view. */
    boolean isComparisonSettled() {
        return views.comparison().isComparisonSettled();
    }

    /** Opens the words of the method. */
    void showHelp() {
        help.showTerms();
    }

    /** Opens the diagnostics page. */
    void showDiagnostics() {
        diagnostics.show();
    }

    /** How much of the machine training may use. */
    ComputeModel compute() {
        return compute;
    }

    /** Opens the choice of threads and memory. */
    void showSettings() {
        settings.show();
    }

    private void openLogFolder(Dialogs dialogs) {
        Path folder = FailureReport.logFolder();
        services.background().startQuietly(new BackgroundTask<>("Open the log folder", control -> {
            FolderWindow.open(folder);
            return folder;
        }), opened -> workspace.message().set("The log is kept in " + opened),
                failure -> dialogs.error("The log folder cannot be opened", FailureReport.of(failure)));
    }

    /** Opens the list of keys. */
    void showKeys() {
        help.showKeys();
    }

    /** The guided tour. */
    Tour tour() {
        return views.tour();
    }

    /** Whether the images of the open project have been opened, or found to be missing. */
    boolean isDatasetSettled() {
        return workspace.dataset().get().isPresent() || session.datasetProblem().get().isPresent();
    }

    /** What the window shows. */
    public Workspace workspace() {
        return workspace;
    }

    /** The frame, to switch between views. */
    public MainWindow main() {
        return main;
    }

    /** What was chosen in the finder. */
    RecentlyUsed recentlyUsed() {
        return recentlyUsed;
    }

    /** Stops what runs, so that it can be resumed. */
    public void shutDown() {
        watchdog.close();
        session.stop();
        services.background().close();
    }
}
