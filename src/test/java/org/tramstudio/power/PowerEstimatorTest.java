package org.tramstudio.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.JointOperands;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.NetlistSimplifier;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.power.synthesis.RandomNetlists;
import org.tramstudio.power.synthesis.Synthesis;
import org.tramstudio.power.synthesis.SynthesisEffort;
import org.tramstudio.task.TaskControl;

class PowerEstimatorTest {

    private static final SwitchingActivity DEFAULT = new SwitchingActivity.SynthesisDefault();
    private static final SwitchingActivity UNIFORM = new SwitchingActivity.UniformOperands();
    private final PowerEstimator thorough = new PowerEstimator(CellLibrary.asap7());
    private final PowerEstimator estimator = new PowerEstimator(CellLibrary.asap7(), SynthesisEffort.QUICK);

    private static SwitchingActivity network(int width) {
        return new SwitchingActivity.MeasuredOperands(IndependentOperands.networkLike(width));
    }

    private static Netlist wallace(int width) {
        return MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, width);
    }

    private static Netlist truncated(int width, int columns) {
        Netlist full = wallace(width);
        List<Signal.CellOutput> tied = new ArrayList<>();
        for (int cell = 0; cell < full.cells().size(); cell++) {
            if (full.cells().get(cell) instanceof Cell.PartialProduct(int i, int j, boolean _, var _)
                    && i + j < columns) {
                tied.add(new Signal.CellOutput(cell, Signal.Port.SUM));
            }
        }
        return NetlistSimplifier.simplify(full, tied);
    }

    private PowerEstimate estimate(Netlist netlist, SwitchingActivity activity) {
        return estimator.estimate(netlist, activity, TaskControl.NONE);
    }

    @Test
    void theAccurateMultiplierCostsWhatThePaperStates() {
        PowerEstimate accurate = thorough.estimate(wallace(8), DEFAULT, TaskControl.NONE);
        assertEquals(3.07, accurate.power(), 0.15, "µW; the paper's AccMul");
        assertEquals(27.2, accurate.area(), 2.0, "µm²; the paper's AccMul");
        assertTrue(accurate.delay() > 300 && accurate.delay() < 1000, "ps: " + accurate.delay());
    }

    @Test
    void truncationLeavesWhatItShould() {
        double[] wanted = {0.819, 0.729, 0.669, 0.581, 0.394};
        double accurate = thorough.estimate(wallace(8), DEFAULT, TaskControl.NONE).power();
        double sum = 0;
        for (int columns = 4; columns <= 8; columns++) {
            double ratio = thorough.estimate(truncated(8, columns), DEFAULT, TaskControl.NONE).power() / accurate;
            assertEquals(wanted[columns - 4], ratio, 0.04, columns + " columns truncated");
            sum += Math.abs(ratio - wanted[columns - 4]);
        }
        assertTrue(sum / 5 < 0.025, "mean deviation " + sum / 5);
    }

    @Test
    void realOperandsMakeLowColumnsDearer() {
        MappedDesign design = estimator.synthesise(truncated(8, 6), TaskControl.NONE);
        MappedDesign accurate = estimator.synthesise(wallace(8), TaskControl.NONE);
        double byDefault = ratio(design, accurate, DEFAULT);
        double ofNetwork = ratio(design, accurate, network(8));
        assertTrue(ofNetwork < byDefault - 0.04, ofNetwork + " under network-like operands, " + byDefault);
    }

    private double ratio(MappedDesign design, MappedDesign accurate, SwitchingActivity activity) {
        return design.estimate(activity, TaskControl.NONE).power()
                / accurate.estimate(activity, TaskControl.NONE).power();
    }

    static List<SwitchingActivity> activities() {
        return List.of(DEFAULT, UNIFORM, network(5));
    }

    @ParameterizedTest
    @MethodSource("activities")
    void cellsAndColumnsAddUp(SwitchingActivity activity) {
        PowerEstimate estimate = estimate(truncated(5, 3), activity);
        assertEquals(estimate.power(), estimate.cells().stream().mapToDouble(PowerEstimate.MappedCell::power).sum(),
                1e-12);
        assertEquals(estimate.power(), estimate.columnPower().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
        assertEquals(10, estimate.columnPower().size());
        assertEquals(0, estimate.columnPower().get(0));
        assertTrue(estimate.columnPower().get(5) > 0);
        for (PowerEstimate.MappedCell cell : estimate.cells()) {
            assertTrue(cell.togglesPerClock() >= 0 && cell.togglesPerClock() <= 1, cell::toString);
        }
    }

    @Test
    void oneGateIsCountedByHand() {
        Netlist netlist = new Netlist(new OperandFormat(2, 2, false),
                List.of(new Cell.PartialProduct(0, 0, true, new Place(0, 0, 0))),
                List.of(new Signal.CellOutput(0, Signal.Port.SUM), Signal.Constant.ZERO, Signal.Constant.ZERO,
                        Signal.Constant.ZERO));
        PowerEstimate nand = estimate(netlist, DEFAULT);
        double toggles = 1 - (0.25 + 0.5 * 0.9 + 0.25 * 0.81);
        assertEquals(List.of(new PowerEstimate.MappedCell("NAND2xp33", 0, toggles,
                0.1 * toggles * 0.0735 + 0.0304 / 1000)).toString(), nand.cells().toString());
        assertEquals(0.05832, nand.area(), 1e-12);
        assertEquals(12.31, nand.delay(), 1e-12);
        assertEquals(0.1 * 2 * 0.25 * 0.75 * 0.0735 + 0.0304 / 1000, estimate(netlist, UNIFORM).power(), 1e-15);
    }

    @Test
    void uniformOperandsAreOneOfTheMeasuredDistributions() {
        for (OperandFormat operands : List.of(OperandFormat.unsigned(2), new OperandFormat(4, 3, false))) {
            Netlist netlist = RandomNetlists.create(3, operands, 40);
            double uniform = estimate(netlist, UNIFORM).power();
            SwitchingActivity measured = new SwitchingActivity.MeasuredOperands(
                    IndependentOperands.uniform(operands.weightWidth(), operands.activationWidth()));
            assertEquals(uniform, estimate(netlist, measured).power(), 1e-12);
        }
    }

    @Test
    void operandsThatNeverChangeTakeLeakageAlone() {
        double[] pairs = new double[256];
        pairs[0x35] = 7;
        PowerEstimate still = estimate(wallace(4), new SwitchingActivity.MeasuredOperands(
                new JointOperands(4, 4, pairs)));
        assertTrue(still.cells().stream().allMatch(cell -> cell.togglesPerClock() == 0));
        assertTrue(still.power() > 0 && still.power() < 0.02);
    }

    @Test
    void theSampleAgreesWithAllPairs() {
        assertFalse(estimator.synthesise(wallace(9), TaskControl.NONE).isSampled());
        var graph = new Synthesis(CellLibrary.asap7(), SynthesisEffort.QUICK)
                .map(wallace(6), TaskControl.NONE).graph();
        boolean[] all = new boolean[graph.nodes()];
        Arrays.fill(all, true);
        OperandFormat operands = OperandFormat.unsigned(6);
        double[] correlated = new double[64 * 64];
        for (int w = 0; w < 64; w++) {
            correlated[w * 64 + (w * w & 63)] = 1 + w;
        }
        for (SwitchingActivity activity : List.of(DEFAULT, UNIFORM, network(6),
                new SwitchingActivity.MeasuredOperands(new JointOperands(6, 6, correlated)))) {
            double[] exact = NetActivity.toggles(graph, all, operands, activity, TaskControl.NONE);
            double[] sampled = SampledActivity.toggles(graph, operands, activity, TaskControl.NONE);
            for (int node = 0; node < exact.length; node++) {
                assertEquals(exact[node], sampled[node], 0.01, activity + ", node " + node);
            }
        }
    }

    @Test
    void wideMultipliersAreSampled() {
        MappedDesign twelve = estimator.synthesise(wallace(12), TaskControl.NONE);
        assertTrue(twelve.isSampled());
        double first = twelve.estimate(DEFAULT, TaskControl.NONE).power();
        assertEquals(first, twelve.estimate(DEFAULT, TaskControl.NONE).power(), "the seed is fixed");
        assertTrue(first > 6 && first < 12, first + " µW; twelve bits take two to four times what eight take");
    }

    @Test
    void circuitsAreComparedWithTheAccurateOneOfTheirOperands() {
        AccurateReference reference = AccurateReference.of(estimator, OperandFormat.unsigned(6),
                MultiplierArchitecture.WALLACE, TaskControl.NONE);
        NormalizedPower itself = reference.compare(reference.design(), DEFAULT, TaskControl.NONE);
        assertEquals(1, itself.power());
        assertEquals(1, itself.area());
        assertEquals(1, itself.delay());
        assertEquals("accurate Wallace tree, unsigned, 6 x 6 bits", itself.reference());
        MappedDesign narrower = estimator.synthesise(wallace(5), TaskControl.NONE);
        assertThrows(IllegalArgumentException.class, () -> reference.compare(narrower, DEFAULT, TaskControl.NONE));
        assertThrows(IllegalArgumentException.class,
                () -> reference.design().estimate(network(5), TaskControl.NONE));
    }

    @Test
    void thoroughEffortIsNeverLarger() {
        for (int seed = 0; seed < 10; seed++) {
            Netlist netlist = RandomNetlists.create(seed, new OperandFormat(4, 4, false),
                    150);
            double quick = estimator.synthesise(netlist, TaskControl.NONE).area();
            assertTrue(thorough.synthesise(netlist, TaskControl.NONE).area() <= quick + 1e-9);
        }
    }
}
