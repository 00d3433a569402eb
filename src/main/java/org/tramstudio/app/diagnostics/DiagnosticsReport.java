package org.tramstudio.app.diagnostics;

import java.util.List;
import java.util.regex.Pattern;

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

    /**
     * As plain text for a report of a fault, in which no path tells the user's name.
     *
     * @param home the user's home folder, written as ~
     * @param user the user's name, left out of other paths; may be empty
     */
    public String text(String home, String user) {
        StringBuilder text = new StringBuilder("TRAM Studio, diagnostics\n");
        for (Section section : sections) {
            text.append('\n').append(section.title()).append('\n');
            section.facts().forEach(fact -> text.append("  ").append(fact.name()).append(": ")
                    .append(fact.value().replace("\n", "\n    ")).append('\n'));
        }
        String withTilde = home.length() > 1 ? text.toString().replace(home, "~") : text.toString();
        return user.isEmpty() ? withTilde
                : withTilde.replaceAll("(?<=[/\\\\])" + Pattern.quote(user) + "(?=[/\\\\\\s])", "USER");
    }
}
