package org.tramstudio.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tramstudio.files.Sha256;
import org.tramstudio.training.TrainingEvent;

/**
 * All that the training of a design has led to, but for how long it took: two trainings of the same design on machines of
 * the same kind must have equal results, whatever interrupted them.
 *
 * @param design the design without its computing time
 * @param events what was told of every step and epoch, without times
 * @param files SHA-256 of each file of weights and multipliers, by its path below the design's folder
 */
public record DesignResult(DesignPoint design, List<TrainingEvent> events, Map<String, String> files) {

    private static final List<String> FOLDERS = List.of(DesignClaim.CHECKPOINT_FOLDER, DesignClaim.MULTIPLIER_FOLDER);
    /** Tells computing time. */
    private static final String TIMED = "state.json";

    /** Copies the collections. */
    public DesignResult {
        events = List.copyOf(events);
        files = Map.copyOf(files);
    }

    /**
     * Reads what a store holds of a design.
     *
     * @throws IOException if it cannot be read, or is not there
     */
    public static DesignResult of(DesignStore store, String id) throws IOException {
        DesignPoint design = store.find(id).orElseThrow(() -> new IOException(store.design(id) + ": there is no such design"));
        Map<String, String> files = new TreeMap<>();
        for (String folder : FOLDERS) {
            hash(store.design(id), folder, files);
        }
        return new DesignResult(design.timeless(), store.events(id).stream().map(DesignResult::timeless).toList(), files);
    }

    private static void hash(Path design, String folder, Map<String, String> files) throws IOException {
        if (!Files.isDirectory(design.resolve(folder))) {
            return;
        }
        try (Stream<Path> found = Files.walk(design.resolve(folder))) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().equals(TIMED)) {
                    files.put(design.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
                }
            }
        }
    }

    private static TrainingEvent timeless(TrainingEvent event) {
        return switch (event) {
            case TrainingEvent.Step step -> new TrainingEvent.Step(step.phase(), step.epoch(), step.step(), step.steps(),
                    step.loss(), step.predictedPower(), 0);
            case TrainingEvent.Epoch epoch -> new TrainingEvent.Epoch(epoch.phase(), epoch.epoch(), epoch.epochs(),
                    epoch.loss(), epoch.accuracy(), epoch.theta(), epoch.predictedPower(), epoch.normalizedPower(), 0);
        };
    }
}
