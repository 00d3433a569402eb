package org.tramstudio.nn.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.tramstudio.nn.NetworkInference;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.task.TaskControl;

/** Computes a file with ONNX Runtime and compares what our networks give. */
public final class OnnxRuntimeJudge {

    private static final double TOLERANCE = 1e-4;

    private OnnxRuntimeJudge() {
    }

    /** Skips the test, saying why, where the native library cannot be loaded. */
    public static void require() {
        try {
            OrtEnvironment.getEnvironment();
        } catch (Exception | LinkageError failure) {
            Assumptions.abort("ONNX Runtime cannot be loaded here: " + failure);
        }
    }

    /** What a file gives for images of the sizes, the batch first. */
    public static NetworkInference.Output expected(Path file, float[] images, long... sizes) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setSessionLogLevel(ai.onnxruntime.OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            try (OrtSession session = environment.createSession(file.toString(), options);
                 OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(images), sizes);
                 OrtSession.Result result = session.run(Map.of(session.getInputNames().iterator().next(), input))) {
                OnnxTensor output = (OnnxTensor) result.get(0);
                FloatBuffer buffer = output.getFloatBuffer();
                float[] values = new float[buffer.remaining()];
                buffer.get(values);
                return new NetworkInference.Output(Arrays.stream(output.getInfo().getShape()).boxed().toList(), values);
            }
        }
    }

    /** Random images for a network. */
    static float[] images(NetworkModel model, int count) {
        Random random = new Random(count);
        float[] images = new float[(int) model.graph().input().values() * count];
        for (int k = 0; k < images.length; k++) {
            images[k] = (float) random.nextGaussian();
        }
        return images;
    }

    /** Imports the file and checks that it computes what ONNX Runtime says, with as many images. */
    static ImportedNetwork check(Path file, int count) throws IOException, OrtException {
        ImportedNetwork imported = OnnxImport.read(file);
        check(imported.model(), file, count);
        return imported;
    }

    /** Checks that a network computes what ONNX Runtime says of a file. */
    static void check(NetworkModel model, Path file, int count) throws IOException, OrtException {
        float[] images = images(model, count);
        NetworkInference.Output own = new NetworkInference(model).compute(images, count, TaskControl.NONE);
        NetworkInference.Output expected = expected(file, images, model.graph().input().lengths(count));
        assertEquals(expected.sizes(), own.sizes(), "output shape");
        double largest = 0;
        double difference = 0;
        for (int k = 0; k < own.values().length; k++) {
            largest = Math.max(largest, Math.abs(expected.values()[k]));
            difference = Math.max(difference, Math.abs(expected.values()[k] - own.values()[k]));
        }
        assertTrue(difference <= TOLERANCE * largest, "differs by " + difference + " of " + largest + "; "
                + model.graph().nodes());
    }

    static Path write(Path folder, byte[] model) throws IOException {
        return Files.write(Files.createTempFile(folder, "network", ".onnx"), model);
    }
}
