package org.tramstudio.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.tramstudio.circuit.CompressorTree;
import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.PartialProductChoice;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.nn.GradientMode;
import org.tramstudio.nn.axm.ApproximateConvolution;
import org.tramstudio.nn.axm.LayerError;
import org.tramstudio.nn.axm.MultiplierError;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.quant.Quantized;

/** The forms of a multiplier's error on layers of ResNet-8, 128 images of 0.3 G products. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LookupBenchmark {

    /** Channels of the layer; the image shrinks as they grow. */
    @Param({"16", "32", "64"})
    public int channels;

    private NDManager manager;
    private Convolution layer;
    private Quantized activations;
    private Quantized weights;
    private LayerError factors;
    private LayerError scalar;
    private LayerError faster;
    private LayerError slices;

    /** Makes operands of zeros: the time does not depend on them. */
    @Setup
    public void open() {
        EngineStatus.probe();
        GradientMode.onlyWhileCollecting();
        manager = NDManager.newBaseManager();
        layer = new Convolution(channels, channels, 3, 1, 1, 1, false);
        int size = 512 / channels;
        activations = zeros(new Shape(128, channels, size, size), new Shape(1));
        weights = zeros(new Shape(channels, channels, 3, 3), new Shape(channels, 1, 1, 1));
        ProductTable truncated = ProductTable.of(CompressorTree.of(
                PartialProductChoice.truncated(OperandFormat.unsigned(8), 6)));
        factors = MultiplierError.factors(manager, ErrorFactors.of(truncated));
        scalar = MultiplierError.scalarLookup(truncated);
        faster = MultiplierError.lookup(truncated);
        slices = MultiplierError.slices(truncated);
    }

    private Quantized zeros(Shape shape, Shape scale) {
        NDArray codes = manager.zeros(shape, DataType.UINT8);
        return new Quantized(codes.toType(DataType.FLOAT32, false), codes, manager.ones(scale));
    }

    /** Frees the arrays. */
    @TearDown
    public void close() {
        manager.close();
    }

    @Benchmark
    public float factorsOfRankSix() {
        return run(factors);
    }

    @Benchmark
    public float scalarLookup() {
        return run(scalar);
    }

    @Benchmark
    public float fasterLookup() {
        return run(faster);
    }

    @Benchmark
    public float countedSlices() {
        return run(slices);
    }

    private float run(LayerError error) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return ApproximateConvolution.product(activations, weights, error, layer, () -> { }).getShape().get(0);
        }
    }
}
