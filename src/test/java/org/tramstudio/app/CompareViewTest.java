package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.compare.ComparedDesigns;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.project.SampleProjects;
import org.tramstudio.study.FinishedDesigns;

/** Comparing, as a user does it. */
class CompareViewTest {

    private static final int MOST_ACTIONS = 4;

    @TempDir
    private Path folder;
    private int actions;

    @Test
    void twoDesignsOfASampleAreLaidSideBySideInWords() throws IOException {
        Project sample = sampleWithDesigns();
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(() -> studio.window().open(sample.folder()));
            FxToolkit.await("the designs are there", () -> studio.window().workspace().designs().size() == 3);
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT6);
            assertEquals(Destination.COMPARE, studio.window().main().current().get());
            assertTrue(studio.node("compare-advice").isVisible());
            TableView<?> table = (TableView<?>) studio.node("candidates");
            FxToolkit.run(() -> table.getSelectionModel().clearAndSelect(1));
            studio.press(KeyCode.A);
            FxToolkit.run(() -> table.getSelectionModel().clearAndSelect(2));
            studio.press(KeyCode.B);
            FxToolkit.await("they are compared", () -> text(studio, "pair-details").contains("Signals removed"));
            assertEquals("B saves 30.0 points more power than A and loses 0.4 points of accuracy.",
                    text(studio, "pair-headline"));
            assertFalse(studio.node("first-obstacle").isVisible() || studio.node("second-obstacle").isVisible());
            assertEquals(List.of(), studio.warnings());
        }
    }

    @Test
    void twoSelectedLinesBecomeAAndBAndOtherColumnsAreShownAndCopied() throws IOException {
        Project sample = sampleWithDesigns();
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(() -> studio.window().open(sample.folder()));
            FxToolkit.await("the designs are there", () -> studio.window().workspace().designs().size() == 3);
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT6);
            TableView<?> table = (TableView<?>) studio.node("candidates");
            FxToolkit.run(() -> {
                table.getSelectionModel().clearAndSelect(2);
                table.getSelectionModel().select(0);
            });
            FxToolkit.await("they are compared", () -> !text(studio, "pair-details").isEmpty());
            assertEquals("B saves 60.0 points less power than A and gains 0.5 points of accuracy.",
                    text(studio, "pair-headline"));
            MenuButton columns = (MenuButton) studio.node("compare-columns");
            TextField filter = (TextField) studio.node("filter-candidates");
            FxToolkit.run(() -> {
                CheckMenuItem bias = (CheckMenuItem) columns.getItems().stream()
                        .filter(item -> "show-column-bias".equals(item.getId())).findFirst().orElseThrow();
                assertFalse(bias.isSelected());
                bias.setSelected(true);
                bias.getOnAction().handle(new ActionEvent());
                filter.setText("λ 0");
            });
            assertTrue(FxToolkit.call(() -> studio.window().compareColumns()).contains("bias"));
            assertEquals(1, FxToolkit.call(() -> table.getItems().size()));
            studio.click("copy-comparison");
            List<String> copied = FxToolkit.call(() -> Clipboard.getSystemClipboard().getString()).lines().toList();
            assertTrue(copied.getFirst().contains("Bias"), copied.getFirst());
            assertEquals(2, copied.size());
        }
    }

    @Test
    void diagramsAreZoomedTogether() throws IOException {
        Project sample = sampleWithDesigns();
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(() -> studio.window().open(sample.folder()));
            FxToolkit.await("the designs are there", () -> studio.window().workspace().designs().size() == 3);
            FxToolkit.run(() -> studio.window().workspace().selectedDesign()
                    .set(Optional.of(studio.window().workspace().designs().getLast())));
            studio.press(KeyCode.CONTROL, KeyCode.D);
            assertEquals(Destination.COMPARE, studio.window().main().current().get());
            FxToolkit.await("they are compared", () -> !text(studio, "pair-details").isEmpty());
            Node first = studio.node("diagram-A");
            Node second = studio.node("diagram-B");
            int before = picture(second);
            FxToolkit.run(() -> first.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 60, 60, 60, 60,
                    false, false, false, false, false, false, 0, 40, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
            studio.settle();
            assertNotEquals(before, picture(second), "the other diagram is drawn anew, larger");
        }
    }

    /** The same for what looks the same. */
    private static int picture(Node node) {
        return FxToolkit.call(() -> {
            WritableImage image = node.snapshot(null, null);
            int width = (int) image.getWidth();
            int[] pixels = new int[width * (int) image.getHeight()];
            image.getPixelReader().getPixels(0, 0, width, (int) image.getHeight(), PixelFormat.getIntArgbInstance(),
                    pixels, 0, width);
            return Arrays.hashCode(pixels);
        });
    }

    @Test
    void aCircuitByOthersIsImportedAndComparedInFewActions() throws IOException {
        Path circuit = ForeignCircuit.write(folder);
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.dialogs().chosen = Optional.of(circuit);
            press(studio, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
            actions++;
            FxToolkit.await("the circuit is read", () -> studio.window().workspace().multiplier().get()
                    .filter(shown -> shown.mapped().isEmpty()).isPresent());
            press(studio, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
            FxToolkit.await("it is compared", () -> studio.scene().lookup("#pair-details") instanceof Label words
                    && words.getText().contains("Partial products"));
            assertTrue(actions <= MOST_ACTIONS, "keys, and the choice of the file: " + actions);
            assertTrue(text(studio, "pair-headline").contains("A is exact"), text(studio, "pair-headline"));
            assertEquals(List.of(), studio.dialogs().errors);
            assertEquals(List.of(), studio.warnings());
        }
    }

    @Test
    void theEmptyViewSaysWhatToDoAndOpensACircuit() throws IOException {
        Path circuit = ForeignCircuit.write(folder);
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.dialogs().chosen = Optional.of(circuit);
            press(studio, KeyCode.CONTROL, KeyCode.DIGIT6);
            assertTrue(studio.node("nothing-to-compare").isVisible());
            actions++;
            studio.click("compare-circuit");
            actions++;
            FxToolkit.await("it is compared", () -> text(studio, "pair-details").contains("nearer"));
            assertTrue(actions <= MOST_ACTIONS, "key, button, and the choice of the file: " + actions);
            assertFalse(studio.node("nothing-to-compare").isVisible());
        }
    }

    private void press(OpenStudio studio, KeyCode... keys) {
        studio.press(keys);
        actions++;
    }

    private static String text(OpenStudio studio, String id) {
        return ((Label) studio.scene().lookup("#" + id)).getText();
    }

    private Project sampleWithDesigns() throws IOException {
        Project sample = SampleProjects.list().stream().filter(each -> each.title().equals("LeNet-5 on glyphs"))
                .findFirst().orElseThrow();
        Project copy = new Project(folder.resolve("sample.tram"), sample.title(), sample.description(),
                sample.network(), sample.dataset(), sample.study());
        ProjectFolder.write(copy);
        FinishedDesigns.save(copy.designs(), List.of(ComparedDesigns.accurate(),
                ComparedDesigns.trained(0.3, 0.949, 0.7, 1, .5, .5, .2),
                ComparedDesigns.trained(2, 0.945, 0.4, 1, 1, .9, .9)));
        return copy;
    }
}
