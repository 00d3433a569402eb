package org.tramstudio.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.tramstudio.task.UserFacingException;

/** Decodes the PNG and JPEG files of one place into values of one shape. Safe to use from several threads at once. */
final class ImageDecoder {

    private static final int LARGEST_FILE = 64 << 20;
    private static final int LARGEST_SIDE = 4096;

    private final FileSource files;
    private final ImageShape shape;
    private final String modelImage;

    private ImageDecoder(FileSource files, ImageShape shape, String modelImage) {
        this.files = files;
        this.shape = shape;
        this.modelImage = modelImage;
    }

    /**
     * Settles the shape from a few images: the first one's size, and three channels if any of them has colour.
     *
     * @param samples at least one path
     * @throws UserFacingException if one of them cannot be decoded or is of another size
     */
    static ImageDecoder forImages(FileSource files, List<String> samples) throws IOException {
        String first = samples.getFirst();
        BufferedImage model = decodeAnySize(files, first);
        boolean grey = true;
        for (String sample : samples) {
            BufferedImage image = decodeAnySize(files, sample);
            requireSize(files.describe(sample), image.getWidth(), image.getHeight(), model.getWidth(),
                    model.getHeight(), first);
            grey &= PixelValues.isGrey(image);
        }
        return new ImageDecoder(files, new ImageShape(grey ? 1 : 3, model.getHeight(), model.getWidth()), first);
    }

    ImageShape shape() {
        return shape;
    }

    /** One image's values, channel by channel, row by row. */
    byte[] decode(String path) throws IOException {
        BufferedImage image = decode(files, path, shape.width(), shape.height(), modelImage);
        if (shape.channels() == 1) {
            if (!PixelValues.isGrey(image)) {
                throw new UserFacingException(files.describe(path) + " is a colour image, but the first image of each "
                        + "class is grey.", "Make all images grey, or all of them coloured.");
            }
            return PixelValues.grey(image);
        }
        return PixelValues.colour(image);
    }

    private static BufferedImage decodeAnySize(FileSource files, String path) throws IOException {
        return decode(files, path, 0, 0, "");
    }

    /** Decodes a file; where {@code width} is not 0, only if it has that size, so that no memory is spent on others. */
    private static BufferedImage decode(FileSource files, String path, int width, int height, String modelImage)
            throws IOException {
        byte[] bytes = readFile(files, path);
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw damaged(files.describe(path), "its content is neither PNG nor JPEG", null);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                if (width == 0) {
                    requireReasonable(files.describe(path), reader.getWidth(0), reader.getHeight(0));
                } else {
                    requireSize(files.describe(path), reader.getWidth(0), reader.getHeight(0), width, height,
                            modelImage);
                }
                return readWhole(reader, files.describe(path));
            } finally {
                reader.dispose();
            }
        } catch (UserFacingException explained) {
            throw explained;
        } catch (EOFException ended) {
            throw damaged(files.describe(path), "the file ends after " + bytes.length + " bytes, before the image does",
                    ended);
        } catch (IOException | RuntimeException undecodable) {
            throw damaged(files.describe(path), String.valueOf(undecodable.getMessage()), undecodable);
        }
    }

    // The JPEG reader fills what is missing with grey and only warns.
    private static BufferedImage readWhole(ImageReader reader, String file) throws IOException {
        List<String> faults = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> {
            boolean harmless = !warning.startsWith("Truncated File") && !warning.startsWith("Corrupt JPEG data")
                    || warning.contains("extraneous bytes");
            if (!harmless) {
                faults.add(warning);
            }
        });
        BufferedImage image = reader.read(0);
        if (!faults.isEmpty()) {
            throw damaged(file, faults.getFirst(), null);
        }
        return image;
    }

    private static byte[] readFile(FileSource files, String path) throws IOException {
        byte[] bytes;
        try (InputStream input = files.open(path)) {
            bytes = input.readNBytes(LARGEST_FILE + 1);
        } catch (IOException unreadable) {
            throw damaged(files.describe(path), "it cannot be read: " + unreadable.getMessage(), unreadable);
        }
        if (bytes.length > LARGEST_FILE) {
            throw damaged(files.describe(path), "it is larger than " + (LARGEST_FILE >> 20) + " MB", null);
        }
        return bytes;
    }

    private static void requireReasonable(String file, int width, int height) throws UserFacingException {
        if (width > LARGEST_SIDE || height > LARGEST_SIDE) {
            throw new UserFacingException(file + " is " + width + " × " + height + " pixels; at most "
                    + LARGEST_SIDE + " × " + LARGEST_SIDE + " were expected.", "Make the images smaller.");
        }
    }

    private static void requireSize(String file, int width, int height, int wantedWidth, int wantedHeight,
                                    String modelImage) throws UserFacingException {
        if (width != wantedWidth || height != wantedHeight) {
            throw new UserFacingException(file + " is " + width + " × " + height + " pixels; "
                    + wantedWidth + " × " + wantedHeight + " were expected, as in " + modelImage + ".",
                    "Bring all images to one size, or take this one out.");
        }
    }

    private static UserFacingException damaged(String file, String reason, Exception cause) {
        return new UserFacingException(file + " is not a readable image: " + reason + ".",
                "Replace the file or take it out of the data set.", cause);
    }
}
