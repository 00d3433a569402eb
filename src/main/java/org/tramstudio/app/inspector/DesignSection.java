package org.tramstudio.app.inspector;

import javafx.scene.control.Label;
import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.workspace.DesignWording;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.PowerKind;
import org.tramstudio.training.AccuracyStage;

/** The numbers of a design. */
final class DesignSection extends Section {

    DesignSection(DesignPoint design, Workspace workspace) {
        super(design.title(), DesignWording.state(design) + ", seed " + design.plan().seed());
        design.failure().ifPresent(why -> {
            Label reason = new Label(why);
            reason.setWrapText(true);
            reason.getStyleClass().addAll("bad", "small");
            getChildren().add(reason);
        });
        part("ACCURACY");
        getChildren().add(new Facts()
                .add("Floating point", Numbers.percent(design.accuracyAt(AccuracyStage.FLOAT)), Term.FLOATING_POINT)
                .add("Quantised", Numbers.percent(design.accuracyAt(AccuracyStage.QUANTIZED)), Term.QUANTIZED)
                .add("After phase 1", Numbers.percent(design.accuracyAt(AccuracyStage.AFTER_PHASE_1)), Term.PHASE_1)
                .add("Final", Numbers.percent(design.accuracyAt(AccuracyStage.FINAL)), Term.PHASE_3));
        part("POWER, ACCURATE MULTIPLIER = 1");
        getChildren().add(new Facts()
                .add("Simulated", DesignWording.power(design, PowerKind.SIMULATED), Term.SIMULATED_POWER)
                .add("Mapped", DesignWording.power(design, PowerKind.MAPPED), Term.MAPPED_POWER)
                .add("Predicted", DesignWording.power(design, PowerKind.PREDICTED), Term.PREDICTED_POWER));
        PartsSection.of(design, workspace).ifPresent(parts -> {
            part(design.parts().size() > 1 ? "MULTIPLIER BY LAYER" : "MULTIPLIER, θ BY PARTIAL PRODUCT");
            getChildren().add(parts);
        });
        if (design.theta().columns() > 0) {
            part(hasMeans(design) ? "MEAN STRUCTURE PARAMETERS Θ" : "STRUCTURE PARAMETERS Θ");
            getChildren().add(new ThetaBars(design.theta(), workspace));
        }
    }

    /** Over the layers, or over the partial products of a column. */
    private static boolean hasMeans(DesignPoint design) {
        return design.parts().size() > 1 || design.parts().stream().anyMatch(part -> part.partialProducts().isPresent());
    }
}
