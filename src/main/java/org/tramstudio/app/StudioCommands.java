package org.tramstudio.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.tramstudio.app.controls.CopiedText;
import org.tramstudio.app.diagnostics.DiagnosticsWindow;
import org.tramstudio.app.finder.FinderPane;
import org.tramstudio.app.shell.Command;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.shell.HelpWindow;
import org.tramstudio.app.shell.MainWindow;
import org.tramstudio.app.start.StartActions;
import org.tramstudio.app.tasks.TaskDrawer;
import org.tramstudio.app.theme.TextSize;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.app.workspace.DesignWording;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.task.TaskState;

/** Everything that the menus offer. */
final class StudioCommands {

    static final String VIEW = "View";
    static final String FIND = "Search or command…";
    static final String FIND_KEY = "Shortcut+K";

    private StudioCommands() {
    }

    static List<Command> of(StartActions actions, MainWindow window, FinderPane finder, TaskDrawer drawer, Theme theme,
                            Stage stage, List<Command> document) {
        List<Command> commands = new ArrayList<>(file(actions));
        commands.addAll(document);
        commands.add(Command.of("File", "Quit", "Shortcut+Q",
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST))));
        commands.addAll(edit(actions, finder));
        for (Destination destination : Destination.values()) {
            commands.add(Command.of(VIEW, destination.title(), "Shortcut+" + (destination.ordinal() + 1),
                    () -> window.goTo(destination)));
        }
        commands.add(Command.of(VIEW, "Inspector", "Shortcut+I",
                () -> window.inspectorWanted().set(!window.inspectorWanted().get())));
        commands.add(Command.of(VIEW, "Tasks", "Shortcut+T", drawer::toggle));
        commands.add(Command.of(VIEW, "Light or dark", "Shortcut+Shift+L", theme::toggle));
        commands.addAll(textSize(theme.textSize()));
        commands.addAll(study(actions));
        return commands;
    }

    private static List<Command> textSize(TextSize size) {
        return List.of(Command.of(VIEW, "Larger text", "Shortcut+Plus", size::larger, size.atLargest()),
                Command.of(VIEW, "Smaller text", "Shortcut+Minus", size::smaller, size.atSmallest()),
                Command.of(VIEW, "Usual text size", "Shortcut+0", size::usual, size.atUsual()));
    }

    /** Keys that do the same on other keyboards: where plus is above equals, and those of the number pad. */
    static Map<KeyCombination, Runnable> otherKeys(TextSize size) {
        return Map.of(KeyCombination.valueOf("Shortcut+Equals"), size::larger,
                KeyCombination.valueOf("Shortcut+Shift+Equals"), size::larger,
                KeyCombination.valueOf("Shortcut+Add"), size::larger,
                KeyCombination.valueOf("Shortcut+Subtract"), size::smaller,
                KeyCombination.valueOf("Shortcut+Numpad 0"), size::usual);
    }

    static List<Command> help(HelpWindow help, DiagnosticsWindow diagnostics) {
        return List.of(Command.of("Help", "Words of the method", "F1", help::showTerms),
                Command.of("Help", "Keys", "Shift+F1", help::showKeys),
                Command.of("Help", "Diagnostics", "", diagnostics::show));
    }

    private static List<Command> file(StartActions actions) {
        ObservableValue<Optional<String>> noProject = actions.workspace().project()
                .map(project -> project.isPresent() ? Optional.empty() : Optional.of("no project is open"));
        return List.of(Command.of("File", "New project…", "Shortcut+N", actions.newProject()),
                Command.of("File", "Open project…", "Shortcut+O", actions::chooseProject),
                Command.of("File", "Close project", "Shortcut+W", actions.session()::close, noProject));
    }

    private static List<Command> edit(StartActions actions, FinderPane finder) {
        Workspace workspace = actions.workspace();
        ObservableValue<Optional<String>> noDesign = workspace.selectedDesign()
                .map(design -> design.isPresent() ? Optional.empty() : Optional.of("select a design first"));
        return List.of(Command.of("Edit", FIND, FIND_KEY, finder::toggle),
                Command.of("Edit", "Copy the selected design's numbers", "Shortcut+Shift+C",
                () -> copyDesign(workspace), noDesign),
                Command.of("Edit", "Clear the selection", "Shortcut+Shift+A", () -> {
                    workspace.selectedDesign().set(Optional.empty());
                    workspace.selectedColumn().set(OptionalInt.empty());
                }));
    }

    private static void copyDesign(Workspace workspace) {
        workspace.selectedDesign().get().ifPresent(design -> {
            CopiedText.copy(DesignWording.asTable(design));
            workspace.message().set("Copied the numbers of " + design.title());
        });
    }

    private static List<Command> study(StartActions actions) {
        ProjectSession session = actions.session();
        ObservableValue<Optional<String>> cannotExplore = session.obstacle()
                .map(found -> found.map(why -> Character.toLowerCase(why.charAt(0)) + why.substring(1)));
        return List.of(Command.of("Study", "Explore", "Shortcut+E", actions::explore, cannotExplore),
                Command.of("Study", "Pause", "Shortcut+P", session::pause, unless(session, false)),
                Command.of("Study", "Go on", "Shortcut+Shift+P", session::resume, unless(session, true)),
                Command.of("Study", "Stop", "Shortcut+Period", session::cancel, session.exploring()
                        .map(task -> task.isPresent() ? Optional.empty() : Optional.of("no study is running"))));
    }

    private static ObservableValue<Optional<String>> unless(ProjectSession session, boolean paused) {
        return session.exploring().map(task -> {
            if (task.isEmpty()) {
                return Optional.of("no study is running");
            }
            boolean isPaused = task.get().state() == TaskState.PAUSED;
            return isPaused == paused ? Optional.empty() : Optional.of(paused ? "it is not paused" : "it is paused");
        });
    }
}
