package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tramstudio.cli.WindowMeasurement.Answers;
import org.tramstudio.cli.WindowMeasurement.Memory;
import org.tramstudio.cli.WindowMeasurement.Row;
import org.tramstudio.cli.WindowMeasurement.Times;

class WindowBenchCommandTest {

    private final List<Duration> asked = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Times measure(Path project, Duration live) {
        asked.add(live);
        return new Times(Duration.ofMillis(1940), List.of(new Row("Dragging", 59.94, Duration.ofMillis(31), Optional.of(
                new Answers(24.5, Duration.ofMillis(15), Duration.ofMillis(30)))),
                new Row("Live plots", 60, Duration.ofMillis(18), Optional.empty())), new Memory(90L << 20, 500L << 20), new Memory(95L << 20, 510L << 20));
    }

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new CommandLineInterface(new Console(stream, stream, false), (_, _, _) -> List.of(), this::measure,
                (_, _) -> {
                    throw new AssertionError("no tree is drawn here");
                }).run(arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatWasMeasuredIsPrinted() {
        assertEquals(0, run("bench", "window", "--minutes", "3"));
        assertEquals(List.of(Duration.ofMinutes(3)), asked);
        assertTrue(printed().contains("first window: 1.9 s"), printed());
        assertTrue(printed().matches("(?s).*Dragging +59\\.9 +31 +24\\.5 +15\\.0 +30\\.0\\R.*"), printed());
        assertTrue(printed().contains("heap 90 and 95 MB, resident 500 and 510 MB"), printed());
    }

    @Test
    void asJsonItHasTheSameFigures() {
        assertEquals(0, run("bench", "window", "--json"));
        assertTrue(printed().contains("\"longestStallSeconds\" : 0.031"), printed());
    }

    @Test
    void withoutATrainingThereAreNoLivePlotsToTellOf() {
        assertEquals(0, run("bench", "window", "--minutes", "0"));
        assertEquals(List.of(Duration.ZERO), asked);
        assertTrue(!printed().contains("live plots:"), printed());
    }

    @Test
    void aTimeOutOfBoundsIsRefused() {
        assertEquals(1, run("bench", "window", "--minutes", "-1"));
        assertTrue(printed().contains("between 0 and 600"), printed());
        assertEquals(List.of(), asked);
    }
}
