package org.tramstudio.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.ImageShape;
import org.tramstudio.data.Normalization;
import org.tramstudio.data.NormalizationChoice;
import org.tramstudio.nn.EngineTest;
import org.tramstudio.task.TaskControl;

class TrainingImagesTest extends EngineTest {

    /** Weights of others need the normalisation that they were trained with. */
    @ParameterizedTest
    @EnumSource
    void imagesAreNormalisedAsTheDataSetSays(NormalizationChoice choice) throws IOException {
        NoiseImages noise = new NoiseImages(5, new ImageShape(3, 4, 6), 2);
        Dataset dataset = new Dataset("noise", "", List.of("a", "b"), noise, noise, List.of(), choice);
        Normalization expected = choice.of(noise, noise.size(), 0);

        NDList batches = new NDList();
        new TrainingImages(dataset, 0, 0, 5, false, 1, TaskControl.NONE).calibrationBatches(manager)
                .forEach(batch -> batches.add(batch.get()));

        float[] values = new float[noise.size() * noise.shape().values()];
        byte[] pixels = new byte[noise.shape().values()];
        for (int k = 0; k < values.length; k++) {
            noise.read(k / pixels.length, pixels, 0);
            int channel = k % pixels.length / (4 * 6);
            values[k] = (float) ((Byte.toUnsignedInt(pixels[k % pixels.length]) / 255.0 - expected.mean().get(channel))
                    / expected.deviation().get(channel));
        }
        NDArray all = batches.singletonOrThrow();
        assertArrayEquals(values, all.reshape(new Shape(values.length)).toFloatArray(), 1e-5f);
    }
}
