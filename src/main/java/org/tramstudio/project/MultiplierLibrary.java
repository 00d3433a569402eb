package org.tramstudio.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.CircuitReader;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.circuit.format.ReadOptions;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.study.JsonDocument;
import org.tramstudio.training.GivenMultiplier;
import org.tramstudio.training.GivenMultipliers;

/**
 * The circuits of others that a project keeps: below {@code multipliers/} a folder for each, with the file as it was and
 * {@code metrics.json}, which says how it is read and what was computed of it.
 */
public final class MultiplierLibrary implements GivenMultipliers {

    private static final Logger LOG = LoggerFactory.getLogger(MultiplierLibrary.class);
    private static final JsonDocument<MetricsFile> DOCUMENT = new JsonDocument<>(MetricsFile.class, 1);
    private static final String FOLDER = "multipliers";
    private static final String METRICS = "metrics.json";

    private final Path folder;

    /** The library of a project; its folder is made when the first circuit is added. */
    public MultiplierLibrary(Project project) {
        this.folder = project.folder().resolve(FOLDER);
    }

    /**
     * A circuit that can be read again.
     *
     * @param name what to call it
     * @param file where it is
     * @param options how it is read
     */
    public record Entry(String name, Path file, ReadOptions options) {
    }

    /**
     * What {@code metrics.json} holds.
     *
     * @param name what the file calls the circuit
     * @param source name of the file beside this one
     * @param format which format it was read as
     * @param operands widths and sign, in words
     * @param signed what the reader was told of the sign; empty where the file decides
     * @param transposed whether the operands' roles are exchanged
     * @param orientation which operand is which
     * @param identity of the product table, where there is one
     * @param metrics over all operand pairs, where there is a product table
     * @param warnings of the reader
     */
    private record MetricsFile(int schemaVersion, String name, String source, String format, String operands,
                               Optional<Boolean> signed, boolean transposed, String orientation,
                               Optional<String> identity, Optional<ErrorMetrics> metrics, List<String> warnings) {
    }

    /** The circuits, by name. One that cannot be read is logged and left as it is. */
    public List<Entry> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path each : folders.filter(path -> Files.isRegularFile(path.resolve(METRICS))).sorted().toList()) {
                entry(each).ifPresent(entries::add);
            }
        }
        return List.copyOf(entries);
    }

    /** The circuit of that name, if it is of few enough operand bits to have a product table. */
    @Override
    public Optional<GivenMultiplier> find(String name) throws IOException {
        Optional<Entry> entry = list().stream().filter(each -> each.name().equals(name)).findFirst();
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        ImportedCircuit circuit = CircuitReader.read(entry.get().file(), entry.get().options());
        return circuit.table().map(table -> new GivenMultiplier(table, circuit.netlist()));
    }

    @Override
    public List<String> names() throws IOException {
        return list().stream().map(Entry::name).toList();
    }

    private static Optional<Entry> entry(Path folder) {
        try {
            MetricsFile stored = DOCUMENT.read(folder.resolve(METRICS));
            return Optional.of(new Entry(folder.getFileName().toString(), folder.resolve(stored.source()),
                    new ReadOptions(stored.signed(), stored.transposed())));
        } catch (IOException unreadable) {
            LOG.warn("the imported multiplier in {} cannot be read", folder, unreadable);
            return Optional.empty();
        }
    }

    /**
     * Keeps a copy of a file with what was computed of it. A file that is kept already, wherever it lies, is not copied
     * again; what was computed is written anew.
     *
     * @param file the circuit's file
     * @param options how it was read
     * @param circuit what was read
     * @throws org.tramstudio.task.UserFacingException if the project cannot be written
     */
    public Entry add(Path file, ReadOptions options, ImportedCircuit circuit) throws IOException {
        byte[] content = Files.readAllBytes(file);
        String fileName = file.getFileName().toString();
        Path place = place(stem(fileName), fileName, content);
        if (!Files.exists(place.resolve(fileName))) {
            AtomicFile.write(place.resolve(fileName), content);
        }
        DOCUMENT.write(place.resolve(METRICS), new MetricsFile(1, circuit.name(), fileName, circuit.formatTitle(),
                circuit.operands().description(), options.signed(), options.transposed(), circuit.orientation(),
                circuit.table().map(ProductTable::identity), circuit.table().map(ErrorMetrics::of),
                circuit.warnings()));
        return new Entry(place.getFileName().toString(), place.resolve(fileName), options);
    }

    /** The folder that holds this very file, or a new one. */
    private Path place(String stem, String fileName, byte[] content) throws IOException {
        for (int number = 1; ; number++) {
            Path place = folder.resolve(number == 1 ? stem : stem + "-" + number);
            Path there = place.resolve(fileName);
            if (!Files.exists(place) || Files.isRegularFile(there)
                    && Arrays.equals(Files.readAllBytes(there), content)) {
                return place;
            }
        }
    }

    private static String stem(String fileName) {
        int dot = fileName.indexOf('.');
        String stem = (dot > 0 ? fileName.substring(0, dot) : fileName).replaceAll("[^A-Za-z0-9_-]", "_");
        return stem.isEmpty() ? "multiplier" : stem;
    }
}
