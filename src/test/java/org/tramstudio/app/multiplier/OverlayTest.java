package org.tramstudio.app.multiplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.workspace.OfferedMultiplier;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.RemovalDifference;
import org.tramstudio.tram.StructureParameters;

class OverlayTest {

    private OpenMultiplierView view;

    @BeforeEach
    void open() {
        view = new OpenMultiplierView(960, 800, () -> { });
        FxToolkit.run(() -> view.model.apply(Preset.of(8, 8).get(2)));
        FxToolkit.await("it is mapped", () -> view.model.evaluation().get()
                .filter(found -> found.subject().equals(view.model.subject())).isPresent());
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void aPresetIsLaidOverTheTreeAndItsFiguresStandBeside() {
        overlay("Truncate 6 columns");
        FxToolkit.run(() -> {
            MultiplierEvaluation evaluation = evaluation();
            MultiplierComparison comparison = evaluation.comparison().orElseThrow();
            MappedMultiplier other = comparison.second().shown().mapped().orElseThrow();
            RemovalDifference expected = RemovalDifference.of(evaluation.shown().mapped().orElseThrow(), other)
                    .orElseThrow();
            assertTrue(view.label("comparison-words").getText().contains("only here: " + expected.firstOnly().size()
                    + ", only there: " + expected.secondOnly().size() + ", in both: " + expected.both().size()),
                    view.label("comparison-words").getText());
            assertTrue(evaluation.picture().orElseThrow().legend().stream().map(Legend.Entry::text).toList()
                    .contains("only in the other"));
            assertEquals(ListedMetric.MSE.words(comparison.second().errors().orElseThrow()),
                    view.label("metric-mse-second").getText());
            assertEquals(ErrorMetrics.of(other.table()), comparison.second().errors().orElseThrow().metrics());
            assertTrue(view.label("metric-mse-second").isVisible());
            assertTrue(view.label("metric-cost").getText().contains("; line: "));
            assertTrue(view.scene.lookup("#cost-bars").getAccessibleText().contains("second multiplier"));
        });
    }

    /** The second stays while the first follows the sliders. */
    @Test
    void theMarksFollowTheSliders() {
        overlay("Truncate 6 columns");
        FxToolkit.run(() -> view.model.apply(Preset.of(8, 8).stream()
                .filter(preset -> preset.title().equals("Truncate 6 columns")).findFirst().orElseThrow()));
        FxToolkit.await("both are the same", () -> view.label("comparison-words").getText()
                .contains("The same signals are removed in both"));
        FxToolkit.run(() -> view.button("tree-1").fire());
        FxToolkit.await("the built tree is compared by its partial products", () ->
                view.label("comparison-words").getText().contains("The same partial products"));
    }

    @Test
    void escapeEndsIt() {
        overlay("Truncate 4 columns");
        FxToolkit.run(() -> Event.fireEvent(view.scene.lookup("#dot-diagram"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "",
                KeyCode.ESCAPE, false, false, false, false)));
        FxToolkit.await("it ends", () -> evaluation().comparison().isEmpty());
        FxToolkit.run(() -> {
            assertFalse(view.scene.lookup("#comparison-bar").isVisible());
            assertFalse(view.label("metric-mse-second").isVisible());
            assertFalse(evaluation().picture().orElseThrow().legend().stream().map(Legend.Entry::text).toList()
                    .contains("only in the other"));
        });
        overlay("Truncate 4 columns");
        FxToolkit.run(() -> view.button("end-comparison").fire());
        FxToolkit.await("it ends again", () -> evaluation().comparison().isEmpty());
    }

    @Test
    void whatIsOfferedElsewhereIsReadAndTold() {
        MappedMultiplier narrow = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 4, StructureParameters.of(1, 1));
        view.offers.add(new OfferedMultiplier(OfferedMultiplier.Kind.PINNED, "narrow", Optional.empty(),
                () -> new ShownMultiplier.Mapped(narrow)));
        view.offers.add(new OfferedMultiplier(OfferedMultiplier.Kind.DESIGN, "lost", Optional.empty(), () -> {
            throw new UserFacingException("lost cannot be compared.", "Its file is gone.");
        }));
        view.offers.add(new OfferedMultiplier(OfferedMultiplier.Kind.DESIGN, "trained", Optional.of("not mapped yet"),
                () -> new ShownMultiplier.Mapped(narrow)));
        overlay("narrow");
        FxToolkit.run(() -> {
            assertTrue(view.label("comparison-words").getText().contains("4 x 4 bits"));
            assertTrue(item("trained (not mapped yet)").isDisable());
        });
        FxToolkit.run(() -> item("lost").fire());
        FxToolkit.await("the reason is told", () -> view.workspace.message().get().contains("lost cannot be compared"));
        FxToolkit.run(() -> assertEquals("narrow", evaluation().comparison().orElseThrow().second().title()));
    }

    private void overlay(String title) {
        FxToolkit.run(() -> item(title).fire());
        FxToolkit.await("it is compared with " + title, () -> evaluation().comparison()
                .filter(found -> found.second().title().equals(title)).isPresent());
    }

    private MenuItem item(String title) {
        MenuButton menu = (MenuButton) view.scene.lookup("#overlay-menu");
        menu.getOnShowing().handle(null);
        return menu.getItems().stream().flatMap(item -> item instanceof Menu part
                ? part.getItems().stream() : Stream.of(item))
                .filter(item -> title.equals(item.getText())).findFirst().orElseThrow();
    }

    private MultiplierEvaluation evaluation() {
        return view.model.evaluation().get().orElseThrow();
    }
}
