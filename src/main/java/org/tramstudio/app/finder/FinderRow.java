package org.tramstudio.app.finder;

import java.util.List;
import java.util.stream.Stream;

/** A line of the list: the heading of a group, or something found. */
sealed interface FinderRow {

    /** A line that cannot be chosen. */
    record Heading(String text) implements FinderRow {
    }

    /** A line that can be chosen. */
    record Found(Finding finding) implements FinderRow {
    }

    /** The groups below one another. */
    static List<FinderRow> of(List<Finding.Group> groups) {
        return groups.stream().flatMap(group -> Stream.<FinderRow>concat(Stream.of(new Heading(group.heading())),
                group.findings().stream().map(Found::new))).toList();
    }
}
