package org.tramstudio.study.slurm;

import java.util.Optional;
import org.tramstudio.study.DesignPoint;

/**
 * A line of a manifest, with tabs between its fields: which task trains which design.
 *
 * @param index of the task in its array
 * @param design the design's id
 * @param seed of the design
 * @param title of the design, for people
 */
record ManifestLine(int index, String design, long seed, String title) {

    private static final int FIELDS = 4;

    static ManifestLine of(int index, DesignPoint design) {
        return new ManifestLine(index, design.id(), design.plan().seed(), design.title());
    }

    /** Reads a line; empty for what is none. */
    static Optional<ManifestLine> of(String line) {
        String[] fields = line.split("\t", -1);
        try {
            return fields.length == FIELDS ? Optional.of(new ManifestLine(Integer.parseInt(fields[0]), fields[1],
                    Long.parseLong(fields[2]), fields[3])) : Optional.empty();
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    String text() {
        return index + "\t" + design + "\t" + seed + "\t" + title.replace('\t', ' ') + "\n";
    }
}
