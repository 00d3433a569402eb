package org.tramstudio.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.PathText;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.finder.Findable;
import org.tramstudio.app.finder.FindableKind;
import org.tramstudio.app.finder.FinderButton;
import org.tramstudio.app.finder.FinderPane;
import org.tramstudio.app.finder.RecentlyUsed;
import org.tramstudio.app.shell.Command;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.shell.HelpWindow;
import org.tramstudio.app.start.ProjectShelf;
import org.tramstudio.app.start.StartActions;
import org.tramstudio.app.workspace.DesignWording;
import org.tramstudio.project.Project;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.PowerKind;
import org.tramstudio.training.Setting;

/** What the finder of a window finds: all that its menus offer, and all that can be gone to. */
final class StudioFinder {

    private final StartActions actions;
    private final FinderPane pane;
    private List<Command> commands = List.of();
    private Optional<StudioViews> views = Optional.empty();
    private Optional<HelpWindow> help = Optional.empty();

    StudioFinder(StartActions actions, RecentlyUsed recent) {
        this.actions = actions;
        this.pane = new FinderPane(this::findables, recent);
    }

    /** Offers what the window consists of, once it is put together. */
    void offer(List<Command> menus, StudioViews offeredViews, HelpWindow offeredHelp) {
        commands = menus;
        views = Optional.of(offeredViews);
        help = Optional.of(offeredHelp);
    }

    FinderPane pane() {
        return pane;
    }

    Button button() {
        return new FinderButton(KeyCombination.valueOf(StudioCommands.FIND_KEY).getDisplayText(), pane::toggle);
    }

    private List<Findable> findables() {
        List<Findable> all = new ArrayList<>();
        commands.stream().filter(command -> !command.title().equals(StudioCommands.FIND)).map(StudioFinder::command)
                .forEach(all::add);
        actions.workspace().designs().stream().map(this::design).forEach(all::add);
        views.ifPresent(from -> {
            projects(from.projects().getValue()).forEach(all::add);
            Arrays.stream(Setting.values()).map(setting -> Findable.of(FindableKind.SETTING, setting.title(),
                    setting.group().title(), setting.option(), () -> from.showSetting(setting))).forEach(all::add);
        });
        help.ifPresent(from -> Arrays.stream(Term.values()).map(term -> Findable.of(FindableKind.TERM, term.title(),
                "", term.name().replace('_', ' '), () -> from.showTerm(term))).forEach(all::add));
        return all;
    }

    /** Going to a view is a command of the View menu, and has a heading of its own. */
    private static Findable command(Command command) {
        boolean view = command.menu().equals(StudioCommands.VIEW)
                && Arrays.stream(Destination.values()).anyMatch(place -> place.title().equals(command.title()));
        return new Findable(view ? FindableKind.VIEW : FindableKind.COMMAND, command.title(), command.menu(), "",
                command.shortcut().map(KeyCombination::getDisplayText), command.obstacle().getValue(),
                command.action());
    }

    private Findable design(DesignPoint design) {
        List<String> facts = new ArrayList<>();
        design.latestAccuracy().ifPresent(share -> facts.add("accuracy " + Numbers.percent(share)));
        PowerKind kind = design.simulatedPower().isPresent() ? PowerKind.SIMULATED : PowerKind.MAPPED;
        design.power(kind).ifPresent(power -> facts.add(kind.title().toLowerCase(Locale.ROOT) + " power "
                + Numbers.power(power)));
        String detail = facts.isEmpty() ? DesignWording.state(design) : String.join(", ", facts);
        String lambda = design.lambda().isPresent() ? "lambda" + Numbers.plain(design.lambda().getAsDouble()) + " " : "";
        return Findable.of(FindableKind.DESIGN, design.title(), detail, lambda + design.id(), () -> {
            actions.workspace().selectedDesign().set(Optional.of(design));
            actions.navigator().goTo(Destination.EXPLORE);
        });
    }

    private Stream<Findable> projects(ProjectShelf.Contents shelf) {
        Stream<Findable> recent = shelf.recent().stream().map(entry -> new Findable(FindableKind.PROJECT, entry.title(),
                PathText.brief(entry.folder()), "", Optional.empty(),
                entry.missing() ? Optional.of("it is not there") : Optional.empty(),
                () -> actions.open(entry.folder())));
        Stream<Project> samples = shelf.samples().stream().filter(sample ->
                shelf.recent().stream().noneMatch(entry -> entry.folder().equals(sample.folder())));
        return Stream.concat(recent, samples.map(sample -> Findable.of(FindableKind.PROJECT, sample.title(),
                "sample project", "", () -> actions.open(sample.folder()))));
    }
}
