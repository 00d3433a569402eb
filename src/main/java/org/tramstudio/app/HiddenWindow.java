package org.tramstudio.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.files.FolderRemoval;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.project.RecentProjects;

/**
 * The program's window without a display, for pictures and measurements. It starts and ends the toolkit, so there is one in
 * a process. The user's own list of recent projects is neither shown nor changed. Called from another thread than the FX thread.
 */
final class HiddenWindow implements AutoCloseable {

    private static final long PATIENCE_MILLISECONDS = 300_000;

    private final Path scratch;
    private final Stage stage;
    private final Theme theme;
    private final StudioWindow window;

    private HiddenWindow(Path scratch, Stage stage) {
        this.scratch = scratch;
        this.stage = stage;
        theme = new Theme(ColorScheme.LIGHT);
        theme.followWindows();
        window = new StudioWindow(stage, theme, Services.ofDesktop(new RecentProjects(scratch.resolve("recent.json"))));
    }

    /** Shows the window on the start page, in its usual size. */
    static HiddenWindow open(double width, double height) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        Path scratch = Files.createTempDirectory("tram-studio");
        ReadAhead.begin();
        Platform.startup(() -> { });
        HiddenWindow opened = call(() -> new HiddenWindow(scratch, new Stage()));
        run(() -> {
            opened.stage.setWidth(width);
            opened.stage.setHeight(height);
            opened.window.show(Optional.empty());
        });
        return opened;
    }

    Stage stage() {
        return stage;
    }

    Theme theme() {
        return theme;
    }

    StudioWindow window() {
        return window;
    }

    /** A folder that ends with the window. */
    Path scratch() {
        return scratch;
    }

    /** What can be trained of a project, without what has been, in a folder that ends with the window. */
    Path copyOf(Path project) throws IOException {
        Path copy = scratch.resolve("project");
        ProjectFolder.copyInputs(project, copy);
        return copy;
    }

    /** Opens a project, and waits until its images are there or missed. */
    void open(Path project) throws IOException {
        run(() -> window.open(project));
        await(() -> window.workspace().project().get().isPresent());
        if (call(() -> window.workspace().project().get().orElseThrow().dataset().isPresent())) {
            await(window::isDatasetSettled);
        }
    }

    /** Waits until a condition, asked on the FX thread, holds. */
    static void await(BooleanSupplier condition) throws IOException {
        long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        while (!call(condition::getAsBoolean)) {
            if (System.currentTimeMillis() > end) {
                throw new IOException("the window did not get ready within " + PATIENCE_MILLISECONDS / 1000 + " s");
            }
            pause(50);
        }
    }

    /** Lets the window go on for a time. */
    static void pause(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            throw ended();
        }
    }

    /** Runs something on the FX thread and waits for it. */
    static void run(Runnable work) throws IOException {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Computes something on the FX thread. */
    static <T> T call(Callable<T> work) throws IOException {
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
            throw new IOException("the window failed", failure.getCause());
        } catch (InterruptedException interrupted) {
            throw ended();
        }
    }

    private static IOException ended() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("the work at the window was interrupted");
    }

    @Override
    public void close() throws IOException {
        try {
            run(window::shutDown);
        } finally {
            Platform.exit();
            FolderRemoval.remove(scratch);
        }
    }
}
