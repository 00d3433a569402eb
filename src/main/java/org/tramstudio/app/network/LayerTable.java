package org.tramstudio.app.network;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tramstudio.app.controls.Bar;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.TextCell;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.TextSize;
import org.tramstudio.nn.graph.LayerSummary;

/** The layers, one a row. */
final class LayerTable extends TableView<LayerSummary> {

    private final FilteredList<LayerSummary> shown;

    LayerTable(List<LayerSummary> layers, LayerChoice choice, LayerUses uses) {
        setId("layers");
        setAccessibleText("Layers of the network");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        long products = Math.max(1, layers.stream().mapToLong(LayerSummary::multiplications).sum());
        getColumns().add(name());
        getColumns().add(least(100, text("Operator", 204, LayerSummary::operator)));
        getColumns().add(least(170, text("Input → output", 185, LayerTable::shapes)));
        getColumns().add(least(98, number("Parameters", 98, LayerSummary::parameters)));
        getColumns().add(least(116, number("Multiplications", 122, LayerSummary::multiplications)));
        getColumns().add(least(94, share(products)));
        getColumns().add(least(76, approximated(choice)));
        getColumns().addAll(List.of(uses.bits(), uses.multiplier()));
        TextSize.growColumns(this);
        shown = new FilteredList<>(FXCollections.observableList(layers), LayerTable::multiplies);
        SortedList<LayerSummary> sorted = new SortedList<>(shown);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
    }

    /** Shows every node, or those alone that multiply. */
    void showAll(boolean all) {
        shown.setPredicate(all ? layer -> true : LayerTable::multiplies);
    }

    private static boolean multiplies(LayerSummary layer) {
        return layer.multiplications() > 0;
    }

    private static String shapes(LayerSummary layer) {
        return layer.inputShape().isEmpty() ? layer.outputShape() : layer.inputShape() + " → " + layer.outputShape();
    }

    private static <T> TableColumn<LayerSummary, T> least(double width, TableColumn<LayerSummary, T> column) {
        column.setMinWidth(width);
        return column;
    }

    /** The layers of a block differ in the end of their names, so it is the beginning that gives way. */
    private static TableColumn<LayerSummary, String> name() {
        TableColumn<LayerSummary, String> column = least(104, text("Layer", 120, LayerSummary::name));
        column.setCellFactory(any -> new TextCell<>(OverrunStyle.LEADING_ELLIPSIS));
        return column;
    }

    private static TableColumn<LayerSummary, String> text(String title, double width,
                                                          Function<LayerSummary, String> value) {
        TableColumn<LayerSummary, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(any -> new TextCell<>(OverrunStyle.ELLIPSIS));
        return column;
    }

    private static TableColumn<LayerSummary, Long> number(String title, double width,
                                                          Function<LayerSummary, Long> value) {
        TableColumn<LayerSummary, Long> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.getStyleClass().add("numeric");
        column.setComparator(Comparator.naturalOrder());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(any -> new TableCell<>() {
            {
                getStyleClass().add("numeric");
            }

            @Override
            protected void updateItem(Long item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == 0 ? "" : Numbers.count(item));
            }
        });
        return column;
    }

    private static TableColumn<LayerSummary, Double> share(long products) {
        TableColumn<LayerSummary, Double> column = new TableColumn<>("Share of all");
        column.setPrefWidth(100);
        column.setCellValueFactory(row ->
                new ReadOnlyObjectWrapper<>(row.getValue().multiplications() / (double) products));
        column.setCellFactory(any -> new ShareCell());
        return column;
    }

    private static TableColumn<LayerSummary, LayerSummary> approximated(LayerChoice choice) {
        TableColumn<LayerSummary, LayerSummary> column = new TableColumn<>("Approx.");
        column.setPrefWidth(82);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> new ApproximateCell(choice));
        return column;
    }

    /** A box to tick, for layers that multiply. */
    private static final class ApproximateCell extends TableCell<LayerSummary, LayerSummary> {

        private final LayerChoice choice;
        private final CheckBox box = new CheckBox();

        ApproximateCell(LayerChoice choice) {
            this.choice = choice;
            Tooltips.explain(box, "Whether this layer computes with the approximate multiplier; stored in the study");
            box.setOnAction(press -> choice.set(getItem().name(), box.isSelected()));
            choice.names().subscribe(this::tick);
        }

        private void tick() {
            if (getItem() != null) {
                box.setSelected(choice.names().get().contains(getItem().name()));
            }
        }

        @Override
        protected void updateItem(LayerSummary layer, boolean empty) {
            super.updateItem(layer, empty);
            if (empty || !multiplies(layer)) {
                setGraphic(null);
                return;
            }
            box.setAccessibleText("Approximate " + layer.name());
            tick();
            setGraphic(box);
        }
    }

    private static final class ShareCell extends TableCell<LayerSummary, Double> {

        private final Bar bar = new Bar(0);
        private final Label number = new Label();
        private final HBox box = new HBox(bar, number);

        ShareCell() {
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().add("share-cell");
            number.getStyleClass().addAll("muted", "share-number");
            HBox.setHgrow(bar, Priority.ALWAYS);
        }

        @Override
        protected void updateItem(Double share, boolean empty) {
            super.updateItem(share, empty);
            if (empty || share == 0) {
                setGraphic(null);
                return;
            }
            bar.setShare(share);
            number.setText(Numbers.percent(share));
            setGraphic(box);
        }
    }
}
