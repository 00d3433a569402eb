package org.tramstudio.app.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.TitleConverter;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.task.ComputePriority;
import org.tramstudio.task.ComputeThreads;

/** Threads and memory of training, in a window of its own. */
public final class SettingsWindow {

    private static final double WIDTH = 520;
    private static final double HEIGHT = 164;
    private static final List<Integer> MEGABYTES = List.of(2_000, 3_000, 4_000, 6_000, 8_000, 16_000, 32_000, 64_000, 128_000);
    private static final String THREADS = "How many processor threads training computes with. Fewer leave processors to other "
            + "programs; weights may differ in their last digits.";
    private static final String MEMORY = "How much memory the training of a design or a network may take. One that would take more computes fewer images at "
            + "once, or does not begin and says how much it needs.";

    private final Window owner;
    private final Theme theme;
    private final ComputeModel model;
    private Optional<Stage> stage = Optional.empty();

    /**
     * The window is built when it is first asked for.
     *
     * @param owner the main window
     * @param theme its colours
     * @param model what is chosen
     */
    public SettingsWindow(Window owner, Theme theme, ComputeModel model) {
        this.owner = owner;
        this.theme = theme;
        this.model = model;
    }

    /** Opens it, or brings it to the front. */
    public void show() {
        Stage shown = stage.orElseGet(this::build);
        shown.show();
        shown.toFront();
    }

    private Stage build() {
        GridPane fields = new GridPane();
        fields.getStyleClass().add("facts");
        ComboBox<Integer> threads = box("compute-threads", "Processor threads", THREADS,
                IntStream.rangeClosed(ComputeModel.USUAL, ComputeThreads.most()).boxed().toList(), SettingsWindow::threads,
                model.threads(), model::useThreads);
        ComboBox<Integer> memory = box("memory-limit", "Memory limit", MEMORY,
                Stream.concat(Stream.of(ComputeModel.USUAL), MEGABYTES.stream()).toList(), SettingsWindow::megabytes,
                model.memory(), model::limitMemory);
        add(fields, 0, "Processor threads", threads, "Takes effect with the next step. " + priority());
        add(fields, 1, "Memory limit", memory, "Takes effect with the next training that begins. Without a limit, what the machine "
                + "has free is the limit.");
        VBox page = new VBox(fields);
        page.getStyleClass().add("help-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Scene scene = new Scene(scroll, WIDTH, HEIGHT);
        theme.dress(scene);
        Stage built = new Stage();
        scene.getAccelerators().put(KeyCombination.valueOf("Esc"), built::hide);
        built.initOwner(owner);
        built.setTitle("Threads and memory");
        built.setScene(scene);
        stage = Optional.of(built);
        return built;
    }

    private static ComboBox<Integer> box(String id, String name, String explanation, List<Integer> choices,
                                         Function<Integer, String> title, ObservableValue<Integer> chosen, IntConsumer choose) {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(choices);
        box.setConverter(new TitleConverter<>(title));
        box.setAccessibleText(name);
        Tooltips.explain(box, explanation);
        // what was remembered of another machine may be none of the choices, and is shown all the same
        chosen.subscribe(box::setValue);
        box.setOnAction(event -> choose.accept(box.getValue()));
        return box;
    }

    private static void add(GridPane fields, int row, String name, ComboBox<Integer> box, String note) {
        Label label = new Label(name);
        label.setLabelFor(box);
        label.setMinWidth(GridPane.USE_PREF_SIZE);
        Label words = new Label(note);
        words.setWrapText(true);
        words.getStyleClass().addAll("muted", "small");
        Node right = new VBox(box, words);
        GridPane.setValignment(label, VPos.TOP);
        fields.addRow(row, label, right);
    }

    private static String threads(int count) {
        return count == ComputeModel.USUAL ? "Usual: " + ComputeThreads.usualBesideWindow() + " of " + ComputeThreads.most()
                : Integer.toString(count);
    }

    private static String megabytes(int limit) {
        return limit == ComputeModel.USUAL ? "No limit" : Numbers.count(limit) + " MB";
    }

    private static String priority() {
        return ComputePriority.works() ? "Training gives way to this window and other programs, whatever is chosen here."
                : "On this system the engine's threads cannot give way to the window, so one processor is usually left free.";
    }
}
