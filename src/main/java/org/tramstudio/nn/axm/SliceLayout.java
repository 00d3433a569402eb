package org.tramstudio.nn.axm;

import java.util.Arrays;

/**
 * Where the slices of a tile lie: product after product, of each the planes of the code's bits, that of what lies within
 * the image, and those of masks with several bits; last a slice of zeros. A slice has {@link SliceCounter#WORDS} words.
 */
final class SliceLayout {

    /** Planes of single bits, by the bit. */
    static final int BITS = Byte.SIZE;
    /** The plane of what lies within the image: that of the empty mask. */
    static final int INSIDE = BITS;

    private final int[] masks;
    private final int[] planeOfMask;
    private final int planes;
    private final int products;

    /**
     * For a layer.
     *
     * @param masks of the activations, see {@link BitTerms#activationMasks()}
     * @param products of a window
     */
    SliceLayout(int[] masks, int products) {
        this.masks = masks.clone();
        this.products = products;
        planeOfMask = new int[masks.length];
        int next = INSIDE + 1;
        for (int m = 0; m < masks.length; m++) {
            planeOfMask[m] = switch (Integer.bitCount(masks[m])) {
                case 0 -> INSIDE;
                case 1 -> Integer.numberOfTrailingZeros(masks[m]);
                default -> next++;
            };
        }
        planes = next;
    }

    /** How many masks there are. */
    int masks() {
        return masks.length;
    }

    /** The mask of that number. */
    int mask(int number) {
        return masks[number];
    }

    /** Whether some mask has several bits. */
    boolean hasCombinations() {
        return planes > INSIDE + 1;
    }

    /** Where the slices of the first product begin, by the order of the masks. */
    int[] places() {
        return Arrays.stream(planeOfMask).map(plane -> plane * SliceCounter.WORDS).toArray();
    }

    /** How far the slices of a product are from those of the one before. */
    int productStep() {
        return planes * SliceCounter.WORDS;
    }

    /** Where the slice of zeros begins. */
    int empty() {
        return products * productStep();
    }

    /** Words of all slices. */
    int words() {
        return empty() + SliceCounter.WORDS;
    }
}
