package org.tramstudio.app.multiplier;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.tramstudio.app.drawing.CanvasDrawing;
import org.tramstudio.app.drawing.CanvasPane;
import org.tramstudio.app.drawing.Viewport;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;

/**
 * The dot diagram in the window: wheel zooms around the mouse, dragging moves, a double click or F fits it in, plus,
 * minus and the arrow keys do the same by keyboard; a click, or Shift with left or right, marks a column.
 */
final class DotDiagramPane extends CanvasPane {

    private static final double ZOOM_OF_ONE_NOTCH = 1.15;
    private static final double KEY_STEP = 40;
    private static final double MARGIN = 8;
    private static final double REACH = 0.3;

    private final MultiplierModel model;
    private final Workspace workspace;
    private final Tooltip tooltip = new Tooltip();
    private Optional<MultiplierEvaluation> shown = Optional.empty();
    private Optional<Signal.CellOutput> pointedAt = Optional.empty();
    private Viewport view = new Viewport(1, 0, 0);
    private boolean fitted = true;
    private double lastX;
    private double lastY;

    DotDiagramPane(MultiplierModel model, Workspace workspace, ObservableValue<Palette> palette) {
        super(palette);
        this.model = model;
        this.workspace = workspace;
        setId("dot-diagram");
        getStyleClass().add("drawing");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("F fits the diagram in, plus and minus zoom, the arrow keys move it, "
                + "Shift with left or right marks a column");
        setMinSize(240, 200);
        tooltip.setShowDelay(Duration.millis(150));
        tooltip.setShowDuration(Duration.INDEFINITE);
        listen();
        model.evaluation().subscribe(this::show);
        workspace.selectedColumn().subscribe(this::redraw);
    }

    private void listen() {
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointAt(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointAt(-1, -1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Shows the whole diagram, and goes on doing so when the pane or the multiplier changes its size. */
    void fit() {
        fitted = true;
        shown.ifPresent(evaluation -> view = Viewport.fit(evaluation.diagram().width(), evaluation.diagram().height(),
                getWidth(), getHeight(), MARGIN));
        redraw();
    }

    void zoom(double factor) {
        changeView(view.zoomed(factor, getWidth() / 2, getHeight() / 2));
    }

    /** What part of the diagram is on the screen. */
    Viewport viewport() {
        return view;
    }

    private void show(Optional<MultiplierEvaluation> evaluation) {
        boolean otherSize = evaluation.isPresent() && shown
                .filter(before -> before.diagram().width() == evaluation.get().diagram().width()
                        && before.diagram().height() == evaluation.get().diagram().height()).isEmpty();
        shown = evaluation;
        pointedAt = Optional.empty();
        Tooltip.uninstall(this, tooltip);
        evaluation.ifPresent(e -> setAccessibleText(describe(e)));
        if (otherSize || fitted) {
            fit();
        } else {
            redraw();
        }
    }

    private static String describe(MultiplierEvaluation evaluation) {
        return "Dot diagram of a " + evaluation.choice().width() + "-bit multiplier, "
                + evaluation.choice().architecture().title() + ", " + evaluation.multiplier().tiedSignals().size()
                + " signals removed";
    }

    @Override
    protected void resized() {
        if (fitted) {
            fit();
        }
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette colors) {
        shown.ifPresent(evaluation -> DotDiagramPainter.paint(evaluation.diagram(), evaluation.fates(),
                workspace.selectedColumn().get(), pointedAt, new CanvasDrawing(graphics, view, colors)));
    }

    private void changeView(Viewport changed) {
        view = changed;
        fitted = false;
        redraw();
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            double factor = event.getDeltaY() > 0 ? ZOOM_OF_ONE_NOTCH : 1 / ZOOM_OF_ONE_NOTCH;
            changeView(view.zoomed(factor, event.getX(), event.getY()));
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        lastX = event.getX();
        lastY = event.getY();
    }

    private void dragged(MouseEvent event) {
        changeView(view.panned(event.getX() - lastX, event.getY() - lastY));
        lastX = event.getX();
        lastY = event.getY();
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
        if (shown.isEmpty()) {
            return OptionalInt.empty();
        }
        DotDiagram diagram = shown.get().diagram();
        int column = (int) Math.floor(DotDiagramLayout.LEFT_MARGIN + diagram.columns() - x);
        return column >= 0 && column < diagram.columns() ? OptionalInt.of(column) : OptionalInt.empty();
    }

    private void pointAt(double screenX, double screenY) {
        if (shown.isEmpty()) {
            return;
        }
        MultiplierEvaluation evaluation = shown.get();
        double x = view.toModelX(screenX);
        double y = view.toModelY(screenY);
        Optional<Signal.CellOutput> signal = evaluation.diagram().dots().stream()
                .filter(dot -> Math.hypot(dot.x() - x, dot.y() - y) < REACH)
                .min(Comparator.comparingDouble(dot -> Math.hypot(dot.x() - x, dot.y() - y)))
                .map(DotDiagram.Dot::signal);
        explain(textAt(evaluation, signal, x, y));
        if (!signal.equals(pointedAt)) {
            pointedAt = signal;
            redraw();
        }
    }

    private static Optional<String> textAt(MultiplierEvaluation evaluation, Optional<Signal.CellOutput> signal,
                                           double x, double y) {
        Netlist netlist = evaluation.multiplier().accurate();
        return signal.map(pointed -> SignalDescription.of(netlist, evaluation.fates(), pointed))
                .or(() -> evaluation.diagram().ovals().stream().filter(oval -> oval.contains(x, y)).findFirst()
                        .map(oval -> SignalDescription.of(netlist, evaluation.fates(), oval.cell())));
    }

    private void explain(Optional<String> text) {
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
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShiftDown() && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            markNeighbour(event.getCode() == KeyCode.LEFT ? 1 : -1);
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case F, HOME -> fit();
            case PLUS, EQUALS, ADD -> zoom(ZOOM_OF_ONE_NOTCH);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM_OF_ONE_NOTCH);
            case LEFT -> changeView(view.panned(KEY_STEP, 0));
            case RIGHT -> changeView(view.panned(-KEY_STEP, 0));
            case UP -> changeView(view.panned(0, KEY_STEP));
            case DOWN -> changeView(view.panned(0, -KEY_STEP));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void markNeighbour(int step) {
        shown.ifPresent(evaluation -> {
            int columns = evaluation.diagram().columns();
            int from = workspace.selectedColumn().get().orElse(step > 0 ? -1 : columns);
            workspace.selectedColumn().set(OptionalInt.of(Math.clamp(from + step, 0, columns - 1)));
        });
    }
}
