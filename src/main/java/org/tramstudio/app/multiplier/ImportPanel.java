package org.tramstudio.app.multiplier;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Term;
import org.tramstudio.circuit.format.ImportedCircuit;

/** What a file says about its circuit, what the reader made of it, and what does not agree. */
final class ImportPanel extends VBox {

    ImportPanel(MultiplierModel model) {
        super(6);
        setId("import-panel");
        getStyleClass().add("import-panel");
        model.imported().subscribe(this::show);
    }

    private void show(Optional<ImportedCircuit> imported) {
        getChildren().clear();
        imported.ifPresent(circuit -> {
            Label name = new Label(circuit.name());
            name.getStyleClass().add("heading");
            getChildren().addAll(name, new Facts().add("Format", circuit.formatTitle())
                    .add("Operands", circuit.operands().description())
                    .add("Orientation", circuit.orientation(), Term.ORIENTATION));
            circuit.warnings().forEach(warning -> getChildren().add(note(warning, "warn")));
            addStatedFigures(circuit);
        });
    }

    private void addStatedFigures(ImportedCircuit circuit) {
        if (circuit.statedFigures().isEmpty()) {
            return;
        }
        Label title = new Label("Stated in the file, and recomputed");
        title.getStyleClass().add("section");
        Facts facts = new Facts();
        for (ImportedCircuit.StatedFigure figure : circuit.statedFigures()) {
            facts.add(figure.name(), Numbers.significant(figure.stated(), 4) + (figure.agrees() ? " agrees"
                    : ", but is " + Numbers.significant(figure.computed(), 4)));
        }
        getChildren().addAll(title, facts);
    }

    private static Label note(String text, String style) {
        Label note = new Label(text);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().addAll("small", style);
        return note;
    }
}
