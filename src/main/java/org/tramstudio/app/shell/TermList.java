package org.tramstudio.app.shell;

import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.controls.Tooltips;

/** The words of the method with their texts; a field above them leaves those that hold what is typed. */
final class TermList extends BorderPane {

    /** What of the word before the sought one stays in sight. */
    private static final double ABOVE = 24;
    private static final PseudoClass SOUGHT = PseudoClass.getPseudoClass("sought");

    private final VBox page = new VBox();
    private final TextField find = new TextField();
    private final ScrollPane scroll = new ScrollPane(page);

    TermList() {
        page.getStyleClass().add("help-page");
        find.setId("find-term");
        find.setPromptText("Find a word");
        find.setAccessibleText("Find a word of the method");
        Tooltips.explain(find, "Shows the words whose name or text holds what is typed");
        find.textProperty().subscribe(this::show);
        BorderPane top = new BorderPane(find);
        top.getStyleClass().add("help-search");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(top);
        setCenter(scroll);
    }

    /** Brings one of the words into sight, and marks it. */
    void show(Term term) {
        find.clear();
        applyCss();
        layout();
        for (Node entry : page.getChildren()) {
            boolean sought = entry.getUserData() == term;
            entry.pseudoClassStateChanged(SOUGHT, sought);
            if (sought) {
                double room = page.getHeight() - scroll.getViewportBounds().getHeight();
                scroll.setVvalue(room <= 0 ? 0 : Math.min(1, (entry.getBoundsInParent().getMinY() - ABOVE) / room));
            }
        }
    }

    private void show(String wanted) {
        List<Node> found = Arrays.stream(Term.values()).filter(term -> term.mentions(wanted)).map(TermList::entry).toList();
        page.getChildren().setAll(found.isEmpty() ? List.of(new Label("No word holds this.")) : found);
    }

    private static Node entry(Term term) {
        Label title = new Label(term.title());
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        Label text = new Label(term.text());
        text.setWrapText(true);
        VBox entry = new VBox(title, text);
        entry.setUserData(term);
        entry.getStyleClass().add("help-entry");
        return entry;
    }
}
