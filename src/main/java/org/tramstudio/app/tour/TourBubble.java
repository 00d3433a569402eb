package org.tramstudio.app.tour;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.ActionButton;

/** What the tour says: the step, a few sentences, and the buttons that go on or end it. */
final class TourBubble extends VBox {

    private final Label title = new Label();
    private final ActionButton next;

    TourBubble(Tour tour) {
        setId("tour-bubble");
        getStyleClass().add("tour-bubble");
        setAccessibleRole(AccessibleRole.PARENT);
        title.getStyleClass().add("heading");
        title.setId("tour-title");
        Label text = new Label();
        text.setId("tour-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.textProperty().bind(tour.text());
        ActionButton end = new ActionButton("End the tour", "Close this bubble (Escape); the tour stays under Help",
                tour::close);
        end.button().setId("tour-end");
        end.button().getStyleClass().add("flat");
        next = new ActionButton("Next", "Go on to the next step", tour::next).primary();
        next.button().setId("tour-next");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(end, space, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, text, buttons);
        tour.step().subscribe(step -> step.ifPresent(this::show));
    }

    private void show(TourStep step) {
        String heading = (step.ordinal() + 1) + " of " + TourStep.values().length + "   " + step.title();
        title.setText(heading);
        setAccessibleText("Guided tour, step " + heading);
        next.button().setText(step.isLast() ? "Done" : "Next");
    }

    /** So that Enter goes on at once. */
    void focusNext() {
        next.button().requestFocus();
    }
}
