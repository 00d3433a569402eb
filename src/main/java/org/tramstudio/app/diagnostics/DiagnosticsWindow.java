package org.tramstudio.app.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.CopiedText;
import org.tramstudio.app.diagnostics.DiagnosticsReport.Fact;
import org.tramstudio.app.theme.Theme;

/** The diagnostics page, in a window of its own; measures only while it is open. */
public final class DiagnosticsWindow {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 660;
    private static final Duration PERIOD = Duration.seconds(1);

    private final Window owner;
    private final Theme theme;
    private final Diagnostics diagnostics;
    private final Runnable openLog;
    private final FrameCounter frames = new FrameCounter();
    private final VBox page = new VBox();
    private final List<Label> names = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private List<Integer> shownLengths = List.of();
    private Optional<Stage> stage = Optional.empty();

    /**
     * The window is built when it is first asked for.
     *
     * @param owner the main window
     * @param theme its colours
     * @param diagnostics what it tells
     * @param openLog opens the folder of the log
     */
    public DiagnosticsWindow(Window owner, Theme theme, Diagnostics diagnostics, Runnable openLog) {
        this.owner = owner;
        this.theme = theme;
        this.diagnostics = diagnostics;
        this.openLog = openLog;
    }

    /** Opens it, or brings it to the front. */
    public void show() {
        Stage shown = stage.orElseGet(this::build);
        refresh();
        shown.show();
        shown.toFront();
    }

    private Stage build() {
        page.getStyleClass().add("help-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        BorderPane content = new BorderPane(scroll);
        content.setBottom(buttons());
        Scene scene = new Scene(content, WIDTH, HEIGHT);
        theme.dress(scene);
        Stage built = new Stage();
        scene.getAccelerators().put(KeyCombination.valueOf("Esc"), built::hide);
        Timeline clock = new Timeline(new KeyFrame(PERIOD, tick -> refresh()));
        clock.setCycleCount(Animation.INDEFINITE);
        built.setOnShown(shown -> {
            frames.start();
            clock.play();
        });
        built.setOnHidden(hidden -> {
            frames.stop();
            clock.stop();
        });
        built.initOwner(owner);
        built.setTitle("Diagnostics");
        built.setScene(scene);
        stage = Optional.of(built);
        return built;
    }

    private Node buttons() {
        ActionButton copy = new ActionButton("Copy for a bug report",
                "Copy all of this as plain text, with ~ in place of your home folder", this::copy).primary();
        copy.button().setId("copy-diagnostics");
        ActionButton log = new ActionButton("Open the log folder",
                "Show the folder of the log in the file manager: " + diagnostics.logFolder(), openLog);
        log.button().setId("open-log-folder");
        HBox buttons = new HBox(copy, log);
        buttons.getStyleClass().addAll("buttons", "page-buttons");
        return buttons;
    }

    private void copy() {
        CopiedText.copy(report().text(System.getProperty("user.home", ""), System.getProperty("user.name", "")));
    }

    private DiagnosticsReport report() {
        return diagnostics.report(owner.getOutputScaleX(), frames.rate());
    }

    /** Labels stay while the facts are the same ones, so that a reader is not thrown back each second. */
    private void refresh() {
        DiagnosticsReport report = report();
        List<Integer> lengths = report.sections().stream().map(section -> section.facts().size()).toList();
        if (!lengths.equals(shownLengths)) {
            shownLengths = lengths;
            names.clear();
            values.clear();
            page.getChildren().setAll(report.sections().stream().map(this::section).toList());
        }
        List<Fact> facts = report.sections().stream().flatMap(section -> section.facts().stream()).toList();
        for (int index = 0; index < facts.size(); index++) {
            names.get(index).setText(facts.get(index).name());
            values.get(index).setText(facts.get(index).value());
        }
    }

    private Node section(DiagnosticsReport.Section section) {
        Label title = new Label(section.title());
        title.getStyleClass().add("heading");
        GridPane table = new GridPane();
        table.getStyleClass().addAll("facts", "diagnostics-facts");
        for (int row = 0; row < section.facts().size(); row++) {
            Label name = new Label();
            name.getStyleClass().addAll("muted", "diagnostics-name");
            Label value = new Label();
            value.setWrapText(true);
            name.setLabelFor(value);
            names.add(name);
            values.add(value);
            table.addRow(row, name, value);
            GridPane.setValignment(name, VPos.TOP);
        }
        VBox box = new VBox(title, table);
        box.getStyleClass().add("headed");
        return box;
    }
}
