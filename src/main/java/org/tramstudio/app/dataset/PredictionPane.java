package org.tramstudio.app.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.EmptyState;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Segments;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.IconShape;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.data.Dataset;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.training.ImagePrediction;
import org.tramstudio.training.ImagePrediction.Outcome;
import org.tramstudio.training.ImagePredictions;

/**
 * The test images that the selected design gets wrong, beside those that the quantised network gets wrong with exact
 * products. They are classified when the user asks for it: that takes the engine, and seconds to minutes.
 */
final class PredictionPane extends VBox {

    private static final List<Outcome> SHOWN = List.of(Outcome.LOST, Outcome.GAINED, Outcome.WRONG);

    private final Dataset dataset;
    private final Classifier classifier;
    private final Background background;
    private Optional<DesignPoint> asked = Optional.empty();

    /** Classifies the test images of a design, see {@link ProjectSession#predictions}. */
    @FunctionalInterface
    interface Classifier {
        void predictions(DesignPoint design, Consumer<ImagePredictions> receiver, Consumer<String> failed);
    }

    PredictionPane(Dataset dataset, ObservableValue<Optional<DesignPoint>> selected, Classifier classifier,
                   Background background) {
        this.dataset = dataset;
        this.classifier = classifier;
        this.background = background;
        setId("predictions");
        getStyleClass().add("image-wall");
        selected.subscribe(this::follow);
    }

    private void follow(Optional<DesignPoint> selected) {
        Optional<DesignPoint> finished = selected.filter(design -> design.state() == DesignState.DONE);
        if (finished.isPresent() && finished.map(DesignPoint::id).equals(asked.map(DesignPoint::id))) {
            return;
        }
        asked = Optional.empty();
        show(finished.map(this::offer).orElseGet(() -> new EmptyState(IconShape.EXPLORE, "No finished design is selected",
                "Select one in the Explore view to see which test images it gets wrong that the network gets right with "
                        + "exact products.")));
    }

    private Node offer(DesignPoint design) {
        ActionButton classify = new ActionButton("Classify the test images",
                "Runs the network on its test images twice: with exact products, and with those of the design",
                () -> classify(design)).primary();
        classify.button().setId("classify");
        return new EmptyState(IconShape.DATASET, "What " + design.title() + " gets wrong",
                "The test images are classified with exact products and with this design's. It takes as long as measuring "
                        + "the accuracy twice.", classify);
    }

    private void classify(DesignPoint design) {
        asked = Optional.of(design);
        Label waiting = new Label("Classifying the test images of " + design.title() + "…");
        waiting.getStyleClass().add("muted");
        ProgressIndicator busy = new ProgressIndicator();
        busy.setAccessibleText("Classifying");
        busy.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        show(new VBox(8, busy, waiting));
        classifier.predictions(design, predictions -> {
            if (isWanted(design)) {
                show(walls(design, predictions));
            }
        }, failure -> {
            if (isWanted(design)) {
                asked = Optional.empty();
                ActionButton retry = new ActionButton("Try again", "Classifies the images once more", () -> classify(design));
                retry.button().setId("retry-classify");
                show(new EmptyState(IconShape.DATASET, "The images were not classified", failure, retry));
            }
        });
    }

    private boolean isWanted(DesignPoint design) {
        return asked.map(DesignPoint::id).equals(Optional.of(design.id()));
    }

    private void show(Node content) {
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(content);
    }

    private Node walls(DesignPoint design, ImagePredictions predictions) {
        ImageWall wall = new ImageWall("prediction-wall", "Test images that are classified wrongly", predictions.images(),
                image -> name(predictions.each().get(image)), background);
        VBox.setVgrow(wall, Priority.ALWAYS);
        ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(Outcome.LOST);
        Segments<Outcome> choice = new Segments<>("outcome", SHOWN, each -> title(each) + "  "
                + Numbers.count(predictions.of(each).size()), PredictionPane::explanation, outcome, outcome::set);
        outcome.subscribe(each -> wall.show(sentence(each, predictions),
                predictions.of(each).stream().mapToInt(ImagePrediction::image).toArray()));
        Label summary = new Label(summary(design, predictions));
        summary.setWrapText(true);
        summary.setId("prediction-summary");
        return new VBox(8, summary, choice, wall);
    }

    private String name(ImagePrediction prediction) {
        List<String> classes = dataset.classNames();
        return classes.get(prediction.label()) + ", test image " + prediction.image() + ". With exact products: "
                + classes.get(prediction.exact()) + ". With the design's: " + classes.get(prediction.approximate()) + ".";
    }

    private static String title(Outcome outcome) {
        return switch (outcome) {
            case LOST -> "Wrong now";
            case GAINED -> "Right now";
            case WRONG -> "Wrong in both";
            case RIGHT -> "Right in both";
        };
    }

    private static String explanation(Outcome outcome) {
        return switch (outcome) {
            case LOST -> "Right with exact products, wrong with the design's: what approximation costs";
            case GAINED -> "Wrong with exact products, right with the design's: retraining mends some images by the way";
            case WRONG -> "Wrong in both ways";
            case RIGHT -> "Right in both ways";
        };
    }

    private static String summary(DesignPoint design, ImagePredictions predictions) {
        int all = predictions.each().size();
        int lost = predictions.of(Outcome.LOST).size();
        int gained = predictions.of(Outcome.GAINED).size();
        return String.format(Locale.ROOT, "Of %s test images, %s makes %s wrong that the quantised network gets right with exact "
                + "products, and %s right that it gets wrong.", Numbers.count(all), design.title(), Numbers.count(lost),
                Numbers.count(gained));
    }

    private String sentence(Outcome each, ImagePredictions predictions) {
        List<ImagePrediction> some = predictions.of(each);
        if (some.isEmpty()) {
            return "None.";
        }
        boolean mended = each == Outcome.GAINED;
        return (mended ? "Mended most often: " : "Most often: ") + String.join(", ", new Confusions(some,
                mended ? ImagePrediction::exact : ImagePrediction::approximate, dataset.classNames()).mostFrequent(3)) + ".";
    }
}
