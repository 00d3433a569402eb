package org.tramstudio.app.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.app.FxToolkit;

/** Whoever works by keyboard sees where they are: each kind of control looks clearly different with the focus. */
class FocusRingTest {

    /** Least contrast of a pixel with and without the focus for it to count, about that of WCAG 2.2 for indicators. */
    private static final double CLEAR = 2.5;
    private static final int LEAST_PIXELS = 24;
    private static final double ROOM = 6;

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void everyKindOfControlShowsTheFocus(ColorScheme scheme) {
        List<String> faults = FxToolkit.call(() -> {
            List<String> found = new ArrayList<>();
            Map<String, Node> controls = controls();
            VBox root = new VBox(ROOM);
            controls.values().stream().map(control -> control.getParent() == null ? control : control.getParent())
                    .distinct().forEach(root.getChildren()::add);
            Theme theme = new Theme(scheme);
            Scene scene = new Scene(new StackPane(root), 500, 1400);
            root.getStylesheets().add(FocusRingTest.class.getResource("/css/multiplier.css").toExternalForm());
            theme.dress(scene);
            for (Map.Entry<String, Node> each : controls.entrySet()) {
                int changed = changed(scene, each.getValue());
                if (changed < LEAST_PIXELS) {
                    found.add(each.getKey() + ": " + changed + " pixels");
                }
            }
            return found;
        });
        assertEquals(List.of(), faults);
    }

    private static Map<String, Node> controls() {
        Map<String, Node> controls = new LinkedHashMap<>();
        controls.put("button", new Button("Button"));
        controls.put("main button", styled(new Button("Main"), "primary"));
        controls.put("flat button", styled(new Button("Flat"), "flat"));
        controls.put("card", styled(new Button("Card"), "sample-card"));
        controls.put("link on a card", styled(styled(new Button("Link"), "flat"), "card-link"));
        controls.put("finder", styled(new Button("Find"), "finder-button"));
        controls.put("toggle", new ToggleButton("Toggle"));
        controls.put("toggle, on", on(new ToggleButton("Toggle")));
        controls.put("flat toggle", styled(new ToggleButton("Toggle"), "flat"));
        controls.put("flat toggle, on", styled(on(new ToggleButton("Toggle")), "flat"));
        ToggleButton first = new ToggleButton("First");
        ToggleButton second = on(new ToggleButton("Second"));
        controls.put("segment", first);
        controls.put("segment, on", second);
        styled(new HBox(first, second, new ToggleButton("Third")), "segments");
        ToggleButton there = new ToggleButton("There");
        ToggleButton here = on(new ToggleButton("Here"));
        controls.put("navigation", there);
        controls.put("navigation, chosen", here);
        styled(new VBox(there, here), "navigation");
        controls.put("menu", new MenuButton("Menu"));
        controls.put("flat menu", styled(new MenuButton("Menu"), "flat"));
        controls.put("link", new Hyperlink("Link"));
        controls.put("field", new TextField("text"));
        controls.put("wrong field", styled(new TextField("text"), "invalid"));
        controls.put("choice", new ChoiceBox<>());
        controls.put("list that opens", new ComboBox<>());
        controls.put("check box", new CheckBox("Check"));
        CheckBox checked = new CheckBox("Check");
        checked.setSelected(true);
        controls.put("check box, on", checked);
        controls.put("radio button", new RadioButton("Radio"));
        controls.put("radio button, on", on(new RadioButton("Radio")));
        controls.put("slider", new Slider(0, 1, 0.5));
        controls.put("number", new Spinner<Integer>(0, 9, 3));
        controls.put("table", low(new TableView<>()));
        controls.put("list", low(new ListView<>()));
        ListView<String> wall = low(new ListView<>());
        wall.setId("image-wall");
        controls.put("wall of images", wall);
        controls.put("tabs", low(new TabPane(new Tab("One"), new Tab("Two"))));
        controls.put("drawing", low(styled(new Region(), "drawing")));
        return controls;
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }

    private static <T extends ToggleButton> T on(T button) {
        button.setSelected(true);
        return button;
    }

    private static <R extends Region> R low(R region) {
        region.setMinHeight(40);
        region.setMaxHeight(40);
        VBox.setMargin(region, new Insets(ROOM));
        return region;
    }

    /** How many pixels of a scene look clearly different once a control has the focus. */
    private static int changed(Scene scene, Node control) {
        WritableImage without = picture(scene);
        focus(control, true);
        WritableImage with = picture(scene);
        focus(control, false);
        int changed = 0;
        for (int y = 0; y < (int) without.getHeight(); y++) {
            for (int x = 0; x < (int) without.getWidth(); x++) {
                int before = without.getPixelReader().getArgb(x, y);
                int after = with.getPixelReader().getArgb(x, y);
                if (before != after && contrast(before, after) >= CLEAR) {
                    changed++;
                }
            }
        }
        return changed;
    }

    private static WritableImage picture(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot().snapshot(new SnapshotParameters(), null);
    }

    /** As the keyboard would; a scene without a window gives nobody the focus. */
    private static void focus(Node control, boolean focused) {
        control.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), focused);
        control.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-visible"), focused);
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int argb) {
        Color color = Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
        return 0.2126 * ColourVision.linear(color.getRed()) + 0.7152 * ColourVision.linear(color.getGreen())
                + 0.0722 * ColourVision.linear(color.getBlue());
    }
}
