package org.tramstudio.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.NetlistSimplifier;
import org.tramstudio.circuit.Signal;
import org.tramstudio.power.MappedDesign;
import org.tramstudio.power.PowerEstimate;
import org.tramstudio.power.PowerEstimator;
import org.tramstudio.power.SwitchingActivity;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.power.synthesis.SynthesisEffort;
import org.tramstudio.task.TaskControl;

/** How long it takes to simulate the power of an 8-bit multiplier that six columns were cut from. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class PowerBenchmark {

    private final Netlist truncated = truncated();
    private final PowerEstimator quick = new PowerEstimator(CellLibrary.asap7(), SynthesisEffort.QUICK);
    private final PowerEstimator thorough = new PowerEstimator(CellLibrary.asap7());
    private final MappedDesign design = quick.synthesise(truncated, TaskControl.NONE);

    private static Netlist truncated() {
        Netlist full = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 8);
        List<Signal.CellOutput> tied = new ArrayList<>();
        for (int index = 0; index < full.cells().size(); index++) {
            Cell cell = full.cells().get(index);
            if (cell instanceof Cell.PartialProduct && cell.place().column() < 6) {
                tied.add(new Signal.CellOutput(index, Signal.Port.SUM));
            }
        }
        return NetlistSimplifier.simplify(full, tied);
    }

    @Benchmark
    public MappedDesign quickSynthesis() {
        return quick.synthesise(truncated, TaskControl.NONE);
    }

    @Benchmark
    public MappedDesign thoroughSynthesis() {
        return thorough.synthesise(truncated, TaskControl.NONE);
    }

    @Benchmark
    public PowerEstimate powerByDefaultActivity() {
        return design.estimate(new SwitchingActivity.SynthesisDefault(), TaskControl.NONE);
    }

    @Benchmark
    public PowerEstimate powerOfNetworkLikeOperands() {
        return design.estimate(new SwitchingActivity.MeasuredOperands(IndependentOperands.networkLike(8)),
                TaskControl.NONE);
    }
}
