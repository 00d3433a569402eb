package org.tramstudio.app.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Draws a line of the list: title with the letters that were typed, where it belongs, its key or why it cannot be done.
 * Its parts are kept from line to line, since a list that follows each letter is drawn often.
 */
final class FinderCell extends ListCell<FinderRow> {

    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final Label heading = new Label();
    private final TextFlow title = new TextFlow();
    private final Label detail = new Label();
    private final Label end = new Label();
    private final HBox line = new HBox();

    FinderCell(Consumer<Findable> choose) {
        getStyleClass().add("finder-cell");
        heading.getStyleClass().add("section");
        title.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().addAll("small", "muted");
        detail.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        detail.setMinWidth(0);
        end.getStyleClass().addAll("small", "finder-end");
        end.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line.getStyleClass().add("finder-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setFillHeight(false);
        line.getChildren().addAll(title, detail, space, end);
        setOnMouseClicked(click -> {
            if (getItem() instanceof FinderRow.Found found) {
                choose.accept(found.finding().what());
            }
        });
    }

    @Override
    protected void updateItem(FinderRow row, boolean empty) {
        super.updateItem(row, empty);
        setId("finder-line-" + getIndex());
        switch (row) {
            case null -> setGraphic(null);
            case FinderRow.Heading(String text) -> {
                heading.setText(text);
                setGraphic(heading);
                setAccessibleText(text);
            }
            case FinderRow.Found(Finding finding) -> {
                fill(finding);
                setGraphic(line);
                setAccessibleText(spoken(finding.what()));
            }
        }
        setMouseTransparent(!(row instanceof FinderRow.Found));
    }

    /** What a screen reader says of something found. */
    static String spoken(Findable what) {
        return what.title() + (what.detail().isEmpty() ? "" : ", " + what.detail())
                + what.keys().map(keys -> ", " + keys).orElse("")
                + what.obstacle().map(why -> ", not now: " + why).orElse("");
    }

    private void fill(Finding finding) {
        Findable what = finding.what();
        title.getChildren().setAll(marked(what.title(), finding.letters()));
        detail.setText(what.detail());
        end.setText(what.obstacle().orElseGet(() -> what.keys().orElse("")));
        line.pseudoClassStateChanged(IMPOSSIBLE, what.obstacle().isPresent());
    }

    /** Runs of letters that were typed and runs of others, in turn. */
    private static List<Text> marked(String text, List<Integer> letters) {
        List<Text> runs = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            boolean typed = letters.contains(begin);
            int end = begin + 1;
            while (end < text.length() && letters.contains(end) == typed) {
                end++;
            }
            Text run = new Text(text.substring(begin, end));
            run.getStyleClass().add(typed ? "finder-typed" : "finder-other");
            runs.add(run);
            begin = end;
        }
        return runs;
    }
}
