package org.tramstudio.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.project.Project;
import org.tramstudio.project.RecentProjects;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;

/** Writes a picture of every view, light and dark, for the user guide and for looking at. Needs no display. */
public final class Screenshots {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final long SETTLE_MILLISECONDS = 900;
    private static final long PATIENCE_MILLISECONDS = 60_000;

    private final Path folder;
    private final Theme theme;
    private final StudioWindow window;
    private final Stage stage;

    /** The user's own list of recent projects is neither shown nor changed. */
    private Screenshots(Path folder, Stage stage) throws IOException {
        this.folder = folder;
        this.stage = stage;
        theme = new Theme(ColorScheme.LIGHT);
        theme.followWindows();
        window = new StudioWindow(stage, theme, Services.ofDesktop(
                new RecentProjects(Files.createTempDirectory("tram-studio").resolve("recent.json"))));
    }

    /**
     * Takes the pictures, 1280 x 800 pixels each.
     *
     * @param folder where they are written, as {@code VIEW-light.png} and {@code VIEW-dark.png}
     * @param project opened for all views but the start page
     */
    public static void take(Path folder, Path project) throws IOException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Files.createDirectories(folder);
        Platform.startup(() -> { });
        try {
            Screenshots screenshots = onWindow(() -> new Screenshots(folder, new Stage()));
            screenshots.takeAll(project);
            onWindow(() -> {
                screenshots.window.shutDown();
                return true;
            });
        } finally {
            Platform.exit();
        }
    }

    /**
     * Takes the pictures from the command line.
     *
     * @param arguments the folder to write to, and a project's folder
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            System.err.println("Name two folders: where to write the pictures, and the project to show in them.");
            System.exit(1);
        }
        take(Path.of(arguments[0]), Path.of(arguments[1]));
        System.exit(0);
    }

    private void takeAll(Path project) throws IOException, InterruptedException {
        onWindow(() -> {
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            window.show(Optional.empty());
            return true;
        });
        await(() -> window.workspace().engine().get().isPresent());
        inBothSchemes("start");
        onWindow(() -> {
            window.open(project);
            return true;
        });
        await(() -> window.workspace().project().get().isPresent());
        boolean images = onWindow(() -> window.workspace().project().get().flatMap(Project::dataset).isPresent());
        if (images) {
            await(() -> window.isDatasetSettled());
        }
        onWindow(this::selectADesign);
        for (Destination destination : window.main().destinations()) {
            onWindow(() -> {
                window.main().goTo(destination);
                return true;
            });
            inBothSchemes(destination.name().toLowerCase(Locale.ROOT));
        }
        takeWindow("new-project", window::showNewProject);
        takeWindow("help", window::showHelp);
    }

    /** So that plot, tree and inspector have something to show. */
    private boolean selectADesign() {
        Optional<DesignPoint> done = window.workspace().designs().stream()
                .filter(design -> !design.isAccurate() && design.state() == DesignState.DONE).findFirst();
        window.workspace().selectedDesign().set(done);
        return done.isPresent();
    }

    private void inBothSchemes(String name) throws IOException, InterruptedException {
        for (ColorScheme scheme : ColorScheme.values()) {
            onWindow(() -> {
                theme.setScheme(scheme);
                return true;
            });
            Thread.sleep(SETTLE_MILLISECONDS);
            write(stage.getScene(), name + "-" + scheme.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Takes a window that opens above the main one. */
    private void takeWindow(String name, Runnable open) throws IOException, InterruptedException {
        for (ColorScheme scheme : ColorScheme.values()) {
            onWindow(() -> {
                theme.setScheme(scheme);
                open.run();
                return true;
            });
            Thread.sleep(SETTLE_MILLISECONDS);
            List<Window> others = onWindow(() -> Window.getWindows().stream().filter(each -> each != stage).toList());
            write(others.getFirst().getScene(), name + "-" + scheme.name().toLowerCase(Locale.ROOT));
            onWindow(() -> {
                others.forEach(Window::hide);
                return true;
            });
        }
    }

    private void write(Scene scene, String name) throws IOException, InterruptedException {
        WritableImage picture = onWindow(() -> scene.snapshot(null));
        ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", folder.resolve(name + ".png").toFile());
    }

    private static void await(BooleanSupplier condition) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        while (!onWindow(condition::getAsBoolean)) {
            if (System.currentTimeMillis() > end) {
                throw new IOException("the window did not get ready within " + PATIENCE_MILLISECONDS / 1000 + " s");
            }
            Thread.sleep(50);
        }
    }

    private static <T> T onWindow(Callable<T> work) throws IOException, InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.get();
        } catch (ExecutionException failure) {
            throw new IOException("the pictures could not be taken", failure.getCause());
        }
    }
}
