package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.tramstudio.data.Augmentation;
import org.tramstudio.data.Batch;
import org.tramstudio.data.BatchLoader;
import org.tramstudio.data.BatchOrder;
import org.tramstudio.data.BatchReader;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.LabeledImages;
import org.tramstudio.data.Normalization;
import org.tramstudio.data.Subset;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.ForwardPass;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.task.TaskControl;

/** The images of a data set as training needs them: subsets, batches, normalisation, and accuracy on the test images. */
final class TrainingImages {

    private static final int CALIBRATION_IMAGES = 1024;
    private static final int NORMALIZATION_IMAGES = 1000;
    private static final int EVALUATION_BATCH = 250;
    /** Normalisation belongs to the data set, not to a run: the weights of a project were trained with it. */
    private static final long NORMALIZATION_SEED = 0;

    private final LabeledImages test;
    private final LabeledImages training;
    private final Normalization normalization;
    private final BatchReader reader;
    private final BatchOrder order;
    private final long seed;

    TrainingImages(Dataset dataset, int samples, int testSamples, int batchSize, boolean augment, long seed,
                   TaskControl control) throws IOException {
        control.proceed();
        this.seed = seed;
        training = subset(dataset.training(), samples, seed);
        test = subset(dataset.test(), testSamples, seed);
        normalization = Normalization.measure(dataset.training(),
                Math.min(NORMALIZATION_IMAGES, dataset.training().size()), NORMALIZATION_SEED);
        reader = new BatchReader(training, normalization,
                augment ? Augmentation.standard(dataset.shape(), seed) : Augmentation.NONE);
        order = BatchOrder.shuffled(training.size(), Math.min(batchSize, training.size()), seed);
    }

    /** Steps of an epoch. */
    int steps() {
        return order.batchesPerEpoch();
    }

    /** The batches of an epoch from step {@code first} on, read ahead. */
    BatchLoader trainingBatches(int epoch, int first) {
        return new BatchLoader(reader, order, epoch, first);
    }

    /** Training images, without augmentation, to find the quantisers' ranges with. */
    List<Supplier<NDArray>> calibrationBatches(NDManager manager) throws IOException {
        LabeledImages chosen = Subset.stratified(training, Math.min(CALIBRATION_IMAGES, training.size()), seed);
        BatchReader plain = new BatchReader(chosen, normalization, Augmentation.NONE);
        List<Supplier<NDArray>> batches = new ArrayList<>();
        for (int[] indices : BatchOrder.inOrder(chosen.size(), EVALUATION_BATCH).batches(0)) {
            batches.add(() -> {
                try {
                    return pixels(plain.read(0, indices), manager);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }
        return List.copyOf(batches);
    }

    /** A batch's pixels as {@code [N, C, H, W]}. */
    NDArray pixels(Batch batch, NDManager manager) {
        return manager.create(batch.pixels(), new Shape(batch.size(), batch.shape().channels(),
                batch.shape().height(), batch.shape().width()));
    }

    /** Share of the test images that the network classifies rightly, 0 to 1. */
    double accuracy(Graph graph, NetworkParameters parameters, Arithmetic arithmetic, NDManager manager,
                    TaskControl control) throws IOException {
        ForwardPass pass = new ForwardPass(graph, parameters, arithmetic, false);
        BatchReader plain = new BatchReader(test, normalization, Augmentation.NONE);
        long right = 0;
        try (BatchLoader batches = new BatchLoader(plain, BatchOrder.inOrder(test.size(), EVALUATION_BATCH), 0)) {
            for (var batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                control.proceed();
                right += right(pass, batch.get(), manager);
            }
        }
        return right / (double) test.size();
    }

    private long right(ForwardPass pass, Batch batch, NDManager manager) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            long[] chosen = pass.logits(pixels(batch, manager)).argMax(1).toLongArray();
            long right = 0;
            for (int k = 0; k < chosen.length; k++) {
                right += chosen[k] == batch.labels()[k] ? 1 : 0;
            }
            return right;
        }
    }

    private static LabeledImages subset(LabeledImages images, int count, long seed) {
        return count == 0 || count >= images.size() ? images : Subset.stratified(images, count, seed);
    }
}
