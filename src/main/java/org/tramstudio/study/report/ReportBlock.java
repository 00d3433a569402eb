package org.tramstudio.study.report;

import java.util.List;
import java.util.Map;
import org.tramstudio.study.picture.Picture;

/** A part of a report's text, whatever file it ends in. */
public sealed interface ReportBlock {

    /** The sentence that a hurried reader takes along. */
    record Answer(String words) implements ReportBlock {
    }

    /** Running text. */
    record Paragraph(String words) implements ReportBlock {
    }

    /** Statements, one below the other. */
    record Points(List<String> items) implements ReportBlock {
        /** Copies the list. */
        public Points {
            items = List.copyOf(items);
        }
    }

    /**
     * Names with their values, many in little room.
     *
     * @param caption what they are
     * @param items in order
     */
    record Pairs(String caption, List<Pairs.Item> items) implements ReportBlock {
        /** Copies the list. */
        public Pairs {
            items = List.copyOf(items);
        }

        /**
         * A pair.
         *
         * @param name of the value
         * @param value in words
         */
        public record Item(String name, String value) {
        }
    }

    /** A few numbers that stand out, each with what it is. */
    record Figures(List<Figures.Item> items) implements ReportBlock {
        /** Copies the list. */
        public Figures {
            items = List.copyOf(items);
        }

        /**
         * A number.
         *
         * @param value with its unit
         * @param meaning what it is
         */
        public record Item(String value, String meaning) {
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows
     * @param header one word or two a column
     * @param rows as many cells as the header has
     * @param numbers which columns hold numbers, from 0
     */
    record Table(String caption, List<String> header, List<Row> rows, List<Integer> numbers) implements ReportBlock {
        /** Copies the lists. */
        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
            numbers = List.copyOf(numbers);
        }

        /**
         * A row.
         *
         * @param cells its cells; what follows a line break is told less loudly
         * @param weight how much it matters
         */
        public record Row(List<String> cells, Weight weight) {
            /** Copies the list. */
            public Row {
                cells = List.copyOf(cells);
            }
        }

        /** How much a row matters. */
        public enum Weight {
            /** The one that the report is about. */
            CHOSEN,
            PLAIN,
            /** There to compare with. */
            MUTED
        }
    }

    /**
     * A picture.
     *
     * @param picture what is drawn
     * @param alternative what it shows, for those who do not see it
     * @param caption what stands below it
     * @param darkColors what takes the place of its colours on a dark ground, both as {@code "#rrggbb"}
     */
    record Illustration(Picture picture, String alternative, String caption, Map<String, String> darkColors)
            implements ReportBlock {
        /** Copies the map. */
        public Illustration {
            darkColors = Map.copyOf(darkColors);
        }
    }
}
