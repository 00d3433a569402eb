package org.tramstudio.app.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.KeptFile;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/** A change of what a project consists of. Made on a thread of the background, since it may copy files. */
@FunctionalInterface
public interface ProjectChange {

    /**
     * Makes the changed project; does not write its file.
     *
     * @throws IOException if a file cannot be read or copied
     */
    Project of(Project project, TaskControl control) throws IOException;

    /** Other images; the place is a folder or a file. */
    static ProjectChange images(Path place) {
        return (project, control) -> project.withImages(place);
    }

    /** The same images, read in another way. */
    static ProjectChange images(DatasetReference reference) {
        return (project, control) -> project.withDataset(reference);
    }

    /** The network of an ONNX file, which is copied into the project. */
    static ProjectChange onnx(Path file) {
        return (project, control) -> project.withNetwork(new NetworkReference.Onnx(
                project.reference(KeptFile.of(project.folder(), file, control)),
                Optional.of(unusedWeights(project))));
    }

    /**
     * Weights of others for a built-in network, copied into the project.
     *
     * @param newClassifier whether the last layer starts at random
     */
    static ProjectChange weights(Path file, boolean newClassifier) {
        return (project, control) -> {
            if (!(project.network().orElse(null) instanceof NetworkReference.BuiltIn builtIn)) {
                throw new UserFacingException(project.title() + ": weights of a state dict need a built-in network.",
                        "An ONNX file has its own weights; make a new project with a built-in network.");
            }
            String kept = project.reference(KeptFile.of(project.folder(), file, control));
            return project.withNetwork(new NetworkReference.BuiltIn(builtIn.architecture(),
                    Optional.of(unusedWeights(project)),
                    Optional.of(new NetworkReference.Pretrained(kept, newClassifier))));
        };
    }

    /** Trained weights go before those of others, so that those that are there must be let alone from now on. */
    private static String unusedWeights(Project project) {
        for (int number = 1; ; number++) {
            String name = number == 1 ? NetworkReference.DEFAULT_WEIGHTS : "weights-" + number + ".safetensors";
            if (!Files.exists(project.folder().resolve(name))) {
                return name;
            }
        }
    }
}
