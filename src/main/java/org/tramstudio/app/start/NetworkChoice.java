package org.tramstudio.app.start;

import java.nio.file.Path;
import java.util.Optional;
import org.tramstudio.nn.zoo.ZooNetwork;

/** The network of a new project, as the user chooses it. */
sealed interface NetworkChoice {

    /** In a few words, for the project's description. */
    String title();

    /** What is still missing, in a sentence; empty if nothing is. */
    Optional<String> problem();

    /** No network: a project about the multiplier alone. */
    record None() implements NetworkChoice {
        @Override
        public String title() {
            return "A multiplier without a network";
        }

        @Override
        public Optional<String> problem() {
            return Optional.empty();
        }
    }

    /**
     * A built-in network.
     *
     * @param network which
     * @param stateDict weights of others; empty to train it from scratch
     * @param newClassifier whether the last layer of these weights is left out
     */
    record BuiltIn(ZooNetwork network, Optional<Path> stateDict, boolean newClassifier) implements NetworkChoice {

        /** A network to be trained from scratch. */
        BuiltIn(ZooNetwork network) {
            this(network, Optional.empty(), false);
        }

        @Override
        public String title() {
            return network.title();
        }

        @Override
        public Optional<String> problem() {
            return stateDict.filter(file -> file.toString().isBlank())
                    .map(blank -> "Choose the file of the weights, or train from scratch.");
        }
    }

    /**
     * A network of the user's.
     *
     * @param file the ONNX file
     */
    record Onnx(Path file) implements NetworkChoice {
        @Override
        public String title() {
            return String.valueOf(file.getFileName());
        }

        @Override
        public Optional<String> problem() {
            return file.toString().isBlank() ? Optional.of("Choose the ONNX file of the network.") : Optional.empty();
        }
    }
}
