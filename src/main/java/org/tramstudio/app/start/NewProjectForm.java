package org.tramstudio.app.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.PathText;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.DroppedFile;

/** The fields of a new project, and under them what is still wrong. */
final class NewProjectForm extends GridPane {

    private static final Path HOME = Path.of(System.getProperty("user.home"));

    private final TextField title = new TextField("My project");
    private final NetworkFields network;
    private final ImageFields images;
    private final FileLine location;
    private final Label folder = new Label();
    private final Label message = new Label();
    private final ReadOnlyObjectWrapper<Optional<NewProject>> value = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int row;

    NewProjectForm(Dialogs dialogs, NetworkInspection inspection) {
        getStyleClass().add("form");
        network = new NetworkFields(dialogs, inspection);
        images = new ImageFields(dialogs);
        location = new FileLine("new-location", "Place of the project folder",
                "Folder that the project's folder is made in").browse("Choose…",
                "Choose where the project's folder is made",
                () -> dialogs.chooseFolder("Where to make the project's folder"));
        location.set(HOME);
        title.setId("new-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setAccessibleText("Title");
        Tooltips.explain(title, "What the project is called");
        folder.getStyleClass().addAll("muted", "small");
        message.getStyleClass().addAll("bad", "small");
        message.setId("new-problem");
        add("Title", title);
        add("Network", network);
        add("Images", images);
        add("Place", new VBox(4, location, folder));
        add(message, 1, row);
        for (ObservableValue<?> field : List.of(title.textProperty(), network.chosen(), images.chosen(),
                location.text())) {
            field.subscribe(this::check);
        }
        check();
    }

    /** The project that is described; empty while something is wrong. */
    ReadOnlyObjectProperty<Optional<NewProject>> value() {
        return value.getReadOnlyProperty();
    }

    /** Fills in what the user has dropped on the window. */
    void take(DroppedFile dropped) {
        switch (dropped.kind()) {
            case NETWORK -> network.chooseOnnx(dropped.path());
            case WEIGHTS -> network.chooseWeights(dropped.path());
            case IMAGES -> images.choose(dropped.path());
        }
    }

    private void check() {
        images.setDisable(network.chosen().get().filter(NetworkChoice.None.class::isInstance).isPresent());
        try {
            Path place = location.path();
            folder.setText("Makes the folder " + PathText.typed(place.resolve(NewProject.folderName(title.getText()))));
            Optional<NewProject> described = network.chosen().get().map(choice -> new NewProject(title.getText(), choice,
                    images.isDisabled() ? Optional.empty() : images.chosen().get(), place));
            Optional<String> problem = described.isEmpty() ? Optional.of("The network's file is no path.")
                    : described.get().problem();
            message.setText(problem.orElse(""));
            value.set(described.filter(complete -> problem.isEmpty()));
        } catch (InvalidPathException notAPath) {
            message.setText("This is no path: " + notAPath.getInput());
            value.set(Optional.empty());
        }
    }

    private void add(String name, Node node) {
        Label label = new Label(name);
        label.getStyleClass().addAll("muted", "field-label");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(node);
        GridPane.setHgrow(node, Priority.ALWAYS);
        GridPane.setValignment(label, VPos.TOP);
        add(label, 0, row);
        add(node, 1, row++);
    }
}
