package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.shell.Destination;

/** Letters of another size reach all windows, and drawings and columns follow. */
class TextSizeTest {

    @TempDir
    private Path folder;

    @Test
    void keysMakeLettersLargerAndSmallerInEveryWindow() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            double usual = letters(studio.scene().getWindow());
            studio.press(KeyCode.CONTROL, KeyCode.PLUS);
            assertEquals(1.1 * usual, letters(studio.scene().getWindow()), 0.1);
            studio.press(KeyCode.CONTROL, KeyCode.EQUALS);
            assertEquals(1.25 * usual, letters(studio.scene().getWindow()), 0.1);
            FxToolkit.run(studio.window()::showHelp);
            assertEquals(1.25 * 1.08 * usual, letterSize(studio, ".heading"), 0.3);
            FxToolkit.run(() -> Window.getWindows().getLast().hide());
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT0);
            studio.press(KeyCode.CONTROL, KeyCode.MINUS);
            assertEquals(90, studio.theme().textSize().percent().get());
            assertEquals(0.9 * usual, letters(studio.scene().getWindow()), 0.1);
            assertEquals(List.of(), studio.warnings());
        }
    }

    @Test
    void sizesStopAtTheirBounds() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(() -> studio.theme().textSize().set(1000));
            assertEquals(200, studio.theme().textSize().percent().get());
            studio.press(KeyCode.CONTROL, KeyCode.PLUS);
            assertEquals(200, studio.theme().textSize().percent().get());
            FxToolkit.run(() -> studio.theme().textSize().set(1));
            assertEquals(80, studio.theme().textSize().percent().get());
            studio.press(KeyCode.CONTROL, KeyCode.MINUS);
            assertEquals(80, studio.theme().textSize().percent().get());
        }
    }

    @Test
    void drawingsAndColumnsFollowThereAndBack() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(() -> studio.window().main().goTo(Destination.MULTIPLIER));
            Region bars = (Region) studio.node("cost-bars");
            double height = FxToolkit.call(bars::getPrefHeight);
            FxToolkit.run(() -> studio.window().main().goTo(Destination.EXPLORE));
            FxToolkit.await("the table is there", () -> studio.scene().lookup(".design-table") != null);
            TableView<?> table = (TableView<?>) FxToolkit.call(() -> studio.scene().lookup(".design-table"));
            double column = FxToolkit.call(() -> table.getColumns().getFirst().getMinWidth());
            FxToolkit.run(() -> studio.theme().textSize().set(150));
            assertEquals(1.5 * column, FxToolkit.call(() -> table.getColumns().getFirst().getMinWidth()), 0.1);
            FxToolkit.run(() -> studio.window().main().goTo(Destination.MULTIPLIER));
            assertEquals(1.5 * height, FxToolkit.call(bars::getPrefHeight), 0.1);
            FxToolkit.run(studio.theme().textSize()::usual);
            studio.settle();
            assertEquals(height, FxToolkit.call(bars::getPrefHeight), 0.1);
            FxToolkit.run(() -> studio.window().main().goTo(Destination.EXPLORE));
            assertEquals(column, FxToolkit.call(() -> table.getColumns().getFirst().getMinWidth()), 0.1);
            assertTrue(studio.warnings().isEmpty(), studio.warnings().toString());
        }
    }

    private static double letters(Window window) {
        return FxToolkit.call(() -> ((Label) window.getScene().lookup("#status-engine")).getFont().getSize()) / 0.88;
    }

    private static double letterSize(OpenStudio studio, String selector) {
        studio.settle();
        return FxToolkit.call(() -> Window.getWindows().stream().filter(each -> each != studio.scene().getWindow())
                .map(each -> (Label) each.getScene().lookup(selector)).filter(found -> found != null).findFirst()
                .orElseThrow().getFont().getSize());
    }
}
