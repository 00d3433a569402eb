package org.tramstudio.app.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.explore.Designs;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.Glyphs;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.training.ImagePrediction;
import org.tramstudio.training.ImagePrediction.Outcome;
import org.tramstudio.training.ImagePredictions;

class PredictionPaneTest {

    private static final Dataset GLYPHS = Glyphs.dataset(10, 12, 1);

    private final SimpleObjectProperty<Optional<DesignPoint>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final List<Consumer<ImagePredictions>> receivers = new ArrayList<>();
    private final List<Consumer<String>> failures = new ArrayList<>();
    private Background background;
    private PredictionPane pane;
    private Stage stage;

    @BeforeEach
    void open() {
        FxToolkit.run(() -> {
            background = new Background();
            pane = new PredictionPane(GLYPHS, selected, (design, receiver, failed) -> {
                receivers.add(receiver);
                failures.add(failed);
            }, background);
            stage = FxToolkit.show(pane, 700, 500, new Theme(ColorScheme.LIGHT));
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> {
            stage.close();
            background.close();
        });
    }

    /** Image 0 is lost, image 1 gained, 2 and 3 stay wrong, the others right. */
    private static ImagePredictions predictions() {
        List<ImagePrediction> each = new ArrayList<>();
        for (int image = 0; image < GLYPHS.test().size(); image++) {
            int label = GLYPHS.test().label(image);
            int other = (label + 1) % 10;
            each.add(new ImagePrediction(image, label, image >= 1 && image <= 3 ? other : label,
                    image == 0 || image == 2 || image == 3 ? other : label));
        }
        return new ImagePredictions(GLYPHS.test(), each);
    }

    private void classify(DesignPoint design) {
        FxToolkit.run(() -> {
            selected.set(Optional.of(design));
            pane.applyCss();
            ((ButtonBase) pane.lookup("#classify")).fire();
        });
    }

    private int shownImages() {
        return ((ListView<?>) pane.lookup("#prediction-wall")).getParent() instanceof ImageWall wall ? wall.shown().length : -1;
    }

    @Test
    void outcomesAreCountedAndShown() {
        assertEquals(1, predictions().of(Outcome.LOST).size());
        classify(Designs.done(0.9, 0.95, 0.6));
        FxToolkit.run(() -> {
            receivers.getFirst().accept(predictions());
            pane.applyCss();
            assertTrue(((Label) pane.lookup("#prediction-summary")).getText().startsWith("Of 12 test images, λ 0.9 makes 1 wrong"));
            assertEquals("Wrong in both  2", ((ToggleButton) pane.lookup("#outcome-2")).getText());
            assertEquals(1, shownImages());
            ((ToggleButton) pane.lookup("#outcome-2")).fire();
            assertEquals(2, shownImages());
        });
    }

    @Test
    void predictionsOfADesignThatIsNotSelectedAnyMoreAreDropped() {
        classify(Designs.done(0.9, 0.95, 0.6));
        FxToolkit.run(() -> {
            selected.set(Optional.of(Designs.done(2, 0.93, 0.4)));
            receivers.getFirst().accept(predictions());
            pane.applyCss();
            assertTrue(pane.lookup("#classify") != null && pane.lookup("#prediction-wall") == null);
        });
    }

    @Test
    void aFailureIsToldAndOffersAnotherTry() {
        classify(Designs.done(0.9, 0.95, 0.6));
        FxToolkit.run(() -> {
            failures.getFirst().accept("the weights are gone");
            pane.applyCss();
            assertTrue(pane.lookupAll(".label").stream().anyMatch(label -> label instanceof Label text
                    && "the weights are gone".equals(text.getText())));
        });
    }

    @Test
    void onlyFinishedDesignsAreClassified() {
        FxToolkit.run(() -> {
            selected.set(Optional.of(Designs.running(0.3, Designs.position(0.8, 0.9))));
            pane.applyCss();
            assertTrue(pane.lookup("#classify") == null);
        });
    }

    @Test
    void confusionsAreListedMostFrequentFirst() {
        List<ImagePrediction> some = List.of(new ImagePrediction(0, 1, 1, 2), new ImagePrediction(1, 3, 3, 4),
                new ImagePrediction(2, 3, 3, 4));
        assertEquals(List.of("d taken for e (2)", "b taken for c (1)"), new Confusions(some, ImagePrediction::approximate,
                List.of("a", "b", "c", "d", "e")).mostFrequent(3));
    }
}
