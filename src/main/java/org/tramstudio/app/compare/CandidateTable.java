package org.tramstudio.app.compare;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.TextSize;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.DesignPoint;

/**
 * Designs and pinned multipliers, one a line. One selected design is the workspace's selection; two selected lines become
 * A and B.
 */
final class CandidateTable extends TableView<ComparisonRow> {

    private static final double ROLE_WIDTH = 30;

    private final CompareModel model;
    private final Workspace workspace;
    private final FilteredList<ComparisonRow> found;
    private final SortedList<ComparisonRow> sorted;
    private Optional<ComparisonRow> anchor = Optional.empty();
    private String wanted = "";
    private boolean following;

    CandidateTable(CompareModel model, Workspace workspace) {
        this.model = model;
        this.workspace = workspace;
        found = new FilteredList<>(model.rows());
        sorted = new SortedList<>(found);
        setId("candidates");
        setAccessibleText("Designs and pinned multipliers");
        setMinHeight(96);
        setPlaceholder(new Label("No line has this text"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns().add(roles());
        for (ComparedColumn column : ComparedColumn.values()) {
            getColumns().add(column(column));
        }
        TextSize.growColumns(this);
        setSortPolicy(table -> {
            // a comparator that finds all alike would let new lines come in anywhere
            sorted.setComparator(getSortOrder().isEmpty() ? null : order());
            return true;
        });
        setItems(sorted);
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<ComparisonRow>) change -> publish());
        model.only().subscribe(this::filter);
        workspace.selectedDesign().subscribe(this::follow);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.two().second().subscribe(second -> second.filter(row ->
                row.content().get().candidate() instanceof Candidate.Pinned).ifPresent(this::scrollTo));
    }

    /** Shows the lines whose name or state has a text. */
    void find(String text) {
        wanted = text.strip().toLowerCase(Locale.ROOT);
        filter();
    }

    /** The lines that the model shows alone, of them those that are sought. */
    private void filter() {
        Set<String> only = model.only().get();
        String sought = wanted;
        found.setPredicate(only.isEmpty() && sought.isEmpty() ? null : row -> (only.isEmpty() || only.contains(row.key()))
                && (row.content().get().title() + " " + ComparedColumn.STATE.text(row.content().get()))
                        .toLowerCase(Locale.ROOT).contains(sought));
    }

    /** The lines as they are shown, in their order. */
    List<ComparisonRow> lines() {
        return List.copyOf(sorted);
    }

    private ComparisonOrder order() {
        return new ComparisonOrder(getSortOrder().stream().map(column -> new ComparisonOrder.Key(
                (ComparedColumn) column.getUserData(), column.getSortType() == TableColumn.SortType.DESCENDING)).toList());
    }

    private static TableColumn<ComparisonRow, String> roles() {
        TableColumn<ComparisonRow, String> column = new TableColumn<>();
        Label head = new Label("");
        head.setAccessibleText("A or B");
        Tooltips.explain(head, "Which of the two that are side by side it is");
        column.setGraphic(head);
        column.setMinWidth(ROLE_WIDTH);
        column.setMaxWidth(ROLE_WIDTH);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("role");
        column.setCellValueFactory(row -> row.getValue().role());
        return column;
    }

    private TableColumn<ComparisonRow, ComparisonRow.Content> column(ComparedColumn compared) {
        TableColumn<ComparisonRow, ComparisonRow.Content> column = new TableColumn<>();
        Label head = new Label(compared.title());
        head.setMinWidth(USE_PREF_SIZE);
        Tooltips.explain(head, compared.help());
        column.setGraphic(head);
        column.setId("column-" + compared.id());
        column.setUserData(compared);
        column.setPrefWidth(compared.width());
        column.setMinWidth(compared.width());
        column.setReorderable(false);
        if (compared.isNumeric()) {
            column.getStyleClass().add("numeric");
        }
        column.setCellValueFactory(row -> row.getValue().content());
        column.setCellFactory(any -> new ContentCell(compared));
        model.shownColumns().subscribe(shown -> column.setVisible(shown.contains(compared)));
        return column;
    }

    private static final class ContentCell extends TableCell<ComparisonRow, ComparisonRow.Content> {

        private final ComparedColumn column;

        ContentCell(ComparedColumn column) {
            this.column = column;
        }

        @Override
        protected void updateItem(ComparisonRow.Content content, boolean empty) {
            super.updateItem(content, empty);
            setText(empty || content == null ? "" : column.text(content));
        }
    }

    private void publish() {
        if (following) {
            return;
        }
        // while lines go, the selection names some that are not there any more
        List<ComparisonRow> selected = getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
        if (selected.size() == 1) {
            anchor = Optional.of(selected.getFirst());
            if (selected.getFirst().content().get().candidate() instanceof Candidate.OfDesign(DesignPoint design)) {
                workspace.selectedDesign().set(Optional.of(design));
            }
        } else if (selected.size() == 2) {
            ComparisonRow first = anchor.filter(selected::contains).orElse(selected.getFirst());
            model.choose(first, selected.get(first.equals(selected.getFirst()) ? 1 : 0));
        }
    }

    private void follow(Optional<DesignPoint> design) {
        if (getSelectionModel().getSelectedItems().size() > 1) {
            return;
        }
        following = true;
        design.flatMap(model::rowOf).ifPresent(row -> {
            int place = sorted.indexOf(row);
            if (place >= 0 && !getSelectionModel().isSelected(place)) {
                getSelectionModel().clearAndSelect(place);
            }
            anchor = Optional.of(row);
        });
        following = false;
    }

    private void keyPressed(KeyEvent event) {
        ComparisonRow row = getSelectionModel().getSelectedItem();
        if (row == null || event.isAltDown()) {
            return;
        }
        if (event.isShortcutDown()) {
            if (event.getCode() == KeyCode.C && !event.isShiftDown()) {
                TableText.copy(getSelectionModel().getSelectedItems(), model.shownColumns().get());
                event.consume();
            }
            return;
        }
        switch (event.getCode()) {
            case A -> model.two().setFirst(Optional.of(row));
            case B -> model.two().setSecond(Optional.of(row));
            case DELETE, BACK_SPACE -> model.remove(row);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
