package org.tramstudio.app.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Tooltips;

/**
 * Every command by its menu, with its key, then the keys of parts of views, and a field to search them. Made of the commands, so that
 * it cannot differ.
 */
final class KeyList extends BorderPane {

    private final List<Line> lines;
    private final TextField sought = new TextField();
    private final VBox page = new VBox();

    /** A line of the list. */
    private record Line(String place, String title, String keys) {

        private boolean has(List<String> words) {
            String described = (place + " " + title + " " + keys).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(described::contains);
        }
    }

    KeyList(List<Command> commands, List<KeyNote> notes) {
        this.lines = Stream.concat(commands.stream().map(command -> new Line(command.menu(), command.title().replace("…", ""),
                        command.shortcut().map(KeyCombination::getDisplayText).orElse(""))),
                notes.stream().map(note -> new Line(note.place(), note.title().replace("…", ""), note.key().getDisplayText()))).toList();
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
        lines.stream().filter(line -> line.has(words)).forEach(line ->
                menus.computeIfAbsent(line.place(), menu -> new Facts()).add(line.title(), line.keys()));
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
}
