package org.tramstudio.app.multiplier;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Cursor;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.OperandFormat;

/**
 * The value of an operand of the probe: typed, or scrubbed by dragging across it or with the up and down keys, in larger
 * steps with Page up and Page down.
 */
final class OperandField extends TextField {

    private static final int LARGE_STEP = 16;
    private static final double PIXELS_OF_A_STEP = 3;
    private static final int LETTERS = 4;

    private final Operand operand;
    private final ProbeModel probe;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<Scrub> scrub = Optional.empty();

    /** Where dragging began, and with which value. */
    private record Scrub(double x, int value) {
    }

    OperandField(Operand operand, String name, ProbeModel probe) {
        this.operand = operand;
        this.probe = probe;
        setPrefColumnCount(LETTERS);
        setMinWidth(USE_PREF_SIZE);
        setCursor(Cursor.H_RESIZE);
        setAccessibleText("Operand " + name);
        Tooltips.explain(this, "The value of " + name + ". Type it, drag across it, or press up and down; Page up and "
                + "Page down go " + LARGE_STEP + " at a time.");
        probe.reading().subscribe(reading -> reading.ifPresent(now -> show()));
        textProperty().subscribe((before, typed) -> take());
        focusedProperty().subscribe((before, focused) -> write());
        setOnAction(event -> write());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> value().ifPresent(value ->
                scrub = Optional.of(new Scrub(event.getX(), (int) value))));
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        problem.subscribe(reason -> {
            getStyleClass().remove("invalid");
            if (!reason.isEmpty()) {
                getStyleClass().add("invalid");
            }
        });
    }

    /** Why what is typed is no value of the operand; empty where it is one. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** What is being typed stays as it is while it means the value. */
    private void show() {
        OptionalLong typed = typed();
        if (typed.isEmpty() || typed.getAsLong() != value().orElseThrow()) {
            write();
        }
    }

    private void write() {
        value().ifPresent(value -> setText(Long.toString(value)));
        problem.set("");
    }

    private void take() {
        OptionalLong typed = typed();
        OperandFormat operands = probe.reading().get().map(ProbeReading::operands).orElse(null);
        if (operands == null) {
            return;
        }
        int codes = 1 << operands.width(operand);
        long least = operands.signed() ? -codes / 2 : 0;
        long most = least + codes - 1;
        boolean possible = typed.isPresent() && typed.getAsLong() >= least && typed.getAsLong() <= most;
        problem.set(possible ? "" : "Type a whole number from " + Numbers.count(least) + " to " + Numbers.count(most)
                + ".");
        if (possible && typed.getAsLong() != value().orElseThrow()) {
            probe.setValue(operand, typed.getAsLong());
        }
    }

    private OptionalLong typed() {
        return getText().strip().matches("[-\u2212]?\\d{1,6}")
                ? OptionalLong.of(Long.parseLong(getText().strip().replace('\u2212', '-'))) : OptionalLong.empty();
    }

    private OptionalLong value() {
        return probe.reading().get().stream().mapToLong(now -> now.pair().value(operand, now.operands())).findFirst();
    }

    private void keyPressed(KeyEvent event) {
        int step = switch (event.getCode()) {
            case UP -> 1;
            case DOWN -> -1;
            case PAGE_UP -> LARGE_STEP;
            case PAGE_DOWN -> -LARGE_STEP;
            default -> 0;
        };
        if (step != 0) {
            value().ifPresent(value -> probe.setValue(operand, value + step));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !problem.get().isEmpty()) {
            write();
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        scrub.ifPresent(start -> {
            int steps = (int) ((event.getX() - start.x()) / PIXELS_OF_A_STEP);
            probe.setValue(operand, start.value() + (long) steps);
        });
        event.consume();
    }
}
