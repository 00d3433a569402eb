package org.tramstudio.app.multiplier;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.drawing.SmallBars;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.theme.TextSize;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.ErrorByColumn;
import org.tramstudio.circuit.ErrorHistogram;

/** The errors by product bit and by size, side by side; the chosen column is marked. */
final class ErrorCharts extends HBox {

    private final SmallBars byColumn;
    private final SmallBars histogram;
    private int columns;

    ErrorCharts(MultiplierModel model, Workspace workspace, ObservableValue<Palette> palette) {
        super(16);
        byColumn = new SmallBars("error-by-column", palette);
        histogram = new SmallBars("error-histogram", palette);
        getChildren().addAll(titled("Squared error by bit", Term.ERROR_BY_BIT.text(), byColumn),
                titled("Errors by size", "The share of all operand pairs whose error lies in each range",
                        histogram));
        model.evaluation().subscribe(found -> found.flatMap(MultiplierEvaluation::charts).ifPresent(this::show));
        byColumn.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> byColumn.barAt(event.getX())
                .ifPresent(bar -> model.toggleColumn(columns - 1 - bar)));
        workspace.selectedColumn().subscribe(column -> byColumn.mark(column.isPresent() && column.getAsInt() < columns
                ? OptionalInt.of(columns - 1 - column.getAsInt()) : OptionalInt.empty()));
    }

    private static VBox titled(String title, String explanation, SmallBars bars) {
        Label label = new Label(title);
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(0);
        Tooltips.explain(label, explanation);
        VBox box = new VBox(2, label, bars);
        box.setPrefWidth(150);
        TextSize.grow(box);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void show(ErrorFigures figures) {
        columns = figures.byColumn().columns().size();
        List<SmallBars.Bar> bits = figures.byColumn().columns().reversed().stream().map(ErrorCharts::bar).toList();
        byColumn.show(bits, "Squared error by product bit, most significant first: "
                + String.join(", ", bits.stream().map(bar -> Numbers.significant(bar.value(), 3)).toList()));
        List<SmallBars.Bar> sizes = new ArrayList<>();
        List<ErrorHistogram.Bin> bins = figures.histogram().bins();
        for (int bin = 0; bin < bins.size(); bin++) {
            sizes.add(bar(bins.get(bin), bin == 0 || bin == bins.size() - 1));
        }
        histogram.show(sizes, "Histogram of errors from " + Numbers.count(bins.getFirst().least()) + " to "
                + Numbers.count(bins.getLast().most()));
    }

    private static SmallBars.Bar bar(ErrorByColumn.Column column) {
        String label = column.column() % 5 == 0 ? Integer.toString(column.column()) : "";
        return new SmallBars.Bar(column.squaredErrorShare(), label, "Product bit " + column.column() + " is wrong in "
                + Numbers.percent(column.errorRate()) + " of the pairs\nand contributes "
                + Numbers.significant(column.squaredErrorShare(), 4) + " to the mean squared error, "
                + Numbers.significant(column.bias(), 4) + " to the bias");
    }

    /** Shares are drawn by their root, so that rare errors can be seen beside frequent ones. */
    private static SmallBars.Bar bar(ErrorHistogram.Bin bin, boolean outermost) {
        String range = bin.least() == bin.most() ? Numbers.count(bin.least())
                : Numbers.count(bin.least()) + " to " + Numbers.count(bin.most());
        return new SmallBars.Bar(Math.sqrt(bin.share()), outermost ? Numbers.count(bin.least()) : "",
                "Errors of " + range + ": " + Numbers.smallPercent(bin.share())
                        + " of the pairs (the bars' heights are roots)");
    }
}
