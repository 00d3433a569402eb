package org.tramstudio.app.learn;

import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.tramstudio.app.controls.Tooltips;

/** An operand as a row of bits that are switched on and off, with the number that they spell. */
final class OperandBits extends HBox {

    /**
     * Shows an operand.
     *
     * @param name W or X
     * @param operand what the bits change
     */
    OperandBits(String name, IntegerProperty operand) {
        getStyleClass().add("operand-bits");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(name);
        title.getStyleClass().add("operand-name");
        getChildren().add(title);
        for (int index = LearnModel.WIDTH - 1; index >= 0; index--) {
            getChildren().add(bit(name, index, operand));
        }
        Label number = new Label();
        number.setId("lesson-number-" + name.toLowerCase(Locale.ROOT));
        number.textProperty().bind(operand.map(value -> "= " + value));
        number.setMinWidth(USE_PREF_SIZE);
        getChildren().add(number);
    }

    private static ToggleButton bit(String name, int index, IntegerProperty operand) {
        ToggleButton button = new ToggleButton();
        button.setId("lesson-" + name.toLowerCase(Locale.ROOT) + index);
        button.getStyleClass().add("bit");
        button.setMinWidth(USE_PREF_SIZE);
        Tooltips.explain(button, "Bit " + index + " of " + name + ", worth " + (1 << index));
        operand.subscribe(value -> {
            boolean one = LessonPicture.bitOf(value.intValue(), index);
            button.setSelected(one);
            button.setText(one ? "1" : "0");
            button.setAccessibleText("Bit " + index + " of " + name + ": " + button.getText());
        });
        button.setOnAction(event -> operand.set(operand.get() ^ 1 << index));
        return button;
    }
}
