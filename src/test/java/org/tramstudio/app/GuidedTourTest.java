package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.tour.TourStep;
import org.tramstudio.nn.EngineStatus;

/** The tour as a first-time user takes it, in the window, with a training that waits until it is told to go on. */
class GuidedTourTest {

    @TempDir
    private Path folder;
    private final SteppedSample sample = new SteppedSample();

    @Test
    void theTourFollowsTheUserFromTheSampleToTheExport() throws IOException {
        try (OpenStudio studio = sample.open(folder, OpenStudio.ENGINE)) {
            FxToolkit.run(studio.window().tour()::offer);
            studio.click("tour-take");
            assertStep(studio, TourStep.OPEN);
            assertPointsTo(studio, "sample-lenet5-glyphs");
            studio.click("sample-lenet5-glyphs");
            await(studio, TourStep.EXPLORE);
            FxToolkit.await("exploring is possible", () -> !studio.scene().lookup("#project-explore").isDisabled());
            assertPointsTo(studio, "project-explore");
            FxToolkit.run(() -> ((Button) studio.scene().lookup("#project-explore")).fire());
            await(studio, TourStep.WATCH);
            assertEquals(Destination.EXPLORE, studio.window().main().current().get());
            sample.release();
            await(studio, TourStep.SELECT);
            assertPointsTo(studio, "pareto-plot");
            FxToolkit.run(() -> studio.window().workspace().selectedDesign()
                    .set(Optional.of(studio.window().workspace().designs().getLast())));
            await(studio, TourStep.EXPORT);
            assertPointsTo(studio, "show-multiplier");
            FxToolkit.await("the design can be shown", () -> !studio.scene().lookup("#show-multiplier").isDisabled());
            studio.click("show-multiplier");
            studio.settle();
            assertPointsTo(studio, "export-multiplier");
            studio.click("tour-next");
            assertTrue(studio.all("#tour-bubble").isEmpty());
            assertEquals(List.of(), studio.dialogs().errors);
            assertEquals(List.of(), studio.warnings());
        } finally {
            sample.release();
        }
    }

    @Test
    void withoutAnEngineTheTourSaysSoAndGoesOn() throws IOException {
        EngineStatus missing = new EngineStatus.Unavailable("There is no engine for this machine.", "Use another.");
        try (OpenStudio studio = sample.open(folder, missing)) {
            FxToolkit.run(studio.window().tour()::start);
            studio.settle();
            studio.click("tour-next");
            await(studio, TourStep.EXPLORE);
            FxToolkit.await("it says what is missing",
                    () -> ((Label) studio.scene().lookup("#tour-text")).getText().contains("no engine for this machine"));
            for (int step = 0; step < 4; step++) {
                studio.click("tour-next");
            }
            assertEquals(Optional.empty(), studio.window().tour().step().get());
        }
    }

    @Test
    void escapeEndsTheTourAndTheWindowStaysUsable() throws IOException {
        try (OpenStudio studio = sample.open(folder, OpenStudio.ENGINE)) {
            FxToolkit.run(studio.window().tour()::start);
            studio.settle();
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            assertEquals(Destination.MULTIPLIER, studio.window().main().current().get());
            assertPointsTo(studio, "navigate-project");
            studio.press(KeyCode.ESCAPE);
            assertTrue(studio.all("#tour-bubble").isEmpty());
        }
    }

    @Test
    void theOfferIsDeclinedForGood() throws IOException {
        try (OpenStudio studio = sample.open(folder, OpenStudio.ENGINE)) {
            assertFalse(studio.node("tour-offer").isVisible(), "it is offered only when asked to");
            FxToolkit.run(studio.window().tour()::offer);
            studio.settle();
            studio.click("tour-decline");
            assertFalse(studio.node("tour-offer").isVisible());
        }
    }

    private static void await(OpenStudio studio, TourStep step) {
        FxToolkit.await("the tour is at " + step, () -> studio.window().tour().step().get().equals(Optional.of(step)));
        studio.settle();
        assertStep(studio, step);
    }

    private static void assertStep(OpenStudio studio, TourStep step) {
        String title = ((Label) studio.node("tour-title")).getText();
        assertTrue(title.endsWith(step.title()), title);
    }

    /** The ring is around the control, and the bubble does not cover a small one. */
    private static void assertPointsTo(OpenStudio studio, String id) {
        FxToolkit.await("the ring is around #" + id, () -> {
            Node target = studio.scene().lookup("#" + id);
            Node ring = studio.scene().lookup(".tour-ring");
            if (target == null || ring == null) {
                return false;
            }
            Bounds wanted = target.localToScene(target.getLayoutBounds());
            Bounds around = ring.localToScene(ring.getLayoutBounds());
            return Math.abs(wanted.getCenterX() - around.getCenterX()) < 2
                    && Math.abs(wanted.getCenterY() - around.getCenterY()) < 2
                    && around.getWidth() < wanted.getWidth() + 10;
        });
    }
}
