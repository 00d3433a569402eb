package org.tramstudio.circuit;

/**
 * An entry that divides every entry of its row, or of its column.
 *
 * @param kind what the entry divides
 * @param row its row
 * @param column its column
 */
record IntegerPivot(Kind kind, int row, int column) {

    /** What was found. */
    enum Kind { DIVIDES_ROW, DIVIDES_COLUMN, NONE_DIVIDES, NOTHING_LEFT }

    /** The dividing entry whose elimination touches the fewest others; the first of equals. */
    static IntegerPivot find(long[][] matrix) {
        Line[] rows = lines(matrix.length);
        Line[] columns = lines(matrix.length == 0 ? 0 : matrix[0].length);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                if (matrix[row][column] != 0) {
                    rows[row].add(matrix[row][column]);
                    columns[column].add(matrix[row][column]);
                }
            }
        }
        return choose(matrix, rows, columns);
    }

    private static IntegerPivot choose(long[][] matrix, Line[] rows, Line[] columns) {
        IntegerPivot best = new IntegerPivot(Kind.NOTHING_LEFT, 0, 0);
        long fewest = Long.MAX_VALUE;
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; rows[row].count > 0 && column < columns.length; column++) {
                long value = Math.abs(matrix[row][column]);
                if (value == 0) {
                    continue;
                }
                boolean dividesRow = value == rows[row].greatestDivisor;
                boolean divides = dividesRow || value == columns[column].greatestDivisor;
                long touched = (rows[row].count - 1L) * (columns[column].count - 1L);
                if (divides && touched < fewest) {
                    fewest = touched;
                    best = new IntegerPivot(dividesRow ? Kind.DIVIDES_ROW : Kind.DIVIDES_COLUMN, row, column);
                } else if (best.kind == Kind.NOTHING_LEFT) {
                    best = new IntegerPivot(Kind.NONE_DIVIDES, row, column);
                }
            }
        }
        return best;
    }

    private static Line[] lines(int count) {
        Line[] lines = new Line[count];
        for (int k = 0; k < count; k++) {
            lines[k] = new Line();
        }
        return lines;
    }

    /** The entries of a row or column that are not 0. */
    private static final class Line {
        private int count;
        private long greatestDivisor;

        void add(long value) {
            count++;
            long a = Math.abs(value);
            long b = greatestDivisor;
            while (b != 0) {
                long remainder = a % b;
                a = b;
                b = remainder;
            }
            greatestDivisor = a;
        }
    }
}
