package org.tramstudio.study.report;

import java.util.List;

/**
 * A report as text, tables and pictures in the order in which they are read.
 *
 * @param title of the whole
 * @param subtitle what kind of document it is, and of when
 * @param sections its parts
 */
public record ReportDocument(String title, String subtitle, List<Section> sections) {

    /** Copies the list. */
    public ReportDocument {
        sections = List.copyOf(sections);
    }

    /**
     * A part with a heading.
     *
     * @param heading what it is about
     * @param blocks what it says
     */
    public record Section(String heading, List<ReportBlock> blocks) {
        /** Copies the list. */
        public Section {
            blocks = List.copyOf(blocks);
        }
    }
}
