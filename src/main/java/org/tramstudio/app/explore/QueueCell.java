package org.tramstudio.app.explore;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.explore.QueueEntry.Standing;
import org.tramstudio.task.TaskSnapshot;

/** A line of the queue: design, what it does, progress and time left; of a failed design the reason and the remedy. */
final class QueueCell extends ListCell<QueueModel.Row> {

    private final Label title = new Label();
    private final Label doing = new Label();
    private final Label further = new Label();
    private final VBox words = new VBox(doing, further);
    private final ProgressBar bar = new ProgressBar(0);
    private final Label time = new Label();
    private final HBox line = new HBox();
    private Subscription following = Subscription.EMPTY;

    QueueCell() {
        getStyleClass().add("queue-cell");
        title.getStyleClass().add("queue-title");
        doing.getStyleClass().add("queue-doing");
        doing.setMinWidth(0);
        further.getStyleClass().addAll("muted", "small");
        further.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        bar.getStyleClass().add("queue-progress");
        time.getStyleClass().addAll("muted", "queue-time");
        line.getStyleClass().add("queue-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(title, words, bar, time);
        // as wide as the list, so that long words are cut instead of scrolled to
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(QueueModel.Row row, boolean empty) {
        super.updateItem(row, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
        } else {
            setGraphic(line);
            following = row.entry().subscribe(this::show);
        }
    }

    private void show(QueueEntry entry) {
        title.setText(entry.title());
        List<String> lines = entry.wording().lines().toList();
        doing.setText(lines.getFirst());
        further.setText(String.join(" ", lines.subList(1, lines.size())));
        // in a narrow list the progress is what gets shorter
        words.setMinWidth(entry.standing() == Standing.AT_WORK ? USE_PREF_SIZE : 0);
        further.setManaged(!further.getText().isEmpty());
        further.setVisible(further.isManaged());
        doing.getStyleClass().removeAll("bad", "muted");
        if (entry.standing() == Standing.FAILED) {
            doing.getStyleClass().add("bad");
        } else if (!entry.standing().isActive()) {
            doing.getStyleClass().add("muted");
        }
        boolean trained = entry.standing().isActive() || entry.standing() == Standing.ELSEWHERE;
        bar.setVisible(trained);
        bar.setManaged(trained);
        bar.setProgress(entry.task().flatMap(TaskSnapshot::fraction).orElse(0.0));
        bar.setAccessibleText("Progress of " + entry.title());
        time.setText(entry.timeWording());
        time.setManaged(!time.getText().isEmpty());
        time.setVisible(time.isManaged());
        String all = entry.title() + ": " + entry.wording() + (time.isManaged() ? "\n" + time.getText() : "");
        setAccessibleText(all);
        if (getTooltip() == null) {
            setTooltip(Tooltips.of(all));
        } else {
            getTooltip().setText(all);
        }
    }
}
