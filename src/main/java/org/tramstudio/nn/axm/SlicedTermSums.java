package org.tramstudio.nn.axm;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.tramstudio.task.ComputeThreads;

/**
 * Counts terms slice by slice, tile by tile, on all cores. For an output and a group of terms, the slices that its weights
 * take are listed once and counted in every tile.
 */
final class SlicedTermSums implements TermSums {

    /** Places of slices that are listed at a time. */
    private static final long MOST_LISTED = 1L << 24;
    /** However many cores there are: what is summed up together decides the last digits. */
    private static final int TASKS = 32;
    private static final int COUNT = 0xffff;
    private static final int BYTE = 0xff;
    private static final int PACKED = SliceCounter.ROWS * SliceCounter.WORDS;
    private static final int LANES = SliceCounter.POSITIONS / PACKED;

    private final BitTerms terms;
    private final int[] masks;
    private final int[][][] taken;
    private final Supplier<SliceCounter> counters;

    /** For some terms, counted by counters of one kind. */
    SlicedTermSums(BitTerms terms, Supplier<SliceCounter> counters) {
        this.terms = terms;
        this.counters = counters;
        masks = terms.activationMasks();
        taken = terms.takenByWeight(masks);
    }

    @Override
    public void add(WindowGeometry geometry, int images, MemorySegment codes, byte[] weights, double[] coefficients,
                    MemorySegment result, Optional<MemorySegment> counts) {
        byte[] copy = codes.toArray(ValueLayout.JAVA_BYTE);
        Optional<KeptCounts> kept = counts.map(memory -> new KeptCounts(memory, geometry.outputs(), terms.size()));
        boolean[] wanted = new boolean[coefficients.length];
        for (int group = 0; group < wanted.length; group++) {
            wanted[group] = counts.isPresent() || coefficients[group] != 0;
        }
        SliceLayout layout = new SliceLayout(masks, geometry.products());
        eachBlock(geometry, layout, weights, wanted, block -> eachTask(geometry, images, (_, from, to) -> {
            Tile tile = new Tile(geometry, layout, block, copy);
            for (int first = from; first < to; first += SliceCounter.POSITIONS) {
                tile.add(first, Math.min(SliceCounter.POSITIONS, to - first), coefficients, result, kept);
            }
        }));
    }

    @Override
    public double[] derivatives(WindowGeometry geometry, int images, MemorySegment codes, byte[] weights,
                                MemorySegment pulls) {
        byte[] copy = codes.toArray(ValueLayout.JAVA_BYTE);
        boolean[] wanted = new boolean[terms.size()];
        Arrays.fill(wanted, true);
        double[] sums = new double[terms.size()];
        SliceLayout layout = new SliceLayout(masks, geometry.products());
        eachBlock(geometry, layout, weights, wanted, block -> {
            double[][] parts = new double[TASKS][sums.length];
            eachTask(geometry, images, (task, from, to) -> {
                Tile tile = new Tile(geometry, layout, block, copy);
                for (int first = from; first < to; first += SliceCounter.POSITIONS) {
                    tile.derive(first, Math.min(SliceCounter.POSITIONS, to - first), pulls);
                }
                parts[task] = tile.derivatives();
            });
            for (double[] part : parts) {
                for (int group = 0; group < sums.length; group++) {
                    sums[group] += part[group];
                }
            }
        });
        return sums;
    }

    /** Some consecutive positions, which one thread works on. */
    @FunctionalInterface
    private interface Task {
        void run(int task, int from, int to);
    }

    private static void eachTask(WindowGeometry geometry, int images, Task work) {
        int positions = geometry.outputPositions() * images;
        int tiles = Math.ceilDiv(positions, SliceCounter.POSITIONS);
        int tasks = Math.min(TASKS, tiles);
        ComputeThreads.each(tasks, task -> work.run(task,
                (int) ((long) tiles * task / tasks) * SliceCounter.POSITIONS,
                (int) Math.min(positions, (long) tiles * (task + 1) / tasks * SliceCounter.POSITIONS)));
    }

    /** Some outputs with the slices that each counts for each group; no list for groups that are not wanted. */
    private record Block(int firstOutput, int[][][] places) {
    }

    /** Told of blocks of outputs. */
    @FunctionalInterface
    private interface Blocks {
        void take(Block block);
    }

    private void eachBlock(WindowGeometry geometry, SliceLayout layout, byte[] weights, boolean[] wanted, Blocks work) {
        long perOutput = (long) Math.ceil(geometry.products() * Math.max(1, terms.termsTaken()));
        int outputs = (int) Math.clamp(MOST_LISTED / perOutput, 1, geometry.outputs());
        for (int first = 0; first < geometry.outputs(); first += outputs) {
            int from = first;
            int[][][] places = new int[Math.min(outputs, geometry.outputs() - first)][wanted.length][];
            ComputeThreads.each(places.length, output -> {
                for (int group = 0; group < wanted.length; group++) {
                    if (wanted[group]) {
                        places[output][group] = list(layout, weights, (from + output) * geometry.products(),
                                geometry.products(), group);
                    }
                }
            });
            work.take(new Block(first, places));
        }
    }

    /** The slices that an output counts for a group; filled up with empty ones to a multiple of the counters' stride. */
    private int[] list(SliceLayout layout, byte[] weights, int firstWeight, int products, int group) {
        int[] places = layout.places();
        int count = 0;
        for (int product = 0; product < products; product++) {
            count += taken[weights[firstWeight + product] & BYTE][group].length;
        }
        int[] list = new int[Math.ceilDiv(count, SliceCounter.STRIDE) * SliceCounter.STRIDE];
        int next = 0;
        for (int product = 0; product < products; product++) {
            int at = product * layout.productStep();
            for (int mask : taken[weights[firstWeight + product] & BYTE][group]) {
                list[next++] = at + places[mask];
            }
        }
        Arrays.fill(list, next, list.length, layout.empty());
        return list;
    }

    /** Tile after tile of output positions. */
    private final class Tile {
        private final WindowGeometry geometry;
        private final Block block;
        private final byte[] codes;
        private final BitSlices slices;
        private final SliceCounter counter = counters.get();
        private final long[] packed = new long[PACKED];
        private final int[] counts = new int[SliceCounter.POSITIONS];
        private final char[] narrow = new char[SliceCounter.POSITIONS];
        private final double[] sums = new double[SliceCounter.POSITIONS];
        private final double[][] derivatives = new double[terms.size()][SliceCounter.POSITIONS];
        private int channelGroup;

        Tile(WindowGeometry geometry, SliceLayout layout, Block block, byte[] codes) {
            this.geometry = geometry;
            this.block = block;
            this.codes = codes;
            slices = new BitSlices(geometry, layout);
        }

        void add(int first, int positions, double[] coefficients, MemorySegment result,
                 Optional<KeptCounts> kept) {
            int outputs = block.places().length;
            float[] values = new float[positions * outputs];
            channelGroup = -1;
            for (int output = 0; output < outputs; output++) {
                select(first, positions, output);
                Arrays.fill(sums, 0);
                for (int group = 0; group < coefficients.length; group++) {
                    if (count(block.places()[output][group])) {
                        multiplyAndAdd(coefficients[group]);
                    }
                    if (kept.isPresent()) {
                        kept.get().keep(narrowed(), first, block.firstOutput() + output, group);
                    }
                }
                for (int p = 0; p < positions; p++) {
                    values[p * outputs + output] = (float) sums[KeptCounts.PLACES[p]];
                }
            }
            if (outputs == geometry.outputs()) {
                MemorySegment.copy(values, 0, result, ValueLayout.JAVA_FLOAT,
                        (long) first * outputs * Float.BYTES, values.length);
                return;
            }
            for (int p = 0; p < positions; p++) {
                MemorySegment.copy(values, p * outputs, result, ValueLayout.JAVA_FLOAT,
                        ((long) (first + p) * geometry.outputs() + block.firstOutput()) * Float.BYTES, outputs);
            }
        }

        private char[] narrowed() {
            for (int p = 0; p < SliceCounter.POSITIONS; p++) {
                narrow[p] = (char) counts[p];
            }
            return narrow;
        }

        void derive(int first, int positions, MemorySegment pulls) {
            TilePulls theirs = new TilePulls(pulls, geometry.outputs(), first, positions);
            channelGroup = -1;
            for (int output = 0; output < block.places().length; output++) {
                select(first, positions, output);
                float[] ofOutput = theirs.of(block.firstOutput() + output);
                for (int group = 0; group < derivatives.length; group++) {
                    if (count(block.places()[output][group])) {
                        addPulled(ofOutput, derivatives[group]);
                    }
                }
            }
        }

        double[] derivatives() {
            return Arrays.stream(derivatives).mapToDouble(group -> Arrays.stream(group).sum()).toArray();
        }

        /** Makes the slices that an output reads, unless it is of the same group of channels as the one before. */
        private void select(int first, int positions, int output) {
            int group = (block.firstOutput() + output) / geometry.groupOutputs();
            if (group != channelGroup) {
                slices.fill(codes, first, positions, group);
                channelGroup = group;
            }
        }

        /** Leaves the counts in {@link #counts}; says whether there can be any. */
        private boolean count(int[] places) {
            Arrays.fill(counts, 0);
            if (places == null || places.length == 0) {
                return false;
            }
            for (int from = 0; from < places.length; from += SliceCounter.MOST) {
                counter.count(slices.words(), places, from, Math.min(places.length, from + SliceCounter.MOST), packed);
                unpack();
            }
            return true;
        }

        private void unpack() {
            for (int lane = 0; lane < LANES; lane++) {
                int shift = lane * Short.SIZE;
                int at = lane * PACKED;
                for (int k = 0; k < PACKED; k++) {
                    counts[at + k] += (int) (packed[k] >>> shift) & COUNT;
                }
            }
        }

        private void multiplyAndAdd(double coefficient) {
            for (int p = 0; p < SliceCounter.POSITIONS; p++) {
                sums[p] += coefficient * counts[p];
            }
        }

        private void addPulled(float[] pulls, double[] derivative) {
            for (int p = 0; p < SliceCounter.POSITIONS; p++) {
                derivative[p] += (double) pulls[p] * counts[p];
            }
        }
    }
}
