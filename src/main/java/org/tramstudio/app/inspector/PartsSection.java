package org.tramstudio.app.inspector;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.ThetaCells;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.workspace.DesignParts;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.DesignPart;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.tram.PartialProductParameters;
import org.tramstudio.tram.StructureParameters;

/** The multipliers of a design whose layers differ: each with its Θ as a strip; a click shows it in the Multiplier view. */
final class PartsSection extends VBox {

    PartsSection(DesignPoint design, Workspace workspace) {
        super(2);
        setId("design-parts");
        ToggleGroup group = new ToggleGroup();
        List<DesignPart> parts = design.parts();
        for (int place = 0; place < parts.size(); place++) {
            getChildren().add(row(parts.get(place), place, group, workspace));
        }
    }

    private static ToggleButton row(DesignPart part, int place, ToggleGroup group, Workspace workspace) {
        Label name = new Label(DesignParts.layers(part));
        name.setMinWidth(0);
        Label power = new Label(power(part));
        power.getStyleClass().addAll("muted", "small");
        power.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox first = new HBox(6, name, space, power);
        first.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(2, first, new ThetaCells(part.theta()));
        ToggleButton button = new ToggleButton("", box);
        button.getStyleClass().add("flat");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.setSelected(workspace.selectedPart().get() == place);
        button.setOnAction(press -> workspace.selectedPart().set(place));
        button.setAccessibleText("Multiplier of " + DesignParts.layers(part));
        return Tooltips.explain(button, explanation(part));
    }

    private static String power(DesignPart part) {
        OptionalDouble known = part.simulatedPower().isPresent() ? part.simulatedPower() : part.normalizedPower();
        return known.isPresent() ? Numbers.power(known.getAsDouble()) : Numbers.UNKNOWN;
    }

    private static String explanation(DesignPart part) {
        String layers = part.layers().isEmpty() ? "All layers" : String.join(", ", part.layers());
        return layers + "\n" + Numbers.percent(part.share()) + " of the approximated multiplications"
                + (part.theta().columns() == 0 ? "" : "\nΘ " + words(part.theta()))
                + part.partialProducts().map(PartsSection::words).orElse("")
                + "\nClick to show its tree in the Multiplier view.";
    }

    private static String words(StructureParameters theta) {
        StringBuilder words = new StringBuilder();
        theta.theta().forEach(value -> words.append(words.isEmpty() ? "" : "  ")
                .append(String.format(Locale.ROOT, "%.2f", value)));
        return words.toString();
    }

    /** θ_ij column by column; the strip shows their means. */
    private static String words(PartialProductParameters parameters) {
        StringBuilder words = new StringBuilder("\nθ of each partial product, by column:");
        for (int column = 0; column < parameters.columns(); column++) {
            words.append("\n").append(column).append(":");
            for (int weightBit = 0; weightBit < parameters.width(); weightBit++) {
                int activationBit = column - weightBit;
                if (activationBit >= 0 && activationBit < parameters.width()) {
                    words.append(String.format(Locale.ROOT, " %.2f", parameters.at(weightBit, activationBit)));
                }
            }
        }
        return words.toString();
    }

    /** Whether a design has anything to show here. */
    static Optional<PartsSection> of(DesignPoint design, Workspace workspace) {
        return design.parts().size() > 1 || design.parts().stream().anyMatch(part -> part.partialProducts().isPresent())
                ? Optional.of(new PartsSection(design, workspace)) : Optional.empty();
    }
}
