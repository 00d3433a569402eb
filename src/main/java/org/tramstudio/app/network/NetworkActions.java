package org.tramstudio.app.network;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.NetworkFileNames;
import org.tramstudio.app.workspace.ProjectChange;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.study.DesignPoint;

/**
 * What can be done to a project's network.
 *
 * @param workspace the selected design, whose weights can be exported
 * @param session changes the project
 * @param dialogs asks for files
 */
public record NetworkActions(Workspace workspace, ProjectSession session, Dialogs dialogs) {

    /** Other weights for a built-in network, another file for an imported one. */
    List<ActionButton> buttons(NetworkReference network) {
        ActionButton onnx = new ActionButton("Use ONNX file…", "Replaces the network by that of an ONNX file, which is "
                + "copied into the project", this::chooseOnnx);
        onnx.button().setId("choose-onnx");
        return network instanceof NetworkReference.BuiltIn ? List.of(weights(), onnx) : List.of(onnx);
    }

    /** The same weights without their last layer, where that may help. */
    Optional<ActionButton> newClassifier(NetworkReference network) {
        if (!(network instanceof NetworkReference.BuiltIn(String architecture, Optional<String> weights,
                Optional<NetworkReference.Pretrained> pretrained))
                || pretrained.isEmpty() || pretrained.get().newClassifier()) {
            return Optional.empty();
        }
        NetworkReference changed = new NetworkReference.BuiltIn(architecture, weights,
                Optional.of(new NetworkReference.Pretrained(pretrained.get().path(), true)));
        ActionButton button = new ActionButton("Begin with a new classifier",
                "Leaves out the last layer of the file, which tells other classes apart, and starts it at random",
                () -> session.change((project, control) -> project.withNetwork(changed)));
        button.button().setId("new-classifier");
        return Optional.of(button);
    }

    /** The network as ONNX: with the weights of the selected design, else in floating point. */
    ActionButton export() {
        ActionButton button = new ActionButton("Export as ONNX…", "Writes the network with the recovered weights of the "
                + "selected design, or its floating-point weights where none is selected", this::chooseTarget,
                workspace.weightsPresent().map(present -> present ? Optional.empty()
                        : Optional.of("The network has no trained weights yet")));
        button.button().setId("export-onnx");
        return button;
    }

    private void chooseTarget() {
        Optional<DesignPoint> design = workspace.selectedDesign().get();
        String name = design.map(DesignPoint::id).orElse("network") + ".onnx";
        dialogs.chooseSave("Export the network" + design.map(chosen -> " of " + chosen.title()).orElse(""), name,
                "ONNX files", "*.onnx").ifPresent(target -> session.exportNetwork(target, design));
    }

    private ActionButton weights() {
        ActionButton button = new ActionButton("Load weights…", "Begins with the weights of a state dict with the names "
                + "of torchvision, timm or the TRAM releases (.safetensors, .pth); weights that were trained here stay in "
                + "the project's folder", this::chooseWeights);
        button.button().setId("load-weights");
        return button;
    }

    private void chooseWeights() {
        choose("Weights of the network", "State dicts", NetworkFileNames.WEIGHTS)
                .ifPresent(file -> session.change(ProjectChange.weights(file, false)));
    }

    private void chooseOnnx() {
        choose("Network", "ONNX files", NetworkFileNames.ONNX)
                .ifPresent(file -> session.change(ProjectChange.onnx(file)));
    }

    private Optional<Path> choose(String title, String kind, List<String> endings) {
        return dialogs.chooseFile(title, kind, NetworkFileNames.patterns(endings));
    }
}
