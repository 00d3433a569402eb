package org.tramstudio.app.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.Icon;
import org.tramstudio.app.theme.IconShape;
import org.tramstudio.app.theme.Theme;

/** The menus, the field that finds things, and the switch between light and dark. */
public final class TopBar extends HBox {

    /**
     * Builds the bar.
     *
     * @param commands items of the menus; menus stand in the order in which they are first named
     * @param finder opens the search over all that can be done
     * @param theme what the switch switches
     */
    public TopBar(List<Command> commands, Node finder, Theme theme) {
        getStyleClass().add("top-bar");
        MenuBar menus = new MenuBar();
        menus.setId("menus");
        Map<String, Menu> byName = new LinkedHashMap<>();
        for (Command command : commands) {
            menu(command.menu(), byName, menus).getItems().add(item(command));
        }
        HBox.setHgrow(menus, Priority.ALWAYS);
        getChildren().addAll(menus, finder, schemeButton(theme));
    }

    private static Menu menu(String name, Map<String, Menu> known, MenuBar menus) {
        if (known.containsKey(name)) {
            return known.get(name);
        }
        int end = name.lastIndexOf(Command.SUBMENU);
        Menu menu = new Menu(end < 0 ? name : name.substring(end + Command.SUBMENU.length()));
        if (end < 0) {
            menus.getMenus().add(menu);
        } else {
            menu(name.substring(0, end), known, menus).getItems().add(menu);
        }
        known.put(name, menu);
        return menu;
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem();
        command.shortcut().ifPresent(item::setAccelerator);
        item.setOnAction(event -> command.action().run());
        command.obstacle().subscribe(obstacle -> {
            item.setDisable(obstacle.isPresent());
            item.setText(text(command));
        });
        command.detail().subscribe(detail -> item.setText(text(command)));
        return item;
    }

    private static String text(Command command) {
        return command.title() + command.detail().getValue().map(what -> ": " + what).orElse("")
                + command.obstacle().getValue().map(why -> "  (" + why + ")").orElse("");
    }

    private static Button schemeButton(Theme theme) {
        Button button = new Button();
        button.setId("toggle-scheme");
        button.getStyleClass().add("flat");
        button.setOnAction(event -> theme.toggle());
        theme.palette().subscribe(palette -> {
            boolean light = palette.scheme() == ColorScheme.LIGHT;
            button.setGraphic(new Icon(light ? IconShape.DARK : IconShape.LIGHT));
            String text = light ? "Switch to dark" : "Switch to light";
            button.setAccessibleText(text);
            Tooltips.explain(button, text);
        });
        return button;
    }
}
