package org.tramstudio.study.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * What the signs of a plot mean, in columns above it.
 *
 * @param sources the sources that are shown
 * @param bars whether there are bars
 * @param width of all columns
 */
record Legend(List<PlottedSource> sources, boolean bars, double width) {

    private static final int COLUMNS = 4;
    private static final double ROW = 21;
    private static final double SIGN = 24;

    private interface Sign {
        void draw(Svg svg, double x, double y);
    }

    private record Item(String words, Sign sign) {
    }

    /** How high the rows are together. */
    double height() {
        return ROW * Math.ceilDiv(items().size(), COLUMNS);
    }

    void draw(Svg svg, double left, double top) {
        List<Item> items = items();
        int rows = Math.ceilDiv(items.size(), COLUMNS);
        for (int k = 0; k < items.size(); k++) {
            double x = left + width / COLUMNS * (k / rows);
            double y = top + ROW * (k % rows + 0.5);
            items.get(k).sign().draw(svg, x + SIGN / 2, y);
            svg.words(items.get(k).words(), x + SIGN + 2, y + 4, "start", "fill", Svg.INK, "class", "legend");
        }
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        sources.forEach(source -> items.add(new Item(source.title(),
                (svg, x, y) -> Panel.marker(svg, source, x, y, source.title()))));
        items.add(new Item("Pareto front", (svg, x, y) -> svg.line(x - 11, y, x + 11, y, Panel.FRONT)));
        if (bars) {
            items.add(new Item("seeds, least to greatest",
                    (svg, x, y) -> Panel.bar(svg, x, y - 7, x, y + 7, Svg.INK)));
        }
        return items;
    }
}
