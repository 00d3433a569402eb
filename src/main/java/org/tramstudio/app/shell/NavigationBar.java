package org.tramstudio.app.shell;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.Icon;

/** The buttons on the left that switch between the views. */
final class NavigationBar extends VBox {

    private final Map<Destination, ToggleButton> buttons = new EnumMap<>(Destination.class);

    NavigationBar(Set<Destination> destinations, Navigator navigator) {
        getStyleClass().add("navigation");
        ToggleGroup group = new ToggleGroup();
        for (Destination destination : destinations) {
            ToggleButton button = button(destination, navigator);
            button.setToggleGroup(group);
            buttons.put(destination, button);
            getChildren().add(button);
        }
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
