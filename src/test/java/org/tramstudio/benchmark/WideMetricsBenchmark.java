package org.tramstudio.benchmark;

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
import org.tramstudio.circuit.ErrorMeasurement;
import org.tramstudio.circuit.MeasuredErrors;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.NetlistSimplifier;
import org.tramstudio.circuit.RandomCuts;
import org.tramstudio.circuit.Signal;
import org.tramstudio.task.TaskControl;

/** How long it takes to measure the errors of circuits with 16-bit operands: all 2^32 pairs, and a million of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 2)
public class WideMetricsBenchmark {

    private static final int SAMPLES = 1_000_000;

    private final Netlist accurate = MultiplierGenerator.generate(MultiplierArchitecture.DADDA, 16);
    private final Netlist approximate = NetlistSimplifier.simplify(accurate,
            RandomCuts.of(accurate, 1, 5).stream().filter(this::isLow).toList());

    private boolean isLow(Signal.CellOutput output) {
        return accurate.cells().get(output.cell()).place().column() < 12;
    }

    @Benchmark
    public MeasuredErrors allPairsOfAnAccurateCircuit() {
        return ErrorMeasurement.exhaustive().measure(accurate, TaskControl.NONE);
    }

    @Benchmark
    public MeasuredErrors allPairsOfACircuitWithoutTwelveColumns() {
        return ErrorMeasurement.exhaustive().measure(approximate, TaskControl.NONE);
    }

    @Benchmark
    public MeasuredErrors aMillionPairs() {
        return ErrorMeasurement.sampled(SAMPLES, 1).measure(approximate, TaskControl.NONE);
    }
}
