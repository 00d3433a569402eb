package org.tramstudio.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.application.ColorScheme;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
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
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.project.MultiplierFile;
import org.tramstudio.project.SavedMultiplier;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.StructureParameters;

/** Writes a picture of every view, light and dark, for the user guide and for looking at. Needs no display. */
public final class Screenshots {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double NARROW_WIDTH = 1100;
    private static final double NARROW_HEIGHT = 720;
    private static final double LEAST_HEIGHT = 640;
    private static final int LARGER_PERCENT = 120;
    private static final long SETTLE_MILLISECONDS = 900;
    /** Share of the power that the shown design saves, about: neither the mildest nor the boldest. */
    private static final double SHOWN_POWER = 0.6;

    private final Path folder;
    private final HiddenWindow hidden;
    private final Theme theme;
    private final StudioWindow window;
    private final Stage stage;
    private final List<Path> written = new ArrayList<>();

    private Screenshots(Path folder, HiddenWindow hidden) {
        this.folder = folder;
        this.hidden = hidden;
        stage = hidden.stage();
        theme = hidden.theme();
        window = hidden.window();
    }

    /**
     * Takes the pictures; those of the main window are 1280 x 800 pixels, but for some of the
     * Explore view. Starts and ends the toolkit, so it can be
     * called once in a process.
     *
     * @param folder where they are written, as {@code VIEW-light.png} and {@code VIEW-dark.png}
     * @param project opened for all views but the start page
     * @param growing whether a copy of the project is trained, too, while its Pareto plot is recorded
     * @return the files written
     * @throws IOException if a file cannot be written, or the window does not get ready
     */
    public static List<Path> take(Path folder, Path project, boolean growing) throws IOException {
        Files.createDirectories(folder);
        try (HiddenWindow hidden = HiddenWindow.open(WIDTH, HEIGHT)) {
            Screenshots screenshots = new Screenshots(folder, hidden);
            screenshots.takeAll(project);
            if (growing) {
                Path target = folder.resolve("explore-growing.gif");
                new GrowingPlot(hidden).record(project, target);
                screenshots.written.add(target);
            }
            return List.copyOf(screenshots.written);
        }
    }

    private void takeAll(Path project) throws IOException {
        HiddenWindow.await(() -> window.workspace().engine().get().isPresent());
        inBothSchemes("start");
        hidden.open(project);
        HiddenWindow.run(this::selectADesign);
        for (Destination destination : window.main().destinations()) {
            HiddenWindow.run(() -> window.main().goTo(destination));
            if (destination == Destination.MULTIPLIER) {
                HiddenWindow.await(() -> window.isAnalysed(shown -> true));
            }
            if (destination == Destination.COMPARE) {
                HiddenWindow.await(window::isComparisonSettled);
            }
            inBothSchemes(destination.name().toLowerCase(Locale.ROOT));
            if (destination == Destination.DATASET && window.workspace().selectedDesign().get().isPresent()) {
                takeMisclassified();
            }
            if (destination == Destination.MULTIPLIER) {
                takeProbe();
                takeOverlay();
            }
            if (destination == Destination.EXPLORE) {
                press("more-settings");
                inBothSchemes("explore-more");
                takeSized("explore-more-low", WIDTH, LEAST_HEIGHT);
                press("more-settings");
                takeSized("explore-narrow", NARROW_WIDTH, NARROW_HEIGHT);
                press("published-results");
                HiddenWindow.await(() -> stage.getScene().getRoot().lookupAll(".plot-foot .legend .label").stream()
                        .anyMatch(each -> each instanceof Labeled words && words.getText().startsWith("Published")));
                inBothSchemes("explore-published");
                press("published-results");
                takeObjectives();
                press("designs-side-1");
                inBothSchemes("explore-queue");
                press("designs-side-0");
                takeSeveral();
            }
            if (destination == Destination.LEARN) {
                takeChapters();
            }
        }
        takeTour();
        takeWindow("export", window::showExport);
        takeWindow("export-designs", () -> {
            window.showExport();
            ((ButtonBase) newest().getScene().lookup("#export-scope-1")).fire();
        });
        takeWindow("new-project", window::showNewProject);
        takeWindow("new-project-onnx", () -> {
            window.showNewProject();
            ((ButtonBase) newest().getScene().lookup("#new-network-onnx")).fire();
        });
        takeWindow("help", window::showHelp);
        takeWindow("keys", window::showKeys);
        takeWindow("threads-and-memory", window::showSettings);
        takeWindow("diagnostics", window::showDiagnostics);
        takeFinder();
        takeLargerText();
        takeOtherMultipliers();
    }

    /** Other quantities than power and accuracy; the last one chosen is what is shown at first. */
    private void takeObjectives() throws IOException {
        choose("plot-across", 4);
        inBothSchemes("explore-area");
        choose("plot-across", 6);
        choose("plot-up", 1);
        inBothSchemes("explore-errors");
        choose("plot-up", 0);
        choose("plot-across", 0);
    }

    /** Several designs chosen in the table and in the plot; then what is below the plot folded. */
    private void takeSeveral() throws IOException {
        TableView<?> table = (TableView<?>) HiddenWindow.call(() -> stage.getScene().lookup("#design-table"));
        HiddenWindow.run(() -> table.getSelectionModel().selectRange(0, Math.min(3, table.getItems().size())));
        inBothSchemes("explore-several");
        HiddenWindow.run(this::selectADesign);
        press("fold-below-plot");
        HiddenWindow.pause(SETTLE_MILLISECONDS);
        takeSized("explore-folded", NARROW_WIDTH, NARROW_HEIGHT);
        press("fold-below-plot");
    }

    private void choose(String id, int index) throws IOException {
        HiddenWindow.run(() -> ((ComboBox<?>) stage.getScene().lookup("#" + id)).getSelectionModel().select(index));
    }

    private void takeMisclassified() throws IOException {
        press("dataset-part-1");
        press("classify");
        HiddenWindow.await(() -> stage.getScene().lookup("#prediction-wall") != null
                || stage.getScene().lookup("#retry-classify") != null);
        inBothSchemes("dataset-misclassified");
        press("dataset-part-0");
    }

    /** A walk through the tree, and its bits by the error that each causes. */
    private void takeProbe() throws IOException {
        press("probe-toggle");
        for (int step = 0; step < 4; step++) {
            press("walk-forward");
        }
        inBothSchemes("multiplier-probe");
        press("probe-toggle");
        ComboBox<?> colors = (ComboBox<?>) HiddenWindow.call(() -> stage.getScene().lookup("#color-by"));
        HiddenWindow.run(colors.getSelectionModel()::selectLast);
        HiddenWindow.await(() -> stage.getScene().lookup("#color-most").getParent().isVisible());
        inBothSchemes("multiplier-colors");
        HiddenWindow.run(colors.getSelectionModel()::selectFirst);
    }

    /** A milder design laid over the shown one. */
    private void takeOverlay() throws IOException {
        MenuButton menu = (MenuButton) HiddenWindow.call(() -> stage.getScene().lookup("#overlay-menu"));
        HiddenWindow.run(() -> {
            menu.show();
            menu.hide();
            menu.getItems().stream().filter(Menu.class::isInstance).map(Menu.class::cast).findFirst()
                    .map(presets -> presets.getItems().getLast()).ifPresent(MenuItem::fire);
        });
        HiddenWindow.await(() -> stage.getScene().lookup("#comparison-bar").isVisible());
        inBothSchemes("multiplier-overlay");
        press("end-comparison");
    }

    private void takeChapters() throws IOException {
        press("lesson-chapter-4");
        press("lesson-stage-1");
        inBothSchemes("learn-tree");
        press("lesson-chapter-6");
        press("lesson-column-1");
        inBothSchemes("learn-columns");
        press("lesson-chapter-7");
        inBothSchemes("learn-theta");
    }

    private void takeTour() throws IOException {
        HiddenWindow.run(window.tour()::start);
        inBothSchemes("tour");
        HiddenWindow.run(window.tour()::close);
    }

    private void takeFinder() throws IOException {
        press("open-finder");
        HiddenWindow.run(() -> ((TextField) stage.getScene().lookup("#finder-field")).setText("exp"));
        inBothSchemes("finder");
        press("open-finder");
    }

    private void takeLargerText() throws IOException {
        HiddenWindow.run(() -> {
            theme.setScheme(ColorScheme.LIGHT);
            theme.textSize().set(LARGER_PERCENT);
        });
        for (Destination destination : window.main().destinations()) {
            HiddenWindow.run(() -> window.main().goTo(destination));
            HiddenWindow.pause(SETTLE_MILLISECONDS);
            write(stage.getScene(), destination.name().toLowerCase(Locale.ROOT) + "-larger", ColorScheme.LIGHT);
        }
        HiddenWindow.run(theme.textSize()::usual);
    }

    /** The project is closed, so that it does not keep the circuit. */
    private void takeOtherMultipliers() throws IOException {
        HiddenWindow.run(window::closeProject);
        takeMultiplier("multiplier-direct", () -> window.showMapping(MappingMethod.DIRECT), shown -> shown.mapped()
                .filter(mapped -> mapped.method() == MappingMethod.DIRECT).isPresent());
        takeMultiplier("multiplier-wide", () -> {
            window.showMapping(MappingMethod.GREEDY);
            ((ComboBox<?>) stage.getScene().lookup("#width")).getSelectionModel().selectLast();
        }, shown -> shown.operands().weightWidth() == OperandFormat.MAX_WIDTH);
        HiddenWindow.run(() -> ((ComboBox<?>) stage.getScene().lookup("#width")).getSelectionModel().select(6));
        Path edited = editedMultiplier();
        takeMultiplier("multiplier-edited", () -> window.openCircuit(edited), ShownMultiplier.Edited.class::isInstance);
        Files.delete(edited);
        Path circuit = circuitOfGates();
        takeMultiplier("multiplier-imported", () -> window.openCircuit(circuit),
                shown -> shown.mapped().isEmpty());
        press("probe-toggle");
        inBothSchemes("multiplier-imported-probe");
        HiddenWindow.run(window::compareShown);
        HiddenWindow.await(window::isComparisonSettled);
        inBothSchemes("compare-imported");
        Files.delete(circuit);
    }

    private void takeMultiplier(String name, Runnable show, Predicate<ShownMultiplier> expected)
            throws IOException {
        HiddenWindow.run(show);
        HiddenWindow.await(() -> window.isAnalysed(expected));
        inBothSchemes(name);
    }

    /** Four columns truncated, and the highest of their product bits tied to 1, which makes the mean error smaller. */
    private Path editedMultiplier() throws IOException {
        MappedMultiplier mapped = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 8, StructureParameters.start(8));
        SignalTies ties = mapped.ties().with((Signal.CellOutput) mapped.accurate().product().get(3), Signal.Constant.ONE);
        Path file = folder.resolve("edited" + MultiplierFile.ENDING);
        MultiplierFile.write(file, new SavedMultiplier(mapped.architecture(), 8, mapped.method(), mapped.theta(),
                Optional.of(ties)));
        return file;
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
    private void takeSized(String name, double width, double height) throws IOException {
        HiddenWindow.run(() -> resize(width, height));
        inBothSchemes(name);
        HiddenWindow.run(() -> resize(WIDTH, HEIGHT));
    }

    private void resize(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    private void inBothSchemes(String name) throws IOException {
        for (ColorScheme scheme : ColorScheme.values()) {
            HiddenWindow.run(() -> theme.setScheme(scheme));
            HiddenWindow.pause(SETTLE_MILLISECONDS);
            write(stage.getScene(), name, scheme);
        }
    }

    /** Takes a window that opens above the main one. */
    private void takeWindow(String name, Runnable open) throws IOException {
        for (ColorScheme scheme : ColorScheme.values()) {
            HiddenWindow.run(() -> {
                theme.setScheme(scheme);
                open.run();
            });
            HiddenWindow.await(() -> !(newest().getScene().lookup("#export-write") instanceof Node write && write.isDisabled()));
            HiddenWindow.pause(SETTLE_MILLISECONDS);
            List<Window> others = HiddenWindow.call(() -> Window.getWindows().stream().filter(each -> each != stage).toList());
            write(others.getFirst().getScene(), name, scheme);
            HiddenWindow.run(() -> others.forEach(Window::hide));
        }
    }

    /** Waits for the button, since what scrolls is there only once it was laid out. */
    private void press(String id) throws IOException {
        HiddenWindow.await(() -> stage.getScene().lookup("#" + id) != null);
        HiddenWindow.run(() -> ((ButtonBase) stage.getScene().lookup("#" + id)).fire());
    }

    private Window newest() {
        return Window.getWindows().stream().filter(each -> each != stage).findFirst().orElseThrow();
    }

    private void write(Scene scene, String name, ColorScheme scheme) throws IOException {
        WritableImage picture = HiddenWindow.call(() -> scene.snapshot(null));
        Path file = folder.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
        if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile())) {
            throw new UserFacingException(file + ": this Java cannot write PNG files.",
                    "Use a full JDK, with the module java.desktop.");
        }
        written.add(file);
    }
}
