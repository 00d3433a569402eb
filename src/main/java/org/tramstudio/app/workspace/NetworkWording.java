package org.tramstudio.app.workspace;

import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.project.NetworkReference;

/** What networks and their weights are called. */
public final class NetworkWording {

    private NetworkWording() {
    }

    /** The network in a word or two, for example {@code "ResNet-8"} or {@code "model.onnx"}. */
    public static String title(NetworkReference reference) {
        return switch (reference) {
            case NetworkReference.BuiltIn builtIn -> ZooNetwork.byId(builtIn.architecture()).map(ZooNetwork::title)
                    .orElse(builtIn.architecture());
            case NetworkReference.Onnx onnx -> fileName(onnx.path());
        };
    }

    /** Where the network and its first weights come from, in a sentence. */
    public static String source(NetworkReference reference) {
        return switch (reference) {
            case NetworkReference.BuiltIn builtIn -> builtIn.pretrained().map(file -> "Built in, begun with the weights of "
                    + fileName(file.path()) + (file.newClassifier() ? " and a new classifier" : ""))
                    .orElse("Built in");
            case NetworkReference.Onnx onnx -> "Imported from " + onnx.path();
        };
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
