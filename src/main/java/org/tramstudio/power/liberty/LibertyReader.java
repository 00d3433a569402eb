package org.tramstudio.power.liberty;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.power.library.LibraryCell;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * Reads a user's own standard cells from Liberty files (.lib, .lib.gz). Of each combinational cell of up to 4 inputs it
 * takes the area, the pins' capacitances, the mean leakage, and from the tables one representative energy and delay;
 * what is stated per supply is added up, what is stated per state or input is averaged. All other cells, and what is
 * not known, are passed over.
 */
public final class LibertyReader {

    private static final int GZIP_FIRST_BYTE = 0x1f;
    private static final int GZIP_SECOND_BYTE = 0x8b;
    private static final int BUFFER = 1 << 16;
    private static final double SAME_VOLTAGE = 1e-6;

    private LibertyReader() {
    }

    /**
     * Reads one library, which may be spread over several files, all of one corner.
     *
     * @param files at least one
     * @throws UserFacingException naming file and line, what was expected and what to do
     */
    public static CellLibrary read(List<Path> files, TaskControl control) throws IOException {
        List<LibertyFile> read = new ArrayList<>();
        for (Path file : files) {
            read.add(read(file, control));
        }
        return library(read);
    }

    private static LibertyFile read(Path file, TaskControl control) throws IOException {
        LibertySource source = new LibertySource(file.toString());
        if (!Files.isRegularFile(file)) {
            throw source.problem("there is no such file", "Check the path of the Liberty file.");
        }
        try (InputStream bytes = decompressed(new BufferedInputStream(Files.newInputStream(file), BUFFER));
                Reader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1), BUFFER)) {
            return LibertyFile.read(text, source, control);
        } catch (ZipException | EOFException damaged) {
            throw new UserFacingException(file + ": the compressed file is damaged.", "Copy or download it again.",
                    damaged);
        }
    }

    /** The bytes themselves, whatever the file's name says about compression. */
    private static InputStream decompressed(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean compressed = bytes.read() == GZIP_FIRST_BYTE && bytes.read() == GZIP_SECOND_BYTE;
        bytes.reset();
        return compressed ? new GZIPInputStream(bytes, BUFFER) : bytes;
    }

    /** The cells of all files together. */
    static CellLibrary library(List<LibertyFile> files) throws UserFacingException {
        LibertyFile first = files.getFirst();
        List<LibraryCell> cells = new ArrayList<>();
        Map<String, LibertyFile> fileOfCell = new HashMap<>();
        for (LibertyFile file : files) {
            if (Math.abs(file.voltage() - first.voltage()) > SAME_VOLTAGE) {
                throw file.source().problem("its cells are described for " + file.voltage() + " V, those of "
                        + first.source().file() + " for " + first.voltage() + " V", "Name the files of one corner only.");
            }
            for (LibraryCell cell : file.cells()) {
                LibertyFile other = fileOfCell.putIfAbsent(cell.name(), file);
                if (other != null && other != file) {
                    throw file.source().problem("it describes cell " + cell.name() + ", as does "
                            + other.source().file(), "Name the files of one corner only, each of them once.");
                }
            }
            cells.addAll(file.cells());
        }
        try {
            return new CellLibrary(files.stream().map(LibertyFile::name).collect(Collectors.joining(", ")),
                    first.voltage(), cells);
        } catch (IllegalArgumentException unusable) {
            int passedOver = files.stream().mapToInt(LibertyFile::passedOver).sum();
            throw new UserFacingException(first.source().file() + ": no circuit can be built of these cells: "
                    + unusable.getMessage() + "; " + passedOver + " further cells have memory, three-state outputs, "
                    + "more than 4 inputs, no area or no function, or are marked dont_use.",
                    "Name every file of the library; an inverter and a NAND or NOR gate of two inputs are needed.",
                    unusable);
        }
    }
}
