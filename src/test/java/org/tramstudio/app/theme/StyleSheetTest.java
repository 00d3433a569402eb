package org.tramstudio.app.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;

/** The style sheets themselves, since a running window reports a fault in them but once. */
class StyleSheetTest {

    private static final Path FOLDER = Path.of("assets", "css");

    @Test
    void everySheetIsParsedWithoutAFault() throws IOException {
        for (Path sheet : sheets()) {
            CssParser.errorsProperty().clear();
            Stylesheet parsed = new CssParser().parse(sheet.toUri().toURL());
            assertFalse(parsed.getRules().isEmpty(), sheet + " has rules");
            assertEquals(List.of(), List.copyOf(CssParser.errorsProperty()), sheet.toString());
        }
    }

    @Test
    void everyColourThatASheetUsesIsDefined() throws IOException {
        Set<String> defined = Palette.of(ColorScheme.LIGHT).colors().keySet();
        Set<String> unknown = new TreeSet<>();
        for (Path sheet : sheets()) {
            Pattern.compile("-tram-([a-z0-9-]+)").matcher(Files.readString(sheet, StandardCharsets.UTF_8)).results()
                    .map(match -> match.group(1)).filter(name -> !defined.contains(name))
                    .forEach(name -> unknown.add(sheet.getFileName() + ": -tram-" + name));
        }
        assertEquals(Set.of(), unknown);
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> sheets = files.filter(file -> file.toString().endsWith(".css")).collect(Collectors.toList());
            assertTrue(sheets.size() >= 4, "style sheets found: " + sheets);
            return sheets;
        }
    }
}
