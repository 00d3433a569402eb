package org.tramstudio.app.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathTextTest {

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

    @Test
    void whatIsShownInShortCanBeTyped() {
        for (Path path : List.of(HOME, HOME.resolve("work"), Path.of("elsewhere").toAbsolutePath())) {
            assertEquals(path, PathText.parse(" " + PathText.brief(path, HOME, Optional.empty()), HOME));
        }
        assertEquals(Path.of("~ada"), PathText.parse("~ada", HOME));
    }

    private static String brief(Path path) {
        return PathText.brief(path, HOME, Optional.of(PROGRAM));
    }
}
