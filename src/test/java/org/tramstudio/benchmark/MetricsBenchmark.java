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
import org.tramstudio.circuit.ColumnTruncation;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.MultiplierTraits;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.ProductTable;

/** How long it takes to simulate a circuit over all operand pairs and to measure its errors. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MetricsBenchmark {

    private final Netlist eightBits = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 8);
    private final Netlist twelveBits = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 12);
    private final ProductTable truncated = ColumnTruncation.table(8, 6);

    @Benchmark
    public ErrorMetrics eightBitCircuit() {
        return ErrorMetrics.of(ProductTable.of(eightBits));
    }

    @Benchmark
    public ErrorMetrics twelveBitCircuit() {
        return ErrorMetrics.of(ProductTable.of(twelveBits));
    }

    @Benchmark
    public MultiplierTraits traitsOfAnEightBitTable() {
        return MultiplierTraits.of(truncated);
    }
}
