package org.tramstudio.app.explore;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;

/** The queue as a list: its selection is the workspace's, its context menu and keys are the {@link QueueAction}s. */
final class QueueList extends ListView<QueueModel.Row> {

    private final QueueModel model;
    private boolean following;

    QueueList(QueueModel model) {
        super(model.rows());
        this.model = model;
        setId("queue-list");
        getStyleClass().add("queue-list");
        setAccessibleText("Queue of designs");
        setPlaceholder(new Label("Nothing is queued. Explore queues the designs of the study."));
        setCellFactory(list -> new QueueCell());
        setContextMenu(menu());
        getSelectionModel().selectedItemProperty().subscribe(this::publish);
        model.chosen().subscribe(this::follow);
        model.rows().addListener((ListChangeListener<QueueModel.Row>) change -> follow(model.chosen().get()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        for (QueueAction action : QueueAction.values()) {
            MenuItem item = new MenuItem();
            item.setId("queue-menu-" + action.ordinal());
            item.textProperty().bind(model.chosen().map(action::title));
            item.disableProperty().bind(model.obstacle(action).map(Optional::isPresent));
            item.setOnAction(event -> model.run(action));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void pressed(KeyEvent event) {
        for (QueueAction action : QueueAction.values()) {
            if (action.key().match(event)) {
                model.run(action);
                event.consume();
            }
        }
    }

    private void publish(QueueModel.Row row) {
        if (row != null && !following && !model.isChanging()) {
            model.choose(row);
        }
    }

    /** Also after the lines have changed their places, when the list has lost its selection. */
    private void follow(Optional<QueueEntry> chosen) {
        following = true;
        Optional<QueueModel.Row> row = chosen.flatMap(entry -> model.rows().stream()
                .filter(each -> each.id().equals(entry.id())).findFirst());
        int place = row.map(model.rows()::indexOf).orElse(-1);
        if (place < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != place || getSelectionModel().getSelectedItem() != row.get()) {
            getSelectionModel().clearAndSelect(place);
        }
        following = false;
    }
}
