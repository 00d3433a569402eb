package org.tramstudio.app.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Segments;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.data.ClassCounts;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.Normalization;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.task.BackgroundTask;

/** A data set: what it is and its classes on the left, its images on the right. */
final class DatasetPage extends VBox {

    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.TRAINING);

    /** What the wall shows. */
    private enum Part {
        TRAINING("Training images", "The images that the network learns from"),
        MISCLASSIFIED("Misclassified", "The test images that the selected design gets wrong, beside the quantised network");

        private final String title;
        private final String explanation;

        Part(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }

        String title() {
            return title;
        }

        String explanation() {
            return explanation;
        }
    }

    DatasetPage(Dataset dataset, Optional<DatasetReference.Files> files, Workspace workspace, ProjectSession session,
                Background background) {
        getStyleClass().add("view");
        Label title = new Label(dataset.name());
        title.getStyleClass().add("title");
        Label source = new Label(dataset.source());
        source.getStyleClass().add("muted");
        source.setWrapText(true);

        TrainingWall training = new TrainingWall(dataset, background);
        ClassBars classes = new ClassBars(label -> {
            part.set(Part.TRAINING);
            training.showClass(label);
        });
        Facts facts = new Facts()
                .add("Training images", Numbers.count(dataset.training().size()))
                .add("Test images", Numbers.count(dataset.test().size()))
                .add("Image shape", dataset.shape().toString())
                .add("Classes", Integer.toString(dataset.classNames().size()));
        VBox left = new VBox(facts, heading("CLASSES"), classes);
        files.ifPresent(reference -> left.getChildren().addAll(heading("READING"), new ImageOptions(reference, session)));
        left.getChildren().addAll(ImageOptions.problems(dataset.problems()));
        left.getStyleClass().addAll("card", "dataset-facts");
        ScrollPane scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("dataset-side");
        VBox walls = walls(training, new PredictionPane(dataset, workspace.selectedDesign(),
                session::predictions, background));
        HBox.setHgrow(walls, Priority.ALWAYS);
        HBox columns = new HBox(scroll, walls);
        columns.setAlignment(Pos.TOP_LEFT);
        columns.getStyleClass().add("columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().addAll(new VBox(title, source), columns);

        background.startQuietly(new BackgroundTask<>("Count classes", control -> ClassCounts.of(dataset)),
                classes::show, failure -> classes.fail("The classes cannot be counted: " + failure.getMessage()));
        background.startQuietly(new BackgroundTask<>("Measure brightness", control ->
                        dataset.normalization()),
                measured -> addNormalization(facts, measured),
                failure -> facts.add("Normalisation", "not measured: " + failure.getMessage()));
    }

    private VBox walls(TrainingWall training, PredictionPane predictions) {
        Segments<Part> choice = new Segments<>("dataset-part", List.of(Part.values()), Part::title, Part::explanation, part,
                part::set);
        VBox walls = new VBox(8, choice, training.content(), predictions);
        showWhile(training.content(), Part.TRAINING);
        showWhile(predictions, Part.MISCLASSIFIED);
        return walls;
    }

    private void showWhile(Node node, Part shown) {
        node.visibleProperty().bind(part.isEqualTo(shown));
        node.managedProperty().bind(node.visibleProperty());
        VBox.setVgrow(node, Priority.ALWAYS);
    }

    private static void addNormalization(Facts facts, Normalization measured) {
        String channels = IntStream.range(0, measured.mean().size())
                .mapToObj(c -> String.format(Locale.ROOT, "%.3f ± %.3f", measured.mean().get(c),
                        measured.deviation().get(c)))
                .collect(Collectors.joining("\n"));
        facts.add("Normalised by", channels, "Mean and standard deviation of each channel (black 0, white 1): measured on "
                + "a sample of the training images, or as chosen below. Training brings them to 0 and 1.");
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("section", "part");
        return label;
    }
}
