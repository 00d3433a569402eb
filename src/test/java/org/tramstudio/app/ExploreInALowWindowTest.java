package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.ColorScheme;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;

/** The Explore view at the two smallest sizes that the window is made for, at every stage of a study. */
class ExploreInALowWindowTest {

    private static final double[][] SIZES = {{1280, 800}, {1100, 720}};
    private static final double[][] LARGER = {{1920, 990}};
    private static final double READABLE = 220;

    @TempDir
    private Path folder;
    private final SteppedSample sample = new SteppedSample();
    private final Set<String> faults = new TreeSet<>();

    @Test
    void everyTextIsShownInFullWhileDesignsAreTrained() throws IOException {
        sample.releaseAfterAStep(0);
        try (OpenStudio studio = exploring()) {
            checkStages(studio, SIZES);
            assertEquals(Set.of(), Set.copyOf(studio.warnings()));
        } finally {
            sample.release();
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void soIsLargerTextInALargerWindow() throws IOException {
        sample.releaseAfterAStep(0);
        try (OpenStudio studio = exploring()) {
            FxToolkit.run(() -> {
                studio.theme().setScheme(ColorScheme.DARK);
                studio.theme().textSize().set(150);
            });
            checkStages(studio, LARGER);
        } finally {
            sample.release();
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void thePlotKeepsTheHeightThatItNeedsAndFoldingGivesItAllOfIt() throws IOException {
        sample.release();
        try (OpenStudio studio = exploring()) {
            FxToolkit.await("all are trained", () -> !studio.window().isExploring());
            studio.resize(1100, 720);
            assertTrue(height(studio, "pareto-plot") >= READABLE, "the plot is " + height(studio, "pareto-plot") + " high");
            double lower = height(studio, "explore-details-split");
            press(studio, "more-settings");
            FxToolkit.await("all settings are there", () -> heightNow(studio, "explore-details-split") < lower - 20);
            assertTrue(height(studio, "pareto-plot") >= READABLE, "with all settings " + height(studio, "pareto-plot"));
            press(studio, "more-settings");
            FxToolkit.await("the panels below have their room again", () -> heightNow(studio, "explore-details-split") > 90);
            double before = height(studio, "pareto-plot");
            press(studio, "fold-below-plot");
            FxToolkit.await("the plot is higher", () -> heightNow(studio, "pareto-plot") > before + 80);
            assertTrue(bottomOf(studio, "designs-side-1") < studio.scene().getHeight(), "the queue can be reached");
            studio.resize(1280, 800);
            assertTrue(height(studio, "explore-details-split") < 60, "what is folded stays so");
            press(studio, "fold-below-plot");
            FxToolkit.await("it is unfolded", () -> heightNow(studio, "explore-details-split") > 90);
        }
    }

    @Test
    void theHeadingTellsOfTheCurvesInFullAndInItsTooltip() throws IOException {
        sample.releaseAfterAStep(0);
        try (OpenStudio studio = exploring()) {
            Label heading = (Label) studio.node("curves-heading");
            FxToolkit.await("the accurate multiplier is told of", () -> heading.getText().equals("Accurate multiplier: loss"));
            sample.releaseAfterAStep(1);
            FxToolkit.await("then the first λ", () -> heading.getText().equals("λ 0.1: loss and Θ"));
            assertEquals("λ 0.1: Loss by step, Θ by epoch", FxToolkit.call(() -> heading.getTooltip().getText()));
        } finally {
            sample.release();
        }
    }

    private OpenStudio exploring() throws IOException {
        OpenStudio studio = sample.open(folder, OpenStudio.ENGINE);
        studio.click("sample-lenet5-glyphs");
        FxToolkit.await("the images are there", () -> studio.window().workspace().dataset().get().isPresent());
        FxToolkit.run(() -> studio.window().main().goTo(Destination.EXPLORE));
        press(studio, "explore");
        FxToolkit.await("a study runs", () -> studio.window().isExploring()
                || studio.window().workspace().designs().stream().anyMatch(design -> design.state() == DesignState.DONE));
        return studio;
    }

    /** The first design in training, then the next one, then a finished one selected meanwhile, then all finished. */
    private void checkStages(OpenStudio studio, double[][] sizes) {
        FxToolkit.await("the accurate multiplier is trained", () -> isTold(studio, "Accurate multiplier"));
        checkBothSides(studio, "accurate in training", sizes);
        sample.releaseAfterAStep(1);
        FxToolkit.await("the first λ is trained", () -> isTold(studio, "λ 0.1"));
        checkBothSides(studio, "λ in training", sizes);
        FxToolkit.run(() -> studio.window().workspace().selectedDesign().set(
                studio.window().workspace().designs().stream().filter(DesignPoint::isAccurate).findFirst()));
        checkBothSides(studio, "a finished one selected", sizes);
        sample.release();
        FxToolkit.await("all are trained", () -> !studio.window().isExploring());
        FxToolkit.run(() -> studio.window().workspace().selectedDesign().set(
                Optional.of(studio.window().workspace().designs().getLast())));
        checkBothSides(studio, "all finished", sizes);
    }

    private static boolean isTold(OpenStudio studio, String design) {
        return studio.scene().lookup("#curves-heading") instanceof Label heading && heading.getText().startsWith(design);
    }

    private void checkBothSides(OpenStudio studio, String stage, double[][] sizes) {
        for (int side : new int[] {1, 0}) {
            press(studio, "designs-side-" + side);
            for (double[] size : sizes) {
                studio.resize(size[0], size[1]);
                FxToolkit.call(() -> CutOffTexts.below(studio.scene().getRoot()))
                        .forEach(fault -> faults.add(stage + " at " + (int) size[0] + ": " + fault));
                if (height(studio, "pareto-plot") < READABLE) {
                    faults.add(stage + " at " + (int) size[0] + ": the plot is " + height(studio, "pareto-plot") + " high");
                }
            }
        }
    }

    private static double height(OpenStudio studio, String id) {
        return FxToolkit.call(() -> heightNow(studio, id));
    }

    /** FX thread only. */
    private static double heightNow(OpenStudio studio, String id) {
        studio.scene().getRoot().applyCss();
        studio.scene().getRoot().layout();
        return ((Region) studio.scene().lookup("#" + id)).getHeight();
    }

    private static double bottomOf(OpenStudio studio, String id) {
        return FxToolkit.call(() -> {
            Region node = (Region) studio.scene().lookup("#" + id);
            return node.localToScene(node.getLayoutBounds()).getMaxY();
        });
    }

    private static void press(OpenStudio studio, String id) {
        ButtonBase button = (ButtonBase) studio.node(id);
        FxToolkit.run(button::fire);
        studio.settle();
    }
}
