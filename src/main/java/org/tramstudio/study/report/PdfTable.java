package org.tramstudio.study.report;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tramstudio.study.picture.LineLook;
import org.tramstudio.study.picture.Part;
import org.tramstudio.study.picture.TextLook;

/** A table on pages: numbers at the right, text wrapped, its head repeated on each page. */
final class PdfTable {

    private static final double LETTERS = 10.5;
    private static final double SMALL = 9.5;
    private static final double LINE = 1.3;
    private static final double PAD = 5;
    private static final double ABOVE = 4;
    private static final double BAR = 3;
    private static final LineLook HEAD_RULE = LineLook.of(PageFlow.MUTED, 1.2);

    private final ReportBlock.Table table;
    private final PageFlow flow;
    private final double[] widths;

    PdfTable(ReportBlock.Table table, PageFlow flow) {
        this.table = table;
        this.flow = flow;
        this.widths = widths();
    }

    void write() {
        double head = height(table.header());
        double first = table.rows().isEmpty() ? 0 : height(table.rows().getFirst().cells());
        flow.need(PAD + LINE * LETTERS + head + first);
        flow.text(table.caption(), TextLook.of(LETTERS + 1, PageFlow.TEXT).heavy(true), 0);
        flow.skip(PAD);
        head();
        for (ReportBlock.Table.Row row : table.rows()) {
            if (flow.need(height(row.cells()))) {
                head();
            }
            row(row);
        }
        flow.skip(3 * PAD);
    }

    private void head() {
        cells(table.header(), PageFlow.MUTED, true);
        rule(HEAD_RULE);
    }

    private void row(ReportBlock.Table.Row row) {
        if (row.weight() == ReportBlock.Table.Weight.CHOSEN) {
            flow.page().fill(new Rectangle2D.Double(PageFlow.LEFT, flow.y(), PageFlow.WIDTH, height(row.cells())), PageFlow.SOFT);
            flow.page().fill(new Rectangle2D.Double(PageFlow.LEFT, flow.y(), BAR, height(row.cells())), PageFlow.ACCENT);
        }
        cells(row.cells(), row.weight() == ReportBlock.Table.Weight.MUTED ? PageFlow.MUTED : PageFlow.TEXT,
                row.weight() == ReportBlock.Table.Weight.CHOSEN);
        rule(PageFlow.RULE);
    }

    private void rule(LineLook look) {
        flow.page().line(PageFlow.LEFT, flow.y(), PageFlow.LEFT + PageFlow.WIDTH, flow.y(), look, Part.NONE);
    }

    private void cells(List<String> cells, Color color, boolean heavy) {
        double left = PageFlow.LEFT;
        for (int column = 0; column < widths.length; column++) {
            double y = flow.y() + ABOVE;
            for (Line line : lines(cells, column)) {
                boolean number = table.numbers().contains(column);
                TextLook look = TextLook.of(line.size(), line.size() == SMALL ? PageFlow.MUTED : color)
                        .heavy(line.size() == LETTERS && heavy)
                        .at(number ? TextLook.Anchor.END : TextLook.Anchor.START);
                flow.page().words(line.words(), number ? left + widths[column] - PAD : left + PAD, y + line.size(), look);
                y += LINE * line.size();
            }
            left += widths[column];
        }
        flow.skip(height(cells));
    }

    private record Line(String words, double size) {
    }

    private List<Line> lines(List<String> cells, int column) {
        List<Line> lines = new ArrayList<>();
        String[] parts = cells.get(column).split("\n", 2);
        for (int part = 0; part < parts.length; part++) {
            double size = part == 0 ? LETTERS : SMALL;
            WrappedText.lines(parts[part], flow.font(), size, widths[column] - 2 * PAD + 1)
                    .forEach(line -> lines.add(new Line(line, size)));
        }
        return lines;
    }

    private double height(List<String> cells) {
        return 2 * ABOVE + IntStream.range(0, widths.length).mapToDouble(column -> lines(cells, column).stream()
                .mapToDouble(line -> LINE * line.size()).sum()).max().orElse(0);
    }

    /** Numbers get what they need; text shares what is left, no column more than it needs. */
    private double[] widths() {
        int columns = table.header().size();
        double[] found = new double[columns];
        List<Integer> texts = new ArrayList<>();
        double left = PageFlow.WIDTH;
        for (int column = 0; column < columns; column++) {
            if (table.numbers().contains(column)) {
                found[column] = Math.max(widest(column), longestWord(table.header().get(column))) + 2 * PAD;
                left -= found[column];
            } else {
                texts.add(column);
            }
        }
        while (!texts.isEmpty()) {
            double share = left / texts.size();
            List<Integer> content = texts.stream().filter(column -> needed(column) <= share).toList();
            if (content.isEmpty()) {
                texts.forEach(column -> found[column] = share);
                return found;
            }
            for (int column : content) {
                found[column] = needed(column);
                left -= found[column];
            }
            texts.removeAll(content);
        }
        spread(found, left);
        return found;
    }

    private static void spread(double[] found, double left) {
        for (int column = 0; column < found.length; column++) {
            found[column] += left / found.length;
        }
    }

    private double needed(int column) {
        return Math.max(widest(column), width(table.header().get(column), LETTERS)) + 2 * PAD;
    }

    private double widest(int column) {
        return table.rows().stream().flatMap(row -> {
            String[] parts = row.cells().get(column).split("\n", 2);
            return Stream.concat(Stream.of(width(parts[0], LETTERS)),
                    Arrays.stream(parts).skip(1).map(small -> width(small, SMALL)));
        }).mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private double longestWord(String words) {
        return Arrays.stream(words.split(" ")).mapToDouble(word -> width(word, LETTERS)).max().orElse(0);
    }

    private double width(String words, double size) {
        return WrappedText.width(words, flow.font(), size);
    }
}
