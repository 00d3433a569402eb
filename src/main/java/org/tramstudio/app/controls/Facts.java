package org.tramstudio.app.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextAlignment;

/** Names on the left, values on the right, one fact a row. */
public final class Facts extends GridPane {

    private final List<Row> rows = new ArrayList<>();

    /**
     * A fact.
     *
     * @param name what it is
     * @param value how it is
     * @param explanation of its name; empty where that explains itself
     */
    public record Fact(String name, String value, String explanation) {

        /** A fact whose name explains itself. */
        public Fact(String name, String value) {
            this(name, value, "");
        }

        /** A fact whose name is explained by a term. */
        public Fact(String name, String value, Term term) {
            this(name, value, term.explanation());
        }
    }

    /** Where a fact stands. */
    private record Row(Label name, Label value) {
    }

    /** Starts without facts. */
    public Facts() {
        getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(names, values);
    }

    /** Shows these facts and no others. Rows stay where they are and get other words, since sliders do this often. */
    public void show(List<Fact> facts) {
        while (rows.size() > facts.size()) {
            Row last = rows.removeLast();
            getChildren().removeAll(last.name(), last.value());
        }
        for (int place = 0; place < rows.size(); place++) {
            write(facts.get(place), rows.get(place));
        }
        facts.subList(rows.size(), facts.size()).forEach(this::add);
    }

    /** Adds a fact whose name explains itself. */
    public Facts add(String name, String value) {
        return add(new Fact(name, value));
    }

    /** Adds a fact whose name is explained by a term. */
    public Facts add(String name, String value, Term term) {
        return add(new Fact(name, value, term));
    }

    /** Adds a fact whose name has a tooltip. */
    public Facts add(String name, String value, String explanation) {
        return add(new Fact(name, value, explanation));
    }

    private Facts add(Fact fact) {
        Row row = new Row(new Label(), new Label());
        row.name().getStyleClass().add("muted");
        row.value().setWrapText(true);
        row.value().setTextAlignment(TextAlignment.RIGHT);
        row.name().setLabelFor(row.value());
        write(fact, row);
        addRow(rows.size(), row.name(), row.value());
        rows.add(row);
        return this;
    }

    private static void write(Fact fact, Row row) {
        row.name().setText(fact.name());
        row.value().setText(fact.value());
        boolean explained = !fact.explanation().isEmpty();
        if (explained) {
            Tooltips.explain(row.name(), fact.explanation());
        } else {
            row.name().setTooltip(null);
            row.name().setAccessibleHelp(null);
        }
        if (explained && !row.name().getStyleClass().contains("explained")) {
            row.name().getStyleClass().add("explained");
        } else if (!explained) {
            row.name().getStyleClass().remove("explained");
        }
    }
}
