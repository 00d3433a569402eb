package org.tramstudio.project.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectInputs;
import org.tramstudio.project.bundle.BundledMultiplier.UsingLayer;
import org.tramstudio.study.DesignMultipliers;
import org.tramstudio.study.DesignOperands;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignStore;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.DesignMultiplier;
import org.tramstudio.training.LayerOperands;
import org.tramstudio.training.PhaseTwo;
import org.tramstudio.training.RecoveredNetwork;
import org.tramstudio.tram.MappedExport;
import org.tramstudio.tram.MappedMultiplier;

/** Makes bundles of a project's designs. */
public final class DesignBundles {

    private final Project project;
    private final DesignStore store;
    private final Optional<ProjectInputs> inputs;

    /**
     * Prepares; reads nothing yet.
     *
     * @param project whose designs are exported
     * @param inputs its network and images; empty where they cannot be opened
     */
    public DesignBundles(Project project, Optional<ProjectInputs> inputs) {
        this.project = project;
        this.store = new DesignStore(project.designs());
        this.inputs = inputs;
    }

    /**
     * A design's bundle, which is called after the design's id; reads the disk.
     *
     * @throws UserFacingException if its multipliers are not known or cannot be read
     */
    public BundleSubject of(DesignPoint design) throws IOException {
        return of(design, "tram_" + design.id().replaceAll("[^A-Za-z0-9_]", "_"));
    }

    /**
     * As {@link #of(DesignPoint)}.
     *
     * @param name of the design's module, and beginning of the modules' names where there are several
     */
    public BundleSubject of(DesignPoint design, String name) throws IOException {
        Optional<LayerOperands> operands = new DesignOperands(store).of(design);
        List<BundledMultiplier> multipliers = new ArrayList<>();
        if (PhaseTwo.mapsAnew(design.source(), design.plan())) {
            MappedMultiplier mapped = PhaseTwo.map(design.plan(), design.theta());
            multipliers.add(new BundledMultiplier(circuit(design, mapped, name), mapped.architecture(), mapped.theta(),
                    OptionalDouble.of(mapped.normalizedCost()), OptionalDouble.of(1),
                    layers(operands.map(all -> List.copyOf(all.layers().keySet())).orElse(List.of()), operands)));
        } else {
            List<DesignMultiplier> kept = new DesignMultipliers(store).of(design);
            for (DesignMultiplier each : kept) {
                String own = kept.size() == 1 ? name : name + "_" + (multipliers.size() + 1);
                multipliers.add(new BundledMultiplier(circuit(design, each, own), design.plan().architecture(), each.theta(),
                        each.normalizedPower(), OptionalDouble.of(each.share()), layers(each.layers(), operands)));
            }
        }
        if (multipliers.isEmpty()) {
            throw new UserFacingException(store.checkpoint(design.id()).getParent() + ": the design has no multiplier yet.",
                    "Let its training go on until phase 2 has mapped one.");
        }
        return new BundleSubject(design.id(), name, multipliers, Optional.of(new BundledDesign(project, design, inputs,
                RecoveredNetwork.isKept(store.checkpoint(design.id())))));
    }

    private static ExportedCircuit circuit(DesignPoint design, MappedMultiplier mapped, String name) {
        ExportedCircuit circuit = MappedExport.of(mapped, name);
        List<String> head = new ArrayList<>(circuit.provenance());
        head.add("Design " + design.id() + ", " + design.title() + ", seed " + design.plan().seed());
        return new ExportedCircuit(name, mapped.netlist(), mapped.table(), head);
    }

    private static ExportedCircuit circuit(DesignPoint design, DesignMultiplier multiplier, String name) {
        return new ExportedCircuit(name, multiplier.table().operands(), multiplier.netlist(), Optional.of(multiplier.table()),
                List.of("Made by TRAM Studio: " + design.title() + ", design " + design.id(),
                        "Layers: " + String.join(" ", multiplier.layers()),
                        "Product table, SHA-256: " + multiplier.table().identity()));
    }

    private static List<UsingLayer> layers(List<String> names, Optional<LayerOperands> operands) {
        Map<String, LayerOperands.Layer> known = operands.map(LayerOperands::layers).orElse(Map.of());
        return names.stream().map(name -> new UsingLayer(name, known.containsKey(name)
                ? OptionalDouble.of(known.get(name).share()) : OptionalDouble.empty())).toList();
    }
}
