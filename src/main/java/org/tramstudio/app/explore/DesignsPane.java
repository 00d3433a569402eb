package org.tramstudio.app.explore;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.Segments;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.Icon;
import org.tramstudio.app.theme.IconShape;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;

/** The designs of the project: as a table of what came of them, or as the queue of those that are not done. */
final class DesignsPane extends BorderPane {

    private static final Map<QueueAction, IconShape> ICONS = Map.of(QueueAction.FIRST, IconShape.TO_FRONT,
            QueueAction.EARLIER, IconShape.UP, QueueAction.LATER, IconShape.DOWN);

    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.DESIGNS);

    /** The two things that the pane shows. */
    private enum Side {
        DESIGNS("Designs", "All designs with their accuracies and powers"),
        QUEUE("Queue", "The designs that are trained, wait, have failed or were stopped");

        private final String title;
        private final String explanation;

        Side(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }
    }

    DesignsPane(Workspace workspace, ProjectSession session, ChosenDesigns chosen, DesignActions actions) {
        QueueModel model = new QueueModel(workspace, session);
        getStyleClass().add("designs-pane");
        DesignTable table = new DesignTable(workspace, chosen, actions);
        QueueList queue = new QueueList(model);
        side.subscribe(shown -> {
            table.setVisible(shown == Side.DESIGNS);
            queue.setVisible(shown == Side.QUEUE);
        });
        setTop(bar(model));
        setCenter(new StackPane(table, queue));
        setMinHeight(0);
    }

    private Node bar(QueueModel model) {
        Segments<Side> sides = new Segments<>("designs-side", List.of(Side.values()), each -> each.title,
                each -> each.explanation, side, side::set);
        sides.setMinWidth(USE_PREF_SIZE);
        Label summary = new Label();
        summary.setId("queue-summary");
        // the counts are in sight in the queue itself, the time of all is not
        summary.textProperty().bind(side.flatMap(shown -> shown == Side.DESIGNS ? model.summary() : model.timeLeft()));
        Tooltips.explain(summary, "What is in the queue; in the queue itself, how long it takes");
        summary.getStyleClass().addAll("muted", "small");
        summary.setMinWidth(USE_PREF_SIZE);
        HBox told = new HBox(sides, summary);
        told.setAlignment(Pos.CENTER_LEFT);
        HBox actions = new HBox();
        actions.visibleProperty().bind(side.isEqualTo(Side.QUEUE));
        actions.managedProperty().bind(actions.visibleProperty());
        for (QueueAction action : QueueAction.values()) {
            actions.getChildren().add(button(model, action));
        }
        // in a narrow window the buttons have a row of their own
        FlowPane bar = new FlowPane(told, actions);
        bar.getStyleClass().add("designs-bar");
        return bar;
    }

    private Node button(QueueModel model, QueueAction action) {
        ActionButton button = new ActionButton("", action.explanation(), () -> model.run(action), model.obstacle(action));
        button.button().setId("queue-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        model.chosen().subscribe(chosen -> {
            button.button().setAccessibleText(action.title(chosen));
            if (!ICONS.containsKey(action)) {
                button.button().setText(action.title(chosen));
            }
        });
        if (ICONS.containsKey(action)) {
            button.icon(new Icon(ICONS.get(action)));
            button.button().getStyleClass().add("icon-only");
        }
        return button;
    }
}
