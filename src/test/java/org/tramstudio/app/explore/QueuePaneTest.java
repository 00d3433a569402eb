package org.tramstudio.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.AnsweringDialogs;
import org.tramstudio.app.ControlWords;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.ExpectedTime;
import org.tramstudio.study.QueuedDesign;
import org.tramstudio.task.TaskSnapshot;
import org.tramstudio.task.TaskState;

/** The queue in the Explore view, with a study of three designs, one in training elsewhere and one that has failed. */
class QueuePaneTest {

    private final Workspace workspace = new Workspace();
    private final RecordedSession session = new RecordedSession();
    private Optional<ExpectedTime> unmeasured = Optional.empty();
    private Background background;
    private Scene scene;
    private Stage stage;

    @BeforeEach
    void open() {
        FxToolkit.run(() -> {
            Theme theme = new Theme(ColorScheme.LIGHT);
            background = new Background();
            workspace.designs().setAll(Designs.accurate(0.95), waiting(0.1), waiting(0.2), waiting(0.3), waiting(0.4),
                    waiting(0.5).failed("data/image-7.png: cannot be decoded.\nReplace the file."));
            queue("l0.1", "l0.2", "l0.3");
            workspace.elsewhere().set(Map.of("l0.4", task("λ 0.4", TaskState.RUNNING, 25)));
            ExploreView view = new ExploreView(new ExploreModel(workspace, session), workspace, session, theme.palette(),
                    new AnsweringDialogs(), background, new ExploreView.Jumps(() -> { }, designs -> { }, designs -> { }));
            stage = FxToolkit.show((Parent) view.content(), 860, 700, theme);
            scene = stage.getScene();
            ((ToggleButton) scene.lookup("#designs-side-1")).fire();
        });
        FxToolkit.await("the lines are there", () -> words().size() == 5);
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> {
            stage.close();
            background.close();
        });
    }

    @Test
    void everyDesignThatIsNotDoneSaysHowItStands() {
        assertEquals(List.of("λ 0.1: phase 1, epoch 2 of 3", "λ 0.2: Next", "λ 0.3: Waiting",
                "λ 0.4: In training elsewhere",
                "λ 0.5: Failed: data/image-7.png: cannot be decoded."), FxToolkit.call(this::words));
        FxToolkit.run(() -> {
            assertEquals("At least 3 min left, 1 design not measured yet", ((Label) scene.lookup("#queue-summary")).getText());
            assertTrue(labels().containsAll(List.of("about 2 min", "not known yet")), labels().toString());
            assertTrue(labels().contains("Replace the file."), labels().toString());
            assertTrue(labels().contains("phase 1, epoch 2 of 3"), labels().toString());
            assertTrue(labels().contains("1:15 left"), labels().toString());
            assertEquals(2, list().lookupAll(".progress-bar").stream().map(ProgressBar.class::cast)
                    .filter(bar -> bar.isVisible() && bar.getProgress() == 0.25).count());
        });
    }

    @Test
    void whatIsOnlyAtLeastKnownIsSaidSo() {
        FxToolkit.run(() -> {
            unmeasured = Optional.of(new ExpectedTime(Duration.ofSeconds(300), true));
            queue("l0.1", "l0.2", "l0.3");
            assertTrue(labels().containsAll(List.of("about 2 min", "at least 5 min")), labels().toString());
            assertEquals("At least 8 min left, 1 design not measured yet", ((Label) scene.lookup("#queue-summary")).getText());
        });
    }

    @Test
    void besideTheTableTheQueueIsCounted() {
        FxToolkit.run(() -> {
            ((ToggleButton) scene.lookup("#designs-side-0")).fire();
            assertEquals("1 in training, 2 waiting, 1 elsewhere, 1 failed", ((Label) scene.lookup("#queue-summary")).getText());
        });
    }

    @Test
    void oneThatIsTriedAgainSaysWhyItHasFailed() {
        FxToolkit.run(() -> {
            workspace.designs().replaceAll(design -> design.id().equals("l0.2") ? design.failed("The disk is full.").waitingAgain() : design);
            assertTrue(words().contains("λ 0.2: Next"), words().toString());
            assertTrue(labels().contains("Failed before: The disk is full."), labels().toString());
        });
    }

    @Test
    void theButtonsMoveRemoveAndPauseTheChosenDesign() {
        FxToolkit.run(() -> {
            assertTrue(button("first").isDisabled());
            choose(2);
            assertEquals("l0.3", workspace.selectedDesign().get().orElseThrow().id());
            assertTrue(button("later").isDisabled());
            button("first").fire();
            button("earlier").fire();
            assertEquals("Remove", button("remove").getText());
            button("remove").fire();
            choose(1);
            assertTrue(button("earlier").isDisabled());
            button("later").fire();
            choose(0);
            assertTrue(button("later").isDisabled());
            button("pause").fire();
            assertEquals("Cancel", button("remove").getText());
            button("remove").fire();
        });
        assertEquals(List.of("move l0.3 FIRST", "move l0.3 EARLIER", "cancel l0.3", "move l0.2 LATER", "pause l0.1",
                "cancel l0.1"), asked());
    }

    @Test
    void theKeysDoWhatTheButtonsDo() {
        FxToolkit.run(() -> {
            choose(2);
            press(KeyCode.UP, true);
            press(KeyCode.DOWN, true);
            press(KeyCode.HOME, true);
            press(KeyCode.DELETE, false);
            press(KeyCode.UP, false);
            assertEquals("l0.2", workspace.selectedDesign().get().orElseThrow().id());
            press(KeyCode.SPACE, false);
            choose(0);
            press(KeyCode.SPACE, false);
            choose(4);
            press(KeyCode.ENTER, false);
        });
        assertEquals(List.of("move l0.3 EARLIER", "move l0.3 FIRST", "cancel l0.3", "pause l0.1", "go on l0.5"), asked());
    }

    @Test
    void theContextMenuSaysTheSame() {
        FxToolkit.run(() -> {
            choose(4);
            assertEquals(List.of("To the front", "Earlier", "Later", "Pause", "Remove", "Retry"),
                    list().getContextMenu().getItems().stream().map(item -> item.getText()).toList());
            assertEquals(List.of(true, true, true, true, true, false),
                    list().getContextMenu().getItems().stream().map(item -> item.isDisable()).toList());
            list().getContextMenu().getItems().getLast().fire();
        });
        assertEquals(List.of("go on l0.5"), asked());
    }

    @Test
    void nothingIsRetriedWhereNothingCanBeTrained() {
        FxToolkit.run(() -> {
            choose(4);
            assertFalse(button("go-on").isDisabled());
            assertEquals("Retry", button("go-on").getText());
            session.obstacle.set(Optional.of("The images are still being loaded"));
            assertTrue(button("go-on").isDisabled());
        });
    }

    @Test
    void theChosenDesignStaysChosenWhereverItMoves() {
        FxToolkit.run(() -> {
            choose(2);
            queue("l0.1", "l0.3", "l0.2");
            assertEquals(1, list().getSelectionModel().getSelectedIndex());
            assertEquals("l0.3", workspace.selectedDesign().get().orElseThrow().id());
            queue("l0.3", "l0.2");
            workspace.designs().set(1, waiting(0.1).in(DesignState.INTERRUPTED));
            assertEquals(0, list().getSelectionModel().getSelectedIndex());
            assertEquals("Cancel", button("remove").getText());
        });
        FxToolkit.await("the stopped one stands below", () -> words().equals(List.of("λ 0.3: phase 1, epoch 2 of 3",
                "λ 0.2: Next", "λ 0.4: In training elsewhere",
                "λ 0.1: Stopped before its first epoch was done", "λ 0.5: Failed: data/image-7.png: cannot be decoded.")));
        FxToolkit.run(() -> {
            choose(3);
            assertEquals("Resume", button("go-on").getText());
        });
    }

    @Test
    void everyControlOfTheQueueHasANameAndAnExplanation() {
        assertEquals(List.of(), FxToolkit.call(() -> ControlWords.missing(scene.getRoot())));
    }

    private void queue(String... ids) {
        session.queue.queued.set(List.of(ids).stream().map(id -> new QueuedDesign(id,
                task("λ " + id.substring(1), id.equals(ids[0]) ? TaskState.RUNNING : TaskState.QUEUED, 25),
                id.equals("l0.3") ? unmeasured : Optional.of(ExpectedTime.about(Duration.ofSeconds(id.equals(ids[0]) ? 75 : 130))))).toList());
    }

    private static TaskSnapshot task(String name, TaskState state, int done) {
        return new TaskSnapshot(name, state, "phase 1, epoch 2 of 3", done, 100, Duration.ofSeconds(25),
                Optional.of(Duration.ofSeconds(75)), Optional.empty());
    }

    private static DesignPoint waiting(double lambda) {
        DesignPoint done = Designs.done(lambda, 0.9, 0.5);
        return DesignPoint.queued(done.id(), done.source(), done.plan());
    }

    private void choose(int line) {
        list().getSelectionModel().clearAndSelect(line);
    }

    private void press(KeyCode key, boolean alt) {
        Event.fireEvent(list(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, alt, false));
    }

    private List<String> asked() {
        return session.calls.stream().filter(call -> !call.startsWith("history")).toList();
    }

    private List<String> words() {
        return list().lookupAll(".queue-cell").stream().map(QueueCell.class::cast).filter(cell -> !cell.isEmpty())
                .sorted((one, other) -> Integer.compare(one.getIndex(), other.getIndex()))
                .map(cell -> text(cell, ".queue-title") + ": " + text(cell, ".queue-doing")).toList();
    }

    private static String text(QueueCell cell, String kind) {
        return ((Label) cell.lookup(kind)).getText();
    }

    private List<String> labels() {
        return list().lookupAll(".label").stream().filter(Label.class::isInstance).map(Label.class::cast)
                .filter(Label::isVisible).map(Label::getText).toList();
    }

    private ListView<?> list() {
        return (ListView<?>) scene.lookup("#queue-list");
    }

    private Button button(String action) {
        return (Button) scene.lookup("#queue-" + action);
    }
}
