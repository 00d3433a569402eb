package org.tramstudio.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.StructureParameters;

class InspectorTest {

    private final Workspace workspace = new Workspace();
    private final Inspector inspector = FxToolkit.call(() -> new Inspector(workspace));
    private final Stage stage = FxToolkit.call(() -> FxToolkit.show(inspector, 320, 700, new Theme(ColorScheme.LIGHT)));

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void rowsStayAndGetOtherWordsWhileASliderMoves() {
        show(1, 1, .5, .4);
        FxToolkit.run(() -> workspace.selectedColumn().set(OptionalInt.of(2)));
        FxToolkit.await("the column is told of", () -> shown().contains("Column 2"));
        Set<Node> before = labels();
        List<String> words = texts();
        assertTrue(words.contains("MAPPING") && words.contains("0.50"), words.toString());

        show(1, 1, .55, .4);
        FxToolkit.await("the other θ is told", () -> shown().contains("0.55"));
        assertEquals(before, labels(), "no label is made anew");
        assertNotEquals(words, texts());
    }

    @Test
    void whatIsNoLongerThereGoes() {
        show(1, 1, 1, 1);
        FxToolkit.await("removals are listed", () -> shown().contains("Column 1"));
        show(0, 0, 0, 0);
        FxToolkit.await("none is listed", () -> !shown().contains("Column 1"));
        assertFalse(texts().stream().anyMatch(text -> text.startsWith("REMOVED")));
        assertFalse(texts().contains("Nothing is selected"));
    }

    @Test
    void saysWhatToDoWhereNothingIsSelected() {
        assertTrue(texts().contains("Nothing is selected"));
    }

    private void show(double... theta) {
        ShownMultiplier shown = new ShownMultiplier.Mapped(new GreedyMapper().map(MultiplierArchitecture.WALLACE, 4,
                StructureParameters.of(theta)));
        FxToolkit.run(() -> workspace.multiplier().set(Optional.of(shown)));
    }

    private Set<Node> labels() {
        return FxToolkit.call(() -> inspector.lookupAll(".label").stream().filter(Label.class::isInstance)
                .collect(Collectors.toSet()));
    }

    private List<String> texts() {
        return FxToolkit.call(this::shown);
    }

    private List<String> shown() {
        return inspector.lookupAll(".label").stream().map(Label.class::cast).map(Label::getText).toList();
    }
}
