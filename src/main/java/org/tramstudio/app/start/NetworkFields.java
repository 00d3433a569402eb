package org.tramstudio.app.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.TitleConverter;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.NetworkFileNames;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.zoo.ZooNetwork;

/** Where the network comes from: a built-in one with or without weights of others, an ONNX file, or none. */
final class NetworkFields extends VBox {

    private final RadioButton builtIn = choice("new-network-built-in", "Built-in:",
            "A network that the program builds for your images and classes");
    private final RadioButton onnx = choice("new-network-onnx", "ONNX file:",
            "An image classifier that PyTorch, TensorFlow or Keras has exported, with its weights");
    private final RadioButton none = choice("new-network-none", "None: the multiplier alone",
            "A project to work with multipliers by hand");
    private final ToggleGroup group = new ToggleGroup();
    private final ComboBox<ZooNetwork> network = new ComboBox<>(FXCollections.observableArrayList(ZooNetwork.values()));
    private final CheckBox stateDict = new CheckBox("Start from the weights of a file:");
    private final FileLine weights;
    private final CheckBox newClassifier = new CheckBox("New classifier, for classes of my own");
    private final FileLine file;
    private final Label description = note();
    private final Label found = note();
    private final NetworkInspection inspection;
    private final ReadOnlyObjectWrapper<Optional<NetworkChoice>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ImageShape>> wanted = new ReadOnlyObjectWrapper<>(Optional.empty());

    NetworkFields(Dialogs dialogs, NetworkInspection inspection) {
        this.inspection = inspection;
        getStyleClass().add("choices");
        List.of(builtIn, onnx, none).forEach(button -> button.setToggleGroup(group));
        builtIn.setSelected(true);
        weights = new FileLine("new-weights", "State dict", "A state dict with the names that torchvision, timm or the "
                + "TRAM releases use (.safetensors or .pth); nothing in it is ever run")
                .browse("Choose…", "Choose the file of the weights", () -> dialogs.chooseFile("Weights of the network",
                        "State dicts", NetworkFileNames.patterns(NetworkFileNames.WEIGHTS)));
        file = new FileLine("new-onnx", "ONNX file", "The exported network; it is copied into the project")
                .browse("Choose…", "Choose the ONNX file", () -> dialogs.chooseFile("Network", "ONNX files",
                        NetworkFileNames.patterns(NetworkFileNames.ONNX)));
        dress();
        getChildren().addAll(builtIn, indented(network, description, stateDict, weights, newClassifier), onnx,
                indented(file, found), none);
        List.of(group.selectedToggleProperty(), network.valueProperty(), stateDict.selectedProperty(), weights.text(),
                newClassifier.selectedProperty(), file.text()).forEach(field -> field.subscribe(this::check));
        check();
    }

    /** What is chosen; empty while a path cannot be read. */
    ReadOnlyObjectProperty<Optional<NetworkChoice>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The shape of the images that the network of a file takes; empty where none is chosen, or it is not known yet. */
    ReadOnlyObjectProperty<Optional<ImageShape>> wanted() {
        return wanted.getReadOnlyProperty();
    }

    /** Chooses the network of an ONNX file. */
    void chooseOnnx(Path path) {
        onnx.setSelected(true);
        file.set(path);
    }

    /** Chooses to start from weights of others. */
    void chooseWeights(Path path) {
        builtIn.setSelected(true);
        stateDict.setSelected(true);
        weights.set(path);
    }

    private void dress() {
        network.setId("new-network");
        network.setAccessibleText("Built-in network");
        network.setMaxWidth(Double.MAX_VALUE);
        network.setConverter(new TitleConverter<>(ZooNetwork::title));
        network.setCellFactory(list -> new NetworkCell());
        network.setVisibleRowCount(12);
        Tooltips.explain(network, "The network that is trained");
        network.getSelectionModel().selectFirst();
        stateDict.setId("new-state-dict");
        Tooltips.explain(stateDict, "Without it, the network is trained from scratch, which the Network view does.\n"
                + Term.STATE_DICT.explanation());
        newClassifier.setId("new-classifier");
        Tooltips.explain(newClassifier, "Leaves out the last layer of the file, which tells other classes apart, and "
                + "starts that layer at random");
    }

    private void check() {
        Toggle selected = group.getSelectedToggle();
        network.setDisable(selected != builtIn);
        stateDict.setDisable(selected != builtIn);
        boolean withWeights = selected == builtIn && stateDict.isSelected();
        show(weights, withWeights);
        show(newClassifier, withWeights);
        file.lock(selected != onnx);
        try {
            chosen.set(Optional.of(choice(selected)));
        } catch (InvalidPathException notAPath) {
            chosen.set(Optional.empty());
        }
        inspection.describe(network.getValue(), description::setText);
        if (chosen.get().orElse(null) instanceof NetworkChoice.Onnx(Path path) && !path.toString().isBlank()) {
            inspection.look(path, this::found);
        } else {
            inspection.forget();
            found(NetworkInspection.Found.NOTHING);
        }
    }

    private void found(NetworkInspection.Found looked) {
        found.setText(looked.words());
        show(found, !looked.words().isEmpty());
        wanted.set(looked.images());
    }

    private NetworkChoice choice(Toggle selected) {
        if (selected == none) {
            return new NetworkChoice.None();
        }
        return selected == onnx ? new NetworkChoice.Onnx(file.path())
                : new NetworkChoice.BuiltIn(network.getValue(),
                stateDict.isSelected() ? Optional.of(weights.path()) : Optional.empty(), newClassifier.isSelected());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static RadioButton choice(String id, String text, String explanation) {
        RadioButton button = new RadioButton(text);
        button.setId(id);
        return Tooltips.explain(button, explanation);
    }

    private static Label note() {
        Label label = new Label();
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static VBox indented(Node... nodes) {
        VBox box = new VBox(6, nodes);
        box.getStyleClass().add("indented");
        return box;
    }

    /** A network in the list, with the line on what it is. */
    private static final class NetworkCell extends ListCell<ZooNetwork> {

        private final Label title = new Label();
        private final Label line = new Label();
        private final VBox box = new VBox(title, line);

        NetworkCell() {
            line.getStyleClass().addAll("muted", "small");
        }

        @Override
        protected void updateItem(ZooNetwork item, boolean empty) {
            super.updateItem(item, empty);
            if (empty) {
                setGraphic(null);
                return;
            }
            title.setText(item.title());
            line.setText(NetworkWords.of(item));
            setGraphic(box);
        }
    }
}
