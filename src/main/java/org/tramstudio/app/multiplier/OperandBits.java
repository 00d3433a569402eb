package org.tramstudio.app.multiplier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.OperandFormat;

/** The bits of an operand of the probe, the most significant first; pressing one inverts it. */
final class OperandBits extends HBox {

    private static final int GROUP = 4;
    private static final double GAP = 5;

    private final Operand operand;
    private final String name;
    private final ProbeModel probe;
    /** Least significant first. */
    private final List<ToggleButton> bits = new ArrayList<>();
    private boolean signed;

    OperandBits(Operand operand, String name, ProbeModel probe) {
        this.operand = operand;
        this.name = name;
        this.probe = probe;
        getStyleClass().add("operand-bits");
        setAlignment(Pos.CENTER_LEFT);
        probe.reading().subscribe(reading -> reading.ifPresent(this::show));
    }

    private void show(ProbeReading reading) {
        OperandFormat operands = reading.operands();
        if (bits.size() != operands.width(operand) || signed != operands.signed()) {
            build(operands);
        }
        for (int bit = 0; bit < bits.size(); bit++) {
            boolean one = (reading.pair().code(operand) >> bit & 1) != 0;
            bits.get(bit).setSelected(one);
            bits.get(bit).setText(one ? "1" : "0");
        }
    }

    private void build(OperandFormat operands) {
        signed = operands.signed();
        bits.clear();
        getChildren().clear();
        int width = operands.width(operand);
        for (int bit = 0; bit < width; bit++) {
            ToggleButton button = button(bit, signed && bit == width - 1 ? -(1L << bit) : 1L << bit);
            bits.add(button);
            getChildren().addFirst(button);
            if (bit % GROUP == 0 && bit > 0) {
                HBox.setMargin(button, new Insets(0, GAP, 0, 0));
            }
        }
    }

    private ToggleButton button(int bit, long worth) {
        ToggleButton button = new ToggleButton();
        button.setId("probe-" + name.toLowerCase(Locale.ROOT) + "-" + bit);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText("Bit " + bit + " of " + name);
        Tooltips.explain(button, "Bit " + bit + " of " + name + ", worth " + Numbers.count(worth));
        button.setOnAction(event -> probe.toggle(operand, bit));
        return button;
    }
}
