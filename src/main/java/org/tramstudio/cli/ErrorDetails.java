package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.tramstudio.circuit.ErrorByColumn;
import org.tramstudio.circuit.ErrorHistogram;

/**
 * What is known of a table's errors beside their metrics.
 *
 * @param rank of the error matrix; empty where it was not asked for or the table is large
 * @param columns the errors in each product bit, where asked for
 * @param histogram how often errors of each size occur, where asked for
 */
record ErrorDetails(OptionalInt rank, Optional<ErrorByColumn> columns, Optional<ErrorHistogram> histogram) {

    void addTo(ObjectNode root) {
        rank.ifPresent(value -> root.put("rank", value));
        if (columns.isPresent()) {
            ArrayNode array = root.putArray("columns");
            for (ErrorByColumn.Column column : columns.get().columns()) {
                array.addObject().put("column", column.column()).put("errorRate", column.errorRate())
                        .put("meanErrorDistance", column.meanErrorDistance()).put("bias", column.bias())
                        .put("squaredErrorShare", column.squaredErrorShare());
            }
        }
        if (histogram.isPresent()) {
            ArrayNode array = root.putArray("histogram");
            for (ErrorHistogram.Bin bin : histogram.get().bins()) {
                array.addObject().put("least", bin.least()).put("most", bin.most()).put("share", bin.share());
            }
        }
    }

    /** Lines to print below the metrics, each ended; none where nothing is known. */
    String text() {
        StringBuilder text = new StringBuilder();
        rank.ifPresent(value -> text.append("Rank of the error     ").append(value).append('\n'));
        if (columns.isPresent()) {
            TextTable table = new TextTable("Product bit", "wrong %", "mean error", "bias", "share of MSE", "");
            for (ErrorByColumn.Column column : columns.get().columns()) {
                table.add(Integer.toString(column.column()), String.format(Locale.ROOT, "%.4f", 100 * column.errorRate()),
                        String.format(Locale.ROOT, "%.6g", column.meanErrorDistance()),
                        String.format(Locale.ROOT, "%.6g", column.bias()),
                        String.format(Locale.ROOT, "%.6g", column.squaredErrorShare()), "");
            }
            text.append('\n').append(table).append('\n');
        }
        if (histogram.isPresent()) {
            TextTable table = new TextTable("Error from", "to", "% of pairs", "");
            for (ErrorHistogram.Bin bin : histogram.get().bins()) {
                table.add(Long.toString(bin.least()), Long.toString(bin.most()),
                        String.format(Locale.ROOT, "%.4f", 100 * bin.share()), "");
            }
            text.append('\n').append(table).append('\n');
        }
        return text.toString();
    }
}
