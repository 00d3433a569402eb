package org.tramstudio.benchmark;

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
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.NetlistSimplifier;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.RandomCuts;
import org.tramstudio.circuit.Signal;

/** How long it takes to generate an accurate multiplier of 8 bits, and to simplify one with a tenth of its signals cut. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NetlistBenchmark {

    private final Netlist accurate = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 8);
    private final List<Signal.CellOutput> cuts = RandomCuts.of(accurate, 0.1, 1);

    @Benchmark
    public Netlist generateWallace() {
        return MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 8);
    }

    @Benchmark
    public Netlist generateSignedBooth() {
        return MultiplierGenerator.generate(MultiplierArchitecture.BOOTH, OperandFormat.signed(8),
                FinalAdder.KOGGE_STONE);
    }

    @Benchmark
    public Netlist simplifyCutWallace() {
        return NetlistSimplifier.simplify(accurate, cuts);
    }
}
