package org.tramstudio.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        return text(rows);
    }

    /** As {@link #toString}, but for titles, which take several lines rather than make a column wider than what stands below. */
    String narrow() {
        List<List<String>> titles = IntStream.range(0, rows.getFirst().size()).mapToObj(this::title).toList();
        int height = titles.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            int below = height - line;
            lines.add(titles.stream().map(title -> title.size() < below ? "" : title.get(title.size() - below)).toList());
        }
        lines.addAll(rows.subList(1, rows.size()));
        return text(lines);
    }

    /** The words of a column's title in lines; the longest word or the longest cell is the column's width. */
    private List<String> title(int column) {
        List<String> words = List.of(rows.getFirst().get(column).split(" "));
        int width = Stream.concat(words.stream(), rows.stream().skip(1).map(row -> row.get(column)))
                .mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (String word : words) {
            if (!lines.isEmpty() && lines.getLast().length() + 1 + word.length() <= width) {
                lines.add(lines.removeLast() + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private String text(List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.getFirst().size()).map(column -> width(rows, column)).toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static int width(List<List<String>> rows, int column) {
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
