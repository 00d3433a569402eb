package org.tramstudio.app.multiplier;

import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.tramstudio.app.tree.SignalPlace;
import org.tramstudio.circuit.Signal;

/** What can be done with a signal of the tree, and what comes of it. */
final class SignalMenu extends ContextMenu {

    private final HandEdits edits;

    SignalMenu(HandEdits edits) {
        this.edits = edits;
        setId("signal-menu");
    }

    /** Offers what can be done with a signal. */
    void offer(SignalPlace place) {
        MenuItem name = new MenuItem(place.name());
        name.setDisable(true);
        getItems().setAll(name, new SeparatorMenuItem());
        edits.obstacle().ifPresentOrElse(why -> {
            MenuItem reason = new MenuItem(why);
            reason.setDisable(true);
            getItems().add(reason);
        }, () -> offerTies(place));
    }

    private void offerTies(SignalPlace place) {
        Optional<Signal.Constant> tie = edits.tieOf(place.signal());
        long worth = 1L << place.column();
        getItems().addAll(
                item("tie-0", "Tie to 0: products are " + worth + " less where this bit would be 1", KeyCode.DIGIT0,
                        tie.equals(Optional.of(Signal.Constant.ZERO)), () -> edits.tie(place, Signal.Constant.ZERO)),
                item("tie-1", "Tie to 1: products are " + worth + " more where this bit would be 0", KeyCode.DIGIT1,
                        tie.equals(Optional.of(Signal.Constant.ONE)), () -> edits.tie(place, Signal.Constant.ONE)),
                item("free-signal", "Free: the bit has its own value", KeyCode.DELETE, tie.isEmpty(),
                        () -> edits.free(place)));
    }

    private static MenuItem item(String id, String text, KeyCode key, boolean already, Runnable action) {
        MenuItem item = new MenuItem(already ? text + "  (as it is)" : text);
        item.setId(id);
        item.setDisable(already);
        item.setAccelerator(new KeyCodeCombination(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
