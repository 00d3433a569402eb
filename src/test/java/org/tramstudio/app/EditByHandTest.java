package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.tram.MappedMultiplier;

/** A user edits the tree by hand, thinks better of it, keeps it in a file and comes back to it. */
class EditByHandTest {

    @TempDir
    private Path folder;
    private OpenStudio studio;
    private Workspace workspace;
    private Node diagram;

    @BeforeEach
    void open() {
        studio = new OpenStudio(folder);
        workspace = studio.window().workspace();
        FxToolkit.run(() -> studio.window().main().goTo(Destination.MULTIPLIER));
        FxToolkit.await("a multiplier is mapped", () -> workspace.multiplier().get().isPresent());
        studio.settle();
        diagram = studio.node("dot-diagram");
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void editsByMouseUndoesRedoesSavesAndReopens() throws Exception {
        int[] mapped = products();
        rightClickOnSomeDot();
        FxToolkit.run(menuItem("tie-1")::fire);
        awaitTies(1);
        int[] edited = products();
        assertFalse(Arrays.equals(mapped, edited));
        assertTrue(studio.node("edit-bar").isVisible());

        assertEquals("Undo: ", item("Undo").getText().substring(0, 6));
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        awaitProducts(mapped);
        assertFalse(studio.node("edit-bar").isVisible());
        assertTrue(item("Undo").isDisable() && item("Undo").getText().contains("nothing was changed"));
        studio.press(KeyCode.CONTROL, KeyCode.Y);
        awaitProducts(edited);
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        awaitProducts(mapped);
        studio.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        awaitProducts(edited);
        assertTrue(item("Redo").isDisable());

        Path file = folder.resolve("mine.multiplier.json");
        studio.dialogs().chosen = Optional.of(file);
        studio.press(KeyCode.CONTROL, KeyCode.S);
        FxToolkit.await("it is saved", () -> studio.dialogs().notices.stream().anyMatch(told -> told.contains("Saved")));
        assertTrue(Files.readString(file).contains("tram-studio-multiplier"));
        FxToolkit.run(() -> ((Slider) diagram.getScene().lookup("#theta-7")).setValue(1));
        FxToolkit.await("it is mapped anew", () -> multiplier() instanceof ShownMultiplier.Mapped shown
                && shown.multiplier().theta().at(7) == 1);
        FxToolkit.run(() -> studio.window().openCircuit(file));
        awaitProducts(edited);
        assertInstanceOf(ShownMultiplier.Edited.class, multiplier());
        assertEquals(List.of(), studio.dialogs().questions, "all was saved");
        assertEquals(List.of(), studio.dialogs().errors);
        assertEquals(List.of(), studio.warnings());
    }

    @Test
    void editsByKeyboardAlone() {
        FxToolkit.run(diagram::requestFocus);
        SignalTies before = ties();
        studio.press(KeyCode.CONTROL, KeyCode.DOWN);
        studio.press(KeyCode.CONTROL, KeyCode.LEFT);
        String words = FxToolkit.call(diagram::getAccessibleText);
        assertTrue(words.startsWith("Partial product w₀ AND x₁") || words.startsWith("Partial product w₁ AND x₀"), words);
        studio.press(KeyCode.DIGIT1);
        FxToolkit.await("the partial product is tied to 1", () -> ties().count(Signal.Constant.ONE) == 1);
        studio.press(KeyCode.DIGIT0);
        FxToolkit.await("it is tied to 0", () -> ties().count(Signal.Constant.ONE) == 0
                && ties().count(Signal.Constant.ZERO) == before.count(Signal.Constant.ZERO) + 1);
        studio.press(KeyCode.DELETE);
        FxToolkit.await("it is free", () -> ties().equals(before));
        studio.press(KeyCode.SHIFT, KeyCode.F10);
        assertTrue(menuItem("free-signal").isDisable());
        FxToolkit.run(() -> menu().hide());
        assertEquals(OptionalInt.empty(), workspace.selectedColumn().get());
        assertEquals(List.of(), studio.warnings());
    }

    @Test
    void aDragOfASliderIsOneStepAndEndsWhereTheButtonIsLetGo() {
        Slider slider = (Slider) studio.node("theta-6");
        FxToolkit.run(() -> {
            slider.setValue(0.2);
            slider.setValue(0.4);
            MouseEvents.fire(slider, MouseEvent.MOUSE_RELEASED, 5, 5);
            slider.setValue(0.6);
        });
        assertEquals("Undo: θ₆ at 0.6", item("Undo").getText());
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(0.4, FxToolkit.call(slider::getValue));
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(0, FxToolkit.call(slider::getValue));
        assertTrue(item("Undo").isDisable());
    }

    @Test
    void aLeftClickStillMarksTheColumnAndTiesNothing() {
        SignalTies before = ties();
        Point2D dot = someDot();
        FxToolkit.run(() -> MouseEvents.fire(diagram, MouseEvent.MOUSE_CLICKED, dot.getX(), dot.getY()));
        assertTrue(FxToolkit.call(() -> workspace.selectedColumn().get()).isPresent());
        assertEquals(before, ties());
    }

    @Test
    void closingTheWindowAsksOnceThereIsSomethingToLose() {
        rightClickOnSomeDot();
        FxToolkit.run(menuItem("tie-0")::fire);
        awaitTies(0);
        Window window = studio.scene().getWindow();
        studio.press(KeyCode.CONTROL, KeyCode.Q);
        assertTrue(window.isShowing());
        assertTrue(studio.dialogs().questions.getFirst().contains("close the window"));
        studio.dialogs().yes = true;
        studio.press(KeyCode.CONTROL, KeyCode.Q);
        assertFalse(window.isShowing());
    }

    private void rightClickOnSomeDot() {
        Point2D dot = someDot();
        FxToolkit.run(() -> {
            Point2D inScene = diagram.localToScene(dot);
            Point2D onScreen = diagram.localToScreen(dot);
            Event.fireEvent(diagram, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, inScene.getX(),
                    inScene.getY(), onScreen.getX(), onScreen.getY(), false, null));
        });
        FxToolkit.await("the menu is open", () -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
    }

    /** A free bit: the tooltip of the pane tells what the mouse is at. */
    private Point2D someDot() {
        return FxToolkit.call(() -> {
            for (double y = diagram.getLayoutBounds().getHeight() / 4; y < diagram.getLayoutBounds().getHeight(); y += 3) {
                for (double x = diagram.getLayoutBounds().getWidth() / 2; x > 0; x -= 3) {
                    MouseEvents.fire(diagram, MouseEvent.MOUSE_MOVED, x, y);
                    if (tooltip().startsWith("Sum") && tooltip().contains("Kept")) {
                        return new Point2D(x, y);
                    }
                }
            }
            throw new AssertionError("no bit is met");
        });
    }

    private String tooltip() {
        return diagram.getProperties().values().stream().filter(Tooltip.class::isInstance)
                .map(each -> ((Tooltip) each).getText()).findFirst().orElse("");
    }

    private ContextMenu menu() {
        return (ContextMenu) Window.getWindows().stream().filter(ContextMenu.class::isInstance).findFirst().orElseThrow();
    }

    private MenuItem menuItem(String id) {
        return FxToolkit.call(() -> menu().getItems().stream().filter(item -> id.equals(item.getId())).findFirst()
                .orElseThrow());
    }

    private MenuItem item(String title) {
        MenuBar bar = (MenuBar) studio.node("menus");
        return FxToolkit.call(() -> bar.getMenus().stream().filter(menu -> menu.getText().equals("Edit"))
                .map(Menu::getItems).flatMap(List::stream).filter(item -> item.getText().startsWith(title)).findFirst()
                .orElseThrow());
    }

    private void awaitTies(int ones) {
        FxToolkit.await("the tree is edited", () -> multiplier() instanceof ShownMultiplier.Edited
                && ties().count(Signal.Constant.ONE) == ones);
    }

    private void awaitProducts(int[] expected) {
        FxToolkit.await("the products are there", () -> Arrays.equals(expected, mapped().table().toArray()));
        assertArrayEquals(expected, products());
    }

    private int[] products() {
        return FxToolkit.call(() -> mapped().table().toArray());
    }

    private SignalTies ties() {
        return mapped().ties();
    }

    private MappedMultiplier mapped() {
        return multiplier().mapped().orElseThrow();
    }

    private ShownMultiplier multiplier() {
        return workspace.multiplier().get().orElseThrow();
    }
}
