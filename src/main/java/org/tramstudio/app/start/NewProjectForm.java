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
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.zoo.ZooNetwork;

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
    private final NetworkInspection inspection;
    private Optional<String> misfit = Optional.empty();
    private int row;

    NewProjectForm(Dialogs dialogs, NetworkInspection inspection) {
        this.inspection = inspection;
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
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.setId("new-problem");
        add("Title", title);
        add("Network", network);
        add("Images", images);
        add("Place", new VBox(4, location, folder));
        add(message, 1, row);
        network.chosen().map(NewProjectForm::builtIn).subscribe(this::offerSizes);
        network.wanted().subscribe(this::fixSize);
        for (ObservableValue<?> field : List.of(network.chosen(), network.wanted(), images.chosen())) {
            field.subscribe(this::compare);
        }
        for (ObservableValue<?> field : List.of(title.textProperty(), location.text())) {
            field.subscribe(this::check);
        }
        compare();
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

    private static Optional<ZooNetwork> builtIn(Optional<NetworkChoice> choice) {
        return choice.filter(NetworkChoice.BuiltIn.class::isInstance)
                .map(builtIn -> ((NetworkChoice.BuiltIn) builtIn).network());
    }

    private void offerSizes(Optional<ZooNetwork> builtIn) {
        builtIn.ifPresent(zoo -> inspection.sides(zoo, sides -> {
            if (builtIn(network.chosen().get()).equals(builtIn)) {
                images.offerSizes(sides);
            }
        }));
    }

    private void fixSize(Optional<ImageShape> before, Optional<ImageShape> wanted) {
        wanted.filter(shape -> shape.height() == shape.width()).ifPresentOrElse(shape -> images.fixSize(shape.height()),
                images::freeSize);
    }

    /** Whether network and images go together takes a moment to find out; until then nothing is held against them. */
    private void compare() {
        inspection.forgetComparison();
        ImageChoice chosen = images.chosen().get();
        misfit = network.wanted().get().flatMap(wanted -> NetworkFit.refusal(wanted, chosen));
        builtIn(network.chosen().get()).ifPresent(zoo -> chosen.shape().ifPresent(shape ->
                inspection.compare(zoo, shape, refusal -> {
                    misfit = refusal;
                    check();
                })));
        check();
    }

    private void check() {
        images.setDisable(network.chosen().get().filter(NetworkChoice.None.class::isInstance).isPresent());
        try {
            Path place = location.path();
            folder.setText("Makes the folder " + PathText.typed(place.resolve(NewProject.folderName(title.getText()))));
            Optional<NewProject> described = network.chosen().get().map(choice -> new NewProject(title.getText(), choice,
                    images.chosen().get(), place));
            Optional<String> problem = described.isEmpty() ? Optional.of("The network's file is no path.")
                    : described.get().problem().or(() -> misfit);
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
