package org.tramstudio.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.data.Dataset;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.study.report.StudySubject;
import org.tramstudio.task.TaskControl;

/** What a report says of a project beside its designs. */
public final class ReportedProject {

    private static final Logger LOG = LoggerFactory.getLogger(ReportedProject.class);

    private ReportedProject() {
    }

    /**
     * Names network and images, and counts the images where they are at hand. Takes long for large files.
     *
     * @param control asked to stop
     */
    public static StudySubject of(Project project, TaskControl control) {
        String network = project.network().map(ReportedProject::name).orElse("");
        return switch (project.dataset().orElse(null)) {
            case null -> subject(project, network, "", OptionalInt.empty(), OptionalInt.empty());
            case DatasetReference.Glyphs glyphs -> subject(project, network, "glyphs that the program draws",
                    OptionalInt.of(glyphs.training()), OptionalInt.of(glyphs.test()));
            case DatasetReference.Files _ -> ofFiles(project, network, control);
        };
    }

    private static StudySubject ofFiles(Project project, String network, TaskControl control) {
        try {
            Dataset dataset = ProjectInputs.dataset(project, control);
            return subject(project, network, "the images of " + dataset.name(), OptionalInt.of(dataset.training().size()),
                    OptionalInt.of(dataset.test().size()));
        } catch (IOException missing) {
            LOG.info("the images of {} are not counted for the report", project.title(), missing);
            return subject(project, network, "", OptionalInt.empty(), OptionalInt.empty());
        }
    }

    private static StudySubject subject(Project project, String network, String images, OptionalInt training,
                                        OptionalInt test) {
        return new StudySubject(project.title(), network, images, training, test, project.study());
    }

    private static String name(NetworkReference network) {
        return switch (network) {
            case NetworkReference.BuiltIn builtIn -> ZooNetwork.byId(builtIn.architecture()).map(ZooNetwork::title)
                    .orElse(builtIn.architecture());
            case NetworkReference.Onnx onnx -> Path.of(onnx.path()).getFileName().toString();
        };
    }
}
