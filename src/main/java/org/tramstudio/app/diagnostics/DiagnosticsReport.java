package org.tramstudio.app.diagnostics;

import java.util.List;

/**
 * What is known of the program and the machine, in words, at one moment.
 *
 * @param sections in the order in which they are shown
 */
public record DiagnosticsReport(List<Section> sections) {

    /** Copies the list. */
    public DiagnosticsReport {
        sections = List.copyOf(sections);
    }

    /**
     * Facts about one subject.
     *
     * @param title of the subject
     * @param facts about it
     */
    public record Section(String title, List<Fact> facts) {

        /** Copies the list. */
        public Section {
            facts = List.copyOf(facts);
        }
    }

    /**
     * One fact.
     *
     * @param name what it tells
     * @param value what it is
     */
    public record Fact(String name, String value) {
    }

    /** As plain text for a report of a fault: whoever reads it learns nothing of the name of {@code home}'s owner. */
    public String text(String home) {
        StringBuilder text = new StringBuilder("TRAM Studio, diagnostics\n");
        for (Section section : sections) {
            text.append('\n').append(section.title()).append('\n');
            section.facts().forEach(fact -> text.append("  ").append(fact.name()).append(": ")
                    .append(fact.value().replace("\n", "\n    ")).append('\n'));
        }
        return home.length() > 1 ? text.toString().replace(home, "~") : text.toString();
    }
}
