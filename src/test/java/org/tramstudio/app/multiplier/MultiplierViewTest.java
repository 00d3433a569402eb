package org.tramstudio.app.multiplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.ControlWords;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.MouseEvents;
import org.tramstudio.app.drawing.Viewport;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;

class MultiplierViewTest {

    private OpenMultiplierView view;
    private Workspace workspace;
    private MultiplierModel model;
    private Scene scene;
    private int exports;

    @BeforeEach
    void open() {
        view = new OpenMultiplierView(860, 640, () -> exports++);
        workspace = view.workspace;
        model = view.model;
        scene = view.scene;
        awaitEvaluation();
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void movingASliderChangesFiguresAndTree() {
        String before = FxToolkit.call(() -> label("#metric-er").getText());
        int removed = FxToolkit.call(() -> multiplier().tiedSignals().size());
        FxToolkit.run(() -> {
            for (int step = 0; step <= 100; step++) {
                ((Slider) scene.lookup("#theta-6")).setValue(step / 100.0);
            }
        });
        awaitEvaluation();
        FxToolkit.run(() -> {
            assertEquals(1, model.choice().get().theta().at(6));
            assertNotEquals(before, label("#metric-er").getText());
            assertTrue(multiplier().tiedSignals().size() > removed);
        });
    }

    @Test
    void figuresAreThoseOfTheMappedMultiplier() {
        FxToolkit.run(() -> model.apply(Preset.of(8, 8).get(2)));
        awaitEvaluation();
        FxToolkit.run(() -> {
            assertEquals("772.7", label("#metric-mse-target").getText());
            assertTrue(label("#metric-cost").getText().startsWith("207.1"), label("#metric-cost").getText());
            assertTrue(label("#truncation").getText().contains("6 least"), label("#truncation").getText());
        });
    }

    @Test
    void everyMethodRedrawsAndMeasuresAnew() {
        FxToolkit.run(() -> model.apply(Preset.of(8, 8).get(2)));
        awaitEvaluation();
        double greedy = FxToolkit.call(() -> multiplier().cost());
        Optional<CircuitPicture> removals = FxToolkit.call(() -> evaluation().picture());
        choose(MappingMethod.REBUILT);
        assertTrue(FxToolkit.call(() -> multiplier().cost()) < greedy);
        assertNotEquals(removals, FxToolkit.call(() -> evaluation().picture()));
        assertFalse(FxToolkit.call(() -> scene.lookup("#tree-0").getParent().isVisible()), "there is one tree to draw");
        choose(MappingMethod.REFINED);
        assertTrue(FxToolkit.call(() -> multiplier().meanSquaredErrorToTarget()) < 772.69);
        choose(MappingMethod.DIRECT);
        FxToolkit.run(() -> {
            assertEquals("–", label("#metric-predicted-power").getText());
            assertTrue(scene.lookup("#direct-panel").getParent().isVisible());
            ((Slider) scene.lookup("#direct-budget")).setValue(0.4);
        });
        awaitEvaluation();
        assertTrue(FxToolkit.call(() -> multiplier().normalizedCost()) <= 0.4);
    }

    @SuppressWarnings("unchecked")
    private void choose(MappingMethod method) {
        FxToolkit.run(() -> {
            ComboBox<MappingMethod> box = (ComboBox<MappingMethod>) scene.lookup("#method");
            box.setValue(method);
            box.getOnAction().handle(new ActionEvent());
        });
        awaitEvaluation();
        assertEquals(method, FxToolkit.call(() -> multiplier().method()));
    }

    @Test
    void theSimulatedPowerComesAMomentLaterAndFollowsTheActivity() {
        FxToolkit.await("it is simulated", () -> workspace.analysis().get().isPresent());
        String synthesiser = FxToolkit.call(() -> label("#metric-simulated-power").getText());
        assertTrue(synthesiser.matches("0\\.\\d{3}"), synthesiser);
        FxToolkit.run(() -> {
            ((ToggleButton) scene.lookup("#activity-2")).fire();
            assertEquals("…", label("#metric-simulated-power").getText());
        });
        FxToolkit.await("it is simulated again", () -> workspace.analysis().get().isPresent());
        assertNotEquals(synthesiser, FxToolkit.call(() -> label("#metric-simulated-power").getText()));
    }

    @Test
    void theGreedyMethodShowsWhatItRemovedOrWhatIsLeft() {
        Optional<CircuitPicture> removals = FxToolkit.call(() -> evaluation().picture());
        FxToolkit.run(() -> ((ToggleButton) scene.lookup("#tree-1")).fire());
        awaitEvaluation();
        assertNotEquals(removals, FxToolkit.call(() -> evaluation().picture()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void choosingAWidthGivesItsSliders() {
        FxToolkit.run(() -> {
            ComboBox<Integer> width = (ComboBox<Integer>) scene.lookup("#width");
            width.setValue(4);
            width.getOnAction().handle(new ActionEvent());
        });
        awaitEvaluation();
        FxToolkit.run(() -> {
            assertEquals(null, scene.lookup("#theta-4"));
            assertEquals(8, multiplier().netlist().product().size());
        });
    }

    @Test
    void draggingMovesTheDiagramAndFFitsItAgain() {
        FxToolkit.run(() -> {
            Viewport fitted = diagram().viewport();
            mouse(MouseEvent.MOUSE_PRESSED, 200, 200);
            mouse(MouseEvent.MOUSE_DRAGGED, 230, 180);
            Viewport moved = diagram().viewport();
            assertEquals(fitted.offsetX() + 30, moved.offsetX(), 1e-9);
            assertEquals(fitted.offsetY() - 20, moved.offsetY(), 1e-9);
            Event.fireEvent(diagram(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, false, false, false, false));
            assertEquals(fitted, diagram().viewport());
        });
    }

    @Test
    void clickingAColumnMarksItEverywhere() {
        FxToolkit.run(() -> mouse(MouseEvent.MOUSE_CLICKED,
                diagram().viewport().toScreenX(evaluation().picture().orElseThrow().columnX(5)), 100));
        assertEquals(OptionalInt.of(5), FxToolkit.call(() -> workspace.selectedColumn().get()));
        FxToolkit.run(() -> assertTrue(scene.lookup("#theta-5").getParent().getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("marked"))));
    }

    @Test
    void everyControlHasANameAndAnExplanation() {
        assertEquals(List.of(), FxToolkit.call(() -> ControlWords.missing(scene.getRoot())));
    }

    @Test
    void exportIsOneClickAway() {
        FxToolkit.run(() -> ((Button) scene.lookup("#export-multiplier")).fire());
        assertEquals(1, exports);
    }

    @Test
    void readsAPairOfOperandsFromTheErrorPicture() {
        FxToolkit.run(() -> model.setArchitecture(MultiplierArchitecture.ARRAY));
        awaitEvaluation();
        FxToolkit.run(() -> {
            Node map = scene.lookup("#error-map");
            MouseEvents.fire(map, MouseEvent.MOUSE_MOVED, 18.2, 0.4);
            assertTrue(label("#error-reading").getText().startsWith("W 255 × X 0 = 0"), label("#error-reading").getText());
            MouseEvents.fire(map, MouseEvent.MOUSE_EXITED, 0, 0);
            assertTrue(label("#error-reading").getText().startsWith("Point"));
        });
    }

    private void awaitEvaluation() {
        FxToolkit.await("the choice is evaluated", () -> model.evaluation().get()
                .filter(evaluation -> evaluation.subject().equals(model.subject())).isPresent());
        FxToolkit.run(() -> scene.getRoot().layout());
    }

    private MultiplierEvaluation evaluation() {
        return model.evaluation().get().orElseThrow();
    }

    private MappedMultiplier multiplier() {
        return evaluation().shown().mapped().orElseThrow();
    }

    private DotDiagramPane diagram() {
        return (DotDiagramPane) scene.lookup("#dot-diagram");
    }

    private Label label(String id) {
        return (Label) scene.lookup(id);
    }

    private void mouse(EventType<MouseEvent> type, double x, double y) {
        MouseEvents.fire(diagram(), type, x, y);
    }
}
