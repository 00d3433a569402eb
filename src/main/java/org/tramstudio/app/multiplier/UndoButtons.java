package org.tramstudio.app.multiplier;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.Icon;
import org.tramstudio.app.theme.IconShape;

/** Undo and redo above the diagram; each says what it would take back or make again. */
final class UndoButtons extends HBox {

    static final String NOTHING_TO_UNDO = "nothing was changed yet";
    static final String NOTHING_TO_REDO = "nothing was taken back";

    UndoButtons(MultiplierModel model) {
        super(4);
        getStyleClass().add("undo-buttons");
        getChildren().addAll(
                button("undo", "Undo", IconShape.UNDO, model::undo, model.history().undoable(), NOTHING_TO_UNDO),
                button("redo", "Redo", IconShape.REDO, model::redo, model.history().redoable(), NOTHING_TO_REDO));
    }

    /** What stands in the way, where there is no step. */
    static ObservableValue<Optional<String>> obstacle(ObservableValue<Optional<String>> step, String nothing) {
        return step.map(name -> name.isPresent() ? Optional.empty() : Optional.of(nothing));
    }

    private static ActionButton button(String id, String name, IconShape shape, Runnable action,
                                       ObservableValue<Optional<String>> step, String nothing) {
        ActionButton button = new ActionButton("", name, action, obstacle(step,
                name + ": " + nothing)).icon(new Icon(shape));
        button.button().setId(id);
        button.button().setAccessibleText(name);
        step.subscribe(what -> Tooltips.explain(button.button(), name + what.map(done -> ": " + done).orElse("")));
        return button;
    }
}
