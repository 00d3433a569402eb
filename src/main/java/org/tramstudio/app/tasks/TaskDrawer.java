package org.tramstudio.app.tasks;

import java.util.Comparator;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.tramstudio.app.controls.Showing;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.Icon;
import org.tramstudio.app.theme.IconShape;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskSnapshot;
import org.tramstudio.task.TaskState;

/** The drawer above the status bar. It asks the tasks how they stand, five times a second, while there are any. */
public final class TaskDrawer extends VBox {

    private static final int MOST_TASKS = 1_000_000;
    private static final Duration PERIOD = Duration.millis(200);

    private final Background background;
    private final VBox rows = new VBox();
    private final ToggleButton handle = new ToggleButton("Tasks", new Icon(IconShape.TASKS));
    private final Label summary = new Label();
    private final ProgressBar summaryBar = new ProgressBar(0);
    private final Button clear = new Button("Clear finished");
    private final ObservableValue<Boolean> showing;
    private final Timeline clock = new Timeline(new KeyFrame(PERIOD, tick -> refresh()));

    /** Shows the tasks that {@code background} lists. */
    public TaskDrawer(Background background) {
        this.background = background;
        getStyleClass().add("task-drawer");
        rows.getStyleClass().add("task-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("task-scroll");
        scroll.visibleProperty().bind(handle.selectedProperty());
        scroll.managedProperty().bind(handle.selectedProperty());
        getChildren().addAll(header(), scroll);
        handle.selectedProperty().subscribe(this::refresh);
        clock.setCycleCount(Animation.INDEFINITE);
        background.listed().addListener((ListChangeListener<BackgroundTask<?>>) change -> follow());
        showing = Showing.of(this);
        showing.subscribe(now -> follow());
    }

    /** Opens or closes it; part of the View menu. */
    public void toggle() {
        handle.setSelected(!handle.isSelected());
    }

    private HBox header() {
        handle.setId("tasks-handle");
        handle.getStyleClass().add("flat");
        handle.setAccessibleText("Show or hide the tasks");
        Tooltips.explain(handle, "Show or hide the work that runs in the background (Ctrl+T)");
        summary.getStyleClass().addAll("muted", "small");
        summary.setMinWidth(0);
        summaryBar.getStyleClass().add("task-progress");
        summaryBar.setAccessibleText("Progress of the running task");
        clear.getStyleClass().addAll("flat", "small");
        clear.setId("tasks-clear");
        Tooltips.explain(clear, "Take the tasks that have ended off this list");
        clear.setOnAction(event -> background.clearFinished());
        clear.visibleProperty().bind(handle.selectedProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(handle, summaryBar, summary, space, clear);
        header.getStyleClass().add("task-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    /** What runs comes first, then what waits in its order, then what has ended, the latest first. */
    private int rank(Node row) {
        BackgroundTask<?> task = ((TaskRow) row).task();
        int place = background.listed().indexOf(task);
        TaskState state = task.snapshot().state();
        if (state.isFinal()) {
            return 2 * MOST_TASKS - place;
        }
        return state == TaskState.QUEUED ? place : place - MOST_TASKS;
    }

    private void follow() {
        List<BackgroundTask<?>> tasks = background.listed();
        rows.getChildren().removeIf(row -> !tasks.contains(((TaskRow) row).task()));
        tasks.stream().filter(task -> rows.getChildren().stream().noneMatch(row -> ((TaskRow) row).task() == task))
                .forEach(task -> rows.getChildren().add(new TaskRow(task)));
        if (tasks.isEmpty() || !showing.getValue()) {
            clock.stop();
        } else {
            clock.play();
        }
        refresh();
    }

    private void refresh() {
        rows.getChildren().forEach(row -> ((TaskRow) row).refresh());
        List<Node> ordered = rows.getChildren().stream().sorted(Comparator.comparingInt(this::rank)).toList();
        if (!ordered.equals(rows.getChildren())) {
            rows.getChildren().setAll(ordered);
        }
        List<TaskSnapshot> all = background.listed().stream().map(BackgroundTask::snapshot).toList();
        List<TaskSnapshot> active = all.stream().filter(task -> !task.state().isFinal()).toList();
        boolean folded = !handle.isSelected();
        summary.setVisible(folded || active.isEmpty());
        summaryBar.setVisible(folded && !active.isEmpty());
        summaryBar.setManaged(summaryBar.isVisible());
        clear.setDisable(active.size() == all.size());
        if (active.isEmpty()) {
            summary.setText(all.isEmpty() ? "Nothing runs in the background" : all.size() + " finished");
        } else {
            TaskSnapshot first = active.getFirst();
            summaryBar.setProgress(first.fraction().orElse(-1.0));
            summary.setText(first.name() + "   " + TaskWording.state(first)
                    + (active.size() > 1 ? "   and " + (active.size() - 1) + " more" : ""));
        }
    }
}
