package org.tramstudio.app.controls;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * Buttons side by side of which one is down.
 *
 * @param <T> what is chosen
 */
public final class Segments<T> extends HBox {

    /**
     * Builds the buttons; their ids are {@code id} with the choice's position behind it.
     *
     * @param id beginning of the buttons' ids
     * @param choices what can be chosen, in order
     * @param title on the button of a choice
     * @param explanation for its tooltip
     * @param chosen which one is down
     * @param choose is told what the user presses
     */
    public Segments(String id, List<T> choices, Function<T, String> title, Function<T, String> explanation,
                    ObservableValue<T> chosen, Consumer<T> choose) {
        getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (int index = 0; index < choices.size(); index++) {
            T choice = choices.get(index);
            ToggleButton button = new ToggleButton(title.apply(choice));
            button.setId(id + "-" + index);
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            Tooltips.explain(button, explanation.apply(choice));
            button.setOnAction(event -> {
                choose.accept(choice);
                show(choices, chosen.getValue());
            });
            chosen.subscribe(now -> button.setSelected(choice.equals(now)));
            getChildren().add(button);
        }
    }

    /** Whatever was pressed, what is chosen is down. */
    private void show(List<T> choices, T chosen) {
        for (int index = 0; index < choices.size(); index++) {
            ((ToggleButton) getChildren().get(index)).setSelected(choices.get(index).equals(chosen));
        }
    }
}
