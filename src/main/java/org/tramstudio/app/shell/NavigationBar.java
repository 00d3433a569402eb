package org.tramstudio.app.shell;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.Icon;

/** The buttons on the left that switch between the views; without their names where the window is too low for these. */
final class NavigationBar extends VBox {

    private static final double ROUNDING = 1;

    private final Map<Destination, ToggleButton> buttons = new EnumMap<>(Destination.class);
    /** Of all buttons with their names, over the size of letters; it is known from when the names were last shown. */
    private double heightByLetters;

    NavigationBar(Set<Destination> destinations, Navigator navigator) {
        getStyleClass().add("navigation");
        // a bar that insists on its height would push the menus out of the window
        setMinHeight(0);
        ToggleGroup group = new ToggleGroup();
        for (Destination destination : destinations) {
            ToggleButton button = button(destination, navigator);
            button.setToggleGroup(group);
            buttons.put(destination, button);
            getChildren().add(button);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        ToggleButton first = buttons.values().iterator().next();
        double letters = first.getFont().getSize();
        boolean named = first.getContentDisplay() == ContentDisplay.TOP;
        if (named) {
            heightByLetters = prefHeight(-1) / letters;
        }
        boolean room = heightByLetters * letters <= getHeight() + ROUNDING;
        if (room != named) {
            // what is being laid out does not change meanwhile
            Platform.runLater(() -> display(room ? ContentDisplay.TOP : ContentDisplay.GRAPHIC_ONLY));
        }
    }

    private void display(ContentDisplay display) {
        buttons.values().forEach(button -> button.setContentDisplay(display));
    }

    void select(Destination destination) {
        buttons.get(destination).setSelected(true);
    }

    private static ToggleButton button(Destination destination, Navigator navigator) {
        ToggleButton button = new ToggleButton(destination.title(), new Icon(destination.icon()));
        button.setId("navigate-" + destination.name().toLowerCase(Locale.ROOT));
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText("Show " + destination.title());
        Tooltips.explain(button, destination.purpose() + "\n" + destination.shortcut().getDisplayText());
        // pressing the selected place again keeps it selected: MainWindow selects what is shown
        button.setOnAction(event -> navigator.goTo(destination));
        return button;
    }
}
