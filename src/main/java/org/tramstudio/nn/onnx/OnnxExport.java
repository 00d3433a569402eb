package org.tramstudio.nn.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.nn.graph.BatchNormalizationFolding;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.task.UserFacingException;

/**
 * Writes a network as an ONNX file for any number of images, in floating point. Approximate multiplication has no ONNX
 * operator: what is written are the trained weights, multiplied exactly by whoever runs the file.
 */
public final class OnnxExport {

    private static final int USUAL_OPSET = 17;
    private static final int POOLING_OPSET = 19;
    private static final int INTERNAL_VERSION = 8;
    private static final long MOST_BYTES = 2_000_000_000L;

    private OnnxExport() {
    }

    /**
     * How a network is written.
     *
     * @param foldBatchNormalization whether batch normalisation becomes part of the layers before it
     * @param properties what is said about the file's making, by name
     */
    public record Options(boolean foldBatchNormalization, Map<String, String> properties) {

        /** Copies the map. */
        public Options {
            properties = Map.copyOf(properties);
        }

        /** As the network is, saying nothing about it. */
        public static Options usual() {
            return new Options(false, Map.of());
        }
    }

    /**
     * Writes a file. The input is named {@code input}, the output after the last node.
     *
     * @throws UserFacingException if the weights exceed what one ONNX file can hold, or the file cannot be written
     */
    public static void write(Path file, NetworkModel model, Options options) throws IOException {
        NetworkModel written = options.foldBatchNormalization() ? BatchNormalizationFolding.fold(model) : model;
        long bytes = written.weights().values().stream().mapToLong(OnnxExport::bytes).sum();
        if (bytes > MOST_BYTES) {
            throw new UserFacingException(file + ": the weights take " + bytes + " bytes; one ONNX file holds at most "
                    + MOST_BYTES + ".", "Keep the network as safetensors.");
        }
        AtomicFile.write(file, message(written, options).toByteArray());
    }

    private static long bytes(ConstantValues array) {
        return array.sizes().stream().mapToLong(Integer::longValue).reduce(Float.BYTES, (a, b) -> a * b);
    }

    private static ModelProto message(NetworkModel model, Options options) {
        int opset = opset(model.graph());
        ModelProto.Builder message = ModelProto.newBuilder().setIrVersion(INTERNAL_VERSION).setProducerName("TRAM Studio")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset))
                .setGraph(new GraphWriting(model, opset).message());
        new TreeMap<>(options.properties()).forEach((key, value) ->
                message.addMetadataProps(StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return message.build();
    }

    /** Older versions define averages over windows that reach beyond the image, or have gaps, otherwise or not at all. */
    private static int opset(Graph graph) {
        boolean newer = graph.nodes().stream().anyMatch(node -> node.operator() instanceof Calculation.Pooling pooling
                && !pooling.maximum() && (pooling.roundUp()
                || pooling.window().dilation().stream().anyMatch(distance -> distance > 1)));
        return newer ? POOLING_OPSET : USUAL_OPSET;
    }
}
