package org.tramstudio.app.inspector;

import java.time.Duration;
import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.training.Setting;

/** How a design was trained, and where it is kept. */
final class TrainingSection extends Section {

    TrainingSection(DesignPoint design) {
        super("Training", design.title());
        Facts settings = new Facts().add("Computing time",
                Numbers.clock(Duration.ofSeconds(Math.round(design.seconds()))));
        design.plan().values().forEach((setting, value) -> {
            if (!setting.isImplied(value)) {
                settings.add(setting.title(), wording(setting, value), setting.help());
            }
        });
        settings.add("Kept in", "designs/" + design.id());
        getChildren().add(settings);
    }

    private static String wording(Setting setting, String value) {
        return switch (setting.kind()) {
            case SWITCH -> Boolean.parseBoolean(value) ? "yes" : "no";
            case DECIMAL -> Numbers.plain(Double.parseDouble(value));
            case CHOICE -> setting.titleOf(value);
            case WHOLE, DECIMALS, WHOLES, NAMES, LAYERS -> value;
        };
    }
}
