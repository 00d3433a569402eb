package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
import org.tramstudio.app.tree.SignalPlace;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.Signal;

/**
 * The dot diagram in the window: wheel zooms around the mouse, dragging moves, a double click or F fits it in, plus,
 * minus and the arrow keys do the same by keyboard; a click, or Shift with left or right, marks a column. Signals are tied
 * by a {@link SignalEditor}.
 */
final class DotDiagramPane extends CanvasPane {

    private static final double MARGIN = 8;
    /** As far as one goes while dragging before the next drawing. */
    private static final double DRAWN_AROUND = 192;

    private final MultiplierModel model;
    private final Workspace workspace;
    private final ObservableValue<Overlay> overlay;
    private final HoverWords words = new HoverWords(this);
    private final SignalEditor signals;
    private Optional<CircuitPicture> shown = Optional.empty();
    private Optional<Signal.CellOutput> pointedAt = Optional.empty();
    private Optional<Signal.CellOutput> walkedTo = Optional.empty();
    private Viewport view = new Viewport(1, 0, 0);
    private boolean fitted = true;

    DotDiagramPane(MultiplierModel model, Workspace workspace, ObservableValue<Overlay> overlay,
                   ObservableValue<Palette> palette) {
        super(palette);
        this.model = model;
        this.workspace = workspace;
        this.overlay = overlay;
        setId("dot-diagram");
        getStyleClass().add("drawing");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("F fits the diagram in, plus and minus zoom, the arrow keys move it, "
                + "Shift with left or right marks a column, Ctrl with an arrow key walks from bit to bit; "
                + "0, 1 and Delete tie the bit or free it, Shift+F10 opens its menu");
        setMinSize(240, 120);
        drawAround(DRAWN_AROUND);
        signals = new SignalEditor(this, new HandEdits(model));
        focusedProperty().subscribe((before, focused) -> hush());
        listen();
        model.evaluation().subscribe(this::show);
        workspace.selectedColumn().subscribe(this::redraw);
        overlay.subscribe(this::redraw);
    }

    private void listen() {
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointAt(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointAt(-1, -1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        ViewGestures.install(this, new ViewGestures.Target() {
            @Override
            public void fit() {
                DotDiagramPane.this.fit();
            }

            @Override
            public void zoom(double factor, double x, double y) {
                changeView(view.zoomed(factor, x, y));
            }

            @Override
            public void pan(double x, double y) {
                view = view.panned(x, y);
                fitted = false;
                shift(x, y);
            }
        });
    }

    /** Shows the whole diagram, and goes on doing so when the pane or the multiplier changes its size. */
    void fit() {
        fitted = true;
        shown.ifPresent(picture -> view = Viewport.fit(picture.extent().width(), picture.extent().height(), getWidth(),
                getHeight(), MARGIN));
        redraw();
    }

    /** What part of the diagram is on the screen. */
    Viewport viewport() {
        return view;
    }

    /** What is drawn. */
    Optional<CircuitPicture> picture() {
        return shown;
    }

    /** The signal at a place of the pane. */
    Optional<Signal.CellOutput> signalAt(double screenX, double screenY) {
        return shown.flatMap(picture -> picture.signalAt(view.toModelX(screenX), view.toModelY(screenY)));
    }

    /** The signal under the mouse. */
    Optional<Signal.CellOutput> pointedAt() {
        return pointedAt;
    }

    /** The signal that the keyboard has walked to. */
    Optional<Signal.CellOutput> walkedTo() {
        return walkedTo;
    }

    /** Marks a signal for the keyboard, brings it into sight and says what it is. */
    void walkTo(Optional<SignalPlace> place) {
        walkedTo = place.map(SignalPlace::signal);
        hush();
        place.ifPresent(to -> {
            double x = view.toScreenX(to.x());
            double y = view.toScreenY(to.y());
            if (!contains(x, y)) {
                changeView(view.panned(getWidth() / 2 - x, getHeight() / 2 - y));
            }
            shown.flatMap(picture -> picture.textAt(to.x(), to.y())).ifPresent(text -> {
                setAccessibleText(text);
                words.sayAt(text + signals.hint(), view.toScreenX(to.x()) + MARGIN, view.toScreenY(to.y()) + MARGIN);
            });
        });
        redraw();
    }

    /** Takes the words away that were shown at a signal. */
    void hush() {
        words.hush();
    }

    private void show(Optional<MultiplierEvaluation> evaluation) {
        Optional<CircuitPicture> picture = evaluation.flatMap(MultiplierEvaluation::picture);
        boolean otherSize = picture.isPresent()
                && !shown.map(CircuitPicture::extent).equals(picture.map(CircuitPicture::extent));
        boolean alike = picture.isPresent() && shown.filter(before -> before.looksLike(picture.get())).isPresent();
        shown = picture;
        List<SignalPlace> places = picture.map(CircuitPicture::places).orElse(List.of());
        pointedAt = pointedAt.filter(signal -> SignalPlace.of(signal, places).isPresent());
        walkedTo = walkedTo.filter(signal -> SignalPlace.of(signal, places).isPresent());
        words.forget();
        evaluation.ifPresent(e -> setAccessibleText(describe(e)));
        if (alike) {
            return;
        }
        if (otherSize || fitted) {
            fit();
        } else {
            redraw();
        }
    }

    private static String describe(MultiplierEvaluation evaluation) {
        ShownMultiplier multiplier = evaluation.shown();
        boolean shaded = evaluation.subject() instanceof Subject.Import imported && imported.theta().isPresent();
        return "Diagram of the circuit: " + multiplier.title() + multiplier.mapped()
                .map(mapped -> ", " + mapped.removals().size() + " signals removed, merged or tied").orElse("")
                + (shaded ? ", partial products shaded by their structure parameters" : "");
    }

    @Override
    protected void resized() {
        if (fitted) {
            fit();
        }
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette colors) {
        shown.ifPresent(picture -> picture.paint(workspace.selectedColumn().get(), walkedTo.or(() -> pointedAt),
                overlay.getValue(), new CanvasDrawing(graphics, view, colors)));
    }

    private void changeView(Viewport changed) {
        view = changed;
        fitted = false;
        redraw();
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2) {
            fit();
        } else if (event.getClickCount() == 1) {
            columnAt(view.toModelX(event.getX())).ifPresent(model::toggleColumn);
        }
    }

    private OptionalInt columnAt(double x) {
        return shown.map(picture -> picture.columnAt(x)).orElse(OptionalInt.empty());
    }

    private void pointAt(double screenX, double screenY) {
        double x = view.toModelX(screenX);
        double y = view.toModelY(screenY);
        Optional<Signal.CellOutput> signal = shown.flatMap(picture -> picture.signalAt(x, y));
        words.say(shown.flatMap(picture -> picture.textAt(x, y)).map(text ->
                text + signal.map(known -> overlay.getValue().words(known) + signals.hint()).orElse("")));
        if (!signal.equals(pointedAt)) {
            pointedAt = signal;
            redraw();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShiftDown() && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            markNeighbour(event.getCode() == KeyCode.LEFT ? 1 : -1);
            event.consume();
        }
    }

    private void markNeighbour(int step) {
        shown.ifPresent(picture -> {
            int columns = picture.columns();
            int from = workspace.selectedColumn().get().orElse(step > 0 ? -1 : columns);
            workspace.selectedColumn().set(OptionalInt.of(Math.clamp(from + step, 0, columns - 1)));
        });
    }
}
