package org.tramstudio.app.multiplier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.tramstudio.app.controls.TitleConverter;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.tram.MappingMethod;

/** Which multiplier: architecture, width, columns, presets. */
final class ChoiceBar {

    /** Else the lists' longer lines, which say what cannot be mapped, would widen the boxes. */
    private static final String NUMBER_WIDTH = "-fx-pref-width: 4.9em;";
    private static final String NAME_WIDTH = "-fx-pref-width: 9.9em;";

    private final MultiplierModel model;
    private final Workspace workspace;

    ChoiceBar(MultiplierModel model, Workspace workspace) {
        this.model = model;
        this.workspace = workspace;
    }

    /** The controls, in order. */
    List<Node> parts() {
        return List.of(architecture(), width(), columns(), method(), presets());
    }

    private Node architecture() {
        ComboBox<MultiplierArchitecture> box = new ComboBox<>();
        box.setId("architecture");
        box.setStyle(NAME_WIDTH);
        box.getItems().setAll(MultiplierArchitecture.forUnsigned());
        box.setConverter(new TitleConverter<>(MultiplierArchitecture::title));
        box.setAccessibleText("Architecture");
        Tooltips.explain(box, "How the accurate multiplier, which mapping starts from, sums its partial products");
        model.choice().subscribe(choice -> box.setValue(choice.architecture()));
        box.setOnAction(event -> model.setArchitecture(box.getValue()));
        return box;
    }

    private Node width() {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId("width");
        IntStream.rangeClosed(MultiplierChoice.MIN_WIDTH, MultiplierChoice.MAX_WIDTH).forEach(box.getItems()::add);
        box.setAccessibleText("Bits of each operand");
        box.setStyle(NUMBER_WIDTH);
        box.setCellFactory(list -> new PossibleCell<>(model, bits -> Integer.toString(bits),
                (choice, bits) -> choice.method().obstacle(bits).map(reason -> "greedy only")));
        model.choice().subscribe(choice -> {
            box.setValue(choice.width());
            Tooltips.explain(box, "Bits of each operand, W and X. " + choice.method().title() + " maps up to "
                    + choice.method().widest() + " bits" + (choice.method() == MappingMethod.GREEDY ? "."
                    : "; the greedy method goes to " + MappingMethod.GREEDY.widest() + "."));
        });
        box.setOnAction(event -> {
            model.setWidth(box.getValue());
            box.setValue(model.choice().get().width());
        });
        return labelled(box, "bits");
    }

    private Node columns() {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId("columns");
        box.setStyle(NUMBER_WIDTH);
        box.setAccessibleText("Columns that may be approximated");
        Tooltips.explain(box, "P: how many columns, from the least significant one, may be approximated");
        model.choice().subscribe(choice -> {
            int most = MultiplierChoice.mostColumns(choice.width());
            if (box.getItems().size() != most) {
                box.getItems().setAll(IntStream.rangeClosed(1, most).boxed().toList());
            }
            box.setValue(choice.columns());
        });
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                model.setColumns(box.getValue());
            }
        });
        return labelled(box, "columns");
    }

    private Node method() {
        ComboBox<MappingMethod> box = new ComboBox<>();
        box.setId("method");
        box.setStyle(NAME_WIDTH);
        box.getItems().setAll(MappingMethod.values());
        box.setConverter(new TitleConverter<>(method -> method == MappingMethod.GREEDY ? "Greedy" : method.title()));
        box.setCellFactory(list -> new PossibleCell<>(model, MappingMethod::title,
                (choice, method) -> method.obstacle(choice.width())
                        .map(reason -> "up to " + method.widest() + " bits")));
        box.setAccessibleText("Mapping method");
        model.choice().subscribe(choice -> {
            box.setValue(choice.method());
            Tooltips.explain(box, "How phase 2 makes a circuit.\n" + choice.method().title() + ": "
                    + choice.method().description() + obstacles(choice.width()));
        });
        box.setOnAction(event -> {
            model.setMethod(box.getValue());
            box.setValue(model.choice().get().method());
        });
        return box;
    }

    private static String obstacles(int width) {
        return Arrays.stream(MappingMethod.values()).map(method -> method.obstacle(width)).flatMap(Optional::stream)
                .map(reason -> "\n" + reason).collect(Collectors.joining());
    }

    private Node presets() {
        MenuButton button = new MenuButton("Presets");
        button.setId("presets");
        button.setAccessibleText("Presets of Θ");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tooltips.explain(button, "Structure parameters worth looking at: accurate, truncated, trained");
        button.setOnShowing(event -> fill(button));
        fill(button);
        return button;
    }

    private void fill(MenuButton button) {
        MultiplierChoice choice = model.choice().get();
        button.getItems().setAll(Preset.of(choice.width(), choice.columns()).stream().map(this::item).toList());
        workspace.selectedDesign().get().ifPresent(design -> {
            MenuItem again = new MenuItem("Selected design, " + design.title());
            again.setOnAction(event -> model.reloadSelected());
            button.getItems().addAll(new SeparatorMenuItem(), again);
        });
    }

    private MenuItem item(Preset preset) {
        Label title = new Label(preset.title());
        Tooltips.explain(title, preset.explanation());
        MenuItem item = new CustomMenuItem(title, true);
        item.setOnAction(event -> model.apply(preset));
        return item;
    }

    private static Node labelled(ComboBox<Integer> box, String unit) {
        Label label = new Label(unit);
        label.setLabelFor(box);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox pair = new HBox(4, box, label);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }
}
