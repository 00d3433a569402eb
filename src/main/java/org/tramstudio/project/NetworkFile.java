package org.tramstudio.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.stream.Stream;
import org.tramstudio.nn.zoo.ZooNetwork;

/**
 * A {@link NetworkReference} as {@code project.json} has it: either {@code architecture} or {@code onnx}.
 *
 * @param architecture id of a built-in network
 * @param onnx path of an ONNX file
 * @param weights path of trained weights
 * @param pretrained path of a state dict, for a built-in network
 * @param newClassifier whether the classifier of the state dict is left out
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record NetworkFile(Optional<String> architecture, Optional<String> onnx, Optional<String> weights,
                   Optional<String> pretrained, Optional<Boolean> newClassifier) {

    NetworkFile {
        if (architecture.isPresent() == onnx.isPresent()) {
            throw new IllegalArgumentException("a network has either the key architecture, with one of "
                    + ZooNetwork.ids() + ", or the key onnx, with the path of an ONNX file");
        }
        if (onnx.isPresent() && pretrained.isPresent()) {
            throw new IllegalArgumentException("an ONNX file has its own weights, so it goes without pretrained");
        }
        if (newClassifier.isPresent() && pretrained.isEmpty()) {
            throw new IllegalArgumentException("newClassifier says what is left out of pretrained, which is missing");
        }
        if (Stream.of(architecture, onnx, weights, pretrained).flatMap(Optional::stream).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a text of the network is empty; leave out the key in place of that");
        }
    }

    static NetworkFile of(NetworkReference reference) {
        return switch (reference) {
            case NetworkReference.BuiltIn(String architecture, Optional<String> weights,
                                          Optional<NetworkReference.Pretrained> pretrained) ->
                    new NetworkFile(Optional.of(architecture), Optional.empty(), weights,
                            pretrained.map(NetworkReference.Pretrained::path),
                            pretrained.map(NetworkReference.Pretrained::newClassifier).filter(left -> left));
            case NetworkReference.Onnx(String path, Optional<String> weights) -> new NetworkFile(Optional.empty(),
                    Optional.of(path), weights, Optional.empty(), Optional.empty());
        };
    }

    NetworkReference reference() {
        return onnx.<NetworkReference>map(path -> new NetworkReference.Onnx(path, weights))
                .orElseGet(() -> new NetworkReference.BuiltIn(architecture.orElseThrow(), weights, pretrained
                        .map(path -> new NetworkReference.Pretrained(path, newClassifier.orElse(false)))));
    }
}
