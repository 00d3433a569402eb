package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.app.tree.SignalPlace;
import org.tramstudio.circuit.Signal;

/**
 * Edits the diagram's signals by hand: a right click on a dot opens its menu; by keyboard, Ctrl with an arrow key walks from
 * dot to dot, and 0, 1, Delete and the menu key act on the dot that was walked to, else on the one under the mouse.
 */
final class SignalEditor {

    private final DotDiagramPane pane;
    private final HandEdits edits;
    private final SignalMenu menu;

    SignalEditor(DotDiagramPane pane, HandEdits edits) {
        this.pane = pane;
        this.edits = edits;
        this.menu = new SignalMenu(edits);
        pane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuRequested);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            menu.hide();
            pane.walkTo(Optional.empty());
        });
    }

    /** What the keys do, for a tooltip; empty where no signal can be tied. */
    String hint() {
        return edits.obstacle().isPresent() ? "" : "\nRight click, or the keys 0, 1 and Delete: tie it or free it";
    }

    private void menuRequested(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            acted().ifPresent(this::showMenu);
        } else {
            pane.signalAt(event.getX(), event.getY()).flatMap(this::place)
                    .ifPresent(place -> showMenu(place, event.getScreenX(), event.getScreenY()));
        }
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        boolean menuKey = event.getCode() == KeyCode.CONTEXT_MENU || event.isShiftDown() && event.getCode() == KeyCode.F10;
        boolean done = menuKey ? onActed(this::showMenu)
                : event.isShortcutDown() ? walk(event.getCode()) : plain && edit(event.getCode());
        if (done) {
            event.consume();
        }
    }

    private boolean walk(KeyCode key) {
        SignalPlace.Direction direction = switch (key) {
            case LEFT -> SignalPlace.Direction.LEFT;
            case RIGHT -> SignalPlace.Direction.RIGHT;
            case UP -> SignalPlace.Direction.UP;
            case DOWN -> SignalPlace.Direction.DOWN;
            default -> null;
        };
        if (direction == null) {
            return false;
        }
        List<SignalPlace> places = places();
        Optional<SignalPlace> from = pane.walkedTo().flatMap(this::place);
        pane.walkTo(from.map(place -> place.next(direction, places)).or(() -> SignalPlace.first(places)));
        return true;
    }

    private boolean edit(KeyCode key) {
        return switch (key) {
            case DIGIT0, NUMPAD0 -> onActed(place -> edits.tie(place, Signal.Constant.ZERO));
            case DIGIT1, NUMPAD1 -> onActed(place -> edits.tie(place, Signal.Constant.ONE));
            case DELETE, BACK_SPACE -> onActed(edits::free);
            default -> false;
        };
    }

    private boolean onActed(Consumer<SignalPlace> action) {
        Optional<SignalPlace> place = acted();
        place.ifPresent(action);
        return place.isPresent();
    }

    private Optional<SignalPlace> acted() {
        return pane.walkedTo().or(pane::pointedAt).flatMap(this::place);
    }

    private void showMenu(SignalPlace place) {
        Point2D below = pane.localToScreen(pane.viewport().toScreenX(place.x()), pane.viewport().toScreenY(place.y()));
        showMenu(place, below.getX(), below.getY());
    }

    private void showMenu(SignalPlace place, double screenX, double screenY) {
        pane.hush();
        menu.hide();
        menu.offer(place);
        menu.show(pane, screenX, screenY);
    }

    private List<SignalPlace> places() {
        return pane.picture().map(CircuitPicture::places).orElse(List.of());
    }

    private Optional<SignalPlace> place(Signal.CellOutput signal) {
        return SignalPlace.of(signal, places());
    }
}
