package org.tramstudio.app.multiplier;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tramstudio.app.controls.ActionButton;

/** Above the diagram while a second multiplier is laid over it: which one, what differs, and the way to end it. */
final class ComparisonBar extends HBox {

    ComparisonBar(MultiplierModel model, ComparisonModel comparison) {
        super(8);
        setId("comparison-bar");
        getStyleClass().addAll("notice", "edit-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label();
        text.setId("comparison-words");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        ActionButton end = new ActionButton("End", "End the comparison (Escape)", comparison::end);
        end.button().setId("end-comparison");
        end.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(text, end);
        model.evaluation().subscribe(found -> text.setText(found.flatMap(evaluation -> evaluation.comparison()
                .map(compared -> compared.words(evaluation.shown(), evaluation.mappedPower()))).orElse("")));
        visibleProperty().bind(model.evaluation().map(found ->
                found.flatMap(MultiplierEvaluation::comparison).isPresent()));
        managedProperty().bind(visibleProperty());
    }
}
