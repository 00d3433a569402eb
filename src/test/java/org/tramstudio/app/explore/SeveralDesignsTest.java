package org.tramstudio.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.study.DesignPoint;

/** Several designs of the table are chosen at once, by keys and by clicks, and something is done with all of them. */
class SeveralDesignsTest extends OpenedExploreView {

    @BeforeEach
    void study() {
        showStudy();
    }

    @Test
    void severalAreChosenAndTheLastOneHasTheFocus() {
        FxToolkit.run(() -> {
            table().getSelectionModel().select(1);
            table().getSelectionModel().select(3);
            assertEquals(List.of("l0.1", "l0.9"), chosen());
            assertEquals("l0.9", selected());
            table().getSelectionModel().clearSelection(3);
            assertEquals(List.of("l0.1"), chosen());
            assertEquals("l0.1", selected(), "what is chosen no more is not the selected one");
            table().getSelectionModel().clearAndSelect(2);
            assertEquals(List.of("l0.3"), chosen());
        });
    }

    @Test
    void keysExtendTheChoiceAndChooseAll() {
        FxToolkit.run(() -> {
            table().getSelectionModel().clearAndSelect(1);
            table().requestFocus();
            press(KeyCode.DOWN, true, false);
            assertEquals(List.of("l0.1", "l0.3"), chosen());
            assertEquals("l0.3", selected());
            press(KeyCode.A, false, true);
            assertEquals(4, chosen().size());
        });
    }

    @Test
    void whatIsSelectedElsewhereIsChosenAloneUnlessItIsAmongThem() {
        FxToolkit.run(() -> {
            table().getSelectionModel().select(1);
            table().getSelectionModel().select(2);
            workspace.selectedDesign().set(Optional.of(workspace.designs().get(1)));
            assertEquals(List.of("l0.1", "l0.3"), chosen());
            workspace.selectedDesign().set(Optional.of(workspace.designs().get(3)));
            assertEquals(List.of("l0.9"), chosen());
            assertEquals(List.of(3), List.copyOf(table().getSelectionModel().getSelectedIndices()));
            workspace.selectedDesign().set(Optional.empty());
            assertEquals(List.of(), chosen());
            assertEquals(0, table().getSelectionModel().getSelectedItems().size());
        });
    }

    @Test
    void aDesignThatChangesStaysChosenWithTheOthers() {
        FxToolkit.run(() -> {
            table().getSelectionModel().select(1);
            table().getSelectionModel().select(2);
            workspace.designs().set(2, Designs.done(0.3, 0.935, 0.6));
            assertEquals(List.of("l0.1", "l0.3"), chosen());
            assertEquals(0.6, model.chosenDesigns().getLast().normalizedPower(), "in its newest state");
            workspace.designs().add(0, Designs.done(0.05, 0.95, 0.9));
            assertEquals(Set.of(2, 3), Set.copyOf(table().getSelectionModel().getSelectedIndices()));
            assertEquals("l0.3", selected());
        });
    }

    @Test
    void aClickWithCtrlOnAPointChoosesItToo() {
        FxToolkit.run(() -> {
            table().getSelectionModel().clearAndSelect(1);
            clickWithCtrl(3);
            assertEquals(List.of("l0.1", "l0.9"), chosen());
            assertEquals("l0.9", selected());
            clickWithCtrl(3);
            assertEquals(List.of("l0.1"), chosen());
            assertEquals("l0.1", selected());
        });
    }

    @Test
    void theyAreComparedExportedAndCopiedTogether() {
        FxToolkit.run(() -> {
            table().getSelectionModel().select(1);
            table().getSelectionModel().select(3);
            item("Compare 2 designs").fire();
            item("Export 2 designs…").fire();
            press(KeyCode.C, false, true);
            List<DesignPoint> both = List.of(workspace.designs().get(1), workspace.designs().get(3));
            assertEquals(both, compared);
            assertEquals(both, exported);
            List<String> lines = Clipboard.getSystemClipboard().getString().lines().toList();
            assertEquals(3, lines.size(), "a line of names and two of designs");
            assertTrue(lines.get(1).startsWith("l0.1\tλ 0.1\t0.1\t") && lines.get(2).startsWith("l0.9\t"), lines.toString());
            assertEquals("Copied 2 designs as text", dialogs.notices.getLast());
            press(KeyCode.ENTER, false, false);
            assertEquals(1, jumps);
        });
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        FxToolkit.run(() -> {
            assertTrue(item("Compare  (choose a design first)").isDisable());
            assertTrue(item("Copy as text  (choose a design first)").isDisable());
            item("Choose all").fire();
            assertTrue(item("Choose all  (all are chosen)").isDisable());
            assertEquals(4, chosen().size());
            workspace.designs().clear();
            assertTrue(item("Choose all  (there are no designs yet)").isDisable());
        });
    }

    private MenuItem item(String title) {
        table().getContextMenu().getOnShowing().handle(null);
        List<MenuItem> items = table().getContextMenu().getItems();
        return items.stream().filter(item -> item.getText().equals(title)).findFirst().orElseThrow(() ->
                new AssertionError("no " + title + " in " + items.stream().map(MenuItem::getText).toList()));
    }

    private void press(KeyCode key, boolean shift, boolean ctrl) {
        Stream.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED).forEach(type ->
                Event.fireEvent(table(), new KeyEvent(type, "", "", key, shift, ctrl, false, false)));
    }

    private void clickWithCtrl(int point) {
        ParetoPicture.Corner at = model.picture().get().points().get(point).at();
        Point2D where = plot().localToScene(plot().toScreen(at.x(), at.y()).orElseThrow());
        plot().fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, where.getX(), where.getY(), where.getX(), where.getY(),
                MouseButton.PRIMARY, 1, false, true, false, false, false, false, false, false, false, true, null));
    }

    private List<String> chosen() {
        return model.chosenDesigns().stream().map(DesignPoint::id).toList();
    }

    private String selected() {
        return workspace.selectedDesign().get().map(DesignPoint::id).orElse("");
    }

    private DesignTable table() {
        return (DesignTable) scene.lookup("#design-table");
    }
}
