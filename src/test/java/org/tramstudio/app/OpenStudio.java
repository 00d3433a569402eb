package org.tramstudio.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.app.workspace.ProjectResources;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.project.Project;
import org.tramstudio.project.RecentProjects;
import org.tramstudio.project.SampleProjects;
import org.tramstudio.study.GateLevelPower;

/** A window of the program that a test opens, uses like a user, and closes. The one place that knows TestFX. */
final class OpenStudio implements AutoCloseable {

    static final EngineStatus ENGINE = new EngineStatus.Available("Test engine", "cpu", 1);
    private static final double SIZE = 980;

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Handler logHandler = new WarningHandler();
    private final PrintStream console = System.err;
    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();
    private final FxRobot robot = new FxRobot();
    private final Theme theme;
    private final StudioWindow window;
    private final Stage stage;
    private final Subscription dressing;

    OpenStudio(Path configuration) {
        this(configuration, ENGINE);
    }

    OpenStudio(Path configuration, EngineStatus engine) {
        this(configuration, engine, new InstalledResources(), SampleProjects::list);
    }

    OpenStudio(Path configuration, EngineStatus engine, ProjectResources resources, Supplier<List<Project>> samples) {
        Logger.getLogger("").addHandler(logHandler);
        System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
        theme = FxToolkit.call(() -> new Theme(ColorScheme.LIGHT));
        Services services = new Services(new Background(), Platform::runLater, () -> engine, resources,
                new GateLevelPower(), new RecentProjects(configuration.resolve("recent.json")), samples,
                (owner, workspace) -> dialogs);
        stage = FxToolkit.call(Stage::new);
        dressing = FxToolkit.call(theme::followWindows);
        window = FxToolkit.call(() -> {
            StudioWindow opened = new StudioWindow(stage, theme, services);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(SIZE);
            stage.setHeight(SIZE);
            opened.show(Optional.empty());
            return opened;
        });
        FxToolkit.await("the engine is known", () -> window.workspace().engine().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    StudioWindow window() {
        return window;
    }

    /** Gives the window another size, which may exceed the screen's. */
    void resize(double width, double height) {
        FxToolkit.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        settle();
    }

    Theme theme() {
        return theme;
    }

    AnsweringDialogs dialogs() {
        return dialogs;
    }

    Scene scene() {
        return stage.getScene();
    }

    /** All nodes in the window that match a CSS selector. */
    Set<Node> all(String selector) {
        return FxToolkit.call(() -> stage.getScene().getRoot().lookupAll(selector));
    }

    /** The node of an id. */
    Node node(String id) {
        return all("#" + id).stream().findFirst().orElseThrow(() -> new AssertionError("no node #" + id));
    }

    /** The node of an id in a window above the main one. */
    <T extends Node> T inDialog(Class<T> type, String id) {
        FxToolkit.await("#" + id + " is there", () -> dialogNode(id).isPresent());
        return type.cast(FxToolkit.call(() -> dialogNode(id).orElseThrow()));
    }

    private Optional<Node> dialogNode(String id) {
        return Window.getWindows().stream().filter(each -> each != stage)
                .map(each -> each.getScene().lookup("#" + id)).filter(Objects::nonNull).findFirst();
    }

    void click(String id) {
        FxToolkit.await("#" + id + " is there", () -> stage.getScene().lookup("#" + id) != null);
        robot.clickOn("#" + id);
        settle();
    }

    /** A click on a node of any window. */
    void click(Node node) {
        robot.clickOn(node);
        settle();
    }

    /** A click at a place of a node. */
    void click(Node node, double x, double y) {
        robot.clickOn(FxToolkit.call(() -> node.localToScreen(x, y)));
        settle();
    }

    /** A file or folder is dropped on the window. */
    void drop(Path dropped) {
        FxToolkit.run(() -> window.drop(dropped));
        settle();
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    void write(String text) {
        robot.write(text);
        settle();
    }

    /** What went wrong without an exception: warnings of style sheets and whatever was printed as an error. */
    List<String> warnings() {
        settle();
        String printed = captured.toString(StandardCharsets.UTF_8);
        return printed.isBlank() ? List.copyOf(warnings)
                : Stream.concat(warnings.stream(), printed.lines()).toList();
    }

    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.clearExceptions();
    }

    @Override
    public void close() {
        FxToolkit.run(() -> {
            Window.getWindows().stream().filter(each -> each != stage).toList()
                    .forEach(Window::hide);
            stage.hide();
            dressing.unsubscribe();
            window.shutDown();
        });
        Logger.getLogger("").removeHandler(logHandler);
        System.setErr(console);
    }

    private final class WarningHandler extends Handler {

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                warnings.add(entry.getLoggerName() + ": " + entry.getMessage());
            }
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
