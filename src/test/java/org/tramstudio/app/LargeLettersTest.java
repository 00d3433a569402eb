package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.shell.Destination;

/** Letters of one and a half times the size in the smallest window: what does not fit beside each other stands below each other. */
class LargeLettersTest {

    private static final double MOST_LINES = 2.5;

    @TempDir
    private Path folder;

    @Test
    void whereTheViewsNamesDoNotFitTheirPicturesStayAndTheNamesComeBack() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.resize(1280, 800);
            ToggleButton last = (ToggleButton) studio.node("navigate-learn");
            FxToolkit.run(() -> studio.theme().textSize().set(200));
            FxToolkit.await("names give way", () -> last.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY);
            studio.settle();
            double end = FxToolkit.call(() -> last.localToScene(last.getLayoutBounds()).getMaxY());
            double tasks = FxToolkit.call(() -> last.getParent().localToScene(last.getParent().getLayoutBounds()).getMaxY());
            assertTrue(end <= tasks, "the last button ends at " + end + ", the bar at " + tasks);
            assertTrue(FxToolkit.call(() -> studio.scene().lookup(".menu-bar").localToScene(0, 0).getY()) >= 0, "menus stay in the window");
            FxToolkit.run(studio.theme().textSize()::usual);
            FxToolkit.await("names come back", () -> last.getContentDisplay() == ContentDisplay.TOP);
        }
    }

    @Test
    void wordsStayWholeInTheSmallestWindow() {
        TreeSet<String> faults = new TreeSet<>();
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.resize(1100, 720);
            FxToolkit.run(() -> studio.theme().textSize().set(150));
            studio.click("sample-lenet5-glyphs");
            FxToolkit.await("the images are there", () -> studio.window().workspace().dataset().get().isPresent());
            studio.settle();
            for (Label value : studio.all(".part-card .facts .label").stream().map(Label.class::cast).toList()) {
                double lines = FxToolkit.call(() -> value.getHeight() / value.getFont().getSize());
                assertTrue(lines <= 2 * MOST_LINES, value.getText() + " is broken into " + lines + " lines");
            }
            // the table of layers scrolls sideways
            for (Destination destination : List.of(Destination.PROJECT, Destination.NETWORK)) {
                FxToolkit.run(() -> studio.window().main().goTo(destination));
                studio.settle();
                FxToolkit.call(() -> CutOffTexts.below(studio.scene().getRoot())).stream()
                        .filter(fault -> !fault.endsWith("#layers")).forEach(faults::add);
            }
            FxToolkit.run(() -> studio.window().main().goTo(Destination.COMPARE));
            studio.settle();
            TableView<?> table = (TableView<?>) studio.node("candidates");
            for (TableColumn<?, ?> column : FxToolkit.call(() -> List.copyOf(table.getVisibleLeafColumns()))) {
                Label head = (Label) column.getGraphic();
                assertTrue(FxToolkit.call(() -> head.prefWidth(-1) <= column.getWidth()), head.getText() + " overlaps the next");
            }
            assertEquals(List.of(), studio.warnings());
        }
        assertEquals("", String.join("\n", faults));
    }
}
