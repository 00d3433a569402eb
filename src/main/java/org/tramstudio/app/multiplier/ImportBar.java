package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.TitleConverter;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.project.MultiplierLibrary;

/** Which circuit of others, and how its file is understood. */
final class ImportBar {

    private final ImportModel imports;

    ImportBar(ImportModel imports) {
        this.imports = imports;
    }

    /** The controls, in order. */
    List<Node> parts() {
        return List.of(library(), open(), sign(), exchange());
    }

    private Node library() {
        ComboBox<MultiplierLibrary.Entry> box = new ComboBox<>(imports.library());
        box.setId("imported-circuits");
        box.setConverter(new TitleConverter<>(MultiplierLibrary.Entry::name));
        box.promptTextProperty().bind(imports.shown().map(shown -> shown.map(design -> "Design " + design.name())
                .orElse("No circuit is imported yet")));
        box.setAccessibleText("Imported circuits");
        box.setMaxWidth(260);
        Tooltips.explain(box, "The circuits of others that this project keeps");
        imports.chosen().subscribe(chosen -> box.setValue(chosen.orElse(null)));
        box.setOnAction(event -> Optional.ofNullable(box.getValue()).ifPresent(imports::choose));
        return box;
    }

    private Node open() {
        ActionButton open = new ActionButton("Open…", "Read a circuit: BLIF, Verilog, a C model, a product table or JSON, "
                + "or a multiplier that was saved here. It can also be dropped on the window.", imports::chooseFile);
        open.button().setId("open-circuit");
        open.setMinWidth(Region.USE_PREF_SIZE);
        return open;
    }

    private Node sign() {
        ComboBox<Sign> box = new ComboBox<>();
        box.setId("imported-sign");
        box.getItems().setAll(Sign.values());
        box.setConverter(new TitleConverter<>(Sign::title));
        box.setAccessibleText("Sign of the operands");
        Tooltips.explain(box, "Whether operands and product are in two's complement");
        imports.chosen().subscribe(chosen -> {
            box.setDisable(chosen.isEmpty());
            box.setValue(chosen.map(entry -> Sign.of(entry.options().signed())).orElse(Sign.AS_FILE));
        });
        box.setOnAction(event -> {
            if (imports.chosen().get().filter(entry -> Sign.of(entry.options().signed()) != box.getValue()).isPresent()) {
                imports.setSigned(box.getValue().signed());
            }
        });
        return box;
    }

    private Node exchange() {
        CheckBox box = new CheckBox("Exchange operands");
        box.setId("exchange-operands");
        box.setMinWidth(Region.USE_PREF_SIZE);
        Tooltips.explain(box, "Take the first operand for the activation and the second for the weight. Most approximate "
                + "circuits are not commutative, and many C models name their operands the other way round.");
        imports.chosen().subscribe(chosen -> {
            box.setDisable(chosen.isEmpty());
            box.setSelected(chosen.filter(entry -> entry.options().transposed()).isPresent());
        });
        box.setOnAction(event -> imports.exchange(box.isSelected()));
        return box;
    }

    /** What the reader is told about the sign. */
    private enum Sign {
        AS_FILE("Sign as in the file", Optional.empty()),
        UNSIGNED("Unsigned", Optional.of(false)),
        SIGNED("Signed", Optional.of(true));

        private final String title;
        private final Optional<Boolean> signed;

        Sign(String title, Optional<Boolean> signed) {
            this.title = title;
            this.signed = signed;
        }

        static Sign of(Optional<Boolean> signed) {
            return signed.map(is -> is ? SIGNED : UNSIGNED).orElse(AS_FILE);
        }

        String title() {
            return title;
        }

        Optional<Boolean> signed() {
            return signed;
        }
    }
}
