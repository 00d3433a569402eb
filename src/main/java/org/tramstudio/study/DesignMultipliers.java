package org.tramstudio.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.CircuitReader;
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.circuit.format.ReadOptions;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.DesignMultiplier;
import org.tramstudio.training.PhaseTwo;

/**
 * The multipliers of designs. Where plan and Θ tell the multiplier it is mapped anew; the others are kept beside the
 * design, one file for each, below {@code multipliers/}.
 */
public final class DesignMultipliers {

    private static final int NAME_DIGITS = 16;

    private final DesignStore store;

    /** The multipliers of a store's designs. */
    public DesignMultipliers(DesignStore store) {
        this.store = store;
    }

    /**
     * A design's multipliers; none for a design whose multipliers are not known yet.
     *
     * @throws IOException if a file of them cannot be read, or is not what the design says
     */
    public List<DesignMultiplier> of(DesignPoint design) throws IOException {
        if (PhaseTwo.mapsAnew(design.source(), design.plan())) {
            return List.of(DesignMultiplier.shared(PhaseTwo.map(design.plan(), design.theta())));
        }
        List<DesignMultiplier> multipliers = new ArrayList<>();
        for (DesignPart part : design.parts()) {
            multipliers.add(read(store.multipliers(design.id()), part));
        }
        return List.copyOf(multipliers);
    }

    private static DesignMultiplier read(Path folder, DesignPart part) throws IOException {
        Path file = folder.resolve(name(part.identity()) + CircuitFormat.JSON.ending());
        ImportedCircuit circuit = CircuitReader.read(file, ReadOptions.DEFAULT);
        ProductTable table = circuit.table().filter(each -> each.identity().equals(part.identity()))
                .orElseThrow(() -> new UserFacingException(file + ": is not the multiplier that the design was trained with.",
                        "Restore the file from a copy, or train the design again."));
        return new DesignMultiplier(part.layers(), part.share(), part.theta(), part.partialProducts(),
                circuit.netlist(), table, part.normalizedPower());
    }

    /** Writes the multipliers of a design, each table once. */
    static List<DesignPart> write(Path folder, List<DesignMultiplier> multipliers,
                                  Function<DesignMultiplier, OptionalDouble> power) throws IOException {
        List<DesignPart> parts = new ArrayList<>();
        for (DesignMultiplier each : multipliers) {
            String identity = each.table().identity();
            ExportedCircuit circuit = new ExportedCircuit(name(identity), each.table().operands(), each.netlist(),
                    Optional.of(each.table()), List.of());
            for (ExportFile file : CircuitFormat.JSON.files(circuit)) {
                AtomicFile.write(folder.resolve(file.name()), file.bytes());
            }
            parts.add(new DesignPart(each.layers(), each.share(), each.theta(), each.partialProducts(), identity,
                    each.normalizedPower(), power.apply(each)));
        }
        return List.copyOf(parts);
    }

    private static String name(String identity) {
        return "m" + identity.substring(0, NAME_DIGITS);
    }
}
