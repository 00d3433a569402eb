package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.shell.Destination;

class WindowMemoryTest {

    private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1280, 800);
    private static final WindowState STATE = WindowState.of(new Rectangle2D(10, 20, 1000, 700), true,
            Optional.of(ColorScheme.DARK), Map.of("explore-split", 0.4));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        WindowMemory memory = new WindowMemory(folder.resolve("new").resolve("window.json"));
        assertEquals(Optional.empty(), memory.read());
        memory.write(STATE);
        assertEquals(Optional.of(STATE), memory.read());
        assertEquals(Optional.of(ColorScheme.DARK), memory.read().orElseThrow().colorScheme());
    }

    @Test
    void habitsAreKeptAndAFileOfAnEarlierVersionHasNone() throws IOException {
        WindowMemory memory = new WindowMemory(folder.resolve("window.json"));
        WindowState state = STATE.with(new WindowState.Habits(150, List.of("COMMAND:Study:Explore"),
                List.of("design", "bias"), Map.of("/projects/lenet", 0.55), Optional.of(true),
                Optional.of(List.of("verilog", "zip")), Optional.of(2), Optional.of(4000)));
        memory.write(state);
        assertEquals(Optional.of(state), memory.read());
        Files.writeString(folder.resolve("window.json"),
                "{\"schemaVersion\":1,\"x\":0,\"y\":0,\"width\":900,\"height\":700,\"maximized\":false,\"dividers\":{}}");
        assertEquals(Optional.empty(), memory.read().orElseThrow().habits());
        Files.writeString(folder.resolve("window.json"),
                "{\"schemaVersion\":1,\"x\":0,\"y\":0,\"width\":900,\"height\":700,\"maximized\":false,\"dividers\":{},"
                + "\"habits\":{\"textPercent\":100,\"recentlyUsed\":[],\"compareColumns\":[],\"acceptedLosses\":{}}}");
        assertEquals(Optional.empty(), memory.read().orElseThrow().habits().orElseThrow().published());
        assertEquals(Optional.empty(), memory.read().orElseThrow().habits().orElseThrow().threads());
    }

    @Test
    void columnsOfTheComparisonAreShownAgain() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(() -> studio.window().showCompareColumns(List.of("design", "bias")));
            assertEquals(List.of("design", "bias"), FxToolkit.call(() -> studio.window().compareColumns()));
        }
    }

    @Test
    void aBrokenFileIsIgnored() throws IOException {
        Path file = folder.resolve("window.json");
        WindowMemory memory = new WindowMemory(file);
        for (String broken : List.of("", "{", "{\"schemaVersion\": 1}", "{\"schemaVersion\": 9}",
                "{\"schemaVersion\":1,\"x\":0,\"y\":0,\"width\":-5,\"height\":9,\"dividers\":{}}")) {
            Files.writeString(file, broken);
            assertEquals(Optional.empty(), memory.read(), broken);
        }
    }

    @Test
    void aWindowIsBroughtOntoTheScreen() {
        assertEquals(STATE.bounds(), STATE.boundsWithin(SCREEN));
        for (Rectangle2D lost : List.of(new Rectangle2D(-3000, 5000, 900, 700), new Rectangle2D(900, -40, 4000, 3000))) {
            Rectangle2D found = WindowState.of(lost, false, Optional.empty(), Map.of()).boundsWithin(SCREEN);
            assertTrue(SCREEN.contains(found), found.toString());
        }
    }

    @Test
    void dividersStandWhereTheyWereLeft() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(() -> {
                studio.window().main().placeDividers(Map.of("explore-split", 0.6));
                studio.window().main().goTo(Destination.EXPLORE);
            });
            studio.settle();
            SplitPane split = (SplitPane) studio.node("explore-split");
            assertEquals(0.6, FxToolkit.call(() -> split.getDividerPositions()[0]), 0.02);
            FxToolkit.run(() -> split.setDividerPositions(0.5));
            studio.settle();
            assertEquals(0.5, FxToolkit.call(() -> studio.window().main().dividers().get("explore-split")), 0.02);
        }
    }
}
