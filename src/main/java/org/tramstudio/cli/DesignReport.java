package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.Objective;
import org.tramstudio.study.PowerKind;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.MultiplierSource;

/** Prints the designs of a study, as a table or as JSON. */
final class DesignReport {

    private final Console console;

    DesignReport(Console console) {
        this.console = console;
    }

    void print(List<DesignPoint> designs, boolean json) {
        if (json) {
            console.print(json(designs));
        } else {
            console.out().println(table(designs));
        }
    }

    private static String table(List<DesignPoint> designs) {
        TextTable table = new TextTable("design", "simulated power", "mapped power", "predicted power", "FP32 %", "quantised %", "after phase 1 %",
                "after phase 3 %", "seconds", "seed", "id");
        for (DesignPoint design : designs) {
            boolean done = design.state() == DesignState.DONE;
            table.add(design.title(),
                    power(design, PowerKind.SIMULATED), power(design, PowerKind.MAPPED),
                    power(design, PowerKind.PREDICTED),
                    percent(design.accuracyAt(AccuracyStage.FLOAT)),
                    percent(design.accuracyAt(AccuracyStage.QUANTIZED)),
                    percent(design.accuracyAt(AccuracyStage.AFTER_PHASE_1)),
                    done ? percent(design.accuracyAt(AccuracyStage.FINAL))
                            : design.state().name().toLowerCase(Locale.ROOT),
                    String.format(Locale.ROOT, "%.1f", design.seconds()), Long.toString(design.plan().seed()), design.id());
        }
        return table.narrow();
    }

    private static ObjectNode json(List<DesignPoint> designs) {
        ObjectNode root = Console.object();
        ArrayNode approximate = root.putArray("designs");
        ArrayNode unfinished = Console.object().arrayNode();
        for (DesignPoint design : designs) {
            if (design.state() != DesignState.DONE) {
                unfinished.add(named(design).put("state", design.state().name().toLowerCase(Locale.ROOT))
                        .put("error", design.failure().orElse("")));
            } else if (design.isAccurate() && !root.has("accurate")) {
                root.set("accurate", figures(design));
            } else {
                approximate.add(figures(design));
            }
        }
        if (!unfinished.isEmpty()) {
            root.set("unfinished", unfinished);
        }
        return root;
    }

    private static ObjectNode named(DesignPoint design) {
        ObjectNode json = Console.object().put("id", design.id());
        design.lambda().ifPresent(lambda -> json.put("lambda", lambda));
        return json.put("title", design.title()).put("source", kind(design.source()))
                .put("seed", design.plan().seed());
    }

    /** The name of a kind of source in JSON. */
    static String kind(MultiplierSource source) {
        return switch (source) {
            case MultiplierSource.Accurate _ -> "accurate";
            case MultiplierSource.CoTrained _ -> "co-trained";
            case MultiplierSource.Truncated _ -> "truncated";
            case MultiplierSource.Direct _ -> "direct";
            case MultiplierSource.Given _ -> "library";
        };
    }

    /** A finished design as JSON. */
    static ObjectNode figures(DesignPoint design) {
        ObjectNode json = named(design);
        ArrayNode theta = json.putArray("theta");
        design.theta().theta().forEach(theta::add);
        put(json, "accuracyFloat", design.accuracyAt(AccuracyStage.FLOAT));
        put(json, "accuracyQuantized", design.accuracyAt(AccuracyStage.QUANTIZED));
        put(json, "accuracyAfterPhase1", design.accuracyAt(AccuracyStage.AFTER_PHASE_1));
        put(json, "accuracy", design.accuracyAt(AccuracyStage.FINAL));
        put(json, "simulatedPower", design.simulatedPower());
        put(json, "predictedPower", design.power(PowerKind.PREDICTED));
        put(json, "normalizedPower", design.power(PowerKind.MAPPED));
        put(json, "energy", Objective.ENERGY.of(design));
        put(json, "area", Objective.AREA.of(design));
        put(json, "delay", Objective.DELAY.of(design));
        put(json, "meanSquaredError", Objective.MSE.of(design));
        put(json, "normalizedMeanErrorDistance", Objective.NMED.of(design));
        put(json, "loss", Objective.LOSS.of(design));
        return json.put("seconds", design.seconds());
    }

    private static void put(ObjectNode json, String key, OptionalDouble value) {
        value.ifPresentOrElse(number -> json.put(key, number), () -> json.putNull(key));
    }

    /** A power over the accurate multiplier's; what is not finished has none to report. */
    private static String power(DesignPoint design, PowerKind kind) {
        OptionalDouble power = design.state() == DesignState.DONE ? design.power(kind) : OptionalDouble.empty();
        return power.isPresent() ? String.format(Locale.ROOT, "%.3f", power.getAsDouble()) : "-";
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.2f", 100 * share.getAsDouble()) : "-";
    }
}
