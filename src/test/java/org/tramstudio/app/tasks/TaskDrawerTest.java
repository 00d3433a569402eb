package org.tramstudio.app.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskState;
import org.tramstudio.task.UserFacingException;

class TaskDrawerTest {

    private Stage stage;

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void runningTasksStandBeforeFinishedOnesAndCancelStopsThem() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (Background background = FxToolkit.call(Background::new)) {
            BackgroundTask<String> quick = new BackgroundTask<>("quick", control -> "done");
            BackgroundTask<String> endless = new BackgroundTask<>("endless", control -> {
                control.progress(3, 10);
                control.message("third of ten");
                begun.countDown();
                while (true) {
                    control.proceed();
                    Thread.sleep(5);
                }
            });
            TaskDrawer drawer = open(background);
            List<Throwable> failures = new ArrayList<>();
            FxToolkit.run(() -> {
                drawer.toggle();
                background.start(quick, done -> { }, failures::add);
                background.start(endless, done -> { }, failures::add);
            });
            begun.await();
            FxToolkit.await("the running task stands first", () -> names(drawer).equals(List.of("endless", "quick")));
            FxToolkit.await("its message is shown", () -> labels(drawer).contains("third of ten"));
            FxToolkit.run(() -> cancelButton(drawer, "endless").fire());
            FxToolkit.await("it is cancelled", () -> endless.snapshot().state() == TaskState.CANCELLED);
            FxToolkit.await("it says so", () -> labels(drawer).contains("Cancelled"));
            FxToolkit.run(background::clearFinished);
            assertEquals(List.of(), FxToolkit.call(() -> names(drawer)));
            assertEquals(List.of(), failures, "cancelling is no failure");
        }
    }

    @Test
    void aFailureComesBackToTheWindowsThreadAndIsNamed() {
        try (Background background = FxToolkit.call(Background::new)) {
            TaskDrawer drawer = open(background);
            List<Boolean> onWindow = new ArrayList<>();
            FxToolkit.run(() -> background.start(new BackgroundTask<>("reading", control -> {
                throw new UserFacingException("a.idx: ends too early.", "Download it again.");
            }), done -> { }, failure -> onWindow.add(Platform.isFxApplicationThread())));
            FxToolkit.await("the failure is told", () -> !onWindow.isEmpty());
            assertTrue(onWindow.getFirst());
            FxToolkit.await("the row names it", () -> labels(drawer).contains("Failed: a.idx: ends too early."));
            assertFalse(labels(drawer).contains("Download it again."));
        }
    }

    /** It asks the tasks how they stand only while it is shown. */
    private TaskDrawer open(Background background) {
        return FxToolkit.call(() -> {
            TaskDrawer drawer = new TaskDrawer(background);
            stage = FxToolkit.show(drawer, 800, 300, new Theme(ColorScheme.LIGHT));
            return drawer;
        });
    }

    private static List<String> names(TaskDrawer drawer) {
        return drawer.lookupAll(".task-name").stream().map(node -> ((Label) node).getText()).toList();
    }

    private static List<String> labels(TaskDrawer drawer) {
        return drawer.lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText()).toList();
    }

    private static Button cancelButton(TaskDrawer drawer, String task) {
        return drawer.lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> ("Cancel " + task).equals(button.getAccessibleText())).findFirst().orElseThrow();
    }
}
