package org.tramstudio.nn.axm;

import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The look-up of 64 products at a time: a row of the table is held in eight vector registers, its low bytes in four and its
 * high bytes in four, and permuted by the activation codes. Bytes are added up in 16 bits, and those in 32 before they can
 * overflow. For errors that fit 16 bits with a sign. Needs the module {@code jdk.incubator.vector}.
 */
final class PermuteTileKernel implements TileKernel {

    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_512;
    private static final int LANES = 64;
    private static final int ROW = 512;
    private static final int BYTE = 0xff;
    /** Added to every error, so that its high byte has no sign. */
    private static final int BIAS = 1 << 15;
    /** So many bytes can be added up in 16 bits. */
    private static final int MOST_SUMMED = 257;

    private final byte[] rows;

    /**
     * For one multiplier.
     *
     * @param errors E by weight code and activation code, in rows of 256; within 16 bits
     */
    PermuteTileKernel(int[][] errors) {
        rows = new byte[errors.length * ROW];
        for (int w = 0; w < errors.length; w++) {
            for (int x = 0; x < errors[w].length; x++) {
                int biased = errors[w][x] + BIAS;
                rows[w * ROW + x] = (byte) biased;
                rows[w * ROW + ROW / 2 + x] = (byte) (biased >> Byte.SIZE);
            }
        }
    }

    @Override
    public void accumulate(byte[] patches, byte[] weights, int firstWeight, int products, int outputs, int[] sums) {
        Arrays.fill(sums, 0, outputs * TILE, -BIAS * products);
        short[] parts = new short[LANES];
        for (int output = 0; output < outputs; output++) {
            int firstOfRow = firstWeight + output * products;
            for (int k = 0; k < products; k += MOST_SUMMED) {
                int some = Math.min(MOST_SUMMED, products - k);
                for (int p = 0; p < TILE; p += LANES) {
                    addUp(patches, k * TILE + p, weights, firstOfRow + k, some, parts, sums, output * TILE + p);
                }
            }
        }
    }

    private void addUp(byte[] patches, int patch, byte[] weights, int weight, int products, short[] parts, int[] sums,
                       int to) {
        ShortVector lowEven = ShortVector.zero(ShortVector.SPECIES_512);
        ShortVector lowOdd = lowEven;
        ShortVector highEven = lowEven;
        ShortVector highOdd = lowEven;
        for (int k = 0; k < products; k++) {
            int row = (weights[weight + k] & BYTE) * ROW;
            ByteVector codes = ByteVector.fromArray(BYTES, patches, patch + k * TILE);
            VectorMask<Byte> upper = codes.compare(VectorOperators.LT, (byte) 0);
            ShortVector low = look(codes, upper, row).reinterpretAsShorts();
            ShortVector high = look(codes, upper, row + ROW / 2).reinterpretAsShorts();
            lowEven = lowEven.add(low.and((short) BYTE));
            lowOdd = lowOdd.add(low.lanewise(VectorOperators.LSHR, Byte.SIZE));
            highEven = highEven.add(high.and((short) BYTE));
            highOdd = highOdd.add(high.lanewise(VectorOperators.LSHR, Byte.SIZE));
        }
        spread(lowEven, lowOdd, 0, parts, sums, to);
        spread(highEven, highOdd, Byte.SIZE, parts, sums, to);
    }

    private ByteVector look(ByteVector codes, VectorMask<Byte> upper, int row) {
        ByteVector lower = codes.selectFrom(ByteVector.fromArray(BYTES, rows, row),
                ByteVector.fromArray(BYTES, rows, row + LANES));
        ByteVector higher = codes.selectFrom(ByteVector.fromArray(BYTES, rows, row + 2 * LANES),
                ByteVector.fromArray(BYTES, rows, row + 3 * LANES));
        return lower.blend(higher, upper);
    }

    /** Adds 16-bit sums of even and odd positions, shifted, to the sums of a tile. */
    private static void spread(ShortVector even, ShortVector odd, int shift, short[] parts, int[] sums, int to) {
        even.intoArray(parts, 0);
        odd.intoArray(parts, LANES / 2);
        for (int k = 0; k < LANES / 2; k++) {
            sums[to + 2 * k] += Short.toUnsignedInt(parts[k]) << shift;
            sums[to + 2 * k + 1] += Short.toUnsignedInt(parts[LANES / 2 + k]) << shift;
        }
    }
}
