package org.tramstudio.app.multiplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.ControlWords;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.MouseEvents;
import org.tramstudio.circuit.ProductTable;

class ProbeViewTest {

    private OpenMultiplierView view;

    @BeforeEach
    void open() {
        view = new OpenMultiplierView(960, 900, () -> { });
        FxToolkit.run(() -> view.model.apply(Preset.of(8, 8).get(2)));
        awaitEvaluation();
        FxToolkit.run(() -> view.button("probe-toggle").fire());
        FxToolkit.run(() -> view.scene.getRoot().layout());
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void theProductIsThatOfTheTable() {
        FxToolkit.run(() -> {
            ProductTable table = evaluation().shown().table().orElseThrow();
            Random random = new Random(2);
            for (int sample = 0; sample < 40; sample++) {
                int w = random.nextInt(256);
                int x = random.nextInt(256);
                field("w").setText(Integer.toString(w));
                field("x").setText(Integer.toString(x));
                assertEquals(Integer.toString(w * x), plain("probe-exact"));
                assertEquals(Integer.toString(table.product(w, x)), plain("probe-computed"));
                assertEquals(Integer.toString(table.error(w, x)), plain("probe-difference").replace("+", ""));
                assertEquals(table.product(w, x), Integer.parseInt(
                        view.label("probe-computed-bits").getText().replace(" ", ""), 2));
            }
        });
    }

    @Test
    void bitsDraggingAndKeysChangeAnOperand() {
        FxToolkit.run(() -> {
            field("w").setText("100");
            view.button("probe-w-0").fire();
            assertEquals("101", field("w").getText());
            assertTrue(((ToggleButton) view.button("probe-w-6")).isSelected());
            key(field("w"), KeyCode.UP);
            assertEquals("102", field("w").getText());
            key(field("w"), KeyCode.PAGE_DOWN);
            assertEquals("86", field("w").getText());
            MouseEvents.fire(field("w"), MouseEvent.MOUSE_PRESSED, 10, 8);
            MouseEvents.fire(field("w"), MouseEvent.MOUSE_DRAGGED, 40, 8);
            assertEquals("96", field("w").getText());
            MouseEvents.fire(field("w"), MouseEvent.MOUSE_DRAGGED, 2000, 8);
            assertEquals("255", field("w").getText());
        });
    }

    @Test
    void whatIsNoOperandSaysSoAndChangesNothing() {
        FxToolkit.run(() -> {
            field("x").setText("12");
            String exact = plain("probe-exact");
            field("x").setText("256");
            assertTrue(field("x").getStyleClass().contains("invalid"));
            assertEquals(exact, plain("probe-exact"));
            field("x").setText("13");
            assertFalse(field("x").getStyleClass().contains("invalid"));
        });
    }

    @Test
    void aClickInTheErrorMapProbesThatPair() {
        FxToolkit.run(() -> {
            view.button("probe-toggle").fire();
            Node probe = view.scene.lookup("#probe");
            assertFalse(probe.isVisible());
            MouseEvents.fire(view.scene.lookup("#error-map"), MouseEvent.MOUSE_CLICKED, 18.2, 0.4);
            assertTrue(probe.isVisible());
            assertEquals("255", field("w").getText());
            assertEquals("0", field("x").getText());
            assertEquals("0", plain("probe-exact"));
        });
    }

    @Test
    void theKeyboardPlaysAndSteps() {
        FxToolkit.run(() -> {
            Node probe = view.scene.lookup("#probe");
            assertTrue(view.label("walk-sentence").getText().startsWith("Play"));
            key(probe, KeyCode.RIGHT);
            assertTrue(view.label("walk-sentence").getText().startsWith("Partial products"), sentence());
            key(probe, KeyCode.RIGHT);
            assertTrue(sentence().startsWith("Row 1"), sentence());
            key(probe, KeyCode.LEFT);
            assertTrue(sentence().startsWith("Partial products"), sentence());
            ((ToggleButton) view.scene.lookup("#walk-speed-2")).fire();
            key(probe, KeyCode.SPACE);
            assertEquals("Pause", view.button("walk-play").getText());
        });
        FxToolkit.await("it goes on by itself", () -> sentence().startsWith("Row 1"));
        FxToolkit.run(() -> {
            key(view.scene.lookup("#probe"), KeyCode.SPACE);
            assertEquals("Play", view.button("walk-play").getText());
            key(view.scene.lookup("#probe"), KeyCode.ESCAPE);
            assertTrue(sentence().startsWith("Play"), sentence());
        });
    }

    @Test
    void playingStopsWhenTheViewIsLeft() {
        FxToolkit.run(() -> {
            view.button("walk-play").fire();
            assertEquals("Pause", view.button("walk-play").getText());
            Label sentence = view.label("walk-sentence");
            Node play = view.button("walk-play");
            view.scene.setRoot(new Pane());
            assertEquals("Play", ((Button) play).getText());
            assertTrue(sentence.getText().startsWith("Partial"));
        });
    }

    @Test
    void coloursComeWithTheEndsOfTheirScale() {
        for (ColorBy by : List.of(ColorBy.THETA, ColorBy.POWER, ColorBy.ACTIVITY, ColorBy.ERROR)) {
            FxToolkit.run(() -> color(by));
            FxToolkit.await("bits are coloured by " + by, () -> view.scene.lookup("#color-most").getParent().isVisible());
            String most = FxToolkit.call(() -> view.label("color-most").getText());
            assertTrue(most.matches(switch (by) {
                case THETA -> "1 removes";
                case POWER -> "[\\d.]+ % of the cost";
                case ACTIVITY -> "0\\.\\d+ toggles a clock";
                case ERROR -> "[\\d.]+ · 10⁸";
                case NOTHING -> "";
            }), most);
        }
        FxToolkit.run(() -> color(ColorBy.NOTHING));
        assertFalse(FxToolkit.call(() -> view.scene.lookup("#color-most").getParent().isVisible()));
    }

    @Test
    void theCostOfTheDrawnCellsIsThatOfTheMultiplier() {
        FxToolkit.run(() -> {
            MultiplierEvaluation shown = evaluation();
            double sum = 0;
            for (int cell = 0; cell < shown.picture().orElseThrow().netlist().cells().size(); cell++) {
                sum += shown.picture().orElseThrow().cost(cell);
            }
            assertEquals(shown.cost(), sum, 1e-9);
        });
    }

    @Test
    void everyControlHasANameAndAnExplanation() {
        assertEquals(List.of(), FxToolkit.call(() -> ControlWords.missing(view.scene.getRoot())));
    }

    @SuppressWarnings("unchecked")
    private void color(ColorBy by) {
        ComboBox<ColorBy> box = (ComboBox<ColorBy>) view.scene.lookup("#color-by");
        box.setValue(by);
        box.getOnAction().handle(new ActionEvent());
    }

    private static void key(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private TextField field(String operand) {
        return (TextField) view.scene.lookup("#probe-" + operand);
    }

    private String plain(String id) {
        return view.label(id).getText().replace(",", "").replace('\u2212', '-');
    }

    private String sentence() {
        return view.label("walk-sentence").getText();
    }

    private MultiplierEvaluation evaluation() {
        return view.model.evaluation().get().orElseThrow();
    }

    private void awaitEvaluation() {
        FxToolkit.await("the choice is evaluated", () -> view.model.evaluation().get()
                .filter(found -> found.subject().equals(view.model.subject())).isPresent());
    }
}
