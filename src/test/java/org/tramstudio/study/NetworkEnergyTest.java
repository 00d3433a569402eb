package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.Rearrangement;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.DesignMultiplier;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.NetworkWork;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.StructureParameters;

/** The energy of a network of two layers, by hand: 1250 multiplications of a convolution, 150 of a linear layer. */
class NetworkEnergyTest {

    private static final Graph NETWORK = new Graph("two layers", FeatureShape.of(2, 5, 5), List.of(
            new Node("conv", new Operator.Convolution(2, 1, 5, 1, 2, 1, false), List.of(Graph.INPUT)),
            new Node("flat", new Rearrangement.Flatten(), List.of("conv")),
            new Node("fc", new Operator.Linear(25, 6), List.of("flat"))));
    private static final double CONVOLUTION = 25 * 50;
    private static final double LINEAR = 25 * 6;

    @Test
    void layersThatStayExactCountAtTheAccurateMultipliersPower() throws UserFacingException {
        double share = NetworkWork.approximatedShare(NETWORK, TrainingPlan.of(Map.of()));
        assertEquals(CONVOLUTION / (CONVOLUTION + LINEAR), share, 1e-12, "the convolution alone is approximated");
        DesignPoint design = FinishedDesigns.ofSeed(0.3, 1, 0.9, 0.6).with(known(share));
        assertEquals((CONVOLUTION * 0.6 + LINEAR * 1) / (CONVOLUTION + LINEAR), design.energy().orElseThrow(), 1e-12);
    }

    @Test
    void aMultiplierForAllLayersHasItsOwnPower() throws UserFacingException {
        double share = NetworkWork.approximatedShare(NETWORK, TrainingPlan.of(Map.of(Setting.LAYERS, "all")));
        assertEquals(1, share, 0);
        assertEquals(0.6, FinishedDesigns.ofSeed(0.3, 1, 0.9, 0.6).with(known(share)).energy().orElseThrow(), 0);
    }

    @Test
    void layersWithMultipliersOfTheirOwnCountAsOftenAsTheyMultiply() {
        double all = CONVOLUTION + LINEAR;
        List<DesignMultiplier> multipliers = List.of(multiplier("conv", CONVOLUTION / all, 0.5), multiplier("fc", LINEAR / all, 0));
        SimulatedPower halfOfTheta = (plan, each) -> OptionalDouble.of(1 - each.theta().at(0));
        MeasuredMultipliers measured = MeasuredMultipliers.of(halfOfTheta, TrainingPlan.of(Map.of()), multipliers);
        double power = measured.power().orElseThrow();
        assertEquals((CONVOLUTION * 0.5 + LINEAR * 1) / all, power, 1e-12);
        assertEquals(power, FinishedDesigns.design(new MultiplierSource.CoTrained(1), Map.of(), 0.9, power).with(known(1))
                .energy().orElseThrow(), 1e-12);
        assertTrue(measured.figures().area().isEmpty(), "this simulation tells the power alone");
    }

    @Test
    void isNotKnownWithoutTheNetworkOrThePower() {
        assertEquals(OptionalDouble.empty(), FinishedDesigns.ofSeed(0.3, 1, 0.9, 0.6).energy());
        assertEquals(OptionalDouble.empty(), DesignPoint.queued("q", new MultiplierSource.Accurate(), TrainingPlan.of(Map.of()))
                .with(known(0.5)).energy());
    }

    private static DesignFigures known(double share) {
        return new DesignFigures(OptionalDouble.of(share), OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static DesignMultiplier multiplier(String layer, double share, double theta) {
        return new DesignMultiplier(List.of(layer), share, StructureParameters.of(theta), Optional.empty(),
                Optional.of(MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 2)), ProductTable.exact(2),
                OptionalDouble.of(1));
    }
}
