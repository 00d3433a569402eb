package org.tramstudio.app.multiplier;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;

/** Above the diagram of a multiplier that was edited by hand: what it is, and the ways on from there. */
final class EditBar extends HBox {

    EditBar(MultiplierModel model, MultiplierFiles files) {
        super(8);
        setId("edit-bar");
        getStyleClass().addAll("notice", "edit-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label();
        text.setId("edit-state");
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.textProperty().bind(Bindings.createStringBinding(
                () -> model.document().get().ties().map(EditBar::words).orElse("")
                        + (files.unsaved().get() ? ", not saved" : ""), model.document(), files.unsaved()));
        ActionButton save = new ActionButton("Save…", "Write this multiplier to a small file that can be opened again (Ctrl+S)",
                files::save, files.obstacle());
        save.button().setId("save-multiplier");
        ActionButton anew = new ActionButton("Map anew", "Leave the changes by hand aside and map Θ again. Moving a slider "
                + "does the same; Undo brings the changes back.", new HandEdits(model)::mapAnew);
        anew.button().setId("map-anew");
        save.setMinWidth(USE_PREF_SIZE);
        anew.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(text, save, anew);
        visibleProperty().bind(model.document().flatMap(document -> model.importShown()
                .map(imported -> document.ties().isPresent() && !imported)));
        managedProperty().bind(visibleProperty());
    }

    private static String words(SignalTies ties) {
        int ones = ties.count(Signal.Constant.ONE);
        int zeros = ties.count(Signal.Constant.ZERO);
        return MultiplierDocument.EDITED + ": " + zeros + (zeros == 1 ? " signal" : " signals") + " at 0"
                + (ones == 0 ? "" : ", " + ones + " at 1");
    }
}
