package org.tramstudio.power.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/** Damaged files lead to a library or to a message, and to nothing else. */
class LibertyFuzzTest {

    private static final int FILES = 100_000;
    private static final List<String> PIECES = List.of("{", "}", "(", ")", ";", ":", ",", "\"", "\\\n", "/*", "*/", "//",
            "\n", "1e308", "-1", "NaN", "library", "cell (X) {", "pin (", "function", "values", "!", "'", "^", "1e-400",
            "area : ", "index_1", "\u0000", "\u00ff");

    private final Random random = new Random(20260101);

    @Test
    void everyDamagedFileIsReadOrRefused() throws IOException {
        String original;
        try (var stream = LibertyFuzzTest.class.getResourceAsStream("/liberty/gates.lib")) {
            String gates = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            original = gates.substring(0, gates.indexOf("  cell (AOI)")) + "}\n";
        }
        int[] outcomes = new int[2];
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int file = 0; file < FILES; file++) {
                outcomes[isRead(mutated(original)) ? 1 : 0]++;
            }
        });
        assertEquals(FILES, outcomes[0] + outcomes[1]);
        assertTrue(outcomes[0] > FILES / 20 && outcomes[1] > FILES / 20,
                outcomes[0] + " refused, " + outcomes[1] + " read: both should happen often");
    }

    private static boolean isRead(String text) throws IOException {
        try {
            LibertyFile file = LibertyFile.read(new StringReader(text), new LibertySource("damaged.lib"),
                    TaskControl.NONE);
            CellLibrary library = LibertyReader.library(List.of(file));
            assertTrue(library.mappable().size() > 0);
            return true;
        } catch (UserFacingException refusal) {
            assertTrue(refusal.getMessage().startsWith("damaged.lib"), refusal::getMessage);
            return false;
        }
    }

    private String mutated(String original) {
        StringBuilder text = new StringBuilder(original);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(20) == 0 ? 2000 : 8));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.setCharAt(at, (char) random.nextInt(256));
                case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
            }
            if (text.isEmpty()) {
                text.append(original);
            }
        }
        return text.toString();
    }
}
