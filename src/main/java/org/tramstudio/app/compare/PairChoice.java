package org.tramstudio.app.compare;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.Tooltips;

/** Which two are side by side, and how they differ in a sentence. */
final class PairChoice extends VBox {

    private final CompareModel model;

    PairChoice(CompareModel model) {
        this.model = model;
        getStyleClass().add("pair-choice");
        ComparedTwo two = model.two();
        ComboBox<ComparisonRow> first = box("compare-first", "A", two.first(), two::setFirst);
        ComboBox<ComparisonRow> second = box("compare-second", "B", two.second(), two::setSecond);
        ActionButton exchange = new ActionButton("⇄", "Exchange A and B", two::exchange);
        exchange.button().setId("exchange-pair");
        exchange.button().setAccessibleText("Exchange A and B");
        exchange.setMinWidth(Region.USE_PREF_SIZE);
        Label headline = new Label();
        headline.setId("pair-headline");
        headline.getStyleClass().add("heading");
        headline.setWrapText(true);
        headline.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(headline, Priority.ALWAYS);
        Node left = labelled("A", first);
        Node right = labelled("B", second);
        HBox row = new HBox(8, left, exchange, right, headline);
        row.setAlignment(Pos.CENTER_LEFT);
        Label details = new Label();
        details.setId("pair-details");
        details.setWrapText(true);
        details.getStyleClass().add("muted");
        details.managedProperty().bind(details.textProperty().isNotEmpty());
        getChildren().addAll(row, details);
        two.figuresRevision().subscribe(() -> tell(headline, details));
        two.pair().subscribe(() -> tell(headline, details));
        two.problem().subscribe(() -> tell(headline, details));
    }

    private void tell(Label headline, Label details) {
        ComparedTwo two = model.two();
        headline.setText("");
        details.setText("");
        two.first().get().ifPresent(one -> two.second().get().ifPresent(other -> {
            headline.setText(PairWords.headline(one.content().get(), other.content().get()));
            details.setText(two.currentPair().map(pair -> String.join(" ",
                    PairWords.details(one.content().get(), other.content().get(), pair))).orElse(two.problem().get()));
        }));
    }

    private ComboBox<ComparisonRow> box(String id, String side,
                                        ObservableValue<Optional<ComparisonRow>> chosen,
                                        Consumer<Optional<ComparisonRow>> choose) {
        ComboBox<ComparisonRow> box = new ComboBox<>(model.rows());
        box.setId(id);
        box.setAccessibleText("Multiplier " + side);
        box.setPromptText("Choose");
        box.setCellFactory(list -> new TitleCell());
        box.setButtonCell(new TitleCell());
        box.setPrefWidth(220);
        box.setMinWidth(120);
        Tooltips.explain(box, "Multiplier " + side + " of the two side by side. In the table: select a line and press "
                + side + ", or select two lines with Ctrl and click");
        boolean[] following = {false};
        chosen.subscribe(row -> {
            following[0] = true;
            box.setValue(row.orElse(null));
            following[0] = false;
        });
        box.setOnAction(event -> {
            if (!following[0]) {
                choose.accept(Optional.ofNullable(box.getValue()));
            }
        });
        return box;
    }

    private static Node labelled(String side, ComboBox<ComparisonRow> box) {
        Label label = new Label(side);
        label.getStyleClass().add("heading");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(box);
        HBox pair = new HBox(5, label, box);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    private static final class TitleCell extends ListCell<ComparisonRow> {

        @Override
        protected void updateItem(ComparisonRow row, boolean empty) {
            super.updateItem(row, empty);
            textProperty().unbind();
            if (empty || row == null) {
                setText("");
            } else {
                textProperty().bind(row.content().map(ComparisonRow.Content::title));
            }
        }
    }
}
