package org.tramstudio.app.explore;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Segments;
import org.tramstudio.app.controls.TitleConverter;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.TextSize;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.nn.graph.LayerSelection;
import org.tramstudio.training.ComputeDevice;
import org.tramstudio.training.Setting;

/** One setting: its name, a control that fits its kind, and below it what is wrong with the entry. */
final class SettingField extends VBox {

    private static final double EM_A_CHARACTER = 0.62;

    SettingField(Setting setting, StudyForm form, StudyChoices choices) {
        super(2);
        Region control = control(setting, form, choices);
        control.setId("setting-" + setting.option());
        control.setAccessibleText(setting.title());
        Tooltips.explain(control, setting.help());
        Label name = new Label(setting.title());
        name.getStyleClass().addAll("small", "muted");
        name.setLabelFor(control);
        SettingTerms.of(setting).ifPresent(term -> Tooltips.explain(name, term.explanation()));
        name.setMinWidth(USE_PREF_SIZE);
        Label problem = new Label();
        problem.setId("problem-" + setting.option());
        problem.getStyleClass().addAll("small", "bad");
        problem.setWrapText(true);
        problem.maxWidthProperty().bind(control.widthProperty());
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(form.problem(setting));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(name, control, problem);
        if (setting == Setting.DEVICE) {
            getChildren().add(deviceNote(form, choices));
        }
    }

    private static Region control(Setting setting, StudyForm form, StudyChoices choices) {
        return switch (setting.kind()) {
            case CHOICE -> setting == Setting.GRANULARITY ? segments(setting, form) : choice(setting, form);
            case SWITCH -> onOff(setting, form);
            case NAMES -> new NameList(form.text(setting), choices.library());
            case LAYERS -> layers(setting, form);
            case WHOLE, DECIMAL, DECIMALS, WHOLES -> text(setting, form);
        };
    }

    /** What happens where the device that is chosen is not there. */
    private static Label deviceNote(StudyForm form, StudyChoices choices) {
        Label note = new Label();
        note.setId("device-note");
        note.getStyleClass().addAll("small", "muted");
        ObservableValue<String> text = Bindings.createStringBinding(() -> deviceNote(
                form.text(Setting.DEVICE).get(), choices.engine().getValue()), form.text(Setting.DEVICE), choices.engine());
        note.textProperty().bind(text);
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private static String deviceNote(String device, Optional<EngineStatus> engine) {
        if (!device.equals(ComputeDevice.CUDA.id()) || !(engine.orElse(null) instanceof EngineStatus.Available found)) {
            return "";
        }
        return found.devices().contains(ComputeDevice.CUDA.id()) ? "Found"
                : "No CUDA here: the processor computes";
    }

    /** The usual selections to choose from; names of layers can be typed, or are chosen in the Network view. */
    private static Control layers(Setting setting, StudyForm form) {
        ComboBox<String> box = new ComboBox<>();
        box.setEditable(true);
        box.getItems().setAll(new LayerSelection.Standard().text(), new LayerSelection.Convolutions().text(),
                new LayerSelection.All().text());
        box.getEditor().textProperty().bindBidirectional(form.text(setting));
        box.setPrefWidth(240);
        return TextSize.grow(box);
    }

    private static Control choice(Setting setting, StudyForm form) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(setting.choices());
        box.setConverter(new TitleConverter<>(setting::titleOf));
        box.valueProperty().bindBidirectional(form.text(setting));
        return box;
    }

    /** Side by side, since what the choices are says what the setting is about. */
    private static Region segments(Setting setting, StudyForm form) {
        return new Segments<>("granularity", setting.choices(), setting::titleOf,
                choice -> setting.titleOf(choice) + ". " + setting.help(), form.text(setting), form.text(setting)::set);
    }

    private static Control onOff(Setting setting, StudyForm form) {
        CheckBox box = new CheckBox("on");
        form.text(setting).subscribe(text -> box.setSelected(Boolean.parseBoolean(text)));
        box.setOnAction(event -> form.text(setting).set(Boolean.toString(box.isSelected())));
        return box;
    }

    private static Control text(Setting setting, StudyForm form) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(form.text(setting));
        int characters = switch (setting.kind()) {
            case DECIMALS, WHOLES -> 22;
            case DECIMAL -> 10;
            default -> 8;
        };
        field.setStyle(String.format(Locale.ROOT, "-fx-pref-width: %.1fem;", characters * EM_A_CHARACTER + 1.5));
        form.problem(setting).subscribe(problem -> {
            field.getStyleClass().remove("invalid");
            if (!problem.isEmpty()) {
                field.getStyleClass().add("invalid");
            }
        });
        return field;
    }
}
