package org.tramstudio.app.multiplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.ControlWords;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.MouseEvents;
import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;

class DirectDesignTest {

    private OpenMultiplierView view;
    private MultiplierModel model;
    private Scene scene;

    @BeforeEach
    void open() {
        view = new OpenMultiplierView(860, 640, () -> { });
        model = view.model;
        scene = view.scene;
        FxToolkit.run(() -> {
            model.setWidth(6);
            model.setMethod(MappingMethod.DIRECT);
        });
        awaitFrontAndDesign();
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void theFrontRunsFromNoErrorToTheLeastCost() {
        List<DirectFront.Point> points = front().points();
        assertEquals(0, points.getFirst().error());
        assertEquals(0, points.getFirst().rank());
        for (int position = 1; position < points.size(); position++) {
            assertTrue(points.get(position).error() > points.get(position - 1).error());
            assertTrue(points.get(position).power() < points.get(position - 1).power());
        }
        assertTrue(points.getLast().power() >= DirectDesign.LEAST_BUDGET);
        String words = FxToolkit.call(() -> plot().getAccessibleText());
        assertTrue(words.contains(points.size() + " direct designs; the cost budget picks row variance"), words);
    }

    @Test
    void pressingAPointMakesItsCostTheBudget() {
        int position = front().points().size() / 3;
        List<DirectFront.Point> points = front().points();
        DirectFront.Point point = points.get(position);
        FxToolkit.run(() -> MouseEvents.fire(plot(), MouseEvent.MOUSE_PRESSED,
                FrontScale.of(points, plot().getWidth(), plot().getHeight()).x(point.power()), 40));
        awaitFrontAndDesign();
        assertEquals(point.power(), budget(), 2e-6);
        assertEquals(OptionalInt.of(position), front().picked(budget()));
        assertTrue(FxToolkit.call(() -> multiplier().normalizedCost()) <= point.power() + 2e-6);
        assertSame(plot(), FxToolkit.call(() -> scene.getFocusOwner()));
    }

    @Test
    void theArrowKeysWalkAlongTheWholeFront() {
        int last = front().points().size() - 1;
        press(KeyCode.END);
        assertEquals(OptionalInt.of(0), front().picked(budget()));
        for (int position = 1; position <= last; position++) {
            press(KeyCode.LEFT);
            assertEquals(OptionalInt.of(position), front().picked(budget()));
        }
        press(KeyCode.LEFT);
        assertEquals(OptionalInt.of(last), front().picked(budget()));
        press(KeyCode.RIGHT);
        assertEquals(OptionalInt.of(last - 1), front().picked(budget()));
        press(KeyCode.HOME);
        assertEquals(OptionalInt.of(last), front().picked(budget()));
        awaitFrontAndDesign();
    }

    @Test
    void theBudgetAsksForNoOtherFrontAndTheGoalDoes() {
        DirectFront before = front();
        FxToolkit.run(() -> ((Slider) scene.lookup("#direct-budget")).setValue(0.5));
        awaitFrontAndDesign();
        assertEquals(0.5, budget());
        assertSame(before, front());
        FxToolkit.run(() -> view.button("direct-measure-0").fire());
        awaitFrontAndDesign();
        assertNotEquals(before.points(), front().points());
    }

    @Test
    void theRankCapHolds() {
        FxToolkit.run(() -> {
            model.setWidth(8);
            ((Slider) scene.lookup("#direct-budget")).setValue(0.75);
        });
        awaitFrontAndDesign();
        assertTrue(rank() > 4, "there is something to cap: " + rank());
        FxToolkit.run(() -> view.button("direct-rank-cap-1").fire());
        awaitFrontAndDesign();
        assertTrue(rank() <= 4, "rank " + rank());
        assertTrue(rank() > 0);
        assertTrue(front().points().stream().allMatch(point -> point.rank() <= 4));
    }

    @Test
    void theUniformShareIsMixedIntoOtherOperands() {
        DirectFront before = front();
        assertEquals(0.05, share());
        FxToolkit.run(() -> ((Slider) scene.lookup("#direct-uniform-share")).setValue(0.163));
        awaitFrontAndDesign();
        assertEquals(0.16, share());
        assertEquals("16 %", FxToolkit.call(() -> view.label("direct-uniform-share-value").getText()));
        assertNotEquals(before.points(), front().points());
        FxToolkit.run(() -> view.button("direct-operands-0").fire());
        awaitFrontAndDesign();
        assertTrue(FxToolkit.call(() -> scene.lookup("#direct-uniform-share").isDisabled()), "nothing to mix it into");
    }

    @Test
    void everyControlHasANameAndAnExplanation() {
        assertTrue(FxToolkit.call(() -> plot().isFocusTraversable()));
        assertFalse(FxToolkit.call(() -> plot().getAccessibleHelp().isEmpty()));
        assertEquals(List.of(), FxToolkit.call(() -> ControlWords.missing(scene.getRoot())));
    }

    private void press(KeyCode code) {
        FxToolkit.run(() -> Event.fireEvent(plot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false,
                false)));
    }

    private void awaitFrontAndDesign() {
        FxToolkit.await("the front is found", () -> model.front().get()
                .filter(front -> front.request().equals(DirectFront.Request.of(model.choice().get()))).isPresent());
        FxToolkit.await("it is designed", () -> model.evaluation().get()
                .filter(evaluation -> evaluation.subject().equals(model.subject())).isPresent());
        FxToolkit.run(() -> scene.getRoot().layout());
    }

    private double share() {
        MultiplierChoice choice = FxToolkit.call(() -> model.choice().get());
        return choice.direct().options(choice.architecture(), choice.width()).uniformShare();
    }

    private int rank() {
        return ErrorFactors.of(FxToolkit.call(() -> multiplier().table())).rank();
    }

    private double budget() {
        return FxToolkit.call(() -> model.choice().get().direct().budget());
    }

    private DirectFront front() {
        return FxToolkit.call(() -> model.front().get().orElseThrow());
    }

    private MappedMultiplier multiplier() {
        return model.evaluation().get().orElseThrow().shown().mapped().orElseThrow();
    }

    private FrontPlot plot() {
        return (FrontPlot) scene.lookup("#direct-front");
    }
}
