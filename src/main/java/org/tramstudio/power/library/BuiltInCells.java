package org.tramstudio.power.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the cells that are packed with the program: a line of comma-separated columns for each cell output. */
final class BuiltInCells {

    private static final String ASAP7 = "/power/asap7-cells.csv";
    private static final double ASAP7_VOLTAGE = 0.7;
    private static final int COLUMNS = 12;

    private BuiltInCells() {
    }

    static CellLibrary asap7() {
        return new CellLibrary("ASAP7 (RVT, TT, 0.7 V)", ASAP7_VOLTAGE, lines(ASAP7).stream().skip(1)
                .map(BuiltInCells::cell).toList());
    }

    private static List<String> lines(String resource) {
        try (InputStream file = BuiltInCells.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("the program is packed without " + resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program's own file " + resource + " cannot be read", unreadable);
        }
    }

    private static LibraryCell cell(String line) {
        String[] columns = line.split(",");
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("\"" + line + "\" has " + columns.length + " columns, not " + COLUMNS);
        }
        return new LibraryCell(columns[0], List.of(columns[1].split(" ")), Integer.decode(columns[4]),
                number(columns[5]), number(columns[6]), number(columns[7]),
                Arrays.stream(columns[8].split(" ")).map(BuiltInCells::number).toList(),
                number(columns[10]), number(columns[11]));
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
