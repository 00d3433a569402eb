package org.tramstudio.app.explore;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.shell.StudioView;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.theme.TextSize;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.project.Project;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.picture.PictureFormat;
import org.tramstudio.study.report.ReportFormat;

/** What to search, and what comes of it: Pareto plot, table, loss, Θ by epoch. */
public final class ExploreView implements StudioView {

    /** Room for bars of three rows, a legend, and 220 for the plot: lower than that, points and labels run into one another. */
    private static final double LEAST_PLOT_HEIGHT = 352;
    /** The headings of what is below the plot, so that it can be found again in a low window. */
    private static final double LEAST_DETAILS_HEIGHT = 38;

    private final ExploreModel model;
    private final Workspace workspace;
    private final BorderPane content = new BorderPane();
    private final ParetoPlot plot;
    private final DesignActions actions;
    private final PlotFiles files;
    private final StudyReports reports;
    private final SplitPane area;
    private final SplitPane details;

    /**
     * Builds the view.
     *
     * @param model what it shows
     * @param workspace the shared selection and the designs
     * @param session what the buttons steer
     * @param palette the window's colours
     * @param dialogs asks where to save
     * @param background writes files
     * @param jumps leads on to other views
     */
    public ExploreView(ExploreModel model, Workspace workspace, ProjectSession session,
                       ObservableValue<Palette> palette, Dialogs dialogs, Background background, Jumps jumps) {
        this.model = model;
        this.workspace = workspace;
        this.plot = new ParetoPlot(palette, model.axes().get(), model.limit(), new ParetoPlot.Clicks(model::select,
                model.chosen()::toggle, design -> jumps.compare().accept(List.of(design))));
        this.actions = new DesignActions(model.chosen(), workspace.designs(), jumps, dialogs);
        this.files = new PlotFiles(plot, dialogs, background);
        this.reports = new StudyReports(model, workspace, dialogs, background);
        content.setId("explore-view");
        content.getStyleClass().add("explore-view");
        content.getStylesheets().add(ExploreView.class.getResource("/css/explore.css").toExternalForm());
        content.setTop(new StudyBar(model, session));
        LowerFold fold = new LowerFold();
        details = new SplitPane(new DesignsPane(workspace, session, model.chosen(), actions), new CurvesPane(model, palette, fold.button()));
        details.setId("explore-details-split");
        details.setDividerPositions(0.72);
        details.setMinHeight(LEAST_DETAILS_HEIGHT);
        TextSize.grow(details);
        area = new SplitPane(plotArea(jumps, background), details);
        area.setId("explore-split");
        area.setOrientation(Orientation.VERTICAL);
        fold.follow(area, details);
        content.setCenter(area);
        model.picture().subscribe(picture -> {
            plot.show(picture);
            plot.node().setVisible(!picture.points().isEmpty());
        });
        model.chosen().ids().subscribe(plot::select);
    }

    /**
     * What leads on to other views.
     *
     * @param showMultiplier shows the chosen design's tree in the Multiplier view
     * @param export opens the export of designs
     * @param compare shows designs in the Compare view, one beside another
     */
    public record Jumps(Runnable showMultiplier, Consumer<List<DesignPoint>> export, Consumer<List<DesignPoint>> compare) {
    }

    @Override
    public String title() {
        return "Explore";
    }

    @Override
    public Node content() {
        return content;
    }

    /** A field with its text selected would be the first thing to be changed by a slip of the hand. */
    @Override
    public void shown() {
        content.requestFocus();
    }

    @Override
    public List<SplitPane> split() {
        return List.of(area, details);
    }

    private Node plotArea(Jumps jumps, Background background) {
        BorderPane pane = new BorderPane(new StackPane(plot.node(), new EmptyPlot(model, workspace)));
        pane.setTop(plotBar(jumps));
        pane.setBottom(new PublishedChoice(model, plot, workspace, background));
        pane.getStyleClass().add("plot-area");
        pane.setMinHeight(LEAST_PLOT_HEIGHT);
        TextSize.grow(pane);
        return pane;
    }

    private Node plotBar(Jumps jumps) {
        ObservableValue<Optional<String>> unselected = workspace.selectedDesign().map(selected ->
                selected.isPresent() ? Optional.empty() : Optional.of("Choose a design in the plot or in the table first"));
        HBox looks = new HBox(6, new AxesChoice(model),
                button("reset-plot", new ActionButton("Reset zoom",
                        "Show all designs again (or a double click on the plot). Wheel zooms, dragging zooms into a box, "
                                + "Shift and dragging moves. Ctrl and a click on a point chooses its design too, Shift and a "
                                + "click compares it with the chosen one (Ctrl+D compares the chosen ones).", plot::reset)));
        HBox uses = new HBox(6, button("show-multiplier", new ActionButton("Show multiplier",
                        "Show the chosen design's partial-product tree", jumps.showMultiplier(), unselected)),
                button("export-design", new ActionButton("Export…",
                        "Write the chosen designs, the Pareto front or all designs: hardware, product tables, network, provenance",
                        () -> actions.run(DesignAction.EXPORT), unselected)),
                button("copy-plot", new ActionButton("Copy", "Copy the plot as a picture, and its designs as a table",
                        () -> files.copy(designs()))), saveChoice());
        FlowPane bar = new FlowPane(12, 4, looks, uses);
        bar.getChildren().addAll(new LossControls(model).parts());
        bar.setRowValignment(VPos.CENTER);
        bar.getStyleClass().add("plot-bar");
        return bar;
    }

    private Node saveChoice() {
        MenuButton save = new MenuButton("Save", null, item("save-picture", "Picture (PNG)…", files::savePicture),
                item("save-svg", "Vectors (SVG)…", () -> files.saveVectors(PictureFormat.SVG, projectTitle())),
                item("save-pdf", "Vectors (PDF)…", () -> files.saveVectors(PictureFormat.PDF, projectTitle())),
                item("save-table", "Table of the designs (CSV)…", () -> files.saveTable(designs())), new SeparatorMenuItem(),
                report("save-report-html", ReportFormat.HTML), report("save-report-pdf", ReportFormat.PDF));
        save.setId("save-plot");
        save.setMinWidth(Region.USE_PREF_SIZE);
        return Tooltips.explain(save, "Save the plot as the screen shows it, as pixels or as vectors, or its designs as a table; or write "
                + "a report of the whole study");
    }

    private MenuItem report(String id, ReportFormat format) {
        MenuItem item = item(id, StudyReports.title(format), () -> reports.save(format));
        item.disableProperty().bind(reports.obstacle().map(Optional::isPresent));
        return item;
    }

    private static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** What a saved plot is called. */
    private String projectTitle() {
        return workspace.project().get().map(Project::title).orElse("Pareto plot");
    }

    private List<DesignPoint> designs() {
        return List.copyOf(workspace.designs());
    }

    private static Node button(String id, ActionButton button) {
        button.button().setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
