package org.tramstudio.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text in columns of one width; the first ones and the last are set left, those between, which hold numbers, right. */
final class TextTable {

    private final int left;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        this(1, header);
    }

    /** A table whose first so many columns are set left. */
    TextTable(int left, String... header) {
        this.left = left;
        rows.add(List.of(header));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        int[] widths = IntStream.range(0, rows.getFirst().size()).map(this::width).toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private String line(List<String> row, int[] widths) {
        int last = row.size() - 1;
        return IntStream.rangeClosed(0, last).mapToObj(column -> {
            String padding = " ".repeat(widths[column] - row.get(column).length());
            return column < left || column == last ? row.get(column) + padding : padding + row.get(column);
        }).collect(Collectors.joining("  ")).stripTrailing();
    }
}
