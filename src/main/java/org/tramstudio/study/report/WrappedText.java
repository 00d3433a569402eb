package org.tramstudio.study.report;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.tramstudio.study.picture.PageGraphics;

/** Breaks text into lines. */
final class WrappedText {

    private WrappedText() {
    }

    /** Lines that are no wider than {@code width} pixels in letters of a size; at least one. Words that are wider are broken. */
    static List<String> lines(String words, Font font, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : ReportNumbers.unbroken(words.strip()).split("\\s+")) {
            String rest = word;
            if (!line.isEmpty() && !fits(line + " " + rest, font, size, width)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (line.isEmpty() && rest.length() > 1 && !fits(rest, font, size, width)) {
                int end = longest(rest, font, size, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** How wide a text is in one line. */
    static double width(String words, Font font, double size) {
        return PageGraphics.width(words, font, size);
    }

    private static boolean fits(String words, Font font, double size, double width) {
        return width(words, font, size) <= width;
    }

    private static int longest(String word, Font font, double size, double width) {
        int end = word.length() - 1;
        while (end > 1 && !fits(word.substring(0, end), font, size, width)) {
            end--;
        }
        return end;
    }
}
