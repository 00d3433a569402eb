package org.tramstudio.app.compare;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.tramstudio.app.drawing.CanvasDrawing;
import org.tramstudio.app.drawing.CanvasPane;
import org.tramstudio.app.drawing.HoverWords;
import org.tramstudio.app.drawing.ViewGestures;
import org.tramstudio.app.drawing.Viewport;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.app.tree.Overlay;
import org.tramstudio.app.workspace.Workspace;

/** One of two diagrams that are zoomed and moved together; a click marks a column in both, and everywhere else. */
final class LinkedDiagram extends CanvasPane {

    private final String side;
    private final SharedView view;
    private final Workspace workspace;
    private final HoverWords words = new HoverWords(this);
    private Optional<CircuitPicture> shown = Optional.empty();

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
        ViewGestures.install(this, view);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointAt(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointAt(-1, -1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.viewport().subscribe(this::redraw);
        view.pointed().subscribe(this::redraw);
        workspace.selectedColumn().subscribe(this::redraw);
    }

    /** Shows a picture, or nothing. */
    void show(Optional<CircuitPicture> picture, String title) {
        shown = picture;
        setAccessibleText("Diagram of " + side + ": " + title);
        words.forget();
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
        words.say(shown.flatMap(picture -> picture.textAt(x, y)));
        view.pointed().set(shown.flatMap(picture -> picture.signalAt(x, y))
                .map(signal -> new SharedView.Pointed(side, signal)));
    }
}
