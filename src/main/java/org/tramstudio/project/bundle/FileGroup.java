package org.tramstudio.project.bundle;

import java.util.Arrays;
import java.util.List;
import org.tramstudio.circuit.format.CircuitFormat;

/** What the files of a multiplier are for. */
public enum FileGroup {
    /** Circuits, to be synthesised and simulated. */
    HARDWARE("Hardware"),
    /** Every product, for simulators of neural networks. */
    TABLES("Product tables"),
    /** For programs that compute with the multiplier, or read it again. */
    PROGRAMS("Programs");

    private final String title;

    FileGroup(String title) {
        this.title = title;
    }

    /** The name in the window. */
    public String title() {
        return title;
    }

    /** The formats of this group, in their order. */
    public List<CircuitFormat> formats() {
        return Arrays.stream(CircuitFormat.values()).filter(format -> of(format) == this).toList();
    }

    private static FileGroup of(CircuitFormat format) {
        return switch (format) {
            case VERILOG, VERILOG_ASSIGN, VERILOG_TEST_BENCH, BLIF -> HARDWARE;
            case PRODUCT_TABLE, PRODUCT_ROWS, MATRIX, TABLE_UINT16, TABLE_INT32, NPY, C_HEADER, MEMORY -> TABLES;
            case C_MODEL, JSON -> PROGRAMS;
        };
    }
}
