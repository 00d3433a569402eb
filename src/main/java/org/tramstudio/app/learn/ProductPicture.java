package org.tramstudio.app.learn;

import javafx.beans.value.ObservableValue;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.circuit.LongMultiplication;

/** A picture of the product of the two operands, on paper: it follows them. */
abstract class ProductPicture extends LessonPicture {

    private final LearnModel model;

    ProductPicture(String id, LearnModel model, ObservableValue<Palette> palette) {
        super(id, palette);
        this.model = model;
        model.weight().subscribe(this::update);
        model.activation().subscribe(this::update);
        update();
    }

    private void update() {
        show(words(model.onPaper()));
    }

    /** What it shows. */
    final LearnModel model() {
        return model;
    }

    /** The picture in words; called while the picture is made, so of the product alone. */
    abstract String words(LongMultiplication product);
}
