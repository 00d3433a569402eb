package org.tramstudio.app.theme;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Light and dark, and the size of letters. Dresses every window of the program, dialogs and pop-ups included, and tells drawings and charts
 * when to change their colours. FX thread only.
 */
public final class Theme {

    private static final List<String> SHEETS = Stream.of("tokens", "controls", "shell", "views")
            .map(name -> Objects.requireNonNull(Theme.class.getResource("/css/" + name + ".css")).toExternalForm())
            .toList();

    private final ReadOnlyObjectWrapper<Palette> palette;
    private final TextSize textSize = new TextSize();

    /** Starts with {@code scheme}. */
    public Theme(ColorScheme scheme) {
        palette = new ReadOnlyObjectWrapper<>(Palette.of(scheme));
        textSize.percent().subscribe(this::dressAll);
    }

    /** Starts with what the desktop prefers. */
    public static Theme ofDesktop() {
        return new Theme(Platform.getPreferences().getColorScheme());
    }

    /** The colours in use; changes with the scheme. */
    public ReadOnlyObjectProperty<Palette> palette() {
        return palette.getReadOnlyProperty();
    }

    /** Light or dark. */
    public ColorScheme scheme() {
        return palette.get().scheme();
    }

    /** Changes all open windows and those to come. */
    public void setScheme(ColorScheme scheme) {
        palette.set(Palette.of(scheme));
        dressAll();
    }

    private void dressAll() {
        Window.getWindows().forEach(window -> dress(window.getScene()));
    }

    /** How large letters are in all windows. */
    public TextSize textSize() {
        return textSize;
    }

    /** From light to dark, or back. */
    public void toggle() {
        setScheme(scheme() == ColorScheme.LIGHT ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    /** Dresses every window from the moment it opens, until the subscription ends. */
    public Subscription followWindows() {
        ListChangeListener<Window> dresser = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(window -> dress(window.getScene()));
            }
        };
        Window.getWindows().addListener(dresser);
        return () -> Window.getWindows().removeListener(dresser);
    }

    /** Gives a scene the style sheets and the colour scheme; a window that is dressed before it opens never flashes. */
    public void dress(Scene scene) {
        if (scene == null) {
            return;
        }
        if (!scene.getStylesheets().containsAll(SHEETS)) {
            scene.getStylesheets().addAll(SHEETS);
        }
        textSize.dress(scene);
        scene.getPreferences().setColorScheme(scheme());
        scene.setFill(palette.get().canvas());
    }
}
