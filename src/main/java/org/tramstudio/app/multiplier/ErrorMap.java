package org.tramstudio.app.multiplier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
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
import org.tramstudio.circuit.ProductTable;

/** The error of every operand pair as a picture: X to the right, W upwards; the mouse reads one pair. */
final class ErrorMap extends CanvasPane {

    private static final double SIDE = 206;
    private static final double LEFT = 18;
    private static final double BELOW = 52;
    private static final double SMALL_LETTERS = 11;
    private static final Viewport PIXELS = new Viewport(1, 0, 0);
    private static final String ADVICE = "Point at the picture to read a pair of operands";

    private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper(ADVICE);
    private final ObservableValue<Palette> palette;
    private Optional<ErrorGrid> grid = Optional.empty();
    private Optional<ErrorScale> scale = Optional.empty();
    private Optional<WritableImage> image = Optional.empty();
    private Optional<Pair> pointedAt = Optional.empty();

    /** Codes of a pair of operands. */
    private record Pair(int weight, int activation) {
    }

    ErrorMap(MultiplierModel model, ObservableValue<Palette> palette) {
        super(palette);
        this.palette = palette;
        setId("error-map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(150, 150 - LEFT + BELOW);
        setPrefWidth(SIDE);
        prefHeightProperty().bind(prefWidthProperty().add(BELOW - LEFT));
        growWithLetters();
        model.evaluation().subscribe(evaluation -> show(evaluation.flatMap(MultiplierEvaluation::errors)));
        palette.subscribe(() -> show(grid));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointAt(pairAt(drawn(event.getX()), drawn(event.getY()))));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointAt(Optional.empty()));
    }

    /** The pair under the mouse: operands, exact and approximate product, difference. */
    ReadOnlyStringProperty reading() {
        return reading.getReadOnlyProperty();
    }

    private void show(Optional<ErrorGrid> shown) {
        grid = shown;
        scale = grid.map(errors -> ErrorScale.of(errors, palette.getValue()));
        image = grid.map(errors -> paint(errors, scale.orElseThrow()));
        scale.ifPresent(s -> setAccessibleText("Errors of all operand pairs, from " + Numbers.count(s.least()) + " to "
                + Numbers.count(s.most())));
        pointAt(pointedAt.filter(pair -> grid.map(ErrorGrid::operands).filter(operands ->
                pair.weight() < operands.weights() && pair.activation() < operands.activations()).isPresent()));
        redraw();
    }

    private static WritableImage paint(ErrorGrid grid, ErrorScale scale) {
        Map<Integer, Integer> colors = new HashMap<>();
        int[] pixels = new int[grid.rows() * grid.columns()];
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                pixels[(grid.rows() - 1 - row) * grid.columns() + column] =
                        colors.computeIfAbsent(grid.error(row, column), scale::argb);
            }
        }
        WritableImage image = new WritableImage(grid.columns(), grid.rows());
        image.getPixelWriter().setPixels(0, 0, grid.columns(), grid.rows(), PixelFormat.getIntArgbInstance(), pixels, 0,
                grid.columns());
        return image;
    }

    private double side() {
        return Math.max(1, Math.min(width() - LEFT, height() - BELOW));
    }

    private Optional<Pair> pairAt(double x, double y) {
        return grid.map(ErrorGrid::operands).flatMap(operands -> {
            int activation = (int) Math.floor((x - LEFT) / side() * operands.activations());
            int weight = (int) Math.floor((side() - y) / side() * operands.weights());
            boolean inside = activation >= 0 && activation < operands.activations() && weight >= 0
                    && weight < operands.weights();
            return inside ? Optional.of(new Pair(
                    ErrorGrid.inOrder(weight, operands.weights(), operands.signed()),
                    ErrorGrid.inOrder(activation, operands.activations(), operands.signed()))) : Optional.empty();
        });
    }

    private void pointAt(Optional<Pair> pair) {
        pointedAt = pair;
        reading.set(pair.map(this::read).orElse(ADVICE));
        redraw();
    }

    private String read(Pair pair) {
        ProductTable products = grid.orElseThrow().table();
        int approximate = products.product(pair.weight(), pair.activation());
        int difference = products.error(pair.weight(), pair.activation());
        return "W " + products.operands().weight(pair.weight()) + " × X "
                + products.operands().activation(pair.activation()) + " = " + Numbers.count(approximate - difference)
                + ", computed " + Numbers.count(approximate)
                + (difference == 0 ? ", exact" : ", difference " + Numbers.signed(difference, 0));
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette colors) {
        if (image.isEmpty()) {
            return;
        }
        double side = side();
        graphics.setImageSmoothing(image.get().getWidth() > side);
        graphics.drawImage(image.get(), LEFT, 0, side, side);
        Drawing drawing = new CanvasDrawing(graphics, PIXELS, colors);
        Pen frame = Pen.of(Ink.WIRE, 1);
        drawing.line(LEFT, side, LEFT + side, side, frame);
        drawing.line(LEFT, 0, LEFT, side, frame);
        axes(drawing, side);
        legend(graphics, drawing, side);
        pointedAt.ifPresent(pair -> crosshair(drawing, pair, side));
    }

    private void axes(Drawing drawing, double side) {
        OperandFormat operands = grid.orElseThrow().operands();
        int least = ErrorGrid.inOrder(0, operands.activations(), operands.signed());
        int most = ErrorGrid.inOrder(operands.activations() - 1, operands.activations(), operands.signed());
        drawing.text("W", LEFT - 4, side / 2, SMALL_LETTERS, Drawing.Anchor.END, Ink.MUTED);
        drawing.text("X", LEFT + side / 2, side + 9, SMALL_LETTERS, Drawing.Anchor.MIDDLE, Ink.MUTED);
        drawing.text(Numbers.count(operands.activation(least)), LEFT, side + 9, SMALL_LETTERS, Drawing.Anchor.START,
                Ink.MUTED);
        drawing.text(Numbers.count(operands.activation(most)), LEFT + side, side + 9, SMALL_LETTERS,
                Drawing.Anchor.END, Ink.MUTED);
    }

    private void legend(GraphicsContext graphics, Drawing drawing, double side) {
        ErrorScale s = scale.orElseThrow();
        double top = side + 20;
        int range = s.most() - s.least();
        int steps = (int) side;
        for (int step = 0; step < steps && range > 0; step++) {
            graphics.setFill(s.color(s.least() + (double) range * step / (steps - 1)));
            graphics.fillRect(LEFT + step, top, 1.5, 9);
        }
        drawing.line(LEFT, top + 9, LEFT + side, top + 9, Pen.of(Ink.WIRE, 1));
        double letters = top + 20;
        if (range == 0) {
            drawing.text("exact for every pair", LEFT + side / 2, letters, SMALL_LETTERS, Drawing.Anchor.MIDDLE,
                    Ink.MUTED);
            return;
        }
        drawing.text(Numbers.count(s.least()), LEFT, letters, SMALL_LETTERS, Drawing.Anchor.START, Ink.MUTED);
        drawing.text(s.most() == 0 ? "exact" : Numbers.signed(s.most(), 0), LEFT + side, letters, SMALL_LETTERS,
                Drawing.Anchor.END, Ink.MUTED);
        drawing.text("error", LEFT + side / 2, letters, SMALL_LETTERS, Drawing.Anchor.MIDDLE, Ink.MUTED);
    }

    private void crosshair(Drawing drawing, Pair pair, double side) {
        OperandFormat operands = grid.orElseThrow().operands();
        double x = LEFT + side * (0.5 + ErrorGrid.inOrder(pair.activation(), operands.activations(),
                operands.signed())) / operands.activations();
        double y = side - side * (0.5 + ErrorGrid.inOrder(pair.weight(), operands.weights(), operands.signed()))
                / operands.weights();
        Pen pen = new Pen(Ink.TEXT, 1, 0.6, false);
        drawing.line(LEFT, y, LEFT + side, y, pen);
        drawing.line(x, 0, x, side, pen);
    }
}
