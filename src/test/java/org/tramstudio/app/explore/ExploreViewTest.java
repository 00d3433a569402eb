package org.tramstudio.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.ControlWords;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.MouseEvents;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.task.TaskSnapshot;
import org.tramstudio.task.TaskState;
import org.tramstudio.training.Phase;
import org.tramstudio.training.TrainingEvent;

class ExploreViewTest extends OpenedExploreView {

    @Test
    void saysWhatToDoNextWhileThereIsNothing() {
        FxToolkit.run(() -> {
            assertTrue(label("#explore-next-step").getText().contains("Press Explore"));
            session.obstacle.set(Optional.of("Open a project first"));
            assertEquals("Open a project first.", label("#explore-next-step").getText());
            assertTrue(button("#explore").isDisabled());
        });
    }

    @Test
    void aWrongListOfLambdaIsToldBelowItsFieldAndNothingStarts() {
        FxToolkit.run(() -> {
            ((TextField) scene.lookup("#setting-lambda")).setText("0.1, minus two");
            assertTrue(label("#problem-lambda").isVisible());
            assertFalse(label("#problem-lambda").getText().isBlank());
            assertTrue(button("#explore").isDisabled());
            ((TextField) scene.lookup("#setting-lambda")).setText("0.1, 2");
            assertFalse(label("#problem-lambda").isVisible());
            button("#explore").fire();
        });
        assertEquals(List.of(0.1, 2.0), session.explored.getFirst().lambdas());
    }

    @Test
    void aRunningStudyIsPausedResumedAndCancelled() {
        FxToolkit.run(() -> {
            assertTrue(button("#pause").isDisabled());
            session.exploring.set(Optional.of(task(TaskState.RUNNING)));
            assertTrue(button("#explore").isDisabled());
            button("#pause").fire();
            session.exploring.set(Optional.of(task(TaskState.PAUSED)));
            assertEquals("Resume", button("#pause").getText());
            button("#pause").fire();
            button("#cancel").fire();
            session.exploring.set(Optional.empty());
            assertFalse(button("#explore").isDisabled());
        });
        assertEquals(List.of("pause", "resume", "cancel"), session.calls);
    }

    @Test
    void shiftAndAClickComparesWithoutSelecting() {
        showStudy();
        FxToolkit.run(() -> {
            ParetoPicture.Point point = model.picture().get().points().get(1);
            Point2D where = plot().toScreen(point.at().x(), point.at().y()).orElseThrow();
            Point2D inScene = plot().localToScene(where);
            plot().fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, inScene.getX(), inScene.getY(), inScene.getX(),
                    inScene.getY(), MouseButton.PRIMARY, 1, true, false, false, false, false, false, false, false,
                    false, true, null));
            assertEquals(List.of(point.design()), compared);
            assertEquals(Optional.empty(), workspace.selectedDesign().get());
        });
    }

    @Test
    void clickingAPointSelectsItsDesignAndLeadsOn() {
        showStudy();
        FxToolkit.run(() -> {
            assertTrue(button("#show-multiplier").isDisabled());
            click(2);
            assertEquals(Optional.of(workspace.designs().get(2)), workspace.selectedDesign().get());
            button("#show-multiplier").fire();
            button("#export-design").fire();
            assertEquals(1, jumps);
            assertEquals(List.of(workspace.designs().get(2)), exported);
            assertEquals(workspace.designs().get(2),
                    ((DesignTable) scene.lookup("#design-table")).getSelectionModel().getSelectedItem());
        });
    }

    @Test
    void choosingALineOfTheTableSelectsItsDesign() {
        showStudy();
        FxToolkit.run(() -> {
            ((DesignTable) scene.lookup("#design-table")).getSelectionModel().select(1);
            assertEquals(Optional.of(workspace.designs().get(1)), workspace.selectedDesign().get());
        });
        assertTrue(session.calls.contains("history l0.1"), "reads the curves of a design trained earlier");
    }

    @Test
    void manyChangesInARowGiveFewDrawings() {
        showStudy();
        int before = FxToolkit.call(() -> plot().draws());
        FxToolkit.run(() -> {
            for (int change = 0; change < 500; change++) {
                workspace.designs().set(1, Designs.done(0.1, 0.9 + change / 10_000.0, 0.8));
            }
        });
        FxToolkit.await("the last change is drawn", () -> !plot().isDrawingDue());
        int drawings = FxToolkit.call(() -> plot().draws()) - before;
        assertTrue(drawings >= 1 && drawings <= 3, drawings + " drawings");
    }

    @Test
    void theLossOfARunningDesignGrowsStepByStep() {
        showStudy();
        List<ProjectSession.DesignEvent> events = new ArrayList<>();
        for (int step = 0; step < 5000; step++) {
            events.add(new ProjectSession.DesignEvent("l0.3",
                    new TrainingEvent.Step(Phase.EXPLORE, 0, step, 5000, 1.0 / (1 + step), 0.9, 400)));
        }
        FxToolkit.run(() -> {
            session.listeners.getFirst().on(events);
            assertEquals(5000, model.curves().loss(Phase.EXPLORE).count());
            assertTrue(model.curves().loss(Phase.EXPLORE).size() <= 2000);
            assertTrue(scene.lookup("#loss-plot").isVisible());
        });
    }

    @Test
    void aDesignThatGoesOnShowsWhatItToldBefore() {
        showStudy();
        List<TrainingEvent> told = List.of(step(0), step(1), step(2));
        session.history = told;
        FxToolkit.run(() -> {
            session.listeners.getFirst().on(List.of(new ProjectSession.DesignEvent("l0.3", step(3)),
                    new ProjectSession.DesignEvent("l0.3", step(4))));
            assertEquals(5, model.curves().loss(Phase.EXPLORE).count());
        });
        assertTrue(session.calls.contains("history l0.3"));
    }

    @Test
    void labelsOfDesignsThatNearlyAgreeDoNotOverprint() {
        FxToolkit.run(() -> workspace.designs().setAll(Designs.accurate(0.95), Designs.done(0.1, 0.94, 0.8),
                Designs.done(0.2, 0.9401, 0.801), Designs.done(0.3, 0.9402, 0.802), Designs.done(0.4, 0.94, 0.8),
                Designs.done(0.5, 0.9399, 0.799), Designs.done(0.6, 0.94, 0.8), Designs.done(0.9, 0.7, 0.3)));
        FxToolkit.await("the plot is drawn", () -> plot().dataArea().isPresent() && !plot().isDrawingDue());
        List<Rectangle2D> places = FxToolkit.call(() -> plot().labelPlaces());
        assertTrue(places.size() >= 4, "labels are there: " + places);
        for (Rectangle2D one : places) {
            assertEquals(1, places.stream().filter(one::intersects).count(), "only itself is where " + one + " is");
        }
    }

    private static TrainingEvent step(int step) {
        return new TrainingEvent.Step(Phase.EXPLORE, 0, step, 10, 1, 0.9, 400);
    }

    @Test
    void savesThePlotAtTwiceItsSizeAndTheDesignsAsATable(@TempDir Path folder) throws IOException {
        showStudy();
        Path picture = folder.resolve("pareto.png");
        Path table = folder.resolve("designs.csv");
        FxToolkit.run(() -> {
            dialogs.chosen = Optional.of(picture);
            save("save-picture");
            dialogs.chosen = Optional.of(table);
            save("save-table");
        });
        FxToolkit.await("both files are written", () -> dialogs.notices.size() == 2);
        BufferedImage image = ImageIO.read(picture.toFile());
        double width = FxToolkit.call(() -> plot().getWidth());
        assertEquals(Math.round(2 * width), image.getWidth());
        List<String> lines = Files.readAllLines(table);
        assertEquals(workspace.designs().size() + 1, lines.size());
        assertEquals(lines.getFirst().split(",").length, lines.get(2).split(",", -1).length);
        assertTrue(lines.get(2).startsWith("l0.1,λ 0.1,0.1,1,done,"), lines.get(2));
    }

    @Test
    void everyControlHasANameAndAnExplanation() {
        assertEquals(List.of(), FxToolkit.call(() -> ControlWords.missing(scene.getRoot())));
    }

    private void click(int point) {
        ParetoPicture.Corner at = model.picture().get().points().get(point).at();
        Point2D where = plot().toScreen(at.x(), at.y()).orElseThrow();
        MouseEvents.fire(plot(), MouseEvent.MOUSE_CLICKED, where.getX() + 2, where.getY() - 3);
    }

    private static TaskSnapshot task(TaskState state) {
        return new TaskSnapshot("Explore", state, "", 1, 10, Duration.ZERO, Optional.empty(), Optional.empty());
    }

    private Button button(String id) {
        return (Button) scene.lookup(id);
    }
}
