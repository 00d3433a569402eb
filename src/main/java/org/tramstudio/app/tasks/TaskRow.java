package org.tramstudio.app.tasks;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.Icon;
import org.tramstudio.app.theme.IconShape;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskSnapshot;
import org.tramstudio.task.TaskState;

/** One task in the drawer: name, what it does, progress, time left, pause and cancel. */
final class TaskRow extends HBox {

    private final BackgroundTask<?> task;
    private final Label name = new Label();
    private final Label message = new Label();
    private final Label time = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button pause = new Button();
    private final Button cancel = new Button("", new Icon(IconShape.CANCEL));
    private boolean shownAsPaused;

    TaskRow(BackgroundTask<?> task) {
        this.task = task;
        getStyleClass().add("task-row");
        setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("task-name");
        message.getStyleClass().addAll("muted", "task-message");
        message.setMinWidth(0);
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        bar.getStyleClass().add("task-progress");
        bar.setAccessibleText("Progress of " + task.snapshot().name());
        time.getStyleClass().addAll("muted", "task-time");
        pause.getStyleClass().add("flat");
        cancel.getStyleClass().add("flat");
        cancel.setOnAction(event -> {
            task.cancel();
            refresh();
        });
        pause.setOnAction(event -> {
            if (shownAsPaused) {
                task.resume();
            } else {
                task.pause();
            }
            refresh();
        });
        showPause(false);
        Tooltips.explain(cancel, "Stop this task within a second; what is done is kept")
                .setAccessibleText("Cancel " + task.snapshot().name());
        getChildren().addAll(name, message, bar, time, pause, cancel);
        refresh();
    }

    BackgroundTask<?> task() {
        return task;
    }

    void refresh() {
        TaskSnapshot now = task.snapshot();
        name.setText(now.name());
        message.setText(TaskWording.state(now));
        message.getStyleClass().remove("bad");
        if (now.state() == TaskState.FAILED) {
            message.getStyleClass().add("bad");
        }
        boolean ended = now.state().isFinal();
        bar.setVisible(!ended);
        bar.setProgress(now.fraction().orElse(now.state() == TaskState.RUNNING ? -1.0 : 0.0));
        time.setText(ended ? Numbers.clock(now.elapsed())
                : now.remaining().map(left -> Numbers.clock(left) + " left").orElse(""));
        pause.setDisable(ended || now.state() == TaskState.STOPPING || now.state() == TaskState.QUEUED);
        cancel.setDisable(ended || now.state() == TaskState.STOPPING);
        showPause(now.state() == TaskState.PAUSED);
    }

    private void showPause(boolean paused) {
        if (pause.getGraphic() != null && paused == shownAsPaused) {
            return;
        }
        shownAsPaused = paused;
        pause.setGraphic(new Icon(paused ? IconShape.PLAY : IconShape.PAUSE));
        String verb = paused ? "Go on with " : "Pause ";
        pause.setAccessibleText(verb + task.snapshot().name());
        Tooltips.explain(pause, verb + "this task");
    }
}
