package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.tramstudio.task.ComputeThreads;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.TaskControl;

/**
 * Sums the errors of a circuit over all operand pairs. The pairs are divided into parts; threads take one part after the
 * other, and the parts' sums are added up in order, so that rounding does not depend on the threads.
 */
final class ExhaustiveErrors {

    private static final int MOST_PARTS = 256;
    /** Blocks between two looks at the task's control: well under a millisecond each. */
    private static final int BLOCKS_BETWEEN_LOOKS = 64;

    private final BlockProgram program;
    private final OperandFormat operands;
    private final Optional<OperandDistribution> distribution;
    private final TaskControl control;
    private final long blocks;
    private final ErrorSums[] parts;
    private final AtomicLong nextPart = new AtomicLong();
    private final AtomicLong blocksDone = new AtomicLong();

    ExhaustiveErrors(Netlist netlist, Optional<OperandDistribution> distribution, TaskControl control) {
        this.program = BlockProgram.of(netlist);
        this.operands = netlist.operands();
        this.distribution = distribution;
        this.control = control;
        this.blocks = Math.max(1, operands.pairs() / BlockSimulation.MOST_PAIRS);
        this.parts = new ErrorSums[(int) Math.min(MOST_PARTS, blocks)];
    }

    ErrorSums sum() {
        int threads = Math.min(ComputeThreads.count(), parts.length);
        if (threads == 1) {
            takeParts();
        } else {
            takePartsInParallel(threads);
        }
        ErrorSums total = new ErrorSums(operands);
        for (ErrorSums part : parts) {
            total.add(part);
        }
        return total;
    }

    private void takePartsInParallel(int threads) {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int k = 0; k < threads; k++) {
                running.add(workers.submit(this::takeParts));
            }
            try {
                for (Future<?> worker : running) {
                    worker.get();
                }
            } catch (ExecutionException failure) {
                nextPart.set(parts.length);
                throw unwrapped(failure);
            } catch (InterruptedException interrupted) {
                nextPart.set(parts.length);
                Thread.currentThread().interrupt();
                throw new TaskCancelledException();
            }
        }
    }

    private static RuntimeException unwrapped(ExecutionException failure) {
        return switch (failure.getCause()) {
            case RuntimeException cause -> cause;
            case Error cause -> throw cause;
            case Throwable cause -> new IllegalStateException("no checked exception is thrown here", cause);
        };
    }

    private void takeParts() {
        BlockSimulation simulation = new BlockSimulation(program);
        PairWeights weights = new PairWeights(operands, distribution);
        int[] products = new int[simulation.pairs()];
        for (int part = (int) nextPart.getAndIncrement(); part < parts.length; part = (int) nextPart.getAndIncrement()) {
            ErrorSums sums = new ErrorSums(operands);
            for (long block = blocks * part / parts.length; block < blocks * (part + 1) / parts.length; block++) {
                simulation.run(block, products);
                addBlock(sums, block * products.length, products, weights);
                report();
            }
            parts[part] = sums;
        }
    }

    private void report() {
        long done = blocksDone.incrementAndGet();
        if (done % BLOCKS_BETWEEN_LOOKS == 0 || done == blocks) {
            control.proceed();
            control.progress(operands.pairs() / blocks * done, operands.pairs());
        }
    }

    /** A block holds several weights' pairs, or a part of one weight's. */
    private void addBlock(ErrorSums sums, long firstPair, int[] products, PairWeights weights) {
        int row = Math.min(products.length, operands.activations());
        for (int from = 0; from < products.length; from += row) {
            int weight = (int) (firstPair + from >> operands.activationWidth());
            int activation = (int) (firstPair + from & operands.activations() - 1);
            sums.add(weight, activation, products, from, row, weights.row(weight));
        }
    }
}
