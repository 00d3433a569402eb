package org.tramstudio.circuit.format;

import java.io.IOException;
import java.nio.file.Path;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.task.UserFacingException;

/**
 * Product tables as text: lines {@code INFO: ...}, a line {@code LUT for approximate multiplier:}, then one line
 * "w x product" for each operand pair, w outer.
 */
public final class ProductTableText {

    static final String INFO = "INFO:";
    static final String TITLE = "LUT for approximate multiplier:";

    private ProductTableText() {
    }

    static ExportFile write(ExportedCircuit circuit) {
        ProductTable table = circuit.table();
        StringBuilder text = new StringBuilder(circuit.header(INFO, circuit.name()));
        text.append(TITLE).append('\n');
        for (int w = 0; w < table.size(); w++) {
            for (int x = 0; x < table.size(); x++) {
                text.append(w).append(' ').append(x).append(' ').append(table.product(w, x)).append('\n');
            }
        }
        return new ExportFile(circuit.name() + ".txt", text.toString());
    }

    /**
     * Reads a table; the number of rows tells the width. INFO lines and the title may be missing, and what follows the
     * table (gradient tables, in some files) is left unread.
     *
     * @throws UserFacingException naming file and line, if the file is no complete unsigned table of 2 to 12 bits
     * @throws IOException if the file cannot be read
     */
    public static ProductTable read(Path file) throws IOException {
        return ProductTableReader.read(file);
    }
}
