package org.tramstudio.app.multiplier;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.drawing.CanvasDrawing;
import org.tramstudio.app.drawing.CanvasPane;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.app.drawing.Viewport;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.OperandPairGrid;

/** The error of every operand pair, or of a sample of them, as a picture: X to the right, W upwards; the mouse reads one pair. */
final class ErrorMap extends CanvasPane {

    private static final double SIDE = 206;
    private static final double LEFT = 18;
    private static final double BELOW = 52;
    private static final double PROBE_RADIUS = 5;
    private static final Viewport PIXELS = new Viewport(1, 0, 0);
    private static final String ADVICE = "Point at a pair of operands to read it, click to probe it";

    private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper(ADVICE);
    private final ObservableValue<Palette> palette;
    private Optional<ErrorGrid> grid = Optional.empty();
    private Optional<ErrorScale> scale = Optional.empty();
    private Optional<WritableImage> image = Optional.empty();
    private final ProbeModel probe;
    private Optional<OperandPair> pointedAt = Optional.empty();

    ErrorMap(MultiplierModel model, ProbeModel probe, ObservableValue<Palette> palette) {
        super(palette);
        this.probe = probe;
        this.palette = palette;
        setId("error-map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(150, 150 - LEFT + BELOW);
        setPrefWidth(SIDE);
        prefHeightProperty().bind(prefWidthProperty().add(BELOW - LEFT));
        growWithLetters();
        model.evaluation().subscribe(evaluation -> follow(evaluation.flatMap(MultiplierEvaluation::errors)));
        palette.subscribe(() -> show(grid));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointAt(pairAt(drawn(event.getX()), drawn(event.getY()))));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointAt(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                pairAt(drawn(event.getX()), drawn(event.getY())).ifPresent(probe::show);
            }
        });
        probe.reading().subscribe(this::redraw);
    }

    /** The pair under the mouse: operands, exact and approximate product, difference. */
    ReadOnlyStringProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /** Sliders that move a little often change nothing. */
    private void follow(Optional<ErrorGrid> errors) {
        if (!errors.equals(grid)) {
            show(errors);
        }
    }

    private void show(Optional<ErrorGrid> shown) {
        grid = shown;
        scale = grid.map(errors -> ErrorScale.of(errors.cells(), palette.getValue()));
        image = grid.map(errors -> scale.orElseThrow().paint(errors.cells()));
        scale.ifPresent(s -> setAccessibleText((isSampled() ? "Errors of sampled operand pairs, from "
                : "Errors of all operand pairs, from ") + Numbers.count(s.least()) + " to "
                + Numbers.count(s.most())));
        pointAt(pointedAt.filter(pair -> grid.map(ErrorGrid::operands).filter(operands ->
                pair.weight() < operands.weights() && pair.activation() < operands.activations()).isPresent()));
        redraw();
    }

    private boolean isSampled() {
        return grid.flatMap(ErrorGrid::sample).isPresent();
    }

    private Optional<PairSquare> square() {
        return grid.map(errors -> new PairSquare(errors.operands(), LEFT,
                Math.max(1, Math.min(width() - LEFT, height() - BELOW))));
    }

    private Optional<OperandPair> pairAt(double x, double y) {
        return square().flatMap(square -> square.pairAt(x, y))
                .map(pair -> grid.orElseThrow().lookedAt(pair));
    }

    private void pointAt(Optional<OperandPair> pair) {
        pointedAt = pair;
        reading.set(pair.map(this::read).orElse(ADVICE));
        redraw();
    }

    private String read(OperandPair pair) {
        OperandFormat operands = grid.orElseThrow().operands();
        long exact = operands.exactProduct(pair.weight(), pair.activation());
        long difference = grid.orElseThrow().error(pair);
        return "W " + operands.weight(pair.weight()) + " × X " + operands.activation(pair.activation()) + " = "
                + Numbers.count(exact) + ", computed " + Numbers.count(exact + difference)
                + (difference == 0 ? ", exact" : ", difference " + Numbers.signed(difference, 0));
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette colors) {
        if (image.isEmpty()) {
            return;
        }
        PairSquare square = square().orElseThrow();
        Drawing drawing = new CanvasDrawing(graphics, PIXELS, colors);
        square.paint(image.get(), graphics, drawing);
        ends(drawing, square);
        legend(graphics, drawing, square);
        pointedAt.ifPresent(pair -> crosshair(drawing, pair, new Pen(Ink.TEXT, 1, 0.6, false), square));
        probe.reading().get().map(ProbeReading::pair).ifPresent(pair -> {
            crosshair(drawing, pair, new Pen(Ink.LIT, 1, 0.8, false), square);
            drawing.ring(square.x(pair), square.y(pair), PROBE_RADIUS, Pen.of(Ink.LIT, 2));
        });
    }

    private static void ends(Drawing drawing, PairSquare square) {
        OperandFormat operands = square.operands();
        int least = OperandPairGrid.inOrder(0, operands.activations(), operands.signed());
        int most = OperandPairGrid.inOrder(operands.activations() - 1, operands.activations(), operands.signed());
        double side = square.side();
        drawing.text(Numbers.count(operands.activation(least)), LEFT, side + 9, PairSquare.LETTERS, Drawing.Anchor.START,
                Ink.MUTED);
        drawing.text(Numbers.count(operands.activation(most)), LEFT + side, side + 9, PairSquare.LETTERS,
                Drawing.Anchor.END, Ink.MUTED);
    }

    private void legend(GraphicsContext graphics, Drawing drawing, PairSquare square) {
        ErrorScale s = scale.orElseThrow();
        double side = square.side();
        double top = side + 20;
        square.paintBar(s, top, graphics, drawing);
        double letters = top + 20;
        if (s.least() == s.most()) {
            drawing.text(isSampled() ? "no error was met" : "exact for every pair", LEFT + side / 2, letters, PairSquare.LETTERS, Drawing.Anchor.MIDDLE,
                    Ink.MUTED);
            return;
        }
        drawing.text(Numbers.count(s.least()), LEFT, letters, PairSquare.LETTERS, Drawing.Anchor.START, Ink.MUTED);
        drawing.text(s.most() == 0 ? "exact" : Numbers.signed(s.most(), 0), LEFT + side, letters, PairSquare.LETTERS,
                Drawing.Anchor.END, Ink.MUTED);
        drawing.text("error", LEFT + side / 2, letters, PairSquare.LETTERS, Drawing.Anchor.MIDDLE, Ink.MUTED);
    }

    private static void crosshair(Drawing drawing, OperandPair pair, Pen pen, PairSquare square) {
        double x = square.x(pair);
        double y = square.y(pair);
        drawing.line(LEFT, y, LEFT + square.side(), y, pen);
        drawing.line(x, 0, x, square.side(), pen);
    }
}
