package org.tramstudio.study.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files that a report is written as. */
public enum ReportFormat {
    /** One file with all pictures in it, for a browser. */
    HTML(".html", "HTML report") {
        @Override
        public byte[] bytes(ReportDocument document) throws IOException {
            return HtmlReport.bytes(document);
        }
    },
    /** Pages for paper, with their font. */
    PDF(".pdf", "PDF report") {
        @Override
        public byte[] bytes(ReportDocument document) throws IOException {
            return PdfReport.bytes(document);
        }
    };

    private final String ending;
    private final String title;

    ReportFormat(String ending, String title) {
        this.ending = ending;
        this.title = title;
    }

    /** The whole file. Takes up to seconds. */
    public abstract byte[] bytes(ReportDocument document) throws IOException;

    /** How its files' names end, with the dot. */
    public String ending() {
        return ending;
    }

    /** What a file of it is called. */
    public String title() {
        return title;
    }

    /** The format that a file's name asks for. */
    public static Optional<ReportFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
    }
}
