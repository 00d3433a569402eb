package org.tramstudio.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.power.ComponentCosts;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.tram.DirectMapper;
import org.tramstudio.tram.ErrorMeasure;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingOptions;
import org.tramstudio.tram.SearchAim;
import org.tramstudio.tram.SearchEffort;
import org.tramstudio.tram.StructureParameters;

/** Makes the multipliers of designs whose structure is not trained. */
final class MultiplierMaker {

    private final TrainingPlan plan;
    private final ApproximatedLayers layers;
    private final StructureMapping mapping;
    private final GivenMultipliers library;

    MultiplierMaker(TrainingPlan plan, ApproximatedLayers layers, StructureMapping mapping, GivenMultipliers library) {
        this.plan = plan;
        this.layers = layers;
        this.mapping = mapping;
        this.library = library;
    }

    /** The accurate multiplier. */
    DesignMultiplier accurate() {
        if (!plan.quantization().signed()) {
            return mapping.shared(StructureParameters.accurate(plan.columns()));
        }
        Netlist netlist = MultiplierGenerator.generate(plan.architecture(), plan.operands(), FinalAdder.RIPPLE);
        return withoutTheta(layers.names(), 1, Optional.of(netlist), ProductTable.of(netlist));
    }

    /** The accurate multiplier without its least significant columns. */
    DesignMultiplier truncated(int columns) {
        return mapping.shared(PhaseTwo.truncation(columns));
    }

    /**
     * Designed for operands, one for all layers or one for each.
     *
     * @param cost the most that it may cost, over the accurate multiplier's cost
     * @param measured operands by layer
     * @param control asked to stop before each layer's search
     */
    List<DesignMultiplier> direct(double cost, LayerOperands measured, TaskControl control) {
        if (plan.structure().granularity() != Granularity.LAYER) {
            return List.of(direct(cost, measured.mixture(), layers.names(), 1));
        }
        List<DesignMultiplier> each = new ArrayList<>();
        for (String layer : layers.names()) {
            control.proceed();
            control.message(Phase.MAP.title() + ", layer " + (each.size() + 1) + " of " + layers.names().size());
            each.add(direct(cost, measured.of(layer), List.of(layer), layers.share(layer)));
        }
        return List.copyOf(each);
    }

    private DesignMultiplier direct(double cost, IndependentOperands operands, List<String> users, double share) {
        MappingOptions options = MappingOptions.standard().with(SearchEffort.THOROUGH, MappingOptions.USUAL_SEED)
                .with(operands, MappingOptions.USUAL_UNIFORM_SHARE)
                .with(plan.biasCorrection() ? ErrorMeasure.ROW_VARIANCE : ErrorMeasure.MEAN_SQUARED_ERROR)
                .with(SearchAim.LEAST_ERROR, OptionalDouble.of(cost * accurateCost()));
        MappedMultiplier mapped = new DirectMapper(options)
                .map(plan.architecture(), plan.bits(), StructureParameters.accurate(plan.columns()));
        return withoutTheta(users, share, Optional.of(mapped.netlist()), mapped.table());
    }

    /**
     * A circuit of the library.
     *
     * @throws UserFacingException if it is not there, is another one by now, or has other operands than the network
     */
    DesignMultiplier given(String name, String identity) throws IOException {
        GivenMultiplier given = library.find(name).filter(each -> each.table().identity().equals(identity))
                .orElseThrow(() -> new UserFacingException("The project's library has no circuit \"" + name
                        + "\" with the products that this design is of.", "Import the circuit again."));
        if (!given.table().operands().equals(plan.operands())) {
            throw new UserFacingException("The circuit \"" + name + "\" is " + given.table().operands().description()
                    + "; this study computes with operands that are " + plan.operands().description() + ".",
                    "Choose circuits that fit, or change " + Setting.BITS.key() + " and " + Setting.SIGNED.key() + ".");
        }
        return withoutTheta(layers.names(), 1, given.netlist(), given.table());
    }

    private DesignMultiplier withoutTheta(List<String> users, double share, Optional<Netlist> netlist,
                                          ProductTable table) {
        OptionalDouble power = netlist.map(cells ->
                OptionalDouble.of(ComponentCosts.ASAP7.mapped(cells) / accurateCost())).orElseGet(OptionalDouble::empty);
        return new DesignMultiplier(users, share, StructureParameters.of(), Optional.empty(), netlist, table, power);
    }

    private double accurateCost() {
        return ComponentCosts.ASAP7.of(MultiplierGenerator.generate(plan.architecture(), plan.operands(), FinalAdder.RIPPLE));
    }
}
