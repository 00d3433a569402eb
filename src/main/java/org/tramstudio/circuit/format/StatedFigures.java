package org.tramstudio.circuit.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.MetricDefinition;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.ImportedCircuit.StatedFigure;
import org.tramstudio.circuit.format.source.SourceFile;

/**
 * The error figures that the head of a file states, as EvoApproxLib's circuits and this program's files do, each beside
 * the one computed from the circuit. Percentages are of the number of product codes, 2^(product bits).
 */
final class StatedFigures {

    private static final int LONGEST_HEAD = 1 << 15;
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*(?://|#|\\*|/\\*|INFO:)(.{0,300})$");
    private static final Pattern FIGURE = Pattern.compile("(?<![A-Za-z0-9_])(MAE|WCE|WCRE|EP|MRE|MSE|ER|MED|NMED|MRED|MaxED)"
            + "(%?)[ \\t]*[=:]?[ \\t]*(-?\\d{1,30}(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,3})?)[ \\t]*(%?)");

    private StatedFigures() {
    }

    /**
     * One figure of a file.
     *
     * @param name as the file has it
     * @param value the number
     * @param lastDigit what one more in its last digit means
     * @param percent whether it is a percentage
     */
    private record Figure(String name, double value, double lastDigit, boolean percent) {
    }

    /** Compares what the comments at the head of a file say with the circuit's table. */
    static List<StatedFigure> compare(SourceFile source, ProductTable table) {
        List<Figure> figures = stated(source);
        if (figures.isEmpty()) {
            return List.of();
        }
        ErrorMetrics metrics = ErrorMetrics.of(table);
        return figures.stream().map(figure -> compare(figure, table, metrics)).toList();
    }

    private static List<Figure> stated(SourceFile source) {
        List<Figure> figures = new ArrayList<>();
        Matcher comments = COMMENT.matcher(source.head(LONGEST_HEAD));
        while (comments.find()) {
            Matcher matcher = FIGURE.matcher(comments.group(1));
            while (matcher.find()) {
                BigDecimal number = new BigDecimal(matcher.group(3));
                boolean percent = !matcher.group(2).isEmpty() || !matcher.group(4).isEmpty();
                figures.add(new Figure(matcher.group(1) + matcher.group(2), number.doubleValue(),
                        number.ulp().doubleValue(), percent));
            }
        }
        return figures;
    }

    private static StatedFigure compare(Figure figure, ProductTable table, ErrorMetrics metrics) {
        double scale = figure.percent() ? 100 : 1;
        double computed = candidates(figure, table, metrics).map(value -> scale * value).boxed()
                .min((a, b) -> Double.compare(Math.abs(a - figure.value()), Math.abs(b - figure.value()))).orElseThrow();
        double tolerance = figure.lastDigit() * 1.001 + 1e-9 * Math.abs(computed);
        return new StatedFigure(figure.name(), figure.value(), computed,
                Math.abs(computed - figure.value()) <= tolerance);
    }

    /** What the figure can mean, where definitions differ. */
    private static DoubleStream candidates(Figure figure, ProductTable table, ErrorMetrics metrics) {
        double codes = table.operands().pairs();
        return switch (figure.name().replace("%", "").toUpperCase(Locale.ROOT)) {
            case "MAE", "MED" -> relative(figure, metrics.meanErrorDistance(), codes);
            case "WCE", "MAXED" -> relative(figure, metrics.maxErrorDistance(), codes);
            case "EP", "ER" -> DoubleStream.of(metrics.errorRate());
            case "NMED" -> DoubleStream.of(metrics.meanErrorDistance() / codes, metrics.meanErrorDistance() / (codes - 1));
            case "MRE", "MRED" -> DoubleStream.of(metrics.meanRelativeErrorDistance(),
                    ErrorMetrics.of(table, MetricDefinition.EVOAPPROX8B).meanRelativeErrorDistance());
            case "WCRE" -> DoubleStream.of(metrics.worstCaseRelativeError());
            default -> DoubleStream.of(metrics.meanSquaredError());
        };
    }

    private static DoubleStream relative(Figure figure, double value, double codes) {
        return figure.percent() ? DoubleStream.of(value / codes, value / (codes - 1)) : DoubleStream.of(value);
    }
}
