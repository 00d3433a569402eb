package org.tramstudio.app.compare;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The order of the lines: by one column after the other. Lines that have no number in a column come last, whichever way
 * it is sorted; lines that are alike in all of them are in the order of their names.
 *
 * @param keys the columns, the most important first
 */
record ComparisonOrder(List<Key> keys) implements Comparator<ComparisonRow> {

    /** Copies the list. */
    ComparisonOrder {
        keys = List.copyOf(keys);
    }

    /**
     * A column to sort by.
     *
     * @param column which one
     * @param descending whether the largest comes first
     */
    record Key(ComparedColumn column, boolean descending) {

        private int compare(ComparisonRow.Content one, ComparisonRow.Content other) {
            if (!column.isNumeric()) {
                int order = String.CASE_INSENSITIVE_ORDER.compare(column.text(one), column.text(other));
                return descending ? -order : order;
            }
            OptionalDouble left = column.number(one);
            OptionalDouble right = column.number(other);
            if (left.isEmpty() || right.isEmpty()) {
                return Boolean.compare(left.isEmpty(), right.isEmpty());
            }
            int order = Double.compare(left.getAsDouble(), right.getAsDouble());
            return descending ? -order : order;
        }
    }

    @Override
    public int compare(ComparisonRow one, ComparisonRow other) {
        for (Key key : keys) {
            int order = key.compare(one.content().get(), other.content().get());
            if (order != 0) {
                return order;
            }
        }
        return String.CASE_INSENSITIVE_ORDER.compare(one.content().get().title(), other.content().get().title());
    }
}
