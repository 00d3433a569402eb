package org.tramstudio.app.learn;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.tree.TreeStages;

/** The tree up to a stage, each bit with its value. */
final class TreePicture extends LessonPicture {

    private final LearnModel model;
    private final ReadOnlyIntegerProperty stage;

    TreePicture(LearnModel model, ReadOnlyIntegerProperty stage, ObservableValue<Palette> palette) {
        super("lesson-tree", palette);
        this.model = model;
        this.stage = stage;
        model.weight().subscribe(this::update);
        model.activation().subscribe(this::update);
        stage.subscribe(this::update);
        update();
    }

    private void update() {
        show("Tree of dots up to stage " + stage.get() + "; its columns have at most " + model.stages().height(stage.get())
                + " bits");
    }

    @Override
    double unitsWide() {
        return model.stages().extent().width();
    }

    @Override
    double unitsHigh() {
        return model.stages().extent().height();
    }

    @Override
    void paint(Drawing drawing) {
        TreeStages stages = model.stages();
        stages.paint(stage.get(), signal -> model.bits().isOne(signal, model.weight().get(), model.activation().get()),
                drawing);
    }
}
