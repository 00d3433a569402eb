package org.tramstudio.app.start;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tramstudio.app.controls.PathText;
import org.tramstudio.app.controls.Tooltips;

/** A path to be typed, with buttons behind it that ask for one. */
final class FileLine extends HBox {

    private final TextField field = new TextField();

    FileLine(String id, String prompt, String explanation) {
        super(6);
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        Tooltips.explain(field, explanation);
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().add(field);
    }

    /** Adds a button; what it asks for is written into the field. */
    FileLine browse(String text, String explanation, Supplier<Optional<Path>> ask) {
        Button button = new Button(text);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> ask.get().ifPresent(this::set));
        button.setId(field.getId() + "-" + text.replace("…", "").toLowerCase(Locale.ROOT));
        button.disableProperty().bind(field.disabledProperty());
        getChildren().add(Tooltips.explain(button, explanation));
        return this;
    }

    StringProperty text() {
        return field.textProperty();
    }

    void set(Path path) {
        field.setText(PathText.typed(path));
    }

    void lock(boolean locked) {
        field.setDisable(locked);
    }

    /**
     * What is typed.
     *
     * @throws java.nio.file.InvalidPathException if it is no path
     */
    Path path() {
        return PathText.parse(field.getText());
    }
}
