package org.tramstudio.app.workspace;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.project.Project;
import org.tramstudio.study.DesignMultipliers;
import org.tramstudio.study.DesignPart;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignStore;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.DesignMultiplier;
import org.tramstudio.training.PhaseTwo;
import org.tramstudio.tram.PartialProductParameters;

/** The multipliers of designs that keep them in files: designs by layer, direct designs, circuits of the library. */
public final class DesignParts {

    private DesignParts() {
    }

    /** Whether a design's multiplier has to be read, since plan and Θ do not tell it. */
    public static boolean areRead(DesignPoint design) {
        return !PhaseTwo.mapsAnew(design.source(), design.plan()) && !design.parts().isEmpty();
    }

    /** Whether nothing is known of a design's multiplier yet. */
    public static boolean areUnknown(DesignPoint design) {
        return !PhaseTwo.mapsAnew(design.source(), design.plan()) && design.parts().isEmpty()
                && design.theta().columns() == 0;
    }

    /**
     * Reads one multiplier of a design; reads the disk.
     *
     * @param place of the multiplier among the design's parts
     */
    public static ImportedCircuit read(Project project, DesignPoint design, int place) throws IOException {
        List<DesignMultiplier> all = new DesignMultipliers(new DesignStore(project.designs())).of(design);
        if (all.isEmpty()) {
            throw new UserFacingException(design.title() + ": has no multiplier yet.",
                    "Let its training go on until phase 2 has mapped one.");
        }
        int shown = shown(place, all.size());
        DesignMultiplier multiplier = all.get(shown);
        return new ImportedCircuit(name(design, shown), "a design of this project", multiplier.table().operands(),
                multiplier.netlist(), Optional.of(multiplier.table()), "first operand: weight", List.of(),
                List.of());
    }

    /**
     * θ_ij of one multiplier of a design, where each partial product has its own.
     *
     * @param place of the multiplier among the design's parts
     */
    public static Optional<PartialProductParameters> partialProducts(DesignPoint design, int place) {
        return design.parts().isEmpty() ? Optional.empty()
                : design.parts().get(shown(place, design.parts().size())).partialProducts();
    }

    /** A place that an earlier state of the design had may be gone. */
    private static int shown(int place, int parts) {
        return Math.min(place, parts - 1);
    }

    /** What to call a part: the design, and the layers where there are several parts. */
    private static String name(DesignPoint design, int place) {
        return design.parts().size() < 2 ? design.title() : design.title() + ", " + layers(design.parts().get(place));
    }

    /** The layers of a part in short, for example {@code "layer1.0.conv1 and 2 more"}. */
    public static String layers(DesignPart part) {
        if (part.layers().isEmpty()) {
            return "all layers";
        }
        return part.layers().size() == 1 ? part.layers().getFirst()
                : part.layers().getFirst() + " and " + (part.layers().size() - 1) + " more";
    }
}
