package org.tramstudio.nn.quant;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Consumer;

/**
 * The arithmetic of {@link FusedQuantization}, block by block on all cores. Every loop is of a form that the compiler
 * turns into vector instructions, so there are no branches in them: whether a value lies within the range, for example, is
 * computed from its distance to the range.
 */
final class QuantizationKernel {

    /** Adding and subtracting it rounds to the nearest whole number, ties to even: 1.5 · 2^23. */
    private static final float ROUNDING = 12_582_912f;
    /** Turns every distance that is not 0 into at least 1. */
    private static final float HUGE = 1e37f;
    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    private final CodeRange range;
    private final int each;
    private final float[] scales;
    private final float[] zeros;
    private final int blocksOfGroup;

    /** A thread's own working memory. */
    private static final class Scratch {
        private final float[] value = new float[HostMemory.BLOCK];
        private final float[] code = new float[HostMemory.BLOCK];
        private final float[] within = new float[HostMemory.BLOCK];
        private final float[] outside = new float[HostMemory.BLOCK];
        private final byte[] bytes = new byte[HostMemory.BLOCK];
    }

    /**
     * For values in groups of equal size.
     *
     * @param each values of a group
     * @param scales s of each group
     * @param zeros z of each group
     */
    QuantizationKernel(CodeRange range, int each, float[] scales, float[] zeros) {
        this.range = range;
        this.each = each;
        this.scales = scales;
        this.zeros = zeros;
        blocksOfGroup = Math.ceilDiv(each, HostMemory.BLOCK);
    }

    /** Some consecutive values of one group, whose codes are in the thread's working memory. */
    private record Block(Scratch scratch, int group, int from, int count) {
    }

    /** Writes quantised values (float) and codes (byte). */
    void run(MemorySegment values, MemorySegment quantized, MemorySegment codes) {
        eachBlock(values, block -> {
            Scratch scratch = block.scratch;
            long at = (long) block.group * each + block.from;
            bytes(scratch.code, scratch.bytes, block.count);
            values(scratch.code, scratch.value, block.count, scales[block.group], zeros[block.group]);
            MemorySegment.copy(scratch.value, 0, quantized, ValueLayout.JAVA_FLOAT, at * Float.BYTES, block.count);
            MemorySegment.copy(scratch.bytes, 0, codes, ValueLayout.JAVA_BYTE, at, block.count);
        });
    }

    /** Writes 1 within the range and 0 outside, and the slopes of the quantised value over s and z, group by group. */
    void slopes(MemorySegment values, MemorySegment withinRange, MemorySegment slopes) {
        eachBlock(values, block -> {
            Scratch scratch = block.scratch;
            long at = (long) block.group * each + block.from;
            slopes(scratch, block.count, scales[block.group], zeros[block.group]);
            MemorySegment.copy(scratch.within, 0, withinRange, ValueLayout.JAVA_FLOAT, at * Float.BYTES, block.count);
            long slopesAt = (2L * block.group * each + block.from) * Float.BYTES;
            MemorySegment.copy(scratch.code, 0, slopes, ValueLayout.JAVA_FLOAT, slopesAt, block.count);
            MemorySegment.copy(scratch.outside, 0, slopes, ValueLayout.JAVA_FLOAT,
                    slopesAt + (long) each * Float.BYTES, block.count);
        });
    }

    private void eachBlock(MemorySegment values, Consumer<Block> work) {
        HostMemory.eachBlock(blocksOfGroup * scales.length, index -> {
            Scratch scratch = SCRATCH.get();
            int group = index / blocksOfGroup;
            int from = index % blocksOfGroup * HostMemory.BLOCK;
            int count = Math.min(HostMemory.BLOCK, each - from);
            long at = (long) group * each + from;
            MemorySegment.copy(values, ValueLayout.JAVA_FLOAT, at * Float.BYTES, scratch.value, 0, count);
            code(scratch.value, scratch.code, count, scales[group], zeros[group]);
            work.accept(new Block(scratch, group, from, count));
        });
    }

    private void code(float[] value, float[] code, int count, float scale, float zero) {
        float least = range.least();
        float most = range.most();
        for (int k = 0; k < count; k++) {
            code[k] = Math.max(least, Math.min(most, value[k] / scale + zero)) + ROUNDING - ROUNDING;
        }
    }

    private void bytes(float[] code, byte[] bytes, int count) {
        int mask = range.mask();
        for (int k = 0; k < count; k++) {
            bytes[k] = (byte) ((int) code[k] & mask);
        }
    }

    private static void values(float[] code, float[] value, int count, float scale, float zero) {
        for (int k = 0; k < count; k++) {
            value[k] = (code[k] - zero) * scale;
        }
    }

    /** Leaves ∂/∂s in {@code code}. */
    private void slopes(Scratch scratch, int count, float scale, float zero) {
        float[] value = scratch.value;
        float[] code = scratch.code;
        float[] within = scratch.within;
        float[] outside = scratch.outside;
        float least = range.least();
        float most = range.most();
        for (int k = 0; k < count; k++) {
            float position = value[k] / scale + zero;
            float distance = Math.abs(position - Math.max(least, Math.min(most, position)));
            float inside = 1 - Math.min(1, distance * HUGE);
            within[k] = inside;
            outside[k] = (inside - 1) * scale;
            code[k] = code[k] - zero - inside * (value[k] / scale);
        }
    }
}
