package org.tramstudio.app.shell;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * Something that the user can do from a menu or by a key.
 *
 * @param menu the menu that lists it, or menu and submenu with {@link #SUBMENU} between them
 * @param title what it is called there
 * @param shortcut its key, if it has one
 * @param action what it does
 * @param obstacle why it cannot be done now, in a few words; empty if it can
 * @param detail what it would be done with now, in a few words; empty where nothing is to be said
 */
public record Command(String menu, String title, Optional<KeyCombination> shortcut, Runnable action,
                      ObservableValue<Optional<String>> obstacle, ObservableValue<Optional<String>> detail) {

    /** Stands between the name of a menu and that of a menu in it. */
    public static final String SUBMENU = " › ";

    /** A command that can always be given. */
    public static Command of(String menu, String title, String shortcut, Runnable action) {
        return of(menu, title, shortcut, action, new SimpleObjectProperty<>(Optional.empty()));
    }

    /**
     * A command that something may stand in the way of.
     *
     * @param shortcut for example {@code "Shortcut+O"}; empty for none
     */
    public static Command of(String menu, String title, String shortcut, Runnable action,
                             ObservableValue<Optional<String>> obstacle) {
        return new Command(menu, title,
                shortcut.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(shortcut)), action,
                obstacle, new SimpleObjectProperty<>(Optional.empty()));
    }

    /** The same command, which says in its menu what it would be done with. */
    public Command saying(ObservableValue<Optional<String>> what) {
        return new Command(menu, title, shortcut, action, obstacle, what);
    }
}
