package org.tramstudio.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.study.Objective;

/** What the plot counts across and upwards, as the user chooses. */
class AxesChoiceTest extends OpenedExploreView {

    @TempDir
    private Path folder;

    @Test
    void whatIsAcrossIsChosenAndEverythingFollows() {
        showMeasured();
        choose("#plot-across", Objective.AREA);
        FxToolkit.run(() -> {
            assertEquals("Multiplier area saved (%)", model.axes().get().label());
            assertEquals(40, markOf("l0.1").at().x(), 1e-9);
            assertEquals(ParetoPicture.Kind.FRONT, markOf("l0.1").kind());
            assertEquals(ParetoPicture.Kind.DOMINATED, markOf("l0.3").kind(), "l0.3 is larger and less accurate");
            assertTrue(model.limit().found().get().choice().orElseThrow().typical().id().equals("l0.1"));
            assertTrue(label("#hypervolume").getText().matches("Hypervolume 0\\.\\d\\d"));
            assertTrue(plot().getAccessibleText().contains("multiplier area across, accuracy up"));
        });
        choose("#plot-across", Objective.ENERGY);
        FxToolkit.run(() -> assertEquals(100 * 0.8 * (1 - Designs.simulated(0.8)), markOf("l0.1").at().x(), 1e-9));
    }

    @Test
    void errorsHaveAnAxisOfTheirOwnWithoutSavings() {
        showMeasured();
        FxToolkit.run(() -> assertTrue(shown("#axis-0") && !shown("#error-axis-0")));
        choose("#plot-across", Objective.MSE);
        FxToolkit.run(() -> {
            assertTrue(!shown("#axis-0") && shown("#error-axis-0"));
            assertEquals(PlotAxes.Scale.LEFT, model.axes().get().scale());
            assertEquals("Linear", ((ToggleButton) scene.lookup("#error-axis-0")).getText());
            assertEquals(4, model.picture().get().points().size());
            ((ToggleButton) scene.lookup("#error-axis-1")).fire();
            assertEquals(3, model.picture().get().points().size(), "the accurate multiplier has no error to take the logarithm of");
            ((ToggleButton) scene.lookup("#error-axis-0")).fire();
        });
        choose("#plot-across", Objective.SIMULATED);
        FxToolkit.run(() -> assertEquals(PlotAxes.Scale.LEFT, model.axes().get().scale()));
    }

    @Test
    void aLossUpwardsHasNoLineOfAnAcceptedLossOfAccuracy() {
        showMeasured();
        FxToolkit.run(() -> assertTrue(scene.lookup("#limit-handle").isVisible()));
        choose("#plot-up", Objective.LOSS);
        FxToolkit.await("the plot is drawn", () -> !plot().isDrawingDue());
        FxToolkit.run(() -> {
            assertFalse(scene.lookup("#limit-handle").isVisible());
            assertEquals("Loss of the last epoch", model.axes().get().upLabel());
            assertEquals(0.3, markOf("l0.9").at().y(), 1e-12);
            assertEquals(ParetoPicture.Kind.FRONT, markOf("l0.9").kind(), "the cheapest");
        });
        choose("#plot-up", Objective.ACCURACY);
        FxToolkit.await("the plot is drawn", () -> !plot().isDrawingDue());
        FxToolkit.run(() -> assertTrue(scene.lookup("#limit-handle").isVisible()));
    }

    @Test
    void aQuantityThatNoDesignHasYetIsNamed() {
        showStudy();
        choose("#plot-across", Objective.DELAY);
        FxToolkit.run(() -> {
            assertTrue(label("#explore-next-step").getText().startsWith("No design has both a multiplier delay and an accuracy yet."),
                    label("#explore-next-step").getText());
            assertTrue(label("#explore-next-step").getParent().isVisible());
        });
    }

    @Test
    void theTableOfAFileHasAllFigures() throws IOException {
        showMeasured();
        FxToolkit.run(() -> {
            dialogs.chosen = Optional.of(folder.resolve("designs.csv"));
            save("save-table");
        });
        FxToolkit.await("the file is written", () -> dialogs.notices.size() == 1);
        List<String> lines = Files.readAllLines(folder.resolve("designs.csv"));
        List<String> header = List.of(lines.getFirst().split(","));
        assertTrue(header.containsAll(List.of("energy", "area", "delay", "meanSquaredError", "normalizedMeanErrorDistance", "loss")));
        assertEquals("4000.0", lines.get(2).split(",")[header.indexOf("meanSquaredError")]);
    }

    private void showMeasured() {
        showStudy();
        FxToolkit.run(() -> workspace.designs().setAll(Designs.measured(Designs.accurate(0.95), 1, 0, 0.1),
                Designs.measured(Designs.done(0.1, 0.94, 0.8), 0.6, 4000, 0.15),
                Designs.measured(Designs.done(0.3, 0.93, 0.7), 0.7, 9000, 0.2),
                Designs.measured(Designs.done(0.9, 0.90, 0.5), 0.5, 50_000, 0.3)));
        FxToolkit.await("the plot is drawn", () -> !plot().isDrawingDue());
    }

    private ParetoPicture.Mark markOf(String id) {
        return model.picture().get().markOf(id).orElseThrow();
    }

    private boolean shown(String id) {
        Node node = scene.lookup(id);
        return node.getParent().isVisible() && node.getParent().isManaged();
    }

    @SuppressWarnings("unchecked")
    private void choose(String id, Objective objective) {
        FxToolkit.run(() -> ((ComboBox<Objective>) scene.lookup(id)).setValue(objective));
    }
}
