package org.tramstudio.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.tramstudio.app.theme.Theme;

/** Starts JavaFX once for all tests, and runs code on its thread. */
public final class FxToolkit {

    /** Long enough for a machine that is busy with other things; only a failure takes it. */
    private static final long PATIENCE_SECONDS = 90;
    private static boolean started;

    private FxToolkit() {
    }

    /** Runs code on the FX thread, waits for it and gives back its result; what it throws is thrown here. */
    public static <T> T call(Callable<T> code) {
        start();
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(code.call());
            } catch (Throwable thrown) {
                result.completeExceptionally(thrown);
            }
        });
        return result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Runs code on the FX thread and waits for it. */
    public static void run(Runnable code) {
        call(() -> {
            code.run();
            return null;
        });
    }

    /** Shows content in a window of its own, in the theme's colours. FX thread only. */
    public static Stage show(Parent content, double width, double height, Theme theme) {
        Stage stage = new Stage();
        stage.setScene(new Scene(content, width, height));
        theme.dress(stage.getScene());
        stage.show();
        return stage;
    }

    /** Waits until a condition, asked on the FX thread, holds; fails with {@code what} after some seconds. */
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!call(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            pause();
        }
    }

    /** Writes what a scene shows as PNG. */
    public static void picture(Scene scene, Path target) {
        BufferedImage image = call(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        try {
            Files.createDirectories(target.getParent());
            ImageIO.write(image, "png", target.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static synchronized void start() {
        if (started) {
            return;
        }
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
            if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("JavaFX does not start");
            }
        } catch (IllegalStateException alreadyRunning) {
            ready.countDown();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Platform.setImplicitExit(false);
        started = true;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
