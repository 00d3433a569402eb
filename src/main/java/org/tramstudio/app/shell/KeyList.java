package org.tramstudio.app.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Tooltips;

/** Every command by its menu, with its key, and a field to search them. Made of the commands, so that it cannot differ. */
final class KeyList extends BorderPane {

    private final List<Command> commands;
    private final TextField sought = new TextField();
    private final VBox page = new VBox();

    KeyList(List<Command> commands) {
        this.commands = List.copyOf(commands);
        sought.setId("key-search");
        sought.setPromptText("Search: a command, a menu or a key");
        sought.setAccessibleText("Search the commands");
        Tooltips.explain(sought, "Type part of a command's name, of its menu or of its key, such as Ctrl");
        sought.textProperty().subscribe(this::show);
        page.setId("key-list");
        page.getStyleClass().add("help-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox top = new VBox(sought);
        top.getStyleClass().add("key-search");
        setTop(top);
        setCenter(scroll);
    }

    private void show(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).toList();
        Map<String, Facts> menus = new LinkedHashMap<>();
        commands.stream().filter(command -> words.stream().allMatch(described(command)::contains)).forEach(command ->
                menus.computeIfAbsent(command.menu(), menu -> new Facts()).add(command.title().replace("…", ""),
                        keys(command)));
        List<Node> parts = new ArrayList<>();
        menus.forEach((menu, facts) -> {
            Label title = new Label(menu);
            title.getStyleClass().add("heading");
            VBox part = new VBox(title, facts);
            part.getStyleClass().add("headed");
            parts.add(part);
        });
        page.getChildren().setAll(parts.isEmpty() ? List.of(new Label("No command is called that.")) : parts);
    }

    private static String described(Command command) {
        return (command.menu() + " " + command.title() + " " + keys(command)).toLowerCase(Locale.ROOT);
    }

    private static String keys(Command command) {
        return command.shortcut().map(KeyCombination::getDisplayText).orElse("");
    }
}
