package org.tramstudio.app.multiplier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.tramstudio.circuit.SampleSize;

/** The errors by product bit and by size, side by side; the chosen column is marked. */
final class ErrorCharts extends VBox {

    private final SmallBars byColumn;
    private final SmallBars histogram;
    private final Label sizes;
    private final Label sampled = new Label();
    private int columns;

    ErrorCharts(MultiplierModel model, Workspace workspace, ObservableValue<Palette> palette) {
        super(4);
        byColumn = new SmallBars("error-by-column", palette);
        histogram = new SmallBars("error-histogram", palette);
        sizes = title("Errors by size");
        sampled.setId("error-charts-sample");
        sampled.getStyleClass().addAll("small", "muted");
        sampled.setWrapText(true);
        getChildren().addAll(new HBox(16, chart(Tooltips.explain(title("Squared error by bit"), Term.ERROR_BY_BIT.text()), byColumn),
                chart(sizes, histogram)), sampled);
        ObservableValue<Optional<ErrorFigures>> figures =
                model.evaluation().map(found -> found.flatMap(MultiplierEvaluation::charts));
        figures.subscribe(found -> found.ifPresent(this::show));
        byColumn.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> byColumn.barAt(event.getX())
                .ifPresent(bar -> model.toggleColumn(columns - 1 - bar)));
        workspace.selectedColumn().subscribe(column -> byColumn.mark(column.isPresent() && column.getAsInt() < columns
                ? OptionalInt.of(columns - 1 - column.getAsInt()) : OptionalInt.empty()));
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(0);
        return label;
    }

    private static VBox chart(Label title, SmallBars bars) {
        VBox box = new VBox(2, title, bars);
        box.setPrefWidth(150);
        TextSize.grow(box);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void show(ErrorFigures figures) {
        Optional<SampleSize> sample = figures.sample();
        sampled.setText(sample.map(size -> "Sampled, " + Numbers.count(size.pairs())
                + " pairs: errors that none of them has are missing here.").orElse(""));
        sampled.setVisible(sample.isPresent());
        sampled.setManaged(sample.isPresent());
        Tooltips.explain(sizes, sample.isPresent() ? "The share of all operand pairs whose error lies in each range, as the "
                + "sample tells it" : "The share of all operand pairs whose error lies in each range");
        columns = figures.byColumn().columns().size();
        List<SmallBars.Bar> bits = figures.byColumn().columns().reversed().stream().map(column -> bar(column, sample)).toList();
        String origin = sample.isPresent() ? ", told by a sample" : "";
        byColumn.show(bits, "Squared error by product bit, most significant first" + origin + ": "
                + String.join(", ", bits.stream().map(bar -> Numbers.significant(bar.value(), 3)).toList()));
        List<SmallBars.Bar> ranges = new ArrayList<>();
        List<ErrorHistogram.Bin> bins = figures.histogram().bins();
        for (int bin = 0; bin < bins.size(); bin++) {
            ranges.add(bar(bins.get(bin), bin == 0 || bin == bins.size() - 1, sample));
        }
        histogram.show(ranges, "Histogram of errors" + origin + " from " + Numbers.count(bins.getFirst().least()) + " to "
                + Numbers.count(bins.getLast().most()));
    }

    /** What is known of a sample alone has no more digits than its interval. */
    private static SmallBars.Bar bar(ErrorByColumn.Column column, Optional<SampleSize> sample) {
        String label = column.column() % 5 == 0 ? Integer.toString(column.column()) : "";
        String about = sample.isPresent() ? "about " : "";
        int digits = sample.isPresent() ? 2 : 4;
        return new SmallBars.Bar(column.squaredErrorShare(), label, "Product bit " + column.column() + " is wrong in "
                + Numbers.percent(column.errorRate()) + interval(column.errorRate(), sample) + " of the pairs\nand contributes "
                + about + Numbers.significant(column.squaredErrorShare(), digits) + " to the mean squared error, "
                + about + Numbers.significant(column.bias(), digits) + " to the bias");
    }

    /** Shares are drawn by their root, so that rare errors can be seen beside frequent ones. */
    private static SmallBars.Bar bar(ErrorHistogram.Bin bin, boolean outermost, Optional<SampleSize> sample) {
        String range = bin.least() == bin.most() ? Numbers.count(bin.least())
                : Numbers.count(bin.least()) + " to " + Numbers.count(bin.most());
        return new SmallBars.Bar(Math.sqrt(bin.share()), outermost ? Numbers.count(bin.least()) : "",
                "Errors of " + range + ": " + Numbers.smallPercent(bin.share()) + interval(bin.share(), sample)
                        + " of the pairs (the bars' heights are roots)");
    }

    private static String interval(double share, Optional<SampleSize> sample) {
        return sample.map(size -> " ± " + Numbers.significant(100 * size.halfWidth(share), 2) + " %").orElse("");
    }
}
