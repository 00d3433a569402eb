package org.tramstudio.app.dataset;

import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Bar;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.data.ClassCounts;
import org.tramstudio.data.ClassCounts.ClassCount;

/** The classes with a bar for their number of images; choosing one shows its images alone. */
final class ClassBars extends VBox {

    private final ToggleGroup group = new ToggleGroup();

    ClassBars(Consumer<OptionalInt> chosen) {
        getStyleClass().add("class-bars");
        getChildren().add(muted("Counting…"));
        group.selectedToggleProperty().subscribe(toggle -> chosen.accept(
                toggle == null ? OptionalInt.empty() : OptionalInt.of((int) toggle.getUserData())));
    }

    void show(ClassCounts counts) {
        getChildren().clear();
        int most = counts.classes().stream().mapToInt(each -> each.training() + each.test()).max().orElse(1);
        for (int label = 0; label < counts.classes().size(); label++) {
            getChildren().add(button(label, counts.classes().get(label), most));
        }
    }

    void fail(String why) {
        getChildren().setAll(muted(why));
    }

    private ToggleButton button(int label, ClassCount count, int most) {
        Label name = new Label(count.name());
        name.getStyleClass().add("class-name");
        Label number = new Label(Numbers.count(count.training() + count.test()));
        number.getStyleClass().addAll("muted", "class-number");
        Bar bar = new Bar((count.training() + count.test()) / (double) most);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox row = new HBox(name, bar, number);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("class-row");
        ToggleButton button = new ToggleButton("", row);
        button.setToggleGroup(group);
        button.setUserData(label);
        button.getStyleClass().add("flat");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText("Class " + count.name());
        row.prefWidthProperty().bind(button.widthProperty().subtract(16));
        return Tooltips.explain(button, count.name() + ": " + Numbers.count(count.training()) + " training and "
                + Numbers.count(count.test()) + " test images. Click to see this class alone.");
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}
