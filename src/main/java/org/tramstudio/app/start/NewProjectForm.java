package org.tramstudio.app.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.tramstudio.app.controls.PathText;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.nn.zoo.ZooNetwork;

/** The fields of a new project, and under them what is still wrong. */
final class NewProjectForm extends GridPane {

    private final TextField title = new TextField("My project");
    private final ChoiceBox<Optional<ZooNetwork>> network = new ChoiceBox<>();
    private final RadioButton glyphs = new RadioButton("Glyphs, drawn by the program");
    private final RadioButton files = new RadioButton("My images:");
    private final TextField images = new TextField();
    private final TextField location = new TextField(PathText.typed(Path.of(System.getProperty("user.home"))));
    private final Label folder = new Label();
    private final Label message = new Label();
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int row;

    NewProjectForm(Dialogs dialogs) {
        getStyleClass().add("form");
        fillNetworks();
        ToggleGroup group = new ToggleGroup();
        glyphs.setToggleGroup(group);
        files.setToggleGroup(group);
        glyphs.setSelected(true);
        title.setId("new-title");
        images.setId("new-images");
        location.setId("new-location");
        network.setId("new-network");
        folder.getStyleClass().addAll("muted", "small");
        message.getStyleClass().addAll("bad", "small");
        images.setPromptText("Folder or zip");
        images.setAccessibleText("Folder or zip of images");
        location.setAccessibleText("Place of the project folder");
        Button chooseFolder = browse("Folder…", "Choose the folder of the images",
                () -> dialogs.chooseFolder("Folder of images"), images);
        Button chooseZip = browse("Zip…", "Choose a zip of images",
                () -> dialogs.chooseFile("Zip of images", "Zip files", "*.zip"), images);
        Button chooseLocation = browse("Choose…", "Choose where the project's folder is made",
                () -> dialogs.chooseFolder("Where to make the project's folder"), location);
        field("Title", title, "What the project is called");
        field("Network", network, "The network that is trained, or none to work with the multiplier alone");
        add("Images", new VBox(6, explained(glyphs, "Small grey images that need no download"), explained(files,
                "One folder a class of PNG or JPEG images, the CIFAR-10 binary files, or the IDX files of MNIST"),
                line(explained(images, "Folder or zip of your images"), chooseFolder, chooseZip)));
        add("Place", new VBox(4, line(explained(location, "Folder that the project's folder is made in"),
                chooseLocation), folder));
        add(message, 1, row);
        chooseFolder.disableProperty().bind(images.disabledProperty());
        chooseZip.disableProperty().bind(images.disabledProperty());
        for (ObservableValue<?> field : List.of(title.textProperty(), network.valueProperty(),
                group.selectedToggleProperty(), images.textProperty(), location.textProperty())) {
            field.subscribe(this::check);
        }
        check();
    }

    ReadOnlyObjectProperty<Optional<String>> problem() {
        return problem.getReadOnlyProperty();
    }

    NewProject value() {
        return new NewProject(title.getText(), network.getValue(),
                files.isSelected() ? Optional.of(PathText.parse(images.getText())) : Optional.empty(),
                PathText.parse(location.getText()));
    }

    private void check() {
        boolean withImages = network.getValue().isPresent();
        glyphs.setDisable(!withImages);
        files.setDisable(!withImages);
        images.setDisable(!withImages || !files.isSelected());
        try {
            NewProject chosen = value();
            folder.setText("Makes the folder " + PathText.typed(chosen.folder()));
            problem.set(chosen.problem());
        } catch (InvalidPathException notAPath) {
            problem.set(Optional.of("This is no path: " + notAPath.getInput()));
        }
        message.setText(problem.get().orElse(""));
    }

    private void fillNetworks() {
        network.setItems(FXCollections.observableList(Stream.concat(
                Arrays.stream(ZooNetwork.values()).map(Optional::of), Stream.of(Optional.<ZooNetwork>empty()))
                .toList()));
        network.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<ZooNetwork> choice) {
                return choice.map(ZooNetwork::title).orElse("None: the multiplier alone");
            }

            @Override
            public Optional<ZooNetwork> fromString(String text) {
                return Arrays.stream(ZooNetwork.values()).filter(each -> each.title().equals(text)).findFirst();
            }
        });
        network.getSelectionModel().selectFirst();
    }

    private void field(String name, Control control, String explanation) {
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(name);
        add(name, explained(control, explanation));
    }

    private void add(String name, Node node) {
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(node);
        GridPane.setHgrow(node, Priority.ALWAYS);
        GridPane.setValignment(label, VPos.TOP);
        label.getStyleClass().add("field-label");
        add(label, 0, row);
        add(node, 1, row++);
    }

    private static <C extends Control> C explained(C control, String text) {
        return Tooltips.explain(control, text);
    }

    private static HBox line(TextField field, Button... buttons) {
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(6, field);
        line.getChildren().addAll(buttons);
        return line;
    }

    private static Button browse(String text, String explanation,
                                 Supplier<Optional<Path>> ask, TextField into) {
        Button button = new Button(text);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> ask.get().ifPresent(path -> into.setText(PathText.typed(path))));
        return Tooltips.explain(button, explanation);
    }
}
