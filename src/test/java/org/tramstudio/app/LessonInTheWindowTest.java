package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.MultiplierArchitecture;

/** The lesson among the other views. */
class LessonInTheWindowTest {

    @TempDir
    private Path folder;

    @Test
    void helpLeadsToTheLessonAndTheLessonToItsTree() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(item(studio, "Learn how a multiplier works")::fire);
            studio.settle();
            assertEquals(Destination.LEARN, studio.window().main().current().get());
            String first = ((Label) studio.node("lesson-title")).getText();
            studio.press(KeyCode.RIGHT);
            String second = ((Label) studio.node("lesson-title")).getText();
            assertTrue(!first.equals(second), first);
            studio.press(KeyCode.PAGE_UP);
            assertEquals(first, ((Label) studio.node("lesson-title")).getText());
            studio.click("lesson-chapter-8");
            studio.click("lesson-multiplier");
            assertEquals(Destination.MULTIPLIER, studio.window().main().current().get());
            FxToolkit.await("the lesson's tree is shown", () -> studio.window().workspace().multiplier().get()
                    .flatMap(ShownMultiplier::mapped).filter(shown -> shown.architecture() == MultiplierArchitecture.DADDA
                            && shown.table().width() == 4 && shown.removals().isEmpty()).isPresent());
            assertEquals(List.of(), studio.warnings());
        }
    }

    private static MenuItem item(OpenStudio studio, String title) {
        MenuBar bar = (MenuBar) studio.node("menus");
        return FxToolkit.call(() -> bar.getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(item -> item.getText() != null && item.getText().equals(title)).findFirst().orElseThrow());
    }
}
