package org.tramstudio.app.multiplier;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Tooltips;

/** The exact product of the probe's operands, the multiplier's and their difference, as numbers and as bits. */
final class ProductRows extends GridPane {

    private static final int GROUP = 4;

    private final Label exact = new Label();
    private final Label exactBits = new Label();
    private final Label computed = new Label();
    private final Label computedBits = new Label();
    private final Label difference = new Label();
    private final Label differenceBits = new Label();

    ProductRows(ProbeModel probe) {
        getStyleClass().add("product-rows");
        setHgap(6);
        setVgap(1);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(new ColumnConstraints(), right, right);
        addRow(0, name("Exact", "W times X"), value("exact", exact), bits("exact", exactBits));
        addRow(1, name("Approximate", "What the multiplier gives"), value("computed", computed),
                bits("computed", computedBits));
        addRow(2, name("Difference", "The approximate product less the exact one"), value("difference", difference),
                bits("difference", differenceBits));
        probe.reading().subscribe(reading -> reading.ifPresent(this::show));
    }

    private static Label name(String text, String explanation) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return Tooltips.explain(label, explanation);
    }

    private static Label value(String id, Label label) {
        label.setId("probe-" + id);
        label.getStyleClass().add("metric");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label bits(String id, Label label) {
        label.setId("probe-" + id + "-bits");
        label.getStyleClass().addAll("number", "small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void show(ProbeReading reading) {
        int width = reading.operands().productWidth();
        exact.setText(Numbers.count(reading.exact()));
        exactBits.setText(pattern(reading.exact(), width));
        computed.setText(Numbers.count(reading.computed()));
        computedBits.setText(pattern(reading.computed(), width));
        difference.setText(Numbers.signed(reading.difference(), 0));
        differenceBits.setText((reading.difference() < 0 ? "\u2212" : "")
                + grouped(Long.toBinaryString(Math.abs(reading.difference()))));
    }

    /** Of a negative number the two's complement. */
    private static String pattern(long value, int width) {
        String bits = Long.toBinaryString(value & (1L << width) - 1);
        return grouped("0".repeat(width - bits.length()) + bits);
    }

    private static String grouped(String bits) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < bits.length(); place++) {
            if (place > 0 && (bits.length() - place) % GROUP == 0) {
                text.append(' ');
            }
            text.append(bits.charAt(place));
        }
        return text.toString();
    }
}
