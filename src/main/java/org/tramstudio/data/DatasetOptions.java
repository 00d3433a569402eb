package org.tramstudio.data;

import java.util.OptionalInt;

/**
 * How a data set is opened.
 *
 * @param imageSize height and width that image files are brought to: the shorter side is resized, then the middle is cut
 *                  out; empty to take images as they are, which must then all be of one size
 * @param cropShare how much of the resized shorter side the cut keeps, above 0 to 1; 0.875 (224 of 256 pixels) is what
 *                  torchvision and most of timm measure with
 * @param skipCorrupt whether images that cannot be decoded are left out and listed in {@link Dataset#problems()}. Every
 *                    image is then decoded once when the data set is opened, so that what remains does not depend on when
 *                    an image is read.
 * @param normalization how pixel values are brought to the network's range
 */
public record DatasetOptions(OptionalInt imageSize, double cropShare, boolean skipCorrupt,
                             NormalizationChoice normalization) {

    /** Images as they are, a corrupt one is an error when it is read, normalisation as measured. */
    public static final DatasetOptions STANDARD =
            new DatasetOptions(OptionalInt.empty(), 0.875, false, NormalizationChoice.MEASURED);

    /** Largest height and width of an image. */
    public static final int LARGEST_SIZE = 4096;

    /** Checks the bounds. */
    public DatasetOptions {
        if (imageSize.isPresent() && (imageSize.getAsInt() < 1 || imageSize.getAsInt() > LARGEST_SIZE)) {
            throw new IllegalArgumentException("image size " + imageSize.getAsInt() + "; 1 to " + LARGEST_SIZE
                    + " pixels were expected");
        }
        if (!(cropShare > 0 && cropShare <= 1)) {
            throw new IllegalArgumentException("crop share " + cropShare + "; above 0 to 1 was expected");
        }
    }

    /** The same with images brought to {@code size} x {@code size} pixels. */
    public DatasetOptions withImageSize(int size) {
        return new DatasetOptions(OptionalInt.of(size), cropShare, skipCorrupt, normalization);
    }

    /** The same, leaving corrupt images out or not. */
    public DatasetOptions withSkipCorrupt(boolean skip) {
        return new DatasetOptions(imageSize, cropShare, skip, normalization);
    }

    /** The same with another normalisation. */
    public DatasetOptions withNormalization(NormalizationChoice choice) {
        return new DatasetOptions(imageSize, cropShare, skipCorrupt, choice);
    }
}
