package org.tramstudio.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.cli.WindowMeasurement.Answers;
import org.tramstudio.cli.WindowMeasurement.Memory;
import org.tramstudio.cli.WindowMeasurement.Row;
import org.tramstudio.cli.WindowMeasurement.Times;
import org.tramstudio.project.Project;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.Setting;

/** Measures how the window answers while it is worked with, alone and beside a training. Needs no display. */
public final class WindowBenchmark {

    private static final Duration EACH = Duration.ofSeconds(5);
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final int DRAGGED_COLUMN = 7;
    /** A slider gives θ in thousandths. */
    private static final double THOUSANDTHS = 1000;
    private static final int WIDE = 16;
    private static final int FRAMES_OF_A_SWING = 60;
    private static final int FRAMES_OF_A_VIEW = 15;
    private static final double PANNED = 400;
    /** Until a dozen columns fill the width. */
    private static final int ZOOM_NOTCHES = 10;
    /** Designs for the better part of an hour: the plot grows all the time. */
    private static final String MANY = IntStream.rangeClosed(1, 200).mapToObj(k -> String.format(Locale.ROOT, "%.2f", k / 100.0))
            .collect(Collectors.joining(", "));

    private final HiddenWindow hidden;
    private final List<Row> rows = new ArrayList<>();

    private WindowBenchmark(HiddenWindow hidden) {
        this.hidden = hidden;
    }

    /** As {@link org.tramstudio.cli.WindowMeasurement#measure}; once in a process. */
    public static Times measure(Path project, Duration live) throws IOException {
        try (HiddenWindow hidden = HiddenWindow.open(WIDTH, HEIGHT)) {
            new Responsiveness(frame -> { }).over(Duration.ofMillis(50));
            Duration firstWindow = Duration.between(ProcessHandle.current().info().startInstant().orElse(Instant.now()),
                    Instant.now());
            return new WindowBenchmark(hidden).measure(hidden.copyOf(project), live, firstWindow);
        }
    }

    private Times measure(Path project, Duration live, Duration firstWindow) throws IOException {
        StudioWindow window = hidden.window();
        hidden.open(project);
        HiddenWindow.await(() -> window.workspace().engine().get().isPresent());
        Path wide = wideTree();
        List<Destination> views = List.of(Destination.values());
        row("Opening each view for the first time", EACH, frame -> views.stream().skip(frame / FRAMES_OF_A_VIEW).limit(1)
                .filter(view -> frame % FRAMES_OF_A_VIEW == 0).forEach(window.main()::goTo));
        work(wide, "first seconds");
        if (live.isZero()) {
            Memory now = memory();
            return new Times(firstWindow, rows, now, now);
        }
        work(wide, "alone");
        StudySettings many = HiddenWindow.call(() -> window.workspace().project().get().map(Project::study).orElseThrow())
                .with(Map.of(Setting.LAMBDAS, MANY));
        HiddenWindow.run(() -> window.explore(many));
        HiddenWindow.await(() -> window.workspace().designs().stream().anyMatch(design -> design.state() == DesignState.RUNNING));
        work(wide, "beside a training");
        HiddenWindow.run(() -> window.main().goTo(Destination.EXPLORE));
        HiddenWindow.run(() -> window.workspace().selectedDesign().set(window.workspace().designs().stream().findFirst()));
        Memory before = memory();
        row("Live plots for " + live.toMinutes() + " min, beside their training", live, frame -> { });
        return new Times(firstWindow, rows, before, memory());
    }

    private void work(Path wide, String beside) throws IOException {
        HiddenWindow.run(() -> hidden.window().main().goTo(Destination.MULTIPLIER));
        press("source-0");
        awaitWidth(8);
        Slider slider = (Slider) node("theta-" + DRAGGED_COLUMN);
        drag(slider, "Dragging θ of 8 bits, " + beside);
        HiddenWindow.run(() -> hidden.window().openCircuit(wide));
        awaitWidth(WIDE);
        Node diagram = node("dot-diagram");
        HiddenWindow.run(() -> press(diagram, KeyCode.F));
        pan(diagram, "Panning the tree of " + WIDE + " bits, " + beside);
        HiddenWindow.run(() -> IntStream.range(0, ZOOM_NOTCHES).forEach(notch -> press(diagram, KeyCode.PLUS)));
        pan(diagram, "Panning it zoomed in, " + beside);
    }

    private void drag(Slider slider, String work) throws IOException {
        AnswerTimes answers = new AnswerTimes();
        Scene scene = hidden.stage().getScene();
        Runnable drawn = answers::draw;
        var answering = HiddenWindow.call(() -> {
            scene.addPostLayoutPulseListener(drawn);
            return hidden.window().workspace().multiplier().subscribe((before, shown) -> shown
                    .flatMap(ShownMultiplier::mapped).ifPresent(mapped -> answers.answer(mapped.theta().at(DRAGGED_COLUMN))));
        });
        Responsiveness measured = new Responsiveness(frame -> {
            double theta = Math.rint(THOUSANDTHS * swing(frame)) / THOUSANDTHS;
            answers.ask(theta);
            slider.setValue(theta);
        }).over(EACH);
        HiddenWindow.run(() -> {
            answering.unsubscribe();
            scene.removePostLayoutPulseListener(drawn);
        });
        add(work, measured, HiddenWindow.call(() -> answers.over(measured.seconds())));
    }

    private void pan(Node diagram, String work) throws IOException {
        HiddenWindow.run(() -> fire(diagram, MouseEvent.MOUSE_PRESSED, 300, 300));
        row(work, EACH, frame -> fire(diagram, MouseEvent.MOUSE_DRAGGED, 300 + PANNED * swing(frame), 300));
        HiddenWindow.run(() -> fire(diagram, MouseEvent.MOUSE_RELEASED, 300, 300));
    }

    /** An accurate tree wider than any that is mapped here, as it is read from a file. */
    private Path wideTree() throws IOException {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, OperandFormat.unsigned(WIDE),
                FinalAdder.RIPPLE);
        ExportFile file = CircuitFormat.JSON.files(new ExportedCircuit("wallace_" + WIDE, netlist.operands(),
                Optional.of(netlist), Optional.empty(), List.of())).getFirst();
        return Files.write(hidden.scratch().resolve(file.name()), file.bytes());
    }

    /** To and fro between 0 and 1. */
    private static double swing(int frame) {
        return 0.5 - 0.5 * Math.cos(2 * Math.PI * frame / FRAMES_OF_A_SWING);
    }

    private void row(String work, Duration time, IntConsumer frame) throws IOException {
        add(work, new Responsiveness(frame).over(time), Optional.empty());
    }

    private void add(String work, Responsiveness measured, Optional<Answers> answers) {
        rows.add(new Row(work, measured.framesPerSecond(), measured.longestStall(), answers));
    }

    /** Waits for the node, since what scrolls is there only once it was laid out. */
    private Node node(String id) throws IOException {
        HiddenWindow.await(() -> hidden.stage().getScene().lookup("#" + id) != null);
        return HiddenWindow.call(() -> hidden.stage().getScene().lookup("#" + id));
    }

    private void press(String id) throws IOException {
        ButtonBase button = (ButtonBase) node(id);
        HiddenWindow.run(button::fire);
    }

    private void awaitWidth(int width) throws IOException {
        HiddenWindow.await(() -> hidden.window().workspace().multiplier().get()
                .filter(shown -> shown.operands().weightWidth() == width).isPresent());
    }

    private static void fire(Node node, EventType<MouseEvent> type, double x, double y) {
        Event.fireEvent(node, new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true,
                false, false, false, false, false, null));
    }

    private static void press(Node node, KeyCode key) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static Memory memory() throws IOException {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return new Memory(machine.totalMemory() - machine.freeMemory(), resident());
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).findFirst().orElse(0);
    }
}
