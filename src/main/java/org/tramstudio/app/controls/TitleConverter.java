package org.tramstudio.app.controls;

import java.util.function.Function;
import javafx.util.StringConverter;

/**
 * Shows the items of a list that cannot be typed into by their titles.
 *
 * @param <T> the items
 */
public final class TitleConverter<T> extends StringConverter<T> {

    private final Function<T, String> title;

    /** Asks {@code title} what an item is called; nothing chosen is shown as nothing. */
    public TitleConverter(Function<T, String> title) {
        this.title = title;
    }

    @Override
    public String toString(T item) {
        return item == null ? "" : title.apply(item);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("the list is not editable");
    }
}
