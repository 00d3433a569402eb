package org.tramstudio.app.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Segments;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.tree.TreeStages;
import org.tramstudio.circuit.AdderTable;

/** The chapters about the accurate multiplier. */
final class ArithmeticPages {

    private final LearnModel model;
    private final ObservableValue<Palette> palette;

    ArithmeticPages(LearnModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
    }

    ChapterPage longMultiplication() {
        return new ChapterPage(Chapter.LONG_MULTIPLICATION, withOperands(new PaperPicture(model, palette)), List.of());
    }

    ChapterPage partialProducts() {
        return new ChapterPage(Chapter.PARTIAL_PRODUCTS, withOperands(new MatrixPicture(model, palette)), List.of());
    }

    ChapterPage adders() {
        AdderTable half = AdderTable.halfAdder();
        AdderTable full = AdderTable.fullAdder();
        IntegerProperty halfInputs = new SimpleIntegerProperty(2);
        IntegerProperty fullInputs = new SimpleIntegerProperty(5);
        HBox pictures = new HBox(adder(half, halfInputs), adder(full, fullInputs));
        Question question = new Question("lesson-question-adder");
        question.ask("When are both outputs of a full adder 1?", () -> LessonWords.bothOutputs(full));
        return new ChapterPage(Chapter.ADDERS, pictures, List.of(inputs("Half adder", half, halfInputs),
                inputs("Full adder", full, fullInputs), question));
    }

    private AdderPicture adder(AdderTable table, IntegerProperty inputs) {
        AdderPicture picture = new AdderPicture(table, palette, inputs::get, inputs::set);
        inputs.subscribe(picture::update);
        HBox.setHgrow(picture, Priority.ALWAYS);
        return picture;
    }

    private static Node inputs(String name, AdderTable table, IntegerProperty inputs) {
        HBox row = new HBox();
        row.getStyleClass().add("operand-bits");
        row.setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(name);
        title.getStyleClass().add("adder-name");
        title.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().add(title);
        for (int input = 0; input < table.inputs(); input++) {
            row.getChildren().add(input(name, "abc".substring(input, input + 1), 1 << table.inputs() - 1 - input, inputs));
        }
        return row;
    }

    private static ToggleButton input(String adder, String name, int mask, IntegerProperty inputs) {
        ToggleButton button = new ToggleButton();
        button.setId("lesson-" + (adder.startsWith("Half") ? "half-" : "full-") + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tooltips.explain(button, "Input " + name + " of the " + adder.toLowerCase(Locale.ROOT));
        inputs.subscribe(value -> {
            boolean one = (value.intValue() & mask) != 0;
            button.setSelected(one);
            button.setText(name + " = " + (one ? 1 : 0));
        });
        button.setOnAction(event -> inputs.set(inputs.get() ^ mask));
        return button;
    }

    ChapterPage tree() {
        IntegerProperty stage = new SimpleIntegerProperty(0);
        TreeStages stages = model.stages();
        List<Integer> shown = new ArrayList<>();
        for (int index = 0; index < stages.count() - 1; index++) {
            shown.add(index);
        }
        Function<Integer, String> title = index -> index == 0 ? "Start" : "After row " + index;
        Segments<Integer> choice = new Segments<>("lesson-stage", shown, title, index -> "Show the tree with columns of at most "
                + stages.height(index) + " bits", stage.asObject(), stage::set);
        VBox facts = new VBox();
        stage.subscribe(now -> facts.getChildren().setAll(new Facts()
                .add("Kind of tree", "Dadda", Term.DADDA_TREE)
                .add("Bits in the highest column", Integer.toString(stages.height(now.intValue())), Term.COLUMN)
                .add("Half adders of the next row", Integer.toString(stages.compressors(now.intValue(), 2)), Term.HALF_ADDER)
                .add("Full adders of the next row", Integer.toString(stages.compressors(now.intValue(), 3)), Term.FULL_ADDER)));
        Question question = new Question("lesson-question-tree");
        question.ask("What does the whole multiplier consist of?",
                () -> LessonWords.components(model.accurate().componentCounts()));
        return new ChapterPage(Chapter.TREE, withOperands(new TreePicture(model, stage, palette)),
                List.of(choice, facts, question));
    }

    ChapterPage finalAddition() {
        int last = model.stages().count() - 2;
        Facts facts = new Facts().add("Adders of the last row",
                model.stages().compressors(last, 2) + " half, " + model.stages().compressors(last, 3) + " full",
                Term.FINAL_ADDITION);
        return new ChapterPage(Chapter.FINAL_ADDITION, withOperands(new AdditionPicture(model, palette)), List.of(facts));
    }

    /** W and X below a picture, to be changed. */
    private Node withOperands(LessonPicture picture) {
        HBox operands = new HBox(new OperandBits("W", model.weight()), new OperandBits("X", model.activation()));
        operands.getStyleClass().add("operands");
        operands.setAlignment(Pos.CENTER);
        VBox.setVgrow(picture, Priority.ALWAYS);
        return new VBox(picture, operands);
    }
}
