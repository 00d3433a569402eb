package org.tramstudio.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.app.workspace.ProjectResources;
import org.tramstudio.app.workspace.SteppedTraining;
import org.tramstudio.data.Glyphs;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkExport;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.ImagePredictions;
import org.tramstudio.training.Setting;

/** A window that offers one small sample, whose training waits until it is told to go on and needs no engine. */
final class SteppedSample {

    private final SteppedTraining training = new SteppedTraining();

    /** Opens the window with nothing remembered; the sample is written into {@code folder}. */
    OpenStudio open(Path folder, EngineStatus engine) throws IOException {
        StudySettings study = StudySettings.standard().with(Map.of(Setting.LAMBDAS, "0.1, 0.3", Setting.PHASE_1_EPOCHS, "2"));
        Project sample = new Project(folder.resolve("lenet5-glyphs"), "LeNet-5 on glyphs", "", Optional.of(
                new NetworkReference.BuiltIn("lenet5")), Optional.of(new DatasetReference.Glyphs(20, 10, 1)), study);
        ProjectFolder.write(sample);
        return new OpenStudio(folder, engine, (project, control) -> load(folder), () -> List.of(sample));
    }

    /** Lets training go on. */
    void release() {
        training.release();
    }

    /** Lets so many designs be trained in all; each tells of its first step before it waits. */
    void releaseAfterAStep(int designs) {
        training.tellBeforeWaiting();
        training.release(designs);
    }

    private ProjectResources.Loaded load(Path folder) {
        Graph graph = ZooNetwork.LENET_5.graph(Glyphs.SHAPE, 10);
        return new ProjectResources.Loaded(Glyphs.dataset(20, 10, 1), Optional.of(new ProjectResources.TrainableNetwork(
                graph, new NetworkExport(graph, Glyphs.dataset(10, 10, 1), Map::of), "fingerprint", true,
                ready -> training, ready -> folder, (design, asked) -> new ImagePredictions(Glyphs.dataset(10, 10, 1).test(),
                List.of()))), Optional.empty());
    }
}
