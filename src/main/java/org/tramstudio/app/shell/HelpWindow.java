package org.tramstudio.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.theme.Theme;

/** The words of the method, and the keys. A window of its own, so that it can stay beside the work. */
public final class HelpWindow {

    private static final double WIDTH = 620;
    private static final double HEIGHT = 640;

    private final Window owner;
    private final Theme theme;
    private final List<Command> commands;
    private final List<KeyNote> notes;
    private final TabPane tabs = new TabPane();
    private Optional<Stage> stage = Optional.empty();

    /**
     * The window is built when it is first asked for.
     *
     * @param owner the main window
     * @param theme its colours
     * @param commands whose keys are listed
     * @param notes keys that count in parts of views
     */
    public HelpWindow(Window owner, Theme theme, List<Command> commands, List<KeyNote> notes) {
        this.owner = owner;
        this.theme = theme;
        this.commands = commands;
        this.notes = notes;
    }

    /** Opens it with the words of the method. */
    public void showTerms() {
        show(0);
    }

    /** Opens it at one of the words. */
    public void showTerm(Term term) {
        show(0);
        tabs.applyCss();
        tabs.layout();
        ((TermList) tabs.getTabs().getFirst().getContent()).show(term);
    }

    /** Opens it with the list of keys. */
    public void showKeys() {
        show(1);
    }

    private void show(int tab) {
        Stage shown = stage.orElseGet(this::build);
        tabs.getSelectionModel().select(tab);
        shown.show();
        shown.toFront();
    }

    private Stage build() {
        Stage built = new Stage();
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().addAll(new Tab("Words of the method", new TermList()), new Tab("Keys", new KeyList(commands, notes)));
        Scene scene = new Scene(tabs, WIDTH, HEIGHT);
        theme.dress(scene);
        scene.getAccelerators().put(KeyCombination.valueOf("Esc"), built::hide);
        built.initOwner(owner);
        built.setTitle("Help");
        built.setScene(scene);
        stage = Optional.of(built);
        return built;
    }
}
