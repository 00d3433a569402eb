package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed fits a terminal of 80 columns, and nothing that is copied is broken for it. */
class TerminalWidthTest {

    private final CapturedCommandLine program = new CapturedCommandLine();

    @ParameterizedTest
    @ValueSource(strings = {"run", "recipe", "status", "submit", "map", "metrics", "power", "data", "compare", "report", "export",
        "train-float"})
    void helpFits(String command) {
        assertEquals(0, program.run(command, "--help"), program::errors);
        program.text().lines().forEach(line -> assertTrue(line.length() <= Paragraph.WIDTH, line));
    }

    @Test
    void theListOfCommandsEndsItsSentences() {
        assertEquals(0, program.run("--help"));
        String text = program.text();
        program.text().lines().forEach(line -> assertTrue(line.length() <= Paragraph.WIDTH, line));
        String commands = text.substring(text.indexOf("Commands:\n") + "Commands:\n".length(), text.indexOf("\n\nWithout a command"));
        List.of(commands.split("\n  (?=[a-z])")).forEach(command -> assertTrue(command.strip().endsWith("."), command));
    }

    @Test
    void aWordLongerThanALineStaysWhole() {
        String path = "/a/" + "very-".repeat(20) + "long/path";
        assertEquals("  The file\n  " + path + "\n  is there.", Paragraph.indented("  ", "The file " + path + " is there."));
        assertEquals("a".repeat(80), Paragraph.of("a".repeat(80)));
        assertEquals("a".repeat(39) + " " + "b".repeat(40) + "\nc", Paragraph.of("a".repeat(39) + " " + "b".repeat(40) + " c"));
    }

    @Test
    void narrowTitlesStandAboveTheirColumns() {
        TextTable table = new TextTable("design", "simulated power", "after phase 3 %", "id");
        table.add("λ 0.3", "0.500", "95.00", "lambda-0.3");
        assertEquals("""
                                   after
                        simulated  phase
                design      power    3 %  id
                λ 0.3       0.500  95.00  lambda-0.3""", table.narrow());
    }
}
