package org.tramstudio.app.start;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.EqualColumns;
import org.tramstudio.app.controls.PathLabel;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Icon;
import org.tramstudio.app.theme.IconShape;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.project.Project;
import org.tramstudio.project.RecentProjects;

/** What is shown while no project is open: samples, recent projects, and ways to begin. */
final class StartPage extends ScrollPane {

    private static final double CARD_WIDTH = 196;

    private final StartActions actions;
    private final ProjectShelf shelf;
    private final ObservableValue<Palette> palette;
    private final Background background;
    private final EqualColumns cards = new EqualColumns(CARD_WIDTH);
    private List<Project> shown = List.of();
    private final VBox recent = new VBox();

    StartPage(StartActions actions, ProjectShelf shelf, ObservableValue<Palette> palette, Background background,
              Node offer) {
        this.actions = actions;
        this.shelf = shelf;
        this.palette = palette;
        this.background = background;
        Label title = new Label("TRAM Studio");
        title.getStyleClass().add("title");
        Label purpose = new Label("Train approximate multipliers together with the network that uses them.");
        purpose.getStyleClass().add("muted");
        purpose.setWrapText(true);
        recent.getStyleClass().add("recent");
        recent.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(recent, Priority.ALWAYS);
        HBox lower = new HBox(headed("RECENT PROJECTS", recent), begin());
        lower.getStyleClass().add("columns");
        HBox.setHgrow(lower.getChildren().getFirst(), Priority.ALWAYS);
        VBox page = new VBox(new VBox(title, purpose), offer, headed("SAMPLE PROJECTS", cards), lower);
        page.getStyleClass().addAll("view", "start-page");
        page.setAlignment(Pos.TOP_LEFT);
        setContent(page);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        shelf.contents().subscribe(this::show);
    }

    private void show(ProjectShelf.Contents contents) {
        if (!contents.samples().equals(shown)) {
            shown = contents.samples();
            cards.show(shown.isEmpty() ? List.of(muted("The sample projects are not beside the program."))
                    : shown.stream().map(this::card).toList());
        }
        recent.getChildren().setAll(contents.recent().stream().map(this::row).toList());
        if (contents.recent().isEmpty()) {
            recent.getChildren().add(muted("Projects that you open are listed here."));
        }
    }

    private SampleCard card(Project sample) {
        return new SampleCard(sample, palette, background, () -> actions.open(sample.folder()));
    }

    private Node row(RecentProjects.Entry entry) {
        Label title = new Label(entry.title());
        HBox where = new HBox(4, new PathLabel(entry.folder()));
        if (entry.missing()) {
            Label missing = muted("(not there now)");
            missing.setMinWidth(USE_PREF_SIZE);
            where.getChildren().add(missing);
        }
        Button open = new Button("", new VBox(title, where));
        open.getStyleClass().addAll("flat", "recent-row");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setMinWidth(0);
        open.setAlignment(Pos.CENTER_LEFT);
        open.setDisable(entry.missing());
        open.setAccessibleText("Open the recent project " + entry.title());
        Tooltips.explain(open, "Open " + entry.folder());
        open.setOnAction(event -> actions.open(entry.folder()));
        HBox.setHgrow(open, Priority.ALWAYS);
        Button forget = new Button("", new Icon(IconShape.CANCEL));
        forget.getStyleClass().add("flat");
        forget.setAccessibleText("Take " + entry.title() + " off this list");
        Tooltips.explain(forget, "Take it off this list; its folder is left alone");
        forget.setOnAction(event -> shelf.forget(entry.folder()));
        HBox row = new HBox(open, forget);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node begin() {
        ActionButton create = new ActionButton("New project…", "Choose a network, images and a folder (Ctrl+N)",
                actions.newProject()).icon(new Icon(IconShape.ADD));
        create.button().setId("start-new");
        ActionButton open = new ActionButton("Open project…", "Choose a project's folder (Ctrl+O)",
                actions::chooseProject).icon(new Icon(IconShape.OPEN));
        open.button().setId("start-open");
        ActionButton multiplier = new ActionButton("Look at a multiplier", "Needs no project and no network",
                () -> actions.navigator().goTo(Destination.MULTIPLIER)).icon(new Icon(IconShape.MULTIPLIER));
        VBox buttons = new VBox(heading("BEGIN"), wide(create), wide(open), wide(multiplier),
                muted("Or drop a project, an ONNX network, weights or images anywhere on this window."));
        buttons.getStyleClass().add("begin");
        return buttons;
    }

    private static ActionButton wide(ActionButton button) {
        button.setMaxWidth(Double.MAX_VALUE);
        button.button().setAlignment(Pos.CENTER_LEFT);
        return button;
    }

    private static VBox headed(String text, Node node) {
        VBox box = new VBox(heading(text), node);
        box.getStyleClass().add("headed");
        return box;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("section", "part");
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}
