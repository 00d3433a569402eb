package org.tramstudio.app;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Pictures one after the other, written as a GIF that begins anew when it has ended. */
final class AnimatedPicture {

    private static final String IMAGE_FORMAT = "javax_imageio_gif_image_1.0";
    private static final byte[] FOR_EVER = {1, 0, 0};
    private static final int HUNDREDTHS = 10;

    private final List<Frame> frames = new ArrayList<>();

    private record Frame(BufferedImage picture, int milliseconds) {

        Frame longer(int more) {
            return new Frame(picture, milliseconds + more);
        }
    }

    /**
     * Adds a picture; one that is the same as the last one is that one shown longer.
     *
     * @param picture of the size of all others
     * @param milliseconds how long it is shown
     */
    void add(BufferedImage picture, int milliseconds) {
        Optional<Frame> last = frames.isEmpty() ? Optional.empty() : Optional.of(frames.getLast());
        if (last.isPresent() && isSame(last.get().picture(), picture)) {
            frames.set(frames.size() - 1, last.get().longer(milliseconds));
        } else {
            frames.add(new Frame(picture, milliseconds));
        }
    }

    private static boolean isSame(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        int height = one.getHeight();
        return Arrays.equals(one.getRGB(0, 0, width, height, null, 0, width),
                other.getRGB(0, 0, width, height, null, 0, width));
    }

    /** Writes them. */
    void write(Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            for (Frame frame : frames) {
                writer.writeToSequence(new IIOImage(frame.picture(), null, metadata(writer, frame)), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadata metadata(ImageWriter writer, Frame frame) throws IOException {
        RenderedImage picture = frame.picture();
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        IIOMetadataNode root = new IIOMetadataNode(IMAGE_FORMAT);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(frame.milliseconds() / HUNDREDTHS));
        root.appendChild(control);
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(FOR_EVER);
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(loop);
        root.appendChild(extensions);
        metadata.mergeTree(IMAGE_FORMAT, root);
        return metadata;
    }
}
