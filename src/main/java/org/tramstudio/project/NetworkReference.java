package org.tramstudio.project;

import java.util.Optional;

/**
 * The network of a project. All paths are relative to the project folder where that is possible.
 *
 * <p>Trained floating-point weights are a safetensors file with the names that the program gives arrays; where there is
 * such a file, it goes before the weights that the network came with.
 */
public sealed interface NetworkReference {

    /** Where trained weights are kept if nothing else is said. */
    String DEFAULT_WEIGHTS = "weights.safetensors";

    /** The file of trained floating-point weights; empty for {@link #DEFAULT_WEIGHTS}. It need not exist. */
    Optional<String> weights();

    /** The same network with another file of trained weights. */
    NetworkReference withWeights(String path);

    /**
     * A network that the program builds itself, for the images and classes of the data set.
     *
     * @param architecture see {@link org.tramstudio.nn.zoo.ZooNetwork#id()}
     * @param weights see {@link NetworkReference#weights()}
     * @param pretrained weights that others have trained; empty for a network that is trained here
     */
    record BuiltIn(String architecture, Optional<String> weights, Optional<Pretrained> pretrained)
            implements NetworkReference {

        /** A network without any weights yet. */
        public BuiltIn(String architecture) {
            this(architecture, Optional.empty(), Optional.empty());
        }

        @Override
        public BuiltIn withWeights(String path) {
            return new BuiltIn(architecture, Optional.of(path), pretrained);
        }
    }

    /**
     * The weights of others: a state dict with the names that torchvision, timm or the TRAM releases give arrays.
     *
     * @param path a {@code .safetensors} or {@code .pth} file
     * @param newClassifier whether the last layer starts at random, for classes other than those of the file
     */
    record Pretrained(String path, boolean newClassifier) {
    }

    /**
     * A network of the user's.
     *
     * @param path the ONNX file, which has the weights too
     * @param weights see {@link NetworkReference#weights()}
     */
    record Onnx(String path, Optional<String> weights) implements NetworkReference {

        @Override
        public Onnx withWeights(String changed) {
            return new Onnx(path, Optional.of(changed));
        }
    }
}
