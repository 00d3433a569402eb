package org.tramstudio.app.finder;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Draws a line of the list: title with the letters that were typed, where it belongs, its key or why it cannot be done. */
final class FinderCell extends ListCell<FinderRow> {

    FinderCell(Consumer<Findable> choose) {
        getStyleClass().add("finder-cell");
        setOnMouseClicked(click -> {
            if (getItem() instanceof FinderRow.Found found) {
                choose.accept(found.finding().what());
            }
        });
    }

    @Override
    protected void updateItem(FinderRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setId("finder-line-" + getIndex());
        setGraphic(switch (row) {
            case null -> null;
            case FinderRow.Heading heading -> heading(heading.text());
            case FinderRow.Found found -> line(found.finding());
        });
        setAccessibleText(switch (row) {
            case null -> null;
            case FinderRow.Heading heading -> heading.text();
            case FinderRow.Found found -> spoken(found.finding().what());
        });
        setMouseTransparent(!(row instanceof FinderRow.Found));
    }

    /** What a screen reader says of something found. */
    static String spoken(Findable what) {
        return what.title() + (what.detail().isEmpty() ? "" : ", " + what.detail())
                + what.keys().map(keys -> ", " + keys).orElse("")
                + what.obstacle().map(why -> ", not now: " + why).orElse("");
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section");
        return label;
    }

    private static HBox line(Finding finding) {
        Findable what = finding.what();
        TextFlow title = marked(what.title(), finding.letters());
        title.setMinWidth(USE_PREF_SIZE);
        Label detail = aside(what.detail(), "muted");
        detail.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        detail.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label end = aside(what.obstacle().orElseGet(() -> what.keys().orElse("")), "finder-end");
        end.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(title, detail, space, end);
        line.getStyleClass().add("finder-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setFillHeight(false);
        if (what.obstacle().isPresent()) {
            line.getStyleClass().add("impossible");
        }
        return line;
    }

    private static Label aside(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", style);
        return label;
    }

    /** Runs of letters that were typed and runs of others, in turn. */
    private static TextFlow marked(String text, List<Integer> letters) {
        TextFlow flow = new TextFlow();
        int begin = 0;
        while (begin < text.length()) {
            boolean typed = letters.contains(begin);
            int end = begin + 1;
            while (end < text.length() && letters.contains(end) == typed) {
                end++;
            }
            Text run = new Text(text.substring(begin, end));
            run.getStyleClass().add(typed ? "finder-typed" : "finder-other");
            flow.getChildren().add(run);
            begin = end;
        }
        return flow;
    }
}
