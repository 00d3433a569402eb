package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of keys under Help is that of the menus, whatever they hold. */
class KeyListTest {

    @TempDir
    private Path folder;

    @Test
    void everyItemOfEveryMenuIsListedWithItsKeyAndNoKeyIsGivenTwice() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            MenuBar bar = (MenuBar) studio.node("menus");
            List<MenuItem> items = FxToolkit.call(() -> bar.getMenus().stream().flatMap(KeyListTest::items).toList());
            studio.press(KeyCode.SHIFT, KeyCode.F1);
            Set<String> listed = labels(studio);
            Set<String> missing = new TreeSet<>();
            for (MenuItem item : items) {
                String title = item.getText().replaceFirst("  \\(.*", "").replace("…", "");
                if (!listed.contains(title)) {
                    missing.add(title);
                }
                if (item.getAccelerator() != null && !listed.contains(item.getAccelerator().getDisplayText())) {
                    missing.add(item.getAccelerator().getDisplayText());
                }
            }
            assertTrue(items.size() > 30, "items were looked at: " + items.size());
            assertEquals(Set.of(), missing);
            List<KeyCombination> keys = items.stream().map(MenuItem::getAccelerator)
                    .filter(key -> key != null).toList();
            assertEquals(Set.copyOf(keys).size(), keys.size(), "a key for one command: " + keys);
        }
    }

    @Test
    void keysOfTheTableAndOfTheQueueAreListed() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.press(KeyCode.SHIFT, KeyCode.F1);
            TextField search = studio.inDialog(TextField.class, "key-search");
            FxToolkit.run(() -> search.setText("table of designs"));
            assertEquals(Set.of("Explore, table of designs", "Show multiplier", "↵", "Compare", "Ctrl+D", "Copy as text", "Ctrl+C",
                    "Choose all", "Ctrl+A"), labels(studio));
            FxToolkit.run(() -> search.setText("queue alt"));
            assertTrue(labels(studio).containsAll(Set.of("To the front", "Alt+Home")), labels(studio).toString());
        }
    }

    @Test
    void aSearchLeavesWhatIsCalledThat() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.press(KeyCode.SHIFT, KeyCode.F1);
            TextField search = studio.inDialog(TextField.class, "key-search");
            FxToolkit.run(() -> search.setText("open ctrl"));
            assertEquals(Set.of("File", "Open project", "Ctrl+O", "Multiplier", "Open a circuit", "Ctrl+Shift+O"),
                    labels(studio));
            FxToolkit.run(() -> search.setText("no such thing"));
            assertEquals(Set.of("No command is called that."), labels(studio));
        }
    }

    private static Set<String> labels(OpenStudio studio) {
        VBox page = studio.inDialog(VBox.class, "key-list");
        return FxToolkit.call(() -> page.lookupAll(".label").stream().map(label -> ((Label) label).getText())
                .filter(text -> !text.isEmpty()).collect(Collectors.toSet()));
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(KeyListTest::items) : Stream.of(item);
    }
}
