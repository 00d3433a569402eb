package org.tramstudio.app.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathLabelTest {

    private static final Path HOME = Path.of("people", "ada").toAbsolutePath();
    private static final Path PROGRAM = HOME.resolve("programs").resolve("tram-studio");

    @Test
    void whatLiesInTheHomeBeginsWithATilde() {
        assertEquals(Path.of("~", "work", "p.tram").toString(), brief(HOME.resolve("work").resolve("p.tram")));
    }

    @Test
    void whatComesWithTheProgramBeginsAtTheProgram() {
        assertEquals(Path.of("sample-projects", "p").toString(), brief(PROGRAM.resolve("sample-projects").resolve("p")));
    }

    @Test
    void whatLiesElsewhereIsShownInFull() {
        Path elsewhere = Path.of("people", "adam", "p.tram").toAbsolutePath();
        assertEquals(elsewhere.toString(), brief(elsewhere));
    }

    private static String brief(Path path) {
        return PathLabel.brief(path, HOME, Optional.of(PROGRAM));
    }
}
