package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.tram.MappingMethod;

/** No text is cut off, on any view, at the two smallest sizes that the window is made for. */
class CutOffTextTest {

    private static final double[][] SIZES = {{1280, 800}, {1100, 720}};
    private static final double[][] LARGER = {{1920, 990}};

    @TempDir
    private Path folder;

    @Test
    void everyTextOfEveryViewIsShownInFull() {
        Set<String> faults = new TreeSet<>();
        try (OpenStudio studio = new OpenStudio(folder)) {
            checkAll(studio, "no project", faults, SIZES);
            FxToolkit.run(() -> studio.window().main().goTo(Destination.PROJECT));
            studio.click("sample-lenet5-glyphs");
            FxToolkit.await("the images are there", () -> studio.window().workspace().dataset().get().isPresent());
            checkAll(studio, "LeNet-5", faults, SIZES);
            FxToolkit.run(() -> studio.window().main().goTo(Destination.EXPLORE));
            press(studio, "more-settings");
            check(studio, "LeNet-5, more settings", faults, SIZES);
            FxToolkit.run(() -> studio.window().showMapping(MappingMethod.DIRECT));
            FxToolkit.await("a design is shown", () -> studio.window().isAnalysed(shown -> true));
            check(studio, "LeNet-5, direct design", faults, SIZES);
            FxToolkit.run(studio.window()::showHelp);
            FxToolkit.run(studio.window()::showDiagnostics);
            FxToolkit.run(studio.window()::showExport);
            FxToolkit.run(studio.window()::showNewProject);
            studio.settle();
            for (Window window : FxToolkit.call(() -> List.copyOf(Window.getWindows()))) {
                FxToolkit.call(() -> CutOffTexts.below(window.getScene().getRoot()))
                        .forEach(fault -> faults.add(((Stage) window).getTitle() + ": " + fault));
            }
            assertEquals(List.of(), studio.warnings());
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void largerTextInALargerWindowIsShownInFull() {
        Set<String> faults = new TreeSet<>();
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(() -> studio.theme().textSize().set(150));
            studio.click("sample-lenet5-glyphs");
            FxToolkit.await("the images are there", () -> studio.window().workspace().dataset().get().isPresent());
            checkAll(studio, "150 %", faults, LARGER);
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void aTextThatIsCutOffIsFound() {
        List<String> faults = FxToolkit.call(() -> {
            Label narrow = new Label("a long text in a narrow place");
            narrow.setMaxWidth(60);
            Label outside = new Label("a text beyond the edge");
            outside.setTranslateX(500);
            StackPane root = new StackPane(narrow, outside, new Label("all right"));
            new Scene(root, 300, 100);
            return CutOffTexts.below(root);
        });
        assertEquals(2, faults.size(), faults.toString());
        assertTrue(faults.getFirst().contains("narrow place") && faults.getLast().contains("beyond the edge"));
    }

    private static void checkAll(OpenStudio studio, String state, Set<String> faults, double[]... sizes) {
        for (Destination destination : Destination.values()) {
            FxToolkit.run(() -> studio.window().main().goTo(destination));
            FxToolkit.await("a multiplier is shown", () -> studio.window().workspace().multiplier().get().isPresent());
            check(studio, state + ", " + destination.title(), faults, sizes);
        }
    }

    private static void check(OpenStudio studio, String place, Set<String> faults, double[]... sizes) {
        for (double[] size : sizes) {
            studio.resize(size[0], size[1]);
            List<String> found = new ArrayList<>(FxToolkit.call(() -> CutOffTexts.below(studio.scene().getRoot())));
            found.forEach(fault -> faults.add(place + " at " + (int) size[0] + ": " + fault));
        }
    }

    private static void press(OpenStudio studio, String id) {
        ButtonBase button = (ButtonBase) studio.node(id);
        FxToolkit.run(button::fire);
        studio.settle();
    }
}
