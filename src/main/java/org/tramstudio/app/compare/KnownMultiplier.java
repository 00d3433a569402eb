package org.tramstudio.app.compare;

import java.io.IOException;
import java.util.Optional;
import org.tramstudio.app.workspace.DesignParts;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.project.Project;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.training.PhaseTwo;

/**
 * The multiplier of a candidate, where it is known.
 *
 * @param multiplier the multiplier
 * @param obstacle why there is none, as a sentence; empty where there is one
 */
record KnownMultiplier(Optional<ShownMultiplier> multiplier, String obstacle) {

    /**
     * Maps or reads the multiplier of a candidate; may read the disk, so not on the FX thread.
     *
     * @param project the open project, which keeps multipliers of designs in files
     * @throws IOException if a file cannot be read
     */
    static KnownMultiplier of(Candidate candidate, Optional<Project> project) throws IOException {
        return switch (candidate) {
            case Candidate.Pinned pinned -> known(pinned.multiplier());
            case Candidate.OfDesign design -> design.isMapped() ? of(design.design(), project)
                    : unknown("Its training has not come to a multiplier yet.");
        };
    }

    private static KnownMultiplier of(DesignPoint design, Optional<Project> project) throws IOException {
        if (PhaseTwo.mapsAnew(design.source(), design.plan())) {
            return known(new ShownMultiplier.Mapped(PhaseTwo.map(design.plan(), design.theta())));
        }
        if (design.parts().size() > 1) {
            return unknown("Its layers have " + design.parts().size() + " different multipliers. Show one of them in the "
                    + "Multiplier view, and compare that.");
        }
        if (design.parts().isEmpty() || project.isEmpty()) {
            return unknown("The project does not hold its multiplier.");
        }
        return known(new ShownMultiplier.Imported(DesignParts.read(project.get(), design, 0),
                design.plan().architecture()));
    }

    /** Whether a multiplier on the screen is the very one of a design, without a change; takes milliseconds. */
    static boolean isOf(DesignPoint design, ShownMultiplier shown) {
        if (PhaseTwo.mapsAnew(design.source(), design.plan())) {
            return shown.mapped().isPresent()
                    && shown.netlist().equals(Optional.of(PhaseTwo.map(design.plan(), design.theta()).netlist()));
        }
        return design.parts().size() == 1 && shown.table().map(ProductTable::identity)
                .equals(Optional.of(design.parts().getFirst().identity()));
    }

    private static KnownMultiplier known(ShownMultiplier multiplier) {
        return new KnownMultiplier(Optional.of(multiplier), "");
    }

    private static KnownMultiplier unknown(String why) {
        return new KnownMultiplier(Optional.empty(), why);
    }
}
