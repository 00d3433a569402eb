package org.tramstudio.app.learn;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.shell.StudioView;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Palette;

/**
 * The lesson: one chapter at a time, a picture with a few sentences beside it. Left, right, Page Up and Page Down turn the
 * pages; letters grow with the window, so that it can be read from a wall.
 */
public final class LearnView implements StudioView {

    private static final double WIDTH_IN_LETTERS = 68;
    private static final double HEIGHT_IN_LETTERS = 38;
    private static final double SMALLEST_LETTERS = 12;
    private static final double LARGEST_LETTERS = 44;

    private final BorderPane content = new BorderPane();
    private final LearnModel model;
    private final LearnActions actions;
    private final ArithmeticPages arithmetic;
    private final ApproximationPages approximation;
    private final Map<Chapter, Node> pages = new EnumMap<>(Chapter.class);
    private final Label title = new Label();

    /**
     * Builds the view.
     *
     * @param background computes what takes longer than a frame
     * @param palette colours of the pictures
     * @param actions where it leads on to
     */
    public LearnView(Background background, ObservableValue<Palette> palette, LearnActions actions) {
        this.model = new LearnModel(background, Chapter.values().length);
        this.actions = actions;
        this.arithmetic = new ArithmeticPages(model, palette);
        this.approximation = new ApproximationPages(model, palette);
        content.setId("learn-view");
        content.getStyleClass().add("learn-view");
        content.getStylesheets().add(LearnView.class.getResource("/css/learn.css").toExternalForm());
        content.setFocusTraversable(true);
        content.setAccessibleHelp("Left and right, or Page Up and Page Down, turn the pages");
        title.getStyleClass().add("lesson-title");
        title.setId("lesson-title");
        content.setTop(title);
        content.setBottom(footer());
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
        content.widthProperty().subscribe(this::fitLetters);
        content.heightProperty().subscribe(this::fitLetters);
        model.chapter().subscribe(number -> show(Chapter.values()[number.intValue()]));
    }

    @Override
    public String title() {
        return "Learn";
    }

    @Override
    public Node content() {
        return content;
    }

    /** So that the keys turn pages at once. */
    @Override
    public void shown() {
        content.requestFocus();
    }

    /** What it shows. */
    LearnModel model() {
        return model;
    }

    private void fitLetters() {
        double letters = Math.clamp(Math.min(content.getWidth() / WIDTH_IN_LETTERS, content.getHeight() / HEIGHT_IN_LETTERS),
                SMALLEST_LETTERS, LARGEST_LETTERS);
        content.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", letters));
    }

    private void show(Chapter chapter) {
        title.setText(chapter.title());
        content.setCenter(pages.computeIfAbsent(chapter, wanted -> node(page(wanted))));
        content.setAccessibleText("Chapter " + (chapter.ordinal() + 1) + ", " + chapter.title());
    }

    private ChapterPage page(Chapter chapter) {
        return switch (chapter) {
            case LONG_MULTIPLICATION -> arithmetic.longMultiplication();
            case PARTIAL_PRODUCTS -> arithmetic.partialProducts();
            case ADDERS -> arithmetic.adders();
            case TREE -> arithmetic.tree();
            case FINAL_ADDITION -> arithmetic.finalAddition();
            case LEAVING_OUT -> approximation.leavingOut();
            case STRUCTURE_PARAMETERS -> approximation.structureParameters();
            case NETWORK -> approximation.network(actions);
        };
    }

    private static Node node(ChapterPage page) {
        VBox side = new VBox(sentence(page.chapter().text(), "lesson-text"), sentence(page.chapter().task(), "lesson-task"));
        side.getChildren().addAll(page.controls());
        side.getStyleClass().add("lesson-side");
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("lesson-scroll");
        StackPane picture = new StackPane(page.picture());
        picture.getStyleClass().add("lesson-picture-frame");
        HBox.setHgrow(picture, Priority.ALWAYS);
        return new HBox(picture, scroll);
    }

    private static Label sentence(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private Node footer() {
        ActionButton previous = new ActionButton("Previous", "The chapter before (Left or Page Up)", model::previous,
                model.chapter().map(now -> now.intValue() > 0 ? Optional.empty() : Optional.of("This is the first chapter")));
        previous.button().setId("lesson-previous");
        int last = Chapter.values().length - 1;
        ActionButton next = new ActionButton("Next", "The next chapter (Right or Page Down)", model::next,
                model.chapter().map(now -> now.intValue() < last ? Optional.empty() : Optional.of("This is the last chapter")))
                .primary();
        next.button().setId("lesson-next");
        Region before = new Region();
        Region after = new Region();
        HBox.setHgrow(before, Priority.ALWAYS);
        HBox.setHgrow(after, Priority.ALWAYS);
        HBox footer = new HBox(previous, before);
        footer.getChildren().addAll(numbers());
        footer.getChildren().addAll(after, next);
        footer.setAlignment(Pos.CENTER);
        footer.getStyleClass().add("lesson-footer");
        return footer;
    }

    private List<ToggleButton> numbers() {
        List<ToggleButton> numbers = new ArrayList<>();
        for (Chapter chapter : Chapter.values()) {
            ToggleButton number = new ToggleButton(Integer.toString(chapter.ordinal() + 1));
            number.setId("lesson-chapter-" + (chapter.ordinal() + 1));
            number.getStyleClass().addAll("flat", "lesson-number");
            number.setAccessibleText("Chapter " + (chapter.ordinal() + 1) + " of " + Chapter.values().length + ": "
                    + chapter.title());
            Tooltips.explain(number, chapter.title());
            model.chapter().subscribe(now -> number.setSelected(now.intValue() == chapter.ordinal()));
            number.setOnAction(event -> {
                model.open(chapter.ordinal());
                number.setSelected(true);
            });
            numbers.add(number);
        }
        return numbers;
    }

    /** A slider keeps the arrow keys for itself. */
    private void turn(KeyEvent event) {
        boolean arrows = !(event.getTarget() instanceof Slider);
        boolean modified = event.isShortcutDown() || event.isAltDown() || event.isShiftDown();
        switch (event.getCode()) {
            case PAGE_DOWN -> model.next();
            case PAGE_UP -> model.previous();
            case RIGHT, LEFT -> {
                if (!arrows || modified) {
                    return;
                }
                model.open(model.chapter().get() + (event.getCode() == KeyCode.RIGHT ? 1 : -1));
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
