package org.tramstudio.study.plot;

import java.util.ArrayList;
import java.util.List;
import org.tramstudio.study.picture.Page;
import org.tramstudio.study.picture.Part;
import org.tramstudio.study.picture.TextLook;

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
        void draw(Page page, double x, double y);
    }

    private record Item(String words, Sign sign) {
    }

    /** How high the rows are together. */
    double height() {
        return ROW * Math.ceilDiv(items().size(), COLUMNS);
    }

    void draw(Page page, double left, double top) {
        List<Item> items = items();
        int rows = Math.ceilDiv(items.size(), COLUMNS);
        for (int k = 0; k < items.size(); k++) {
            double x = left + width / COLUMNS * (k / rows);
            double y = top + ROW * (k % rows + 0.5);
            items.get(k).sign().draw(page, x + SIGN / 2, y);
            page.words(items.get(k).words(), x + SIGN + 2, y + 4, TextLook.of(Panel.TEXT_SIZE, Panel.INK), Part.of("legend"));
        }
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        sources.forEach(source -> items.add(new Item(source.title(),
                (page, x, y) -> Panel.marker(page, source, x, y, source.title()))));
        items.add(new Item("Pareto front", (page, x, y) -> page.line(x - 11, y, x + 11, y, Panel.FRONT, Part.NONE)));
        if (bars) {
            items.add(new Item("seeds, least to greatest",
                    (page, x, y) -> Panel.bar(page, x, y - 7, x, y + 7, Panel.INK)));
        }
        return items;
    }
}
