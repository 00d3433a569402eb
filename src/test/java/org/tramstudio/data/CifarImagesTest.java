package org.tramstudio.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.tramstudio.task.TaskControl;

/** The real CIFAR-10 images, where they lie beside the project. */
class CifarImagesTest {

    private static final Path ZIP = Path.of("..", "shared", "data", "cifar10-images.zip");

    @Test
    void opensSixtyThousandImagesAndDecodesThemFromSeveralThreads() throws IOException {
        Assumptions.assumeTrue(Files.exists(ZIP), "no CIFAR-10 images at " + ZIP.toAbsolutePath().normalize());
        Dataset dataset = DatasetReader.open(ZIP, TaskControl.NONE);
        assertEquals(new ImageShape(3, 32, 32), dataset.shape());
        for (ClassCounts.ClassCount count : ClassCounts.of(dataset).classes()) {
            assertEquals(5000, count.training(), count.name());
            assertEquals(1000, count.test(), count.name());
        }
        double mean = IntStream.range(0, 500).parallel().mapToDouble(i -> meanValue(dataset.training(), 100 * i))
                .average().orElseThrow();
        assertTrue(mean > 110 && mean < 130, "mean pixel value " + mean);
    }

    private static double meanValue(LabeledImages images, int index) {
        try {
            return IntStream.of(ReaderAssertions.values(images, index)).average().orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
