package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.tramstudio.app.shell.Destination;

/** What is dragged in the window with a real mouse; a program of its own, as the tests' virtual machine has no screen. */
final class Dragging {

    static final String PASSED = " ok";
    static final int NO_WINDOW = 77;

    private final OpenStudio studio;
    private final RealMouse mouse = new RealMouse();

    private Dragging(OpenStudio studio) {
        this.studio = studio;
    }

    @FunctionalInterface
    private interface Gesture {
        void check(Dragging dragging);
    }

    /** What is dragged; each works in a window that those before it have left. */
    private static final Map<String, Gesture> GESTURES = new TreeMap<>(Map.of("slider", Dragging::slider, "tree",
            Dragging::tree, "divider", Dragging::divider, "loss-line", Dragging::lossLine));

    /**
     * Drags everything, and prints a line for each gesture.
     *
     * @param arguments a folder to work in
     */
    public static void main(String[] arguments) throws IOException {
        try {
            Platform.startup(() -> { });
        } catch (UnsupportedOperationException | UnsatisfiedLinkError noWindow) {
            System.out.println("no window can be opened: " + noWindow.getMessage());
            System.exit(NO_WINDOW);
        }
        SteppedSample sample = new SteppedSample();
        sample.release();
        try (OpenStudio studio = sample.open(Files.createDirectories(Path.of(arguments[0])), OpenStudio.ENGINE)) {
            Dragging dragging = new Dragging(studio);
            GESTURES.forEach((name, gesture) -> {
                try {
                    gesture.check(dragging);
                    System.out.println(name + PASSED);
                } catch (AssertionError | RuntimeException failure) {
                    failure.printStackTrace(System.out);
                    System.out.println(name + " failed: " + failure);
                }
            });
        }
        System.exit(0);
    }

    /** θ moves with the mouse, the picture of the errors follows while the button is down, and all of it is one step of undo. */
    private void slider() {
        showMultiplier();
        Slider slider = (Slider) studio.node("theta-7");
        double before = FxToolkit.call(slider::getValue);
        String errors = errors();
        Node thumb = FxToolkit.call(() -> slider.lookup(".thumb"));
        mouse.drag(thumb, 0, -50, () -> FxToolkit.await("the errors follow", () -> !errors.equals(errorsNow())));
        double after = FxToolkit.call(slider::getValue);
        assertTrue(after > before + 0.1, "θ₇ went from " + before + " to " + after);
        FxToolkit.run(() -> studio.scene().getWindow().requestFocus());
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        FxToolkit.await("one step takes the drag back", () -> slider.getValue() == before);
    }

    private void showMultiplier() {
        FxToolkit.run(() -> studio.window().main().goTo(Destination.MULTIPLIER));
        FxToolkit.await("errors are drawn", () -> errorsNow().contains("from"));
        studio.settle();
    }

    private String errors() {
        return FxToolkit.call(this::errorsNow);
    }

    private String errorsNow() {
        return String.valueOf(studio.scene().lookup("#error-map") instanceof Node map ? map.getAccessibleText() : "");
    }

    /** What is drawn moves as far as the mouse. */
    private void tree() {
        showMultiplier();
        Node diagram = studio.node("dot-diagram");
        WritableImage before = picture(diagram);
        mouse.drag(diagram, 48, 24, () -> { });
        studio.settle();
        WritableImage after = picture(diagram);
        assertTrue(alike(before, after, 48, 24) > 0.9, "what was drawn is " + alike(before, after, 48, 24) + " the same, moved");
        assertTrue(alike(before, after, 0, 0) < 0.9, "the tree stands where it was");
    }

    private static WritableImage picture(Node node) {
        return FxToolkit.call(() -> node.snapshot(null, null));
    }

    /** Share of what is not background in the middle of one picture that the other has at a distance. */
    private static double alike(WritableImage one, WritableImage other, int dx, int dy) {
        PixelReader from = one.getPixelReader();
        PixelReader to = other.getPixelReader();
        int background = from.getArgb(1, 1);
        int drawn = 0;
        int same = 0;
        for (int y = (int) one.getHeight() / 3; y < 2 * one.getHeight() / 3; y++) {
            for (int x = (int) one.getWidth() / 3; x < 2 * one.getWidth() / 3; x++) {
                if (from.getArgb(x, y) != background) {
                    drawn++;
                    same += from.getArgb(x, y) == to.getArgb(x + dx, y + dy) ? 1 : 0;
                }
            }
        }
        assertTrue(drawn > 0, "nothing is drawn");
        return (double) same / drawn;
    }

    private void openStudy() {
        if (studio.window().workspace().designs().isEmpty()) {
            FxToolkit.run(() -> studio.window().main().goTo(Destination.PROJECT));
            studio.click("sample-lenet5-glyphs");
            FxToolkit.await("it is open", () -> studio.window().workspace().dataset().get().isPresent());
            studio.click("project-explore");
            FxToolkit.await("the study is done", () -> studio.window().workspace().designs().size() == 3
                    && !studio.window().isExploring());
        }
        FxToolkit.run(() -> studio.window().main().goTo(Destination.EXPLORE));
        FxToolkit.await("the plot is there", () -> studio.scene().lookup("#limit-handle") instanceof Node handle
                && handle.isVisible());
        studio.settle();
    }

    private void divider() {
        openStudy();
        SplitPane split = (SplitPane) studio.node("explore-split");
        double before = FxToolkit.call(() -> split.getDividerPositions()[0]);
        Node divider = FxToolkit.call(() -> split.lookupAll(".split-pane-divider").stream()
                .filter(each -> each.getParent() == split).findFirst().orElseThrow());
        mouse.drag(divider, 0, -40, () -> assertNotEquals(before, FxToolkit.call(() -> split.getDividerPositions()[0])));
        double after = FxToolkit.call(() -> split.getDividerPositions()[0]);
        assertEquals(before - 40 / split.getHeight(), after, 0.02);
    }

    /** The field above the plot follows the line while the button is down. */
    private void lossLine() {
        openStudy();
        Spinner<?> field = (Spinner<?>) studio.node("accepted-loss");
        double before = ((Number) field.getValue()).doubleValue();
        mouse.drag(studio.node("limit-handle"), 0, 40, () ->
                FxToolkit.await("the accepted loss follows", () -> ((Number) field.getValue()).doubleValue() > before));
        assertTrue(((Number) field.getValue()).doubleValue() > before);
    }
}
