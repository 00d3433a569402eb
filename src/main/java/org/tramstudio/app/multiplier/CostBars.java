package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.drawing.CanvasDrawing;
import org.tramstudio.app.drawing.CanvasPane;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.app.drawing.Viewport;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.workspace.Workspace;

/**
 * What each column costs: solid what is kept, faint what mapping took away, a line across what a second multiplier costs;
 * the least significant at the right.
 */
final class CostBars extends CanvasPane {

    private static final double LABEL_HEIGHT = 16;
    private static final double TOP = 4;
    /** Where bars are closer than this, only every other one is numbered. */
    private static final double CLOSE = 15;
    private static final double BAR_SHARE = 0.7;
    private static final double REMOVED_OPACITY = 0.22;
    private static final double OTHER_INSET = 1;
    private static final double OTHER_WIDTH = 2;
    private static final Viewport PIXELS = new Viewport(1, 0, 0);

    private final Workspace workspace;
    private final Tooltip tooltip = Tooltips.of("");
    private List<MultiplierEvaluation.ColumnCost> costs = List.of();
    private List<Double> others = List.of();

    CostBars(MultiplierModel model, Workspace workspace, ObservableValue<Palette> palette) {
        super(palette);
        this.workspace = workspace;
        setId("cost-bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(64);
        setPrefHeight(76);
        growWithLetters();
        model.evaluation().subscribe(this::show);
        workspace.selectedColumn().subscribe(this::redraw);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> explain(columnAt(drawn(event.getX()))));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> columnAt(drawn(event.getX())).ifPresent(model::toggleColumn));
        Tooltip.install(this, tooltip);
    }

    private void show(Optional<MultiplierEvaluation> evaluation) {
        List<MultiplierEvaluation.ColumnCost> costsBefore = costs;
        List<Double> othersBefore = others;
        costs = evaluation.map(MultiplierEvaluation::columnCosts).orElse(List.of());
        others = evaluation.flatMap(MultiplierEvaluation::comparison).map(found -> found.second().columnCosts())
                .orElse(List.of());
        if (costs.equals(costsBefore) && others.equals(othersBefore)) {
            return;
        }
        double accurate = costs.stream().mapToDouble(MultiplierEvaluation.ColumnCost::accurate).sum();
        double kept = costs.stream().mapToDouble(MultiplierEvaluation.ColumnCost::kept).sum();
        setAccessibleText("Cost by column: " + Numbers.decimals(kept, 1) + " of " + Numbers.decimals(accurate, 1)
                + " AND gates kept" + (others.isEmpty() ? "" : "; the second multiplier "
                + Numbers.decimals(others.stream().mapToDouble(Double::doubleValue).sum(), 1)));
        redraw();
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette colors) {
        Drawing drawing = new CanvasDrawing(graphics, PIXELS, colors);
        double most = DoubleStream.concat(costs.stream().mapToDouble(MultiplierEvaluation.ColumnCost::accurate),
                others.stream().mapToDouble(Double::doubleValue)).max().orElse(1);
        double pitch = width() / Math.max(1, costs.size());
        double base = height() - LABEL_HEIGHT;
        for (int column = 0; column < costs.size(); column++) {
            double left = (costs.size() - 1 - column) * pitch;
            drawColumn(drawing, column, left, pitch, base, (base - TOP) / most);
        }
        drawing.rectangle(0, base, width(), 1, Ink.WIRE, 1);
    }

    private void drawColumn(Drawing drawing, int column, double left, double pitch, double base, double scale) {
        boolean marked = workspace.selectedColumn().get().orElse(-1) == column;
        if (marked) {
            drawing.rectangle(left, 0, pitch, height(), Ink.SELECTION_AREA, 1);
        }
        double barLeft = left + pitch * (1 - BAR_SHARE) / 2;
        double accurate = costs.get(column).accurate() * scale;
        double kept = costs.get(column).kept() * scale;
        drawing.rectangle(barLeft, base - accurate, pitch * BAR_SHARE, accurate - kept, Ink.FULL_ADDER,
                REMOVED_OPACITY);
        drawing.rectangle(barLeft, base - kept, pitch * BAR_SHARE, kept, Ink.FULL_ADDER, 1);
        if (column < others.size()) {
            double other = base - others.get(column) * scale;
            drawing.line(left + OTHER_INSET, other, left + pitch - OTHER_INSET, other, Pen.of(Ink.ONLY_THERE, OTHER_WIDTH));
        }
        if (pitch < CLOSE && column % 2 != 0) {
            return;
        }
        drawing.text(Integer.toString(column), left + pitch / 2, base + LABEL_HEIGHT / 2 + 1, 10,
                Drawing.Anchor.MIDDLE, marked ? Ink.TEXT : Ink.MUTED);
    }

    private OptionalInt columnAt(double x) {
        int column = costs.size() - 1 - (int) Math.floor(x / (width() / Math.max(1, costs.size())));
        return column >= 0 && column < costs.size() ? OptionalInt.of(column) : OptionalInt.empty();
    }

    private void explain(OptionalInt column) {
        column.ifPresent(pointed -> {
            MultiplierEvaluation.ColumnCost cost = costs.get(pointed);
            tooltip.setText("Column " + pointed + ": " + Numbers.decimals(cost.kept(), 1) + " of "
                    + Numbers.decimals(cost.accurate(), 1) + " kept"
                    + (pointed < others.size() ? "; the second multiplier " + Numbers.decimals(others.get(pointed), 1) : "")
                    + ", in units of one AND gate");
        });
    }
}
