package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.shell.Destination;

/** Whatever can be used has a name for assistive technology, and an explanation for the mouse. */
class AccessibilityTest {

    /** Parts that a control of the library makes for itself. */
    private static final Set<String> PARTS =
            Set.of("arrow-button", "increment-button", "decrement-button", "tab-close-button");

    @TempDir
    private Path folder;

    @Test
    void everyControlOfEveryViewIsNamedAndExplained() {
        Set<String> faults = new TreeSet<>();
        int[] seen = {0};
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.click("sample-lenet5-glyphs");
            FxToolkit.await("the images are there", () -> studio.window().workspace().dataset().get().isPresent());
            for (Destination destination : Destination.values()) {
                FxToolkit.run(() -> studio.window().main().goTo(destination));
                FxToolkit.await("a multiplier is shown",
                        () -> studio.window().workspace().multiplier().get().isPresent());
                studio.settle();
                seen[0] += check(studio.scene().getRoot(), destination.title(), faults);
            }
            FxToolkit.run(() -> studio.window().main().goTo(Destination.EXPLORE));
            ButtonBase more = (ButtonBase) studio.node("more-settings");
            FxToolkit.run(more::fire);
            studio.settle();
            seen[0] += check(studio.scene().getRoot(), "More settings", faults);
            FxToolkit.run(() -> studio.window().workspace().project().set(Optional.empty()));
            for (Destination destination : Destination.values()) {
                FxToolkit.run(() -> studio.window().main().goTo(destination));
                studio.settle();
                seen[0] += check(studio.scene().getRoot(), destination.title() + " without a project", faults);
            }
            for (Runnable opening : List.<Runnable>of(studio.window()::showNewProject, studio.window()::showHelp,
                    studio.window()::showKeys, studio.window()::showDiagnostics, studio.window()::showSettings, studio.window()::showExport)) {
                FxToolkit.run(opening);
                studio.settle();
                Stage opened = FxToolkit.call(() -> (Stage) Window.getWindows().getLast());
                seen[0] += check(FxToolkit.call(() -> opened.getScene().getRoot()), opened.getTitle(), faults);
            }
            ButtonBase finder = (ButtonBase) studio.node("open-finder");
            FxToolkit.run(finder::fire);
            seen[0] += check(studio.scene().getRoot(), "Finder", faults);
        }
        assertTrue(seen[0] > 100, "controls were looked at: " + seen[0]);
        assertEquals("", faults.stream().collect(Collectors.joining("\n")));
    }

    private static int check(Parent root, String place, Set<String> faults) {
        return FxToolkit.call(() -> {
            List<Control> controls = new ArrayList<>();
            collect(root, controls);
            List<Control> named = labelled(root);
            for (Control control : controls) {
                if (!isNamed(control) && !named.contains(control)) {
                    faults.add(place + ": no name: " + describe(control));
                }
                if (!isExplained(control)) {
                    faults.add(place + ": no tooltip: " + describe(control));
                }
            }
            return controls.size();
        });
    }

    private static void collect(Node node, List<Control> controls) {
        if (!node.isVisible() || node.getStyleClass().stream().anyMatch(PARTS::contains)) {
            return;
        }
        if (node instanceof Control control && isUsable(control)) {
            controls.add(control);
        }
        boolean opaque = node instanceof MenuBar || node instanceof ComboBoxBase || node instanceof ChoiceBox
                || node instanceof Spinner;
        if (node instanceof Parent parent && !opaque) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, controls));
        }
    }

    private static boolean isUsable(Control control) {
        return control instanceof ButtonBase || control instanceof TextInputControl || control instanceof Slider
                || control instanceof ComboBoxBase || control instanceof ChoiceBox || control instanceof Spinner
                || control instanceof TableView || control instanceof ListView || control instanceof ProgressBar;
    }

    private static boolean isNamed(Control control) {
        boolean text = control instanceof Labeled labeled && !labeled.getText().isBlank();
        return text || control.getAccessibleText() != null && !control.getAccessibleText().isBlank();
    }

    /** Lists and tables explain themselves; a dialog's own buttons say what they do. */
    private static boolean isExplained(Control control) {
        boolean exempt = control instanceof TableView || control instanceof ListView || control instanceof ProgressBar
                || control.getParent() != null && control.getParent().getStyleClass().contains("container");
        return exempt || control.getTooltip() != null && !control.getTooltip().getText().isBlank()
                || hasInstalledTooltip(control.getParent());
    }

    /** A group of controls may be explained as a whole, such as a column's name, slider and value. */
    private static boolean hasInstalledTooltip(Node group) {
        return group != null && group.getProperties().values().stream().anyMatch(Tooltip.class::isInstance);
    }

    private static List<Control> labelled(Parent root) {
        return root.lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(label -> ((Label) label).getLabelFor())
                .filter(Control.class::isInstance).map(Control.class::cast).toList();
    }

    private static String describe(Control control) {
        String text = control instanceof Labeled labeled ? " \"" + labeled.getText() + "\"" : "";
        return control.getClass().getSimpleName() + text + " #" + control.getId() + " " + control.getStyleClass();
    }
}
