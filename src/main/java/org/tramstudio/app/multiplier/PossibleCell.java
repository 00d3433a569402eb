package org.tramstudio.app.multiplier;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.ListCell;
import javafx.util.Subscription;

/**
 * A line of a list of choices, disabled while something stands in its way, which its words then say: a disabled line shows
 * no tooltip.
 *
 * @param <T> what is chosen
 */
final class PossibleCell<T> extends ListCell<T> {

    private final MultiplierModel model;
    private final Function<T, String> title;
    private final BiFunction<MultiplierChoice, T, Optional<String>> obstacle;
    private Subscription following = Subscription.EMPTY;

    /**
     * Makes an empty line.
     *
     * @param title of a choice
     * @param obstacle why it cannot be chosen beside what is chosen otherwise, in a word or two
     */
    PossibleCell(MultiplierModel model, Function<T, String> title,
                 BiFunction<MultiplierChoice, T, Optional<String>> obstacle) {
        this.model = model;
        this.title = title;
        this.obstacle = obstacle;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        setText("");
        setDisable(false);
        if (!empty && item != null) {
            following = model.choice().subscribe(choice -> show(item, obstacle.apply(choice, item)));
        }
    }

    private void show(T item, Optional<String> reason) {
        setText(title.apply(item) + reason.map(words -> " (" + words + ")").orElse(""));
        setDisable(reason.isPresent());
    }
}
