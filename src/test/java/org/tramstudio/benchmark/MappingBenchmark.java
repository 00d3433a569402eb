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
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.tram.DirectMapper;
import org.tramstudio.tram.ErrorMeasure;
import org.tramstudio.tram.FrontPoint;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.MappingOptions;
import org.tramstudio.tram.SearchEffort;
import org.tramstudio.tram.StructureMapper;
import org.tramstudio.tram.StructureMappers;
import org.tramstudio.tram.StructureParameters;

/** How long it takes to map the structure parameters of an 8-bit multiplier, in each way. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MappingBenchmark {

    private final StructureParameters theta =
            StructureParameters.of(1, 1, 1, 1, .174248, .199563, .194773, .147112);
    private final MappingOptions options = MappingOptions.standard();
    private final StructureMapper greedy = StructureMappers.of(MappingMethod.GREEDY, options);
    private final StructureMapper rebuilt = StructureMappers.of(MappingMethod.REBUILT, options);
    private final StructureMapper refined = StructureMappers.of(MappingMethod.REFINED, options);
    private final MappingOptions forNetworks = options.with(IndependentOperands.networkLike(8), 0.05)
            .with(ErrorMeasure.ROW_VARIANCE);
    private final DirectMapper direct = new DirectMapper(forNetworks);
    private final StructureMapper refinedThoroughly = StructureMappers.of(MappingMethod.REFINED, thorough(options));
    private final StructureMapper directThoroughly = StructureMappers.of(MappingMethod.DIRECT, thorough(forNetworks));

    private static MappingOptions thorough(MappingOptions options) {
        return options.with(SearchEffort.THOROUGH, MappingOptions.USUAL_SEED);
    }

    @Benchmark
    public MappedMultiplier greedy() {
        return greedy.map(MultiplierArchitecture.WALLACE, 8, theta);
    }

    @Benchmark
    public MappedMultiplier rebuilt() {
        return rebuilt.map(MultiplierArchitecture.WALLACE, 8, theta);
    }

    @Benchmark
    public MappedMultiplier refinedQuick() {
        return refined.map(MultiplierArchitecture.WALLACE, 8, theta);
    }

    @Benchmark
    public MappedMultiplier directQuick() {
        return direct.map(MultiplierArchitecture.WALLACE, 8, theta);
    }

    @Benchmark
    public MappedMultiplier refinedThorough() {
        return refinedThoroughly.map(MultiplierArchitecture.WALLACE, 8, theta);
    }

    @Benchmark
    public MappedMultiplier directThorough() {
        return directThoroughly.map(MultiplierArchitecture.WALLACE, 8, theta);
    }

    @Benchmark
    public List<FrontPoint> directFront() {
        return direct.front(OperandFormat.unsigned(8));
    }
}
