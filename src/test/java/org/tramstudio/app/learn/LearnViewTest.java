package org.tramstudio.app.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.application.ColorScheme;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.ControlWords;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.circuit.ColumnTruncation;
import org.tramstudio.circuit.ProductTable;

class LearnViewTest {

    private final List<String> jumps = new ArrayList<>();
    private Background background;
    private LearnView view;
    private Stage stage;
    private Scene scene;

    @BeforeEach
    void open() {
        FxToolkit.run(() -> {
            Theme theme = new Theme(ColorScheme.LIGHT);
            background = new Background();
            view = new LearnView(background, theme.palette(), new LearnActions(() -> jumps.add("tour"),
                    () -> jumps.add("sample"), () -> jumps.add("multiplier")));
            stage = FxToolkit.show((Parent) view.content(), 980, 535, theme);
            scene = stage.getScene();
            view.shown();
        });
        FxToolkit.await("the lesson is computed", () -> view.model().removal().get().isPresent()
                && view.model().mapping().get().isPresent());
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> {
            stage.close();
            background.close();
        });
    }

    @Test
    void keysWalkThroughAllChaptersAndStopAtTheEnds() {
        press(view.content(), KeyCode.PAGE_UP);
        for (Chapter chapter : Chapter.values()) {
            assertEquals(chapter.title(), text("lesson-title"));
            assertTrue(FxToolkit.call(() -> ((Region) picture()).getAccessibleText()).length() > 10, chapter.title());
            press(view.content(), chapter.ordinal() % 2 == 0 ? KeyCode.RIGHT : KeyCode.PAGE_DOWN);
        }
        assertEquals(Chapter.NETWORK.title(), text("lesson-title"));
        assertTrue(button("lesson-next").isDisabled());
        for (int turn = 0; turn < Chapter.values().length; turn++) {
            press(view.content(), turn % 2 == 0 ? KeyCode.LEFT : KeyCode.PAGE_UP);
        }
        assertEquals(Chapter.LONG_MULTIPLICATION.title(), text("lesson-title"));
        assertTrue(button("lesson-previous").isDisabled());
    }

    private Node picture() {
        return scene.lookup(".lesson-picture");
    }

    @Test
    void buttonsAndNumbersTurnThePagesToo() {
        fire("lesson-next");
        assertEquals(Chapter.PARTIAL_PRODUCTS.title(), text("lesson-title"));
        fire("lesson-chapter-6");
        assertEquals(Chapter.LEAVING_OUT.title(), text("lesson-title"));
        fire("lesson-previous");
        assertEquals(Chapter.FINAL_ADDITION.title(), text("lesson-title"));
    }

    @Test
    void operandsAreChangedBitByBitAndAllPicturesFollow() {
        fire("lesson-w0");
        fire("lesson-x1");
        assertEquals("= 10", text("lesson-number-w"));
        assertEquals("= 15", text("lesson-number-x"));
        assertTrue(accessible("lesson-paper").contains("10 times 15 is 150"), accessible("lesson-paper"));
        fire("lesson-chapter-5");
        assertTrue(accessible("lesson-addition").contains("10 and 15 is 150"));
    }

    @Test
    void aClickOnABitOfThePictureSwitchesIt() {
        PaperPicture paper = (PaperPicture) node("lesson-paper");
        FxToolkit.run(() -> {
            paper.clicked(2.6 + 7.5, 0.9);
            paper.clicked(2.6 + 4.5, 1.9);
        });
        assertEquals(10, view.model().weight().get());
        assertEquals(5, view.model().activation().get());
    }

    @Test
    void theInputsOfAnAdderAreSwitched() {
        fire("lesson-chapter-3");
        fire("lesson-full-b");
        assertTrue(accessible("lesson-full-adder").contains("3 inputs are 1; the carry is 1, the sum 1"));
        fire("lesson-half-b");
        assertTrue(accessible("lesson-half-adder").contains("2 inputs are 1; the carry is 1, the sum 0"));
        fire("lesson-question-adder-show");
        assertTrue(text("lesson-question-adder-answer").contains("1 1 1"));
    }

    @Test
    void theTreeGrowsStageByStageUntilTwoRowsAreLeft() {
        fire("lesson-chapter-4");
        assertTrue(accessible("lesson-tree").contains("at most 4 bits"));
        fire("lesson-stage-2");
        assertTrue(accessible("lesson-tree").contains("at most 2 bits"));
    }

    @Test
    void columnsThatAreLeftOutGiveTheErrorsOfTheirCircuit() {
        fire("lesson-chapter-6");
        fire("lesson-column-1");
        FxToolkit.await("two columns are left out", () -> leftOut().equals(Set.of(0, 1)));
        ProductTable expected = ColumnTruncation.table(LearnModel.WIDTH, 2);
        assertEquals(expected, view.model().removal().get().orElseThrow().removal().table());
        long wrong = 0;
        for (int w = 0; w < 16; w++) {
            for (int x = 0; x < 16; x++) {
                wrong += expected.error(w, x) != 0 ? 1 : 0;
            }
        }
        String count = wrong + " of 256";
        assertTrue(labels().contains(count), labels().toString());
        assertTrue(text("lesson-question-columns").contains("columns 0 and 1"));
        fire("lesson-question-columns-show");
        assertTrue(text("lesson-question-columns-answer").startsWith(count));
        fire("lesson-column-0");
        fire("lesson-column-1");
        FxToolkit.await("nothing is left out", () -> leftOut().isEmpty());
        assertEquals("None: every product is right.", text("lesson-question-columns-answer"));
    }

    private Set<Integer> leftOut() {
        return view.model().removal().get().orElseThrow().removal().columns();
    }

    @Test
    void theAnswerAboutColumn0NamesTheOddNumbers() {
        fire("lesson-chapter-6");
        fire("lesson-question-columns-show");
        assertEquals("64 of 256, each by −1. They are just those in which w₀ and x₀ are 1.",
                text("lesson-question-columns-answer"));
    }

    @Test
    void aClickOnACellChoosesItsPair() {
        fire("lesson-chapter-6");
        PairGrid grid = (PairGrid) node("lesson-errors");
        FxToolkit.run(() -> grid.clicked(1.7 + 5.5, 1.2 + 15.5 - 3));
        assertEquals(3, view.model().weight().get());
        assertEquals(5, view.model().activation().get());
        assertTrue(labels().contains("here 14"), labels().toString());
    }

    @Test
    void slidersSetThetaAndKeepTheArrowKeys() {
        fire("lesson-chapter-7");
        Slider slider = (Slider) node("lesson-theta-1");
        FxToolkit.run(() -> slider.setValue(1));
        FxToolkit.await("the circuit follows", () -> view.model().mapping().get().orElseThrow().mapped().theta().at(1) == 1);
        ThetaLesson lesson = view.model().mapping().get().orElseThrow();
        assertEquals(0.25 + 2 * 2 * 0.25, lesson.expected().meanErrorDistance(), 1e-12);
        press(slider, KeyCode.RIGHT);
        assertEquals(Chapter.STRUCTURE_PARAMETERS.title(), text("lesson-title"));
        press(slider, KeyCode.PAGE_DOWN);
        assertEquals(Chapter.NETWORK.title(), text("lesson-title"));
    }

    @Test
    void theLastChapterLeadsOn() {
        fire("lesson-chapter-8");
        fire("lesson-tour");
        fire("lesson-sample");
        fire("lesson-multiplier");
        assertEquals(List.of("tour", "sample", "multiplier"), jumps);
    }

    @Test
    void lettersGrowWithTheWindow() {
        Label title = (Label) node("lesson-title");
        double before = FxToolkit.call(() -> title.getFont().getSize());
        FxToolkit.run(() -> {
            stage.setWidth(700);
            stage.setHeight(460);
        });
        FxToolkit.await("letters are smaller", () -> title.getFont().getSize() < before);
    }

    @Test
    void nothingIsCutOffAndEverythingIsNamed() {
        for (Chapter chapter : Chapter.values()) {
            fire("lesson-chapter-" + (chapter.ordinal() + 1));
            FxToolkit.run(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                ScrollPane side = (ScrollPane) scene.lookup(".lesson-scroll");
                double content = ((Region) side.getContent()).getHeight();
                assertTrue(content <= side.getHeight() + 1, chapter + ": the side is " + content + " of "
                        + side.getHeight() + " high");
                assertEquals(List.of(), ControlWords.missing(scene.getRoot()), chapter.title());
            });
        }
        assertFalse(labels().isEmpty());
    }

    private List<String> labels() {
        return FxToolkit.call(() -> scene.getRoot().lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText()).toList());
    }

    private Node node(String id) {
        return FxToolkit.call(() -> {
            Node found = scene.lookup("#" + id);
            if (found == null) {
                throw new AssertionError("no node #" + id);
            }
            return found;
        });
    }

    private ButtonBase button(String id) {
        return (ButtonBase) node(id);
    }

    private void fire(String id) {
        ButtonBase button = button(id);
        FxToolkit.run(() -> {
            button.fire();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    private String text(String id) {
        return ((Label) node(id)).getText();
    }

    private String accessible(String id) {
        return node(id).getAccessibleText();
    }

    private static void press(Node node, KeyCode key) {
        FxToolkit.run(() -> Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false,
                false)));
    }
}
