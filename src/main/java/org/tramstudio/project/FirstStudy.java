package org.tramstudio.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.TrainingPlan;

/**
 * The settings that a new project begins with: the defaults, with the schedule that suits its network. What suits a network
 * does not depend on the size of its images, so any size that it takes will do to look at it.
 */
public final class FirstStudy {

    private static final ImageShape ANY = new ImageShape(3, 32, 32);
    private static final ImageShape LARGE = new ImageShape(3, 224, 224);

    private FirstStudy() {
    }

    /** For a built-in network. */
    public static StudySettings of(ZooNetwork network) {
        return StudySettings.of(TrainingPlan.suggestedFor(network.graph(ANY, 10)));
    }

    /**
     * For a network of the user's. Takes seconds for a large file. A file that cannot be read gets the defaults: what is
     * wrong with it is said when the project is opened.
     *
     * @param file an ONNX file
     * @param images the images that it is to be used with, where their shape is known
     */
    public static StudySettings of(Path file, Optional<ImageShape> images) throws IOException {
        List<List<Integer>> sizes = Stream.concat(Stream.of(List.<Integer>of()),
                Stream.concat(images.stream(), Stream.of(LARGE)).map(FirstStudy::sizes)).toList();
        for (List<Integer> each : sizes) {
            try {
                return StudySettings.of(TrainingPlan.suggestedFor(OnnxNetwork.read(file, each).model().graph()));
            } catch (UserFacingException unreadableAtThisSize) {
                // the next size may do: files that leave it open are read for a size that is stated
            }
        }
        return StudySettings.standard();
    }

    private static List<Integer> sizes(ImageShape shape) {
        return List.of(shape.channels(), shape.height(), shape.width());
    }
}
