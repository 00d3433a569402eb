package org.tramstudio.app.network;

import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.ThetaCells;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.nn.graph.LayerSummary;

/** The columns of the layer table that tell of the selected design: width of the operands and the multiplier. */
final class LayerUses {

    private final ObservableValue<Map<String, LayerUse>> uses;

    LayerUses(ObservableValue<Map<String, LayerUse>> uses) {
        this.uses = uses;
    }

    TableColumn<LayerSummary, String> bits() {
        TableColumn<LayerSummary, String> column = new TableColumn<>("Bits");
        column.setPrefWidth(46);
        column.setMinWidth(46);
        column.getStyleClass().add("numeric");
        column.setCellValueFactory(row -> of(row.getValue()).map(use -> Integer.toString(use.bits())));
        column.setCellFactory(any -> new TableCell<>() {
            {
                getStyleClass().add("numeric");
            }

            @Override
            protected void updateItem(String bits, boolean empty) {
                super.updateItem(bits, empty);
                setText(empty ? null : bits);
            }
        });
        return column;
    }

    TableColumn<LayerSummary, LayerUse> multiplier() {
        TableColumn<LayerSummary, LayerUse> column = new TableColumn<>("Multiplier: Θ, power");
        column.setPrefWidth(160);
        column.setMinWidth(150);
        column.setSortable(false);
        column.setCellValueFactory(row -> of(row.getValue()));
        column.setCellFactory(any -> new MultiplierCell());
        return column;
    }

    private ObservableValue<LayerUse> of(LayerSummary layer) {
        return uses.map(known -> known.get(layer.name()));
    }

    /** Θ as a strip with the power of one multiplication behind it; the design's title where it has no Θ. */
    private static final class MultiplierCell extends TableCell<LayerSummary, LayerUse> {

        @Override
        protected void updateItem(LayerUse use, boolean empty) {
            super.updateItem(use, empty);
            setTooltip(null);
            setGraphic(null);
            if (empty || use == null) {
                return;
            }
            Label words = new Label(use.power().isPresent() ? Numbers.power(use.power().getAsDouble()) : use.multiplier());
            words.getStyleClass().addAll("muted", "small");
            HBox box = use.theta().columns() == 0 ? new HBox(words) : new HBox(8, new ThetaCells(use.theta()), words);
            box.setAlignment(Pos.CENTER_LEFT);
            setGraphic(box);
            setTooltip(Tooltips.of(use.multiplier() + (use.theta().columns() == 0 ? ""
                    : "\nΘ by column, the least significant at the right; the darker, the more is removed")
                    + (use.power().isPresent() ? "\nPower of a multiplication over the accurate multiplier's" : "")));
        }
    }
}
