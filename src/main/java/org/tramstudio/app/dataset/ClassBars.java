package org.tramstudio.app.dataset;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tramstudio.app.controls.Bar;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.TextSize;
import org.tramstudio.data.ClassCounts;
import org.tramstudio.data.ClassCounts.ClassCount;

/**
 * The classes with a bar for their number of images; choosing one shows its images alone, choosing it again those of
 * all. A list, so that a thousand classes cost no more than those on the screen.
 */
final class ClassBars extends ListView<Integer> {

    private static final double ROW = 26;
    private static final int MOST_SHOWN = 14;

    private ClassCounts counts = new ClassCounts(List.of());
    private int most = 1;

    ClassBars(Consumer<OptionalInt> chosen) {
        setId("class-bars");
        getStyleClass().add("class-bars");
        setAccessibleText("Classes");
        TextSize.grow(this);
        TextSize.scale(this).subscribe(letters -> setFixedCellSize(ROW * letters));
        setPlaceholder(muted("Counting…"));
        setPrefHeight(3 * ROW);
        setCellFactory(list -> new ClassCell());
        getSelectionModel().selectedItemProperty().subscribe(label ->
                chosen.accept(label == null ? OptionalInt.empty() : OptionalInt.of(label)));
    }

    void show(ClassCounts counted) {
        counts = counted;
        most = counted.classes().stream().mapToInt(each -> each.training() + each.test()).max().orElse(1);
        getItems().setAll(IntStream.range(0, counted.classes().size()).boxed().toList());
        setPrefHeight(Math.min(MOST_SHOWN, counted.classes().size()) * getFixedCellSize() + 4);
    }

    void fail(String why) {
        setPlaceholder(muted(why));
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    private final class ClassCell extends ListCell<Integer> {

        private final Label name = new Label();
        private final Label number = new Label();
        private final Bar bar = new Bar(0);
        private final HBox row = new HBox(name, bar, number);

        ClassCell() {
            name.getStyleClass().add("class-name");
            number.getStyleClass().addAll("muted", "class-number");
            HBox.setHgrow(bar, Priority.ALWAYS);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("class-row");
            row.setMinWidth(0);
            row.setPrefWidth(0);
            addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
                if (isSelected()) {
                    getListView().getSelectionModel().clearSelection();
                    press.consume();
                }
            });
        }

        @Override
        protected void updateItem(Integer label, boolean empty) {
            super.updateItem(label, empty);
            if (empty) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            ClassCount count = counts.classes().get(label);
            int images = count.training() + count.test();
            name.setText(count.name());
            number.setText(Numbers.count(images));
            bar.setShare(images / (double) most);
            setGraphic(row);
            Tooltips.explain(this, count.name() + ": " + Numbers.count(count.training()) + " training and "
                    + Numbers.count(count.test()) + " test images. Click to see this class alone, once more for all.");
            setAccessibleText("Class " + count.name());
        }
    }
}
