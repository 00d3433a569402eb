package org.tramstudio.app.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.app.tree.PicturePair;
import org.tramstudio.app.workspace.Workspace;

/** A and B side by side: their trees, their figures, and how their errors differ. */
final class PairPanel extends BorderPane {

    private static final double FIGURES_WIDTH = 325;
    private static final double MAP_WIDTH = 226;

    private final ComparedTwo two;
    private final ObservableValue<Palette> palette;
    private final SharedView view = new SharedView();
    private final LinkedDiagram first;
    private final LinkedDiagram second;
    private final Label firstObstacle = obstacle("first-obstacle");
    private final Label secondObstacle = obstacle("second-obstacle");
    private final Label errorsObstacle = new Label();
    private final DifferenceMap map;
    private final FiguresGrid figures = new FiguresGrid();
    private final BorderPane foot = new BorderPane();
    private List<String> signs = List.of();

    PairPanel(CompareModel model, Workspace workspace, ObservableValue<Palette> palette) {
        this.two = model.two();
        this.palette = palette;
        first = new LinkedDiagram("A", view, workspace, palette);
        second = new LinkedDiagram("B", view, workspace, palette);
        map = new DifferenceMap(palette);
        HBox diagrams = new HBox(side("A", first, firstObstacle), side("B", second, secondObstacle));
        diagrams.getStyleClass().add("diagram-pair");
        foot.getStyleClass().add("tree-foot");
        ActionButton fit = new ActionButton("Fit", "Show the whole of both diagrams (F, or a double click on one)",
                view::fit);
        fit.button().setId("fit-pair");
        BorderPane.setAlignment(fit, Pos.CENTER_RIGHT);
        foot.setRight(fit);
        BorderPane trees = new BorderPane(diagrams);
        trees.setBottom(foot);
        StackPane body = new StackPane(beside(trees), advice());
        setCenter(body);
        two.pair().subscribe(this::show);
        two.figuresRevision().subscribe(this::showFigures);
    }

    private static Label obstacle(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "obstacle");
        return label;
    }

    private static Node side(String name, LinkedDiagram diagram, Label obstacle) {
        Label letter = new Label(name);
        letter.getStyleClass().addAll("heading", "side-letter");
        letter.setMouseTransparent(true);
        StackPane.setAlignment(letter, Pos.TOP_LEFT);
        StackPane pane = new StackPane(diagram, letter, obstacle);
        HBox.setHgrow(pane, Priority.ALWAYS);
        pane.setPrefWidth(200);
        return pane;
    }

    private Node beside(Node trees) {
        Label heading = new Label("How much further from the exact product B is than A");
        heading.getStyleClass().add("section");
        heading.setWrapText(true);
        errorsObstacle.setId("errors-obstacle");
        errorsObstacle.setWrapText(true);
        errorsObstacle.getStyleClass().add("muted");
        errorsObstacle.managedProperty().bind(errorsObstacle.visibleProperty());
        map.managedProperty().bind(map.visibleProperty());
        Label reading = new Label();
        reading.setWrapText(true);
        reading.getStyleClass().addAll("muted", "small");
        reading.textProperty().bind(map.reading());
        reading.visibleProperty().bind(map.visibleProperty());
        VBox errors = new VBox(6, heading, map, reading, errorsObstacle);
        HBox sides = new HBox(frame(errors, MAP_WIDTH), frame(new StackPane(figures), FIGURES_WIDTH));
        BorderPane pane = new BorderPane(trees);
        pane.setRight(sides);
        pane.visibleProperty().bind(two.pair().map(Optional::isPresent));
        return pane;
    }

    private static Node frame(Region content, double width) {
        content.getStyleClass().add("compared-side");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(width);
        scroll.setPrefWidth(width);
        scroll.getStyleClass().add("side-frame");
        return scroll;
    }

    private Node advice() {
        Label title = new Label("Choose two to lay side by side");
        title.getStyleClass().add("heading");
        Label text = new Label("Select one line of the table, then a second one with Ctrl and click; or choose A and B "
                + "in the boxes above. Shift and click on a point of the Pareto plot does it too.");
        text.setId("compare-advice");
        text.setWrapText(true);
        text.getStyleClass().addAll("muted", "empty-text");
        VBox box = new VBox(6, title, text);
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.visibleProperty().bind(two.first().flatMap(one -> two.second().map(other ->
                one.isEmpty() || other.isEmpty())));
        return box;
    }

    private void show(Optional<ComparedPair> pair) {
        pair.ifPresent(found -> {
            boolean oneTree = found.trees().filter(trees ->
                    trees.compared() == PicturePair.Compared.SIGNALS).isPresent();
            view.show(found.first().picture(), found.second().picture(), oneTree);
            first.show(found.first().picture(), title(two.first().get()));
            second.show(found.second().picture(), title(two.second().get()));
            tell(firstObstacle, found.first().obstacle());
            tell(secondObstacle, found.second().obstacle());
            map.setVisible(found.errors().isPresent());
            map.show(found.errors());
            tell(errorsObstacle, found.errorsObstacle());
            showLegend(found.first().picture().or(found.second()::picture));
        });
    }

    private static String title(Optional<ComparisonRow> row) {
        return row.map(found -> found.content().get().title()).orElse("");
    }

    private static void tell(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
    }

    private void showLegend(Optional<CircuitPicture> picture) {
        List<Legend.Entry> entries = picture.map(CircuitPicture::legend).orElse(List.of());
        List<String> texts = entries.stream().map(Legend.Entry::text).toList();
        if (!texts.equals(signs)) {
            signs = texts;
            foot.setCenter(new Legend(palette, entries));
        }
    }

    private void showFigures() {
        two.first().get().ifPresent(one -> two.second().get().ifPresent(other ->
                figures.show(one.content().get(), other.content().get())));
    }
}
