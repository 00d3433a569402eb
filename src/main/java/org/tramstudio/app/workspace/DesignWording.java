package org.tramstudio.app.workspace;

import java.util.Locale;
import java.util.OptionalDouble;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.PowerKind;
import org.tramstudio.training.AccuracyStage;

/** How designs are spoken of in the window. */
public final class DesignWording {

    private DesignWording() {
    }

    /** Where a design stands, in a word or two. */
    public static String state(DesignPoint design) {
        return switch (design.state()) {
            case QUEUED -> "Waiting";
            case RUNNING -> "Being trained";
            case PAUSED -> "Paused";
            case INTERRUPTED -> "Interrupted; exploring again goes on from its checkpoint";
            case FAILED -> "Failed";
            case DONE -> "Done";
        };
    }

    /** Where a design stands, in one word. */
    public static String shortState(DesignPoint design) {
        return switch (design.state()) {
            case QUEUED -> "Waiting";
            case RUNNING -> "Training";
            case PAUSED -> "Paused";
            case INTERRUPTED -> "Stopped";
            case FAILED -> "Failed";
            case DONE -> "Done";
        };
    }

    /**
     * A power of the design relative to the accurate multiplier: a dash before its first multiplier was measured, three
     * dots while it is being computed.
     */
    public static String power(DesignPoint design, PowerKind kind) {
        if (design.latestAccuracy().isEmpty()) {
            return Numbers.UNKNOWN;
        }
        OptionalDouble power = design.power(kind);
        return power.isPresent() ? Numbers.power(power.getAsDouble())
                : kind == PowerKind.SIMULATED && mayBeSimulated(design) ? Numbers.PENDING : Numbers.UNKNOWN;
    }

    /** A circuit that is known by its products alone has no cells to simulate. */
    private static boolean mayBeSimulated(DesignPoint design) {
        return design.power(PowerKind.MAPPED).isPresent();
    }

    /** A design's numbers as lines of name, tab and value, for the clipboard. */
    public static String asTable(DesignPoint design) {
        StringBuilder table = new StringBuilder();
        line(table, "design", design.title());
        line(table, "id", design.id());
        line(table, "state", design.state().name().toLowerCase(Locale.ROOT));
        for (AccuracyStage stage : AccuracyStage.values()) {
            design.accuracyAt(stage).ifPresent(share ->
                    line(table, "accuracy " + stage.name().toLowerCase(Locale.ROOT).replace('_', ' '), share));
        }
        design.simulatedPower().ifPresent(power -> line(table, "simulated power", power));
        design.power(PowerKind.MAPPED).ifPresent(power -> line(table, "mapped power", power));
        design.power(PowerKind.PREDICTED).ifPresent(power -> line(table, "predicted power", power));
        line(table, "theta", design.theta().theta());
        line(table, "seconds", design.seconds());
        design.plan().values().forEach((setting, value) -> line(table, setting.key(), value));
        return table.toString();
    }

    private static void line(StringBuilder table, String name, Object value) {
        table.append(name).append('\t').append(value).append('\n');
    }
}
