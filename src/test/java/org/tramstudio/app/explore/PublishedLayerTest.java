package org.tramstudio.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.MouseEvents;

/** Published results below the points of a study. */
class PublishedLayerTest extends OpenedExploreView {

    private static final String NOT_COMPARABLE = "Published, other networks and power models: not comparable point by point";

    @Test
    void theLayerIsOffUntilItIsAskedForAndMakesRoomForItself() {
        showStudy();
        FxToolkit.run(() -> workspace.designs().remove(2, 4));
        FxToolkit.await("it is drawn", () -> !plot().isDrawingDue());
        Point2D run = FxToolkit.call(() -> plot().toScreen(32.2, 93.03).orElseThrow());
        assertFalse(FxToolkit.call(() -> isInside(plot().toScreen(65, 94.5).orElseThrow())), "the axis ends before the cheapest one");
        assertEquals("", hoverAt(run));
        turnOn();
        assertTrue(FxToolkit.call(() -> isInside(plot().toScreen(65, 94.5).orElseThrow())), "there is room for all lines");
        String words = hoverAt(FxToolkit.call(() -> plot().toScreen(32.2, 93.03).orElseThrow()));
        assertTrue(words.contains("93.03 %") && words.contains("their circuit, our power model")
                && words.contains("github.com/changmg/TRAM"), words);
        String multiplier = hoverAt(FxToolkit.call(() -> plot().toScreen(100 * (1 - 0.0015 / 0.0031), 94.4).orElseThrow()));
        assertTrue(multiplier.startsWith("Evo_1DMU: 0.0015 mW") && multiplier.contains("DAC 2026"), multiplier);
        assertTrue(legendWords().contains(NOT_COMPARABLE), legendWords().toString());
        FxToolkit.run(choice()::fire);
        FxToolkit.await("it is gone", () -> !legendWords().contains(NOT_COMPARABLE));
        assertFalse(FxToolkit.call(() -> isInside(plot().toScreen(65, 94.5).orElseThrow())));
    }

    @Test
    void labelsOfTheStudyKeepClearOfThoseOfTheLayer() {
        showStudy();
        turnOn();
        FxToolkit.run(() -> {
            List<Rectangle2D> labels = plot().labelPlaces();
            assertFalse(labels.isEmpty());
            for (int k = 0; k < labels.size(); k++) {
                assertFalse(labels.subList(k + 1, labels.size()).stream().anyMatch(labels.get(k)::intersects));
            }
        });
    }

    @Test
    void savedPicturesHaveTheLayerAndSayWhatItIsNot(@TempDir Path folder) throws Exception {
        showStudy();
        Path without = folder.resolve("without.png");
        save(without, "save-picture", 1);
        turnOn();
        Path svg = folder.resolve("with.svg");
        save(svg, "save-svg", 2);
        String drawn = Files.readString(svg, StandardCharsets.UTF_8);
        assertTrue(drawn.contains("OPACT_1, AMPPS_S2") && drawn.contains(NOT_COMPARABLE) && drawn.contains("ResNet-18/CIFAR-10"));
        Path png = folder.resolve("with.png");
        save(png, "save-picture", 3);
        BufferedImage before = ImageIO.read(without.toFile());
        BufferedImage after = ImageIO.read(png.toFile());
        assertTrue(after.getHeight() > before.getHeight(), "a line of words stands below it");
        assertEquals(List.of(), dialogs.errors);
    }

    private void save(Path file, String how, int notices) {
        FxToolkit.run(() -> {
            dialogs.chosen = Optional.of(file);
            save(how);
        });
        FxToolkit.await("it is written", () -> dialogs.notices.size() == notices);
    }

    private CheckBox choice() {
        return (CheckBox) scene.lookup("#published-results");
    }

    private void turnOn() {
        FxToolkit.run(choice()::fire);
        FxToolkit.await("the layer is drawn", () -> legendWords().contains(NOT_COMPARABLE) && !plot().isDrawingDue());
    }

    private List<String> legendWords() {
        return scene.getRoot().lookupAll(".plot-foot .legend .label").stream().map(each -> ((Label) each).getText()).toList();
    }

    private boolean isInside(Point2D place) {
        return plot().dataArea().orElseThrow().contains(place.getX(), place.getY());
    }

    private String hoverAt(Point2D place) {
        return FxToolkit.call(() -> {
            MouseEvents.fire(plot(), MouseEvent.MOUSE_MOVED, place.getX(), place.getY());
            Label hover = (Label) plot().lookup(".plot-hover");
            return hover.isVisible() ? hover.getText() : "";
        });
    }
}
