package org.tramstudio.circuit.format;

import java.lang.foreign.MemorySegment;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.circuit.format.table.CTableReader;
import org.tramstudio.files.array.NpyArray;

/** Which format a file has: by its extension where that tells, else by what is in it. */
enum FileKind {
    BLIF, VERILOG, C_MODEL, C_TABLE, JSON, NPY, MEMORY, BINARY, TEXT_TABLE;

    private static final int LONGEST_HEAD = 1 << 14;
    private static final Pattern MODEL = Pattern.compile("(?m)^[ \\t]*\\.(model|inputs)\\b");
    private static final Pattern MODULE = Pattern.compile("(?m)^[ \\t]*(\\(\\*.{0,200}\\*\\)[ \\t]*)?module\\s");
    private static final Pattern FUNCTION = Pattern.compile("(?m)^[ \\t]*#[ \\t]*include\\b|\\breturn\\b");
    private static final Pattern NUMERIC = Pattern.compile("[-0-9 \\t,;\\r\\n]{64}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F]");

    static FileKind of(SourceFile source) {
        if (NpyArray.isNpy(MemorySegment.ofArray(source.content()))) {
            return NPY;
        }
        return switch (source.extension().toLowerCase(Locale.ROOT)) {
            case "blif" -> BLIF;
            case "v", "sv", "vh", "vg", "verilog" -> VERILOG;
            case "json" -> JSON;
            case "npy" -> NPY;
            case "hex", "mem", "memh", "vmem" -> MEMORY;
            case "bin", "raw", "lut", "u16", "i32" -> looksNumeric(source) ? TEXT_TABLE : BINARY;
            case "c", "h", "cpp", "hpp", "cc", "cu", "cuh" -> CTableReader.hasArray(source) ? C_TABLE : C_MODEL;
            case "csv", "tsv" -> TEXT_TABLE;
            default -> byContent(source);
        };
    }

    private static FileKind byContent(SourceFile source) {
        String head = source.head(LONGEST_HEAD);
        if (looksBinary(source)) {
            return BINARY;
        }
        if (head.stripLeading().startsWith("{")) {
            return JSON;
        }
        if (MODEL.matcher(head).find()) {
            return BLIF;
        }
        if (MODULE.matcher(head).find()) {
            return VERILOG;
        }
        if (CTableReader.hasArray(source)) {
            return C_TABLE;
        }
        return FUNCTION.matcher(head).find() ? C_MODEL : TEXT_TABLE;
    }

    private static boolean looksNumeric(SourceFile source) {
        return NUMERIC.matcher(source.head(LONGEST_HEAD)).lookingAt();
    }

    private static boolean looksBinary(SourceFile source) {
        return UNPRINTABLE.matcher(source.head(LONGEST_HEAD)).find();
    }
}
