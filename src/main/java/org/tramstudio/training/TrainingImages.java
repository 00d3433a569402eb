package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tramstudio.data.Augmentation;
import org.tramstudio.data.Batch;
import org.tramstudio.data.BatchLoader;
import org.tramstudio.data.BatchOrder;
import org.tramstudio.data.BatchReader;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.ImageShape;
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
    private static final int OPERAND_IMAGES = 256;
    private static final int EVALUATION_BATCH = 250;
    /** Large images are evaluated fewer at a time. */
    private static final int EVALUATION_VALUES = EVALUATION_BATCH * 3 * 32 * 32;
    private static final int LEAST_EVALUATION_BATCH = 8;

    private final LabeledImages test;
    private final LabeledImages training;
    private final Normalization normalization;
    private final BatchReader reader;
    private final BatchOrder order;
    private final int evaluationBatch;
    private final long seed;
    private int atOnce = Integer.MAX_VALUE;

    TrainingImages(Dataset dataset, int samples, int testSamples, int batchSize, boolean augment, long seed,
                   TaskControl control) throws IOException {
        control.proceed();
        this.seed = seed;
        ImageShape shape = dataset.shape();
        evaluationBatch = Math.clamp(EVALUATION_VALUES / (shape.channels() * shape.height() * shape.width()),
                LEAST_EVALUATION_BATCH, EVALUATION_BATCH);
        training = subset(dataset.training(), samples, seed);
        test = subset(dataset.test(), testSamples, seed);
        normalization = dataset.normalization();
        reader = new BatchReader(training, normalization,
                augment ? Augmentation.standard(dataset.shape(), seed) : Augmentation.NONE);
        order = BatchOrder.shuffled(training.size(), Math.min(batchSize, training.size()), seed);
    }

    /** Computes at most so many images of a batch at once from now on. */
    void computeAtOnce(int most) {
        atOnce = most;
    }

    /** How many images of a batch are computed at once, of so many that are wanted. */
    int atOnce(int wanted) {
        return Math.min(wanted, atOnce);
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
        return plainBatches(CALIBRATION_IMAGES, manager);
    }

    /** Training images, without augmentation, to count operands with. */
    List<Supplier<NDArray>> operandBatches(NDManager manager) throws IOException {
        return plainBatches(OPERAND_IMAGES, manager);
    }

    private List<Supplier<NDArray>> plainBatches(int count, NDManager manager) throws IOException {
        LabeledImages chosen = Subset.stratified(training, Math.min(count, training.size()), seed);
        BatchReader plain = new BatchReader(chosen, normalization, Augmentation.NONE);
        List<Supplier<NDArray>> batches = new ArrayList<>();
        for (int[] indices : BatchOrder.inOrder(chosen.size(), evaluationBatch).batches(0)) {
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

    /** Some images of a batch. */
    Batch part(Batch batch, int first, int end) {
        if (end - first == batch.size()) {
            return batch;
        }
        int pixels = batch.pixels().length / batch.size();
        return new Batch(Arrays.copyOfRange(batch.pixels(), first * pixels, end * pixels),
                Arrays.copyOfRange(batch.labels(), first, end), batch.shape());
    }

    /** A batch's pixels as {@code [N, C, H, W]}. */
    NDArray pixels(Batch batch, NDManager manager) {
        return manager.create(batch.pixels(), new Shape(batch.size(), batch.shape().channels(),
                batch.shape().height(), batch.shape().width()));
    }

    /** Share of the test images that the network classifies rightly, 0 to 1. */
    double accuracy(Graph graph, NetworkParameters parameters, Arithmetic arithmetic, NDManager manager,
                    TaskControl control) throws IOException {
        int[] chosen = predictions(graph, parameters, arithmetic, manager, control);
        long right = IntStream.range(0, chosen.length).filter(image -> chosen[image] == test.label(image)).count();
        return right / (double) test.size();
    }

    /** The images to measure with. */
    LabeledImages test() {
        return test;
    }

    /** The class that the network chooses for each test image. */
    int[] predictions(Graph graph, NetworkParameters parameters, Arithmetic arithmetic, NDManager manager,
                      TaskControl control) throws IOException {
        BatchReader plain = new BatchReader(test, normalization, Augmentation.NONE);
        int[] chosen = new int[test.size()];
        int done = 0;
        try (ForwardPass pass = new ForwardPass(graph, parameters, arithmetic, false, control::proceed);
             BatchLoader batches = new BatchLoader(plain, BatchOrder.inOrder(test.size(), evaluationBatch), 0)) {
            for (var batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                control.proceed();
                for (long label : chosen(pass, batch.get(), manager)) {
                    chosen[done++] = Math.toIntExact(label);
                }
            }
        }
        return chosen;
    }

    private long[] chosen(ForwardPass pass, Batch batch, NDManager manager) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return pass.logits(pixels(batch, manager)).argMax(1).toLongArray();
        }
    }

    private static LabeledImages subset(LabeledImages images, int count, long seed) {
        return count == 0 || count >= images.size() ? images : Subset.stratified(images, count, seed);
    }
}
