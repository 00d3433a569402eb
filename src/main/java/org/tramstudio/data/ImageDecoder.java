package org.tramstudio.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.tramstudio.task.UserFacingException;

/** Decodes the PNG and JPEG files of one place into values of one shape. Safe to use from several threads at once. */
final class ImageDecoder {

    private static final int LARGEST_FILE = 64 << 20;
    private static final int LARGEST_SIDE = DatasetOptions.LARGEST_SIZE;
    /** ImageNet has a few images of more than 9,000 pixels. */
    private static final int LARGEST_RESIZED_SIDE = 12_288;
    /** Of larger images only every second, third ... pixel is taken, so that memory stays bounded. */
    private static final long MOST_PIXELS = 16 << 20;

    private final FileSource files;
    private final ImageShape shape;
    private final String modelImage;
    private final Optional<ImageResize> resize;

    private ImageDecoder(FileSource files, ImageShape shape, String modelImage, Optional<ImageResize> resize) {
        this.files = files;
        this.shape = shape;
        this.modelImage = modelImage;
        this.resize = resize;
    }

    /**
     * Settles the shape from a few images: three channels if any of them has colour, and the first one's size where images
     * are taken as they are.
     *
     * @param classes the paths of every class, at least one; the first of each is looked at
     * @throws UserFacingException if one of them cannot be decoded or is of another size, unless corrupt ones are to be
     *                             left out: then the next one of the class takes its place
     */
    static ImageDecoder forImages(FileSource files, List<List<String>> classes, DatasetOptions options)
            throws IOException {
        Optional<ImageResize> resize = options.imageSize().isPresent()
                ? Optional.of(new ImageResize(options.imageSize().getAsInt(), options.cropShare())) : Optional.empty();
        Optional<BufferedImage> model = Optional.empty();
        String first = "";
        boolean grey = true;
        for (List<String> paths : classes) {
            Optional<Sample> sample = sample(files, paths, options);
            if (sample.isEmpty()) {
                continue;
            }
            BufferedImage image = sample.get().image;
            if (model.isEmpty()) {
                model = Optional.of(image);
                first = sample.get().path;
            }
            if (resize.isEmpty() && !options.skipCorrupt()) {
                requireSize(files.describe(sample.get().path), image.getWidth(), image.getHeight(), model.get().getWidth(),
                        model.get().getHeight(), first);
            }
            grey &= PixelValues.isGrey(image);
        }
        BufferedImage whole = model.orElseThrow(() -> new UserFacingException(files.name() + ": no image can be decoded.",
                "Replace the files, or choose another data set."));
        int height = options.imageSize().orElse(whole.getHeight());
        int width = options.imageSize().orElse(whole.getWidth());
        return new ImageDecoder(files, new ImageShape(grey ? 1 : 3, height, width), first, resize);
    }

    private record Sample(String path, BufferedImage image) {
    }

    private static Optional<Sample> sample(FileSource files, List<String> paths, DatasetOptions options) throws IOException {
        for (String path : paths) {
            try {
                return Optional.of(new Sample(path, decode(files, path, 0, 0, "", options.imageSize().isPresent())));
            } catch (UserFacingException corrupt) {
                if (!options.skipCorrupt()) {
                    throw corrupt;
                }
            }
        }
        return Optional.empty();
    }

    ImageShape shape() {
        return shape;
    }

    /** One image's values, channel by channel, row by row. */
    byte[] decode(String path) throws IOException {
        BufferedImage image = resize.isPresent() ? decode(files, path, 0, 0, "", true)
                : decode(files, path, shape.width(), shape.height(), modelImage, false);
        if (shape.channels() == 1) {
            if (!PixelValues.isGrey(image)) {
                throw new UserFacingException(files.describe(path) + " is a colour image, but the first image of each "
                        + "class is grey.", "Make all images grey, or all of them coloured.");
            }
            return resized(PixelValues.grey(image), image);
        }
        return resized(PixelValues.colour(image), image);
    }

    private byte[] resized(byte[] values, BufferedImage image) {
        return resize.map(to -> to.apply(values,
                new ImageShape(shape.channels(), image.getHeight(), image.getWidth()))).orElse(values);
    }

    /** Decodes a file; where {@code width} is not 0, only if it has that size, so that no memory is spent on others. */
    private static BufferedImage decode(FileSource files, String path, int width, int height, String modelImage,
                                        boolean resized) throws IOException {
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
                    requireReasonable(files.describe(path), reader.getWidth(0), reader.getHeight(0),
                            resized ? LARGEST_RESIZED_SIDE : LARGEST_SIDE);
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
        BufferedImage image = reader.read(0, sparse(reader));
        if (!faults.isEmpty()) {
            throw damaged(file, faults.getFirst(), null);
        }
        return image;
    }

    private static ImageReadParam sparse(ImageReader reader) throws IOException {
        ImageReadParam parameters = reader.getDefaultReadParam();
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
        parameters.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        return parameters;
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

    private static void requireReasonable(String file, int width, int height, int largest) throws UserFacingException {
        if (width > largest || height > largest) {
            throw new UserFacingException(file + " is " + width + " × " + height + " pixels; at most "
                    + largest + " × " + largest + " were expected.", "Make the images smaller.");
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
