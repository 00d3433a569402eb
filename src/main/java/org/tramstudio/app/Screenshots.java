package org.tramstudio.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.project.Project;
import org.tramstudio.project.RecentProjects;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.tram.MappingMethod;

/** Writes a picture of every view, light and dark, for the user guide and for looking at. Needs no display. */
public final class Screenshots {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double NARROW_WIDTH = 1100;
    private static final double NARROW_HEIGHT = 720;
    private static final double LEAST_HEIGHT = 640;
    private static final long SETTLE_MILLISECONDS = 900;
    private static final long PATIENCE_MILLISECONDS = 60_000;
    /** Share of the power that the shown design saves, about: neither the mildest nor the boldest. */
    private static final double SHOWN_POWER = 0.6;

    private final Path folder;
    private final Theme theme;
    private final StudioWindow window;
    private final Stage stage;
    private final List<Path> written = new ArrayList<>();

    /** The user's own list of recent projects is neither shown nor changed. */
    private Screenshots(Path folder, Path recent, Stage stage) {
        this.folder = folder;
        this.stage = stage;
        theme = new Theme(ColorScheme.LIGHT);
        theme.followWindows();
        window = new StudioWindow(stage, theme, Services.ofDesktop(new RecentProjects(recent)));
    }

    /**
     * Takes the pictures; those of the main window are 1280 x 800 pixels, but for some of the
     * Explore view. Starts and ends the toolkit, so it can be
     * called once in a process.
     *
     * @param folder where they are written, as {@code VIEW-light.png} and {@code VIEW-dark.png}
     * @param project opened for all views but the start page
     * @return the files written
     * @throws IOException if a file cannot be written, or the window does not get ready
     */
    public static List<Path> take(Path folder, Path project) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        Files.createDirectories(folder);
        Path scratch = Files.createTempDirectory("tram-studio");
        Path recent = scratch.resolve("recent.json");
        Platform.startup(() -> { });
        try {
            Screenshots screenshots = onWindow(() -> new Screenshots(folder, recent, new Stage()));
            screenshots.takeAll(project);
            run(screenshots.window::shutDown);
            return List.copyOf(screenshots.written);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the pictures were not all taken");
        } finally {
            Platform.exit();
            Files.deleteIfExists(recent);
            Files.deleteIfExists(scratch);
        }
    }

    private void takeAll(Path project) throws IOException, InterruptedException {
        run(() -> {
            resize(WIDTH, HEIGHT);
            window.show(Optional.empty());
        });
        await(() -> window.workspace().engine().get().isPresent());
        inBothSchemes("start");
        run(() -> window.open(project));
        await(() -> window.workspace().project().get().isPresent());
        if (onWindow(() -> window.workspace().project().get().flatMap(Project::dataset).isPresent())) {
            await(window::isDatasetSettled);
        }
        run(this::selectADesign);
        for (Destination destination : window.main().destinations()) {
            run(() -> window.main().goTo(destination));
            if (destination == Destination.MULTIPLIER) {
                await(() -> window.isAnalysed(shown -> true));
            }
            inBothSchemes(destination.name().toLowerCase(Locale.ROOT));
            if (destination == Destination.EXPLORE) {
                press("more-settings");
                inBothSchemes("explore-more");
                takeSized("explore-more-low", WIDTH, LEAST_HEIGHT);
                press("more-settings");
                takeSized("explore-narrow", NARROW_WIDTH, NARROW_HEIGHT);
            }
        }
        takeWindow("export", window::showExport);
        takeWindow("new-project", window::showNewProject);
        takeWindow("new-project-onnx", () -> {
            window.showNewProject();
            ((ButtonBase) newest().getScene().lookup("#new-network-onnx")).fire();
        });
        takeWindow("help", window::showHelp);
        takeOtherMultipliers();
    }

    /** The project is closed, so that it does not keep the circuit. */
    private void takeOtherMultipliers() throws IOException, InterruptedException {
        run(window::closeProject);
        takeMultiplier("multiplier-direct", () -> window.showMapping(MappingMethod.DIRECT), shown -> shown.mapped()
                .filter(mapped -> mapped.method() == MappingMethod.DIRECT).isPresent());
        Path circuit = circuitOfGates();
        takeMultiplier("multiplier-imported", () -> window.openCircuit(circuit),
                shown -> shown.mapped().isEmpty());
        Files.delete(circuit);
    }

    private void takeMultiplier(String name, Runnable show, Predicate<ShownMultiplier> expected)
            throws IOException, InterruptedException {
        run(show);
        await(() -> window.isAnalysed(expected));
        inBothSchemes(name);
    }

    /** A Booth multiplier with a Kogge-Stone adder, as one would get it from elsewhere. */
    private Path circuitOfGates() throws IOException {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.BOOTH, OperandFormat.signed(8),
                FinalAdder.KOGGE_STONE);
        ExportFile file = CircuitFormat.BLIF.files(new ExportedCircuit("booth_signed_8", netlist,
                ProductTable.of(netlist), List.of())).getFirst();
        return Files.write(folder.resolve(file.name()), file.bytes());
    }

    /** So that plot, tree and inspector have something to show. */
    private void selectADesign() {
        window.workspace().selectedDesign().set(window.workspace().designs().stream()
                .filter(design -> !design.isAccurate() && design.state() == DesignState.DONE)
                .min((one, other) -> Double.compare(distance(one), distance(other))));
    }

    private static double distance(DesignPoint design) {
        return Math.abs(design.normalizedPower() - SHOWN_POWER);
    }

    /** Takes the main window at another size. */
    private void takeSized(String name, double width, double height) throws IOException, InterruptedException {
        run(() -> resize(width, height));
        inBothSchemes(name);
        run(() -> resize(WIDTH, HEIGHT));
    }

    private void resize(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    private void inBothSchemes(String name) throws IOException, InterruptedException {
        for (ColorScheme scheme : ColorScheme.values()) {
            run(() -> theme.setScheme(scheme));
            Thread.sleep(SETTLE_MILLISECONDS);
            write(stage.getScene(), name, scheme);
        }
    }

    /** Takes a window that opens above the main one. */
    private void takeWindow(String name, Runnable open) throws IOException, InterruptedException {
        for (ColorScheme scheme : ColorScheme.values()) {
            run(() -> {
                theme.setScheme(scheme);
                open.run();
            });
            Thread.sleep(SETTLE_MILLISECONDS);
            List<Window> others = onWindow(() -> Window.getWindows().stream().filter(each -> each != stage).toList());
            write(others.getFirst().getScene(), name, scheme);
            run(() -> others.forEach(Window::hide));
        }
    }

    private void press(String id) throws IOException, InterruptedException {
        run(() -> ((ButtonBase) stage.getScene().lookup("#" + id)).fire());
    }

    private Window newest() {
        return Window.getWindows().stream().filter(each -> each != stage).findFirst().orElseThrow();
    }

    private void write(Scene scene, String name, ColorScheme scheme) throws IOException, InterruptedException {
        WritableImage picture = onWindow(() -> scene.snapshot(null));
        Path file = folder.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
        if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile())) {
            throw new UserFacingException(file + ": this Java cannot write PNG files.",
                    "Use a full JDK, with the module java.desktop.");
        }
        written.add(file);
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

    private static void run(Runnable work) throws IOException, InterruptedException {
        onWindow(() -> {
            work.run();
            return true;
        });
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
