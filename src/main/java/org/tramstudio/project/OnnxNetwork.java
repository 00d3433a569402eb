package org.tramstudio.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.nn.onnx.ImportedNetwork;
import org.tramstudio.nn.onnx.OnnxImport;
import org.tramstudio.task.UserFacingException;

/**
 * A network read from an ONNX file.
 *
 * @param file where it lies
 * @param model what it computes, with its weights; gives logits
 * @param warnings what was understood otherwise than the file says
 */
public record OnnxNetwork(Path file, NetworkModel model, List<String> warnings) {

    /** Copies the list. */
    public OnnxNetwork {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a network. Takes seconds for a large file; needs no engine.
     *
     * @param imageSizes lengths of one image, for a file that leaves them open; none if they are not known
     * @throws UserFacingException if the file is missing or damaged, or has an operator that is not known
     */
    public static OnnxNetwork read(Path file, List<Integer> imageSizes) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserFacingException(file + ": there is no such ONNX file.",
                    "Put it back, or choose the network's file anew.");
        }
        ImportedNetwork imported = OnnxImport.read(file, imageSizes);
        return new OnnxNetwork(file, imported.withoutFinalSoftmax(), imported.warnings());
    }

    /** The shape of the images that it takes. */
    public FeatureShape input() {
        return model.graph().input();
    }

    /** How many values it gives for an image, the number of its classes. */
    public long classes() {
        return model.graph().shapes().get(model.graph().nodes().getLast().name()).values();
    }

    /**
     * Checks that images of a data set are what the network takes, and that it has a class for each of theirs.
     *
     * @throws UserFacingException if not; the message names what both have
     */
    void requireFit(Dataset dataset) throws UserFacingException {
        ImageShape shape = dataset.shape();
        List<Integer> images = List.of(shape.channels(), shape.height(), shape.width());
        if (!input().sizes().equals(images)) {
            throw new UserFacingException(file.getFileName() + " takes images of " + input() + "; those of "
                    + dataset.name() + " are " + shape + ".", remedy(images));
        }
        if (classes() != dataset.classNames().size()) {
            throw new UserFacingException(file.getFileName() + " tells " + classes() + " classes apart; "
                    + dataset.name() + " has " + dataset.classNames().size() + ": " + listing(dataset) + ".",
                    "Choose the images that it was trained for, export it for these classes, or use a built-in "
                            + "network, whose classifier is made for the images.");
        }
    }

    private String remedy(List<Integer> images) {
        List<Integer> wanted = input().sizes();
        boolean sizeAlone = wanted.size() == images.size() && wanted.getFirst().equals(images.getFirst())
                && wanted.size() == 3 && wanted.get(1).equals(wanted.get(2));
        return sizeAlone ? "Set the image size to " + wanted.getLast() + " in the Dataset view (\"imageSize\" in "
                + ProjectFolder.FILE + "), or choose other images."
                : "Choose images of that shape, or export the network for these.";
    }

    private static String listing(Dataset dataset) {
        List<String> names = dataset.classNames();
        return names.stream().limit(3).collect(Collectors.joining(", ")) + (names.size() > 3 ? ", …" : "");
    }
}
