package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.training.Setting;

/** The search over all that the window can do, used by keyboard alone. */
class FinderTest {

    @TempDir
    private Path folder;

    @Test
    void aFewLettersAndEnterGoToAView() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.press(KeyCode.CONTROL, KeyCode.K);
            assertEquals("finder-field", focused(studio));
            type(studio, "datas");
            studio.press(KeyCode.ENTER);
            assertEquals(Destination.DATASET, studio.window().main().current().get());
            assertFalse(isOpen(studio));
            assertEquals(List.of(), studio.warnings());
            studio.press(KeyCode.CONTROL, KeyCode.K);
            assertTrue(lines(studio).getFirst().contains("Recently used") && lines(studio).get(1).contains("Dataset"));
        }
    }

    @Test
    void aClickOnALineDoesWhatItSays() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.press(KeyCode.CONTROL, KeyCode.K);
            type(studio, "datas");
            studio.click("finder-line-1");
            assertEquals(Destination.DATASET, studio.window().main().current().get());
            assertFalse(isOpen(studio));
        }
    }

    @Test
    void escapeGivesTheFocusBackAndSoDoesTheSameKey() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            Node before = studio.node("navigate-dataset");
            FxToolkit.run(before::requestFocus);
            for (List<KeyCode> closing : List.of(List.of(KeyCode.ESCAPE), List.of(KeyCode.CONTROL, KeyCode.K))) {
                studio.press(KeyCode.CONTROL, KeyCode.K);
                assertTrue(isOpen(studio));
                studio.press(closing.toArray(KeyCode[]::new));
                assertFalse(isOpen(studio));
                assertEquals("navigate-dataset", focused(studio));
            }
        }
    }

    @Test
    void arrowsPassOverHeadings() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.click("open-finder");
            ListView<?> list = (ListView<?>) studio.node("finder-list");
            int lines = FxToolkit.call(() -> list.getItems().size());
            Set<Integer> marked = new TreeSet<>();
            for (int i = 0; i < lines; i++) {
                marked.add(FxToolkit.call(() -> list.getSelectionModel().getSelectedIndex()));
                studio.press(KeyCode.DOWN);
            }
            Set<Integer> chosen = IntStream.range(0, lines)
                    .filter(line -> !list.getItems().get(line).toString().startsWith("Heading")).boxed()
                    .collect(Collectors.toSet());
            assertEquals(chosen, marked);
        }
    }

    @Test
    void whatCannotBeDoneSaysWhyAndIsNotDone() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.press(KeyCode.CONTROL, KeyCode.K);
            type(studio, "close project");
            String help = FxToolkit.call(studio.node("finder-field")::getAccessibleHelp);
            assertTrue(help.contains("no project is open"), help);
            studio.press(KeyCode.ENTER);
            assertTrue(isOpen(studio));
        }
    }

    @Test
    void aSettingIsFoundByItsNameAndGetsTheFocus() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.press(KeyCode.CONTROL, KeyCode.K);
            type(studio, "weight decay");
            studio.press(KeyCode.ENTER);
            FxToolkit.await("the field has the focus",
                    () -> focusedNow(studio).equals("setting-" + Setting.WEIGHT_DECAY.option()));
            assertEquals(Destination.EXPLORE, studio.window().main().current().get());
        }
    }

    @Test
    void aWordOpensTheHelpAtTheWordAndASampleIsOpened() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.press(KeyCode.CONTROL, KeyCode.K);
            type(studio, "row var");
            studio.press(KeyCode.ENTER);
            FxToolkit.await("the help is open", () -> Window.getWindows().size() > 1);
            Node entry = FxToolkit.call(() -> Window.getWindows().stream().flatMap(window ->
                    window.getScene().getRoot().lookupAll(".help-entry:sought").stream()).findFirst().orElseThrow());
            double top = FxToolkit.call(() -> entry.localToScene(entry.getLayoutBounds()).getMinY());
            assertTrue(top > 0 && top < 500, "in sight: " + top);
            FxToolkit.run(() -> Window.getWindows().getLast().hide());
            studio.press(KeyCode.CONTROL, KeyCode.K);
            type(studio, "playgr");
            studio.press(KeyCode.ENTER);
            FxToolkit.await("the sample is open", () -> studio.window().workspace().project().get().isPresent());
        }
    }

    private static void type(OpenStudio studio, String text) {
        TextField field = (TextField) studio.node("finder-field");
        FxToolkit.run(() -> field.setText(text));
        studio.settle();
    }

    private static boolean isOpen(OpenStudio studio) {
        Node field = studio.node("finder-field");
        return FxToolkit.call(() -> field.getParent().getParent().isVisible());
    }

    private static String focused(OpenStudio studio) {
        return FxToolkit.call(() -> focusedNow(studio));
    }

    private static String focusedNow(OpenStudio studio) {
        return Optional.ofNullable(studio.scene().getFocusOwner()).map(Node::getId).orElse("");
    }

    private static List<String> lines(OpenStudio studio) {
        ListView<?> list = (ListView<?>) studio.node("finder-list");
        return FxToolkit.call(() -> list.getItems().stream().map(Object::toString).toList());
    }
}
