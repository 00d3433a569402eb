package org.tramstudio.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.format.OperandDistributionFile;
import org.tramstudio.training.LayerOperands;

/**
 * What the layers of finished designs multiply: {@code operands.json} beside each design has it by layer, and
 * {@code operands.csv} the mixture of all layers, each as often as it multiplies, for the commands metrics and power.
 */
public final class DesignOperands {

    private static final String BY_LAYER = "operands.json";
    private static final String MIXTURE = "operands.csv";
    /** Probabilities are kept as whole numbers of this part. */
    private static final double PARTS = 1e7;
    private static final JsonDocument<OperandsFile> DOCUMENT = new JsonDocument<>(OperandsFile.class, 1);

    private final DesignStore store;

    /** The operands of a store's designs. */
    public DesignOperands(DesignStore store) {
        this.store = store;
    }

    /** What {@code operands.json} holds: for each layer how often each code occurs. */
    private record OperandsFile(int schemaVersion, LinkedHashMap<String, Counts> layers) {
    }

    private record Counts(double share, List<Long> weights, List<Long> activations) {
        static Counts of(LayerOperands.Layer layer) {
            return new Counts(layer.share(), parts(layer.operands().weightProbabilities()),
                    parts(layer.operands().activationProbabilities()));
        }

        private static List<Long> parts(double[] probabilities) {
            return Arrays.stream(probabilities).mapToObj(p -> Math.round(p * PARTS)).toList();
        }

        LayerOperands.Layer layer() {
            return new LayerOperands.Layer(share, new IndependentOperands(weights.stream().mapToDouble(Long::doubleValue).toArray(),
                    activations.stream().mapToDouble(Long::doubleValue).toArray()));
        }
    }

    /** By layer; empty for a design that is not finished, or of an earlier version. */
    public Optional<LayerOperands> of(DesignPoint design) throws IOException {
        Path file = store.design(design.id()).resolve(BY_LAYER);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, LayerOperands.Layer> layers = new LinkedHashMap<>();
        DOCUMENT.read(file).layers().forEach((name, counts) -> layers.put(name, counts.layer()));
        return Optional.of(new LayerOperands(layers));
    }

    /** Writes what a design's layers multiply. */
    static void write(Path folder, LayerOperands operands) throws IOException {
        LinkedHashMap<String, Counts> layers = new LinkedHashMap<>();
        operands.layers().forEach((name, layer) -> layers.put(name, Counts.of(layer)));
        DOCUMENT.write(folder.resolve(BY_LAYER), new OperandsFile(1, layers));
        OperandDistributionFile.write(folder.resolve(MIXTURE), operands.mixture());
    }
}
