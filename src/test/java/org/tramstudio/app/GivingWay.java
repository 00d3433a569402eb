package org.tramstudio.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.input.KeyCode;
import org.tramstudio.app.workspace.ProjectResources;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.Glyphs;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkExport;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.ComputePriority;

/** A window whose training tells how much its thread gives way; a program of its own, since that is never taken back. */
final class GivingWay {

    private static final int NICE_FIELD = 16;

    private GivingWay() {
    }

    /**
     * Trains from scratch in the Network view, and prints the nice values of training and of the window.
     *
     * @param arguments a folder to work in
     */
    public static void main(String[] arguments) throws IOException {
        ComputePriority.lower();
        Path folder = Path.of(arguments[0]);
        Project project = new Project(folder.resolve("p.tram"), "P", "", Optional.of(new NetworkReference.BuiltIn("lenet5")),
                Optional.of(new DatasetReference.Glyphs(20, 10, 1)), StudySettings.standard());
        ProjectFolder.write(project);
        CompletableFuture<Integer> training = new CompletableFuture<>();
        try (OpenStudio studio = new OpenStudio(folder, OpenStudio.ENGINE, (_, _) -> resources(training, folder), List::of)) {
            FxToolkit.run(() -> studio.window().open(project.folder()));
            FxToolkit.await("the images are there", () -> studio.window().workspace().dataset().get().isPresent());
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            studio.click("train-float");
            System.out.println("training: " + training.join() + ", window: " + FxToolkit.call(GivingWay::nice));
        }
        System.exit(0);
    }

    private static ProjectResources.Loaded resources(CompletableFuture<Integer> training, Path folder) {
        Dataset images = Glyphs.dataset(20, 10, 1);
        Graph graph = ZooNetwork.LENET_5.graph(images.shape(), images.classNames().size());
        return new ProjectResources.Loaded(images, Optional.of(new ProjectResources.TrainableNetwork(graph,
                new NetworkExport(graph, images, Map::of), "fingerprint", false, _ -> {
                    throw new IllegalStateException("no design is trained here");
                }, _ -> {
                    training.complete(nice());
                    return folder;
                }, (_, _) -> {
                    throw new IllegalStateException("no image is classified here");
                })), Optional.empty());
    }

    /** Of the calling thread, after the name in brackets, which may hold spaces. */
    private static int nice() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE_FIELD]);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
