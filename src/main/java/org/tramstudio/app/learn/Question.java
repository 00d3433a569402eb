package org.tramstudio.app.learn;

import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Tooltips;

/** A question to think about before its answer, which is computed, is shown. */
final class Question extends VBox {

    private final Label question = new Label();
    private final Label answer = new Label();
    private final ToggleButton show = new ToggleButton("Answer");
    private Supplier<String> computed = () -> "";

    /** Asks nothing yet. */
    Question(String id) {
        getStyleClass().add("question");
        question.setWrapText(true);
        question.getStyleClass().add("asked");
        question.setId(id);
        answer.setWrapText(true);
        answer.setId(id + "-answer");
        answer.visibleProperty().bind(show.selectedProperty());
        answer.managedProperty().bind(show.selectedProperty());
        question.setMinHeight(USE_PREF_SIZE);
        answer.setMinHeight(USE_PREF_SIZE);
        show.setId(id + "-show");
        Tooltips.explain(show, "Show or hide the answer");
        show.selectedProperty().subscribe(this::update);
        getChildren().addAll(question, show, answer);
    }

    /** Asks something; an answer that is shown follows. */
    void ask(String text, Supplier<String> answering) {
        question.setText(text);
        computed = answering;
        update();
    }

    private void update() {
        answer.setText(show.isSelected() ? computed.get() : "");
    }
}
