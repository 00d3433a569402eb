package org.tramstudio.app;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.StudySettings;

/** A project whose images the user has to bring, and such images. */
final class TestImages {

    private TestImages() {
    }

    static Project projectWithMissingImages(Path parent) throws IOException {
        Project project = new Project(parent.resolve("own.tram"), "Own images", "", Optional.of(
                new NetworkReference.BuiltIn("resnet8")),
                Optional.of(new DatasetReference.Files("data", "put them here, please")), StudySettings.standard());
        ProjectFolder.write(project);
        return project;
    }

    /** Two classes of two plain images each, for training and for testing. */
    static void write(Path folder) throws IOException {
        for (String part : List.of("train", "test")) {
            for (Color color : List.of(Color.RED, Color.BLUE)) {
                Path place = Files.createDirectories(folder.resolve(part).resolve(color == Color.RED ? "red" : "blue"));
                for (int i = 0; i < 2; i++) {
                    BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
                    image.setRGB(i, i, color.getRGB());
                    ImageIO.write(image, "png", place.resolve(i + ".png").toFile());
                }
            }
        }
    }
}
