package org.tramstudio.app.compare;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.drawing.CanvasDrawing;
import org.tramstudio.app.drawing.CanvasPane;
import org.tramstudio.app.drawing.Viewport;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.app.tree.Overlay;
import org.tramstudio.app.workspace.Workspace;

/** One of two diagrams that are zoomed and moved together; a click marks a column in both, and everywhere else. */
final class LinkedDiagram extends CanvasPane {

    private static final double ZOOM_OF_ONE_NOTCH = 1.15;
    private static final double KEY_STEP = 40;

    private final String side;
    private final SharedView view;
    private final Workspace workspace;
    private final Tooltip tooltip = Tooltips.of("");
    private Optional<CircuitPicture> shown = Optional.empty();
    private double lastX;
    private double lastY;

    /**
     * Makes an empty diagram.
     *
     * @param side {@code "A"} or {@code "B"}
     */
    LinkedDiagram(String side, SharedView view, Workspace workspace, ObservableValue<Palette> palette) {
        super(palette);
        this.side = side;
        this.view = view;
        this.workspace = workspace;
        setId("diagram-" + side);
        getStyleClass().add("drawing");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Diagram of " + side);
        setAccessibleHelp("F fits both diagrams in, plus and minus zoom, the arrow keys move them");
        setMinSize(120, 120);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointAt(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointAt(-1, -1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        view.viewport().subscribe(this::redraw);
        view.pointed().subscribe(this::redraw);
        workspace.selectedColumn().subscribe(this::redraw);
    }

    /** Shows a picture, or nothing. */
    void show(Optional<CircuitPicture> picture, String title) {
        shown = picture;
        setAccessibleText("Diagram of " + side + ": " + title);
        Tooltip.uninstall(this, tooltip);
        redraw();
    }

    /** What is drawn. */
    Optional<CircuitPicture> picture() {
        return shown;
    }

    @Override
    protected void resized() {
        view.resized(getWidth(), getHeight());
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette colors) {
        shown.ifPresent(picture -> picture.paint(workspace.selectedColumn().get(), view.pointedIn(side), Overlay.NONE,
                new CanvasDrawing(graphics, view.viewport().get(), colors)));
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            view.zoom(event.getDeltaY() > 0 ? ZOOM_OF_ONE_NOTCH : 1 / ZOOM_OF_ONE_NOTCH, event.getX(), event.getY());
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        lastX = event.getX();
        lastY = event.getY();
    }

    private void dragged(MouseEvent event) {
        view.pan(event.getX() - lastX, event.getY() - lastY);
        lastX = event.getX();
        lastY = event.getY();
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2) {
            view.fit();
        } else {
            OptionalInt column = shown.map(picture -> picture.columnAt(view.viewport().get().toModelX(event.getX())))
                    .orElse(OptionalInt.empty());
            boolean marked = column.isPresent() && column.equals(workspace.selectedColumn().get());
            if (column.isPresent()) {
                workspace.selectedColumn().set(marked ? OptionalInt.empty() : column);
            }
        }
    }

    private void pointAt(double screenX, double screenY) {
        Viewport now = view.viewport().get();
        double x = now.toModelX(screenX);
        double y = now.toModelY(screenY);
        Optional<String> text = shown.flatMap(picture -> picture.textAt(x, y));
        text.ifPresentOrElse(words -> {
            if (!words.equals(tooltip.getText())) {
                tooltip.hide();
                tooltip.setText(words);
            }
            Tooltip.install(this, tooltip);
        }, () -> {
            tooltip.hide();
            Tooltip.uninstall(this, tooltip);
        });
        view.pointed().set(shown.flatMap(picture -> picture.signalAt(x, y))
                .map(signal -> new SharedView.Pointed(side, signal)));
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case F, HOME -> view.fit();
            case PLUS, EQUALS, ADD -> view.zoom(ZOOM_OF_ONE_NOTCH);
            case MINUS, SUBTRACT -> view.zoom(1 / ZOOM_OF_ONE_NOTCH);
            case LEFT -> view.pan(KEY_STEP, 0);
            case RIGHT -> view.pan(-KEY_STEP, 0);
            case UP -> view.pan(0, KEY_STEP);
            case DOWN -> view.pan(0, -KEY_STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
