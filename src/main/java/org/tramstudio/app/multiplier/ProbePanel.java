package org.tramstudio.app.multiplier;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tramstudio.circuit.Operand;

/**
 * The probe: two operands, their products, and the walk through the circuit. While the focus is on it or in it, the
 * space bar plays and pauses and the left and right arrows step.
 */
final class ProbePanel extends VBox {

    private final WalkPlayer player;

    ProbePanel(ProbeModel probe, WalkPlayer player) {
        super(6);
        this.player = player;
        setId("probe");
        getStyleClass().add("probe");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Operand probe");
        setAccessibleHelp("Space plays the walk through the circuit and pauses it, left and right go a step, Escape "
                + "shows the whole circuit");
        OperandField weight = new OperandField(Operand.WEIGHT, "W", probe);
        OperandField activation = new OperandField(Operand.ACTIVATION, "X", probe);
        VBox operands = new VBox(4, row("W", weight, new OperandBits(Operand.WEIGHT, "W", probe)),
                row("X", activation, new OperandBits(Operand.ACTIVATION, "X", probe)));
        FlowPane figures = new FlowPane(12, 6, operands, new ProductRows(probe));
        figures.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(figures, computing(probe), problem(weight), problem(activation), new WalkBar(player));
        ObservableValue<Boolean> used = probe.on().map(on -> on);
        visibleProperty().bind(used);
        managedProperty().bind(used);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                player.pause();
            }
        });
        used.subscribe(on -> {
            if (!on) {
                player.leave();
            }
        });
    }

    private static HBox row(String name, OperandField field, OperandBits bits) {
        Label label = new Label(name);
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("operand-name");
        field.setId("probe-" + name.toLowerCase(Locale.ROOT));
        HBox row = new HBox(6, label, field, bits);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label computing(ProbeModel probe) {
        Label label = new Label("Computing this pair…");
        label.setId("probe-computing");
        label.getStyleClass().addAll("small", "muted");
        label.visibleProperty().bind(probe.computing());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static Label problem(OperandField field) {
        Label label = new Label();
        label.getStyleClass().addAll("small", "bad");
        label.setWrapText(true);
        label.textProperty().bind(field.problem());
        label.visibleProperty().bind(field.problem().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** A button that has the focus keeps the space bar, and a field the arrows. */
    private void keyPressed(KeyEvent event) {
        EventTarget target = event.getTarget();
        boolean taken = switch (event.getCode()) {
            case SPACE -> target instanceof ButtonBase;
            case LEFT, RIGHT, ESCAPE -> target instanceof TextInputControl;
            default -> true;
        };
        if (taken) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> player.playOrPause();
            case LEFT -> player.back();
            case RIGHT -> player.forward();
            default -> player.leave();
        }
        event.consume();
    }
}
