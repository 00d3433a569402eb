package org.tramstudio.app.compare;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tramstudio.app.controls.CopiedText;

/** The table as text: a line of names, then a line for each candidate. */
final class TableText {

    private static final String TAB = "\t";
    private static final String COMMA = ",";

    private TableText() {
    }

    /** Values divided by tabs, for a spreadsheet. */
    static String tabbed(Collection<ComparisonRow> rows, Set<ComparedColumn> columns) {
        return text(rows, columns, TAB);
    }

    /** Values divided by commas; those that have a comma or a quotation mark themselves are quoted (RFC 4180). */
    static String commaSeparated(Collection<ComparisonRow> rows, Set<ComparedColumn> columns) {
        return text(rows, columns, COMMA);
    }

    /** Puts lines on the clipboard. FX thread only. */
    static void copy(Collection<ComparisonRow> rows, Set<ComparedColumn> columns) {
        CopiedText.copy(tabbed(rows, columns));
    }

    private static String text(Collection<ComparisonRow> rows, Set<ComparedColumn> columns, String separator) {
        List<ComparedColumn> ordered = Arrays.stream(ComparedColumn.values()).filter(columns::contains).toList();
        return Stream.concat(Stream.of(ordered.stream().map(ComparedColumn::title).toList()), rows.stream().map(row ->
                        ordered.stream().map(column -> column.plain(row.content().get())).toList()))
                .map(values -> values.stream().map(value -> escaped(value, separator))
                        .collect(Collectors.joining(separator)) + "\n")
                .collect(Collectors.joining());
    }

    private static String escaped(String value, String separator) {
        if (separator.equals(TAB)) {
            return value.replace(TAB, " ");
        }
        return value.contains(COMMA) || value.contains("\"") ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
