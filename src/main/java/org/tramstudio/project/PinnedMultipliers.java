package org.tramstudio.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.CircuitReader;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.circuit.format.ReadOptions;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.study.JsonDocument;

/** The multipliers that were pinned for comparison in a project, kept in its folder {@code pins}. Safe for one thread at a time. */
public final class PinnedMultipliers {

    private static final Logger LOG = LoggerFactory.getLogger(PinnedMultipliers.class);
    private static final JsonDocument<Content> DOCUMENT = new JsonDocument<>(Content.class, 1);
    private static final String LIST = "pins.json";

    private final Path folder;

    /** The pins of a project; their folder is made when the first is kept. */
    public PinnedMultipliers(Project project) {
        this.folder = project.folder().resolve("pins");
    }

    /** A pinned multiplier. */
    public sealed interface Pin permits Made, Circuit {

        /** What it is called, unlike any other. */
        String title();
    }

    /**
     * One that is made again from what it was made of.
     *
     * @param title what it is called
     * @param multiplier what it is made of
     */
    public record Made(String title, SavedMultiplier multiplier) implements Pin {
    }

    /**
     * One that is kept cell by cell, or by its products.
     *
     * @param title what it is called
     * @param circuit its cells or products
     * @param reference the accurate multiplier that it is compared with
     */
    public record Circuit(String title, ImportedCircuit circuit, MultiplierArchitecture reference) implements Pin {
    }

    private record Content(@JsonProperty(required = true) int schemaVersion, @JsonProperty(required = true) List<Entry> pins) {
    }

    /**
     * Where a pin is kept.
     *
     * @param title what it is called
     * @param file beside the list
     * @param reference the accurate multiplier that a circuit is compared with; empty for one that is made again
     * @param name what the circuit is called
     * @param signed whether its operands are in two's complement
     */
    private record Entry(@JsonProperty(required = true) String title, @JsonProperty(required = true) String file,
                         Optional<MultiplierArchitecture> reference, Optional<String> name, boolean signed) {
    }

    /**
     * Keeps these pins in place of those that were kept.
     *
     * @throws org.tramstudio.task.UserFacingException if the project cannot be written
     */
    public void save(List<Pin> pins) throws IOException {
        if (pins.isEmpty() && !Files.isDirectory(folder)) {
            return;
        }
        List<Entry> entries = new ArrayList<>();
        for (Pin pin : pins) {
            entries.add(write(pin, "pin_" + (entries.size() + 1)));
        }
        DOCUMENT.write(folder.resolve(LIST), new Content(1, entries));
        Set<String> kept = new HashSet<>(entries.stream().map(Entry::file).toList());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.filter(file -> file.getFileName().toString().startsWith("pin_")
                    && !kept.contains(file.getFileName().toString())).toList()) {
                Files.delete(each);
            }
        }
    }

    private Entry write(Pin pin, String stem) throws IOException {
        return switch (pin) {
            case Made(String title, SavedMultiplier multiplier) -> {
                String file = stem + MultiplierFile.ENDING;
                MultiplierFile.write(folder.resolve(file), multiplier);
                yield new Entry(title, file, Optional.empty(), Optional.empty(), false);
            }
            case Circuit(String title, ImportedCircuit circuit, MultiplierArchitecture reference) -> {
                String file = stem + ".json";
                AtomicFile.write(folder.resolve(file), CircuitFormat.JSON.files(new ExportedCircuit(stem, circuit.operands(),
                        circuit.netlist(), circuit.table(), List.of())).getFirst().bytes());
                yield new Entry(title, file, Optional.of(reference), Optional.of(circuit.name()), circuit.operands().signed());
            }
        };
    }

    /** The pins in the order in which they were kept; one that is gone or cannot be read is logged and left out. */
    public List<Pin> load() {
        Path list = folder.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            return List.of();
        }
        List<Pin> pins = new ArrayList<>();
        try {
            for (Entry entry : DOCUMENT.read(list).pins()) {
                read(entry).ifPresent(pins::add);
            }
        } catch (IOException unreadable) {
            LOG.warn("the pinned multipliers in {} cannot be read", folder, unreadable);
        }
        return List.copyOf(pins);
    }

    private Optional<Pin> read(Entry entry) {
        Path file = folder.resolve(entry.file());
        try {
            if (entry.reference().isEmpty()) {
                return Optional.of(new Made(entry.title(), MultiplierFile.read(file)));
            }
            ImportedCircuit read = CircuitReader.read(file, new ReadOptions(Optional.of(entry.signed()), false));
            return Optional.of(new Circuit(entry.title(), new ImportedCircuit(entry.name().orElse(read.name()),
                    read.formatTitle(), read.operands(), read.netlist(), read.table(), read.orientation(),
                    read.statedFigures(), read.warnings()), entry.reference().get()));
        } catch (IOException gone) {
            LOG.warn("the pinned multiplier {} is gone", entry.title(), gone);
            return Optional.empty();
        }
    }
}
