package org.tramstudio.nn.axm;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a tile of output positions reads, as slices: for each product of a window and each activation mask, a bit for each
 * position, which tells whether the activation that is read there contains the mask. Padding contains none, not even the
 * empty one. Not for several threads at once.
 */
final class BitSlices {

    private static final int BITS = SliceLayout.BITS;
    private static final int INSIDE = SliceLayout.INSIDE;
    private static final int BYTE = 0xff;

    private final WindowGeometry geometry;
    private final SliceLayout layout;
    private final int[] places;
    private final long[] slices;
    private final boolean pointwise;
    private final int margin;
    private final int rowWords;
    private final long[] rows;
    private final int[] keptRows;
    private final long[] planes = new long[BITS];
    private final int[] usedPlanes;
    private final long strideBits;

    /** For one layer, its slices lying as {@code layout} says. */
    BitSlices(WindowGeometry geometry, SliceLayout layout) {
        this.geometry = geometry;
        this.layout = layout;
        places = layout.places();
        slices = new long[layout.words()];
        pointwise = geometry.isPointwise();
        margin = Math.ceilDiv(geometry.padX(), Long.SIZE);
        int reach = Math.max(geometry.width(), (geometry.outputWidth() - 1) * geometry.strideX() - geometry.padX()
                + (geometry.kernelWidth() - 1) * geometry.dilationX() + 1);
        rowWords = margin + Math.ceilDiv(reach, Long.SIZE) + 2;
        keptRows = new int[pointwise ? 0 : (geometry.kernelHeight() - 1) * geometry.dilationY() + geometry.strideY() + 1];
        rows = new long[keptRows.length * (BITS + 1) * rowWords];
        strideBits = everyBitAt(geometry.strideX());
        int everyBit = IntStream.range(0, layout.masks()).map(layout::mask).reduce(0, (some, mask) -> some | mask);
        usedPlanes = IntStream.rangeClosed(0, INSIDE)
                .filter(plane -> plane == INSIDE ? layout.mask(0) == 0 : (everyBit >> plane & 1) != 0).toArray();
    }

    /** The slices, one after another. */
    long[] words() {
        return slices;
    }

    /**
     * Makes the slices of a tile.
     *
     * @param codes {@code [images, height, width, channels]}
     * @param first the first of its output positions, counted over all images
     * @param count how many it has, at most {@link SliceCounter#POSITIONS}
     * @param group which group of channels is read
     */
    void fill(byte[] codes, int first, int count, int group) {
        Arrays.fill(slices, 0);
        for (int c = 0; c < geometry.groupChannels(); c++) {
            int channel = group * geometry.groupChannels() + c;
            Arrays.fill(keptRows, -1);
            if (pointwise) {
                readPositions(codes, first, count, channel, c);
            } else {
                readRows(codes, first, count, channel, c);
            }
        }
        for (int product = 0; layout.hasCombinations() && product < geometry.products(); product++) {
            combine(product * layout.productStep());
        }
    }

    /** Every position reads itself alone. */
    private void readPositions(byte[] codes, int first, int count, int channel, int product) {
        int at = product * layout.productStep();
        for (int word = 0; word * Long.SIZE < count; word++) {
            int from = word * Long.SIZE;
            slice(codes, (first + from) * geometry.channels() + channel, Math.min(Long.SIZE, count - from));
            for (int bit = 0; bit < BITS; bit++) {
                slices[at + bit * SliceCounter.WORDS + word] = planes[bit];
            }
            slices[at + INSIDE * SliceCounter.WORDS + word] = -1L >>> Long.SIZE - Math.min(Long.SIZE, count - from);
        }
    }

    /** Positions of a row of the output read positions of rows of the input, so rows are sliced and then shifted. */
    private void readRows(byte[] codes, int first, int count, int channel, int channelProduct) {
        int outputRows = geometry.outputHeight();
        for (int done = 0; done < count;) {
            int row = (first + done) / geometry.outputWidth();
            int x = (first + done) % geometry.outputWidth();
            int some = Math.min(geometry.outputWidth() - x, count - done);
            for (int ky = 0; ky < geometry.kernelHeight(); ky++) {
                int y = row % outputRows * geometry.strideY() - geometry.padY() + ky * geometry.dilationY();
                if (y >= 0 && y < geometry.height()) {
                    int kept = keep(codes, row / outputRows * geometry.height() + y, channel);
                    for (int kx = 0; kx < geometry.kernelWidth(); kx++) {
                        int product = (ky * geometry.kernelWidth() + kx) * geometry.groupChannels() + channelProduct;
                        int start = margin * Long.SIZE + x * geometry.strideX() - geometry.padX()
                                + kx * geometry.dilationX();
                        shift(kept, start, some, product * layout.productStep(), done);
                    }
                }
            }
            done += some;
        }
    }

    /** Slices a row of the input unless an output row before did; returns where it begins. */
    private int keep(byte[] codes, int row, int channel) {
        int place = row % keptRows.length;
        int at = place * (BITS + 1) * rowWords;
        if (keptRows[place] != row) {
            keptRows[place] = row;
            sliceRow(codes, row * geometry.width(), channel, at);
        }
        return at;
    }

    /** Slices a row of the input; around it are zeros. */
    private void sliceRow(byte[] codes, int pixel, int channel, int at) {
        for (int word = 0; word * Long.SIZE < geometry.width(); word++) {
            int some = Math.min(Long.SIZE, geometry.width() - word * Long.SIZE);
            slice(codes, (pixel + word * Long.SIZE) * geometry.channels() + channel, some);
            for (int bit = 0; bit < BITS; bit++) {
                rows[at + bit * rowWords + margin + word] = planes[bit];
            }
            rows[at + INSIDE * rowWords + margin + word] = -1L >>> Long.SIZE - some;
        }
    }

    /** Up to 64 codes as bits of {@link #planes}. */
    private void slice(byte[] codes, int from, int count) {
        Arrays.fill(planes, 0);
        int step = geometry.channels();
        int at = from;
        for (int place = 0; place < count; place += BITS) {
            long eight = 0;
            int some = Math.min(BITS, count - place);
            for (int k = 0; k < some; k++, at += step) {
                eight |= (long) (codes[at] & BYTE) << BITS * k;
            }
            eight = transposed(eight);
            for (int bit = 0; bit < BITS; bit++) {
                planes[bit] |= (eight >>> BITS * bit & BYTE) << place;
            }
        }
    }

    /** Exchanges the bits of eight bytes: bit i of byte j becomes bit j of byte i. */
    private static long transposed(long bytes) {
        long exchanged = (bytes ^ bytes >>> 7) & 0x00aa00aa00aa00aaL;
        long pairs = bytes ^ exchanged ^ exchanged << 7;
        exchanged = (pairs ^ pairs >>> 14) & 0x0000cccc0000ccccL;
        long fours = pairs ^ exchanged ^ exchanged << 14;
        exchanged = (fours ^ fours >>> 28) & 0x00000000f0f0f0f0L;
        return fours ^ exchanged ^ exchanged << 28;
    }

    /** Appends to the slices of a product the bits of the row that some positions read. */
    private void shift(int kept, int start, int count, int product, int offset) {
        int stride = geometry.strideX();
        int most = stride == 1 ? Long.SIZE : Math.ceilDiv(Long.SIZE, stride);
        for (int done = 0; done < count; done += most) {
            int from = start + done * stride;
            move(kept + (from >> 6), from & Long.SIZE - 1, product + (offset + done >> 6),
                    offset + done & Long.SIZE - 1, Math.min(most, count - done));
        }
    }

    /** Moves some bits of each plane from one place of a word to another; either may reach into the next word. */
    private void move(int source, int sourceBit, int target, int targetBit, int count) {
        long wanted = -1L >>> Long.SIZE - count;
        boolean strided = geometry.strideX() > 1;
        boolean reaches = targetBit + count > Long.SIZE;
        for (int plane : usedPlanes) {
            int from = source + plane * rowWords;
            int to = target + plane * SliceCounter.WORDS;
            long bits = rows[from] >>> sourceBit | rows[from + 1] << 1 << Long.SIZE - 1 - sourceBit;
            bits = (strided ? Long.compress(bits, strideBits) : bits) & wanted;
            slices[to] |= bits << targetBit;
            if (reaches) {
                slices[to + 1] |= bits >>> Long.SIZE - targetBit;
            }
        }
    }

    private static long everyBitAt(int stride) {
        long mask = 0;
        for (int bit = 0; bit < Long.SIZE; bit += stride) {
            mask |= 1L << bit;
        }
        return mask;
    }

    /** The slices of masks with several bits. */
    private void combine(int product) {
        for (int m = 0; m < places.length; m++) {
            if (Integer.bitCount(layout.mask(m)) > 1) {
                int to = product + places[m];
                for (int word = 0; word < SliceCounter.WORDS; word++) {
                    long contained = -1L;
                    for (int rest = layout.mask(m); rest != 0; rest &= rest - 1) {
                        contained &= slices[product + Integer.numberOfTrailingZeros(rest) * SliceCounter.WORDS + word];
                    }
                    slices[to + word] = contained;
                }
            }
        }
    }
}
