package org.tramstudio.app.finder;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Tooltips;

/**
 * Lies above the window while something is looked for, and is there from the start, so that it opens at once. Works by
 * keyboard alone: the field keeps the focus, arrows move through the list, Enter does what is marked.
 */
public final class FinderPane extends StackPane {

    private static final int PAGE = 8;
    private static final int MOST_LINES = 17;
    private static final double LINE_EM = 2.0;
    private static final String NAME = "Search or command";

    private final Supplier<List<Findable>> offers;
    private final RecentlyUsed recent;
    private final TextField field = new TextField();
    private final ListView<FinderRow> list = new ListView<>();
    private final Label nothing = new Label("Nothing is called that. Try fewer letters.");
    private List<Findable> offered = List.of();
    private Optional<Node> focusBefore = Optional.empty();

    /**
     * A pane that is not open yet.
     *
     * @param offers all there is at the moment of opening
     * @param recent what was chosen before; what is chosen here is added to it
     */
    public FinderPane(Supplier<List<Findable>> offers, RecentlyUsed recent) {
        this.offers = offers;
        this.recent = recent;
        getStyleClass().add("finder-ground");
        getStylesheets().add(Objects.requireNonNull(FinderPane.class.getResource("/css/finder.css")).toExternalForm());
        setAlignment(Pos.TOP_CENTER);
        setVisible(false);
        setOnMousePressed(this::closeIfOutside);
        field.setId("finder-field");
        field.setPromptText("A command, a view, a design, a setting, a word of the method");
        field.setAccessibleText(NAME);
        Tooltips.explain(field, "Type a few letters of what you look for");
        field.textProperty().subscribe(this::search);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        field.fontProperty().subscribe(font -> fit());
        list.setId("finder-list");
        list.setAccessibleText("What was found");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new FinderCell(this::choose));
        list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        nothing.setId("finder-nothing");
        nothing.getStyleClass().addAll("muted", "finder-foot");
        Label keys = new Label("↑ ↓ choose    Enter does it    Esc closes");
        keys.getStyleClass().addAll("muted", "small", "finder-foot");
        VBox card = new VBox(field, list, nothing, keys);
        card.getStyleClass().add("finder");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keepFocus);
    }

    /** A click into the list leaves the focus in the field; one elsewhere in the window closes the pane. */
    private void keepFocus(Node owner) {
        if (isVisible() && owner == list) {
            field.requestFocus();
        } else if (isVisible() && owner != null && owner != field) {
            setVisible(false);
        }
    }

    /** Opens it, or closes it if it is open. */
    public void toggle() {
        if (isVisible()) {
            close();
        } else {
            open();
        }
    }

    private void open() {
        focusBefore = Optional.ofNullable(getScene().getFocusOwner());
        offered = offers.get();
        field.clear();
        search();
        setVisible(true);
        field.requestFocus();
    }

    private void close() {
        setVisible(false);
        focusBefore.filter(node -> node.getScene() == getScene()).ifPresent(Node::requestFocus);
        focusBefore = Optional.empty();
    }

    private void closeIfOutside(MouseEvent press) {
        if (press.getTarget() == this) {
            close();
        }
    }

    private void search() {
        list.getItems().setAll(FinderRow.of(Search.of(field.getText(), offered, recent)));
        boolean found = !list.getItems().isEmpty();
        show(list, found);
        show(nothing, !found);
        fit();
        list.scrollTo(0);
        mark(0, 1);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** As high as its lines, up to a bound; lines grow with the letters. */
    private void fit() {
        double line = Math.rint(LINE_EM * field.getFont().getSize());
        list.setFixedCellSize(line);
        list.setPrefHeight(line * Math.min(MOST_LINES, list.getItems().size()) + 2);
    }

    private void steer(KeyEvent press) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (press.getCode()) {
            case DOWN -> mark(at + 1, 1);
            case UP -> mark(at - 1, -1);
            case TAB -> mark(press.isShiftDown() ? at - 1 : at + 1, press.isShiftDown() ? -1 : 1);
            case PAGE_DOWN -> mark(Math.min(at + PAGE, list.getItems().size() - 1), -1);
            case PAGE_UP -> mark(Math.max(at - PAGE, 0), 1);
            case ENTER -> marked().ifPresent(this::choose);
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        press.consume();
    }

    /** Marks the line at {@code index}, or the next one in a direction that can be chosen. */
    private void mark(int index, int direction) {
        int at = index;
        while (at >= 0 && at < list.getItems().size() && !(list.getItems().get(at) instanceof FinderRow.Found)) {
            at += direction;
        }
        if (at >= 0 && at < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(at);
            list.getFocusModel().focus(at);
            if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
                // the heading above the first line comes into sight with it
                flow.scrollTo(at == 1 ? 0 : at);
            }
        }
    }

    private Optional<Findable> marked() {
        return list.getSelectionModel().getSelectedItem() instanceof FinderRow.Found found
                ? Optional.of(found.finding().what()) : Optional.empty();
    }

    /** What cannot be done stays in the list with the reason; it is neither done nor hidden. */
    private void choose(Findable what) {
        if (what.obstacle().isEmpty()) {
            recent.add(what.key());
            close();
            what.action().run();
        }
    }

    private void tell(FinderRow row) {
        field.setAccessibleHelp(row instanceof FinderRow.Found found ? FinderCell.spoken(found.finding().what()) : "");
    }
}
