package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.data.Glyphs;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.onnx.OnnxExport;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.Setting;

/** Networks and images of the user's own, brought in through the window. */
class PartsOfOthersTest {

    @TempDir
    private Path folder;

    @Test
    void aProjectIsMadeOfAnOnnxFileAndItsLayersAreTicked() throws IOException {
        Path file = folder.resolve("mine.onnx");
        OnnxExport.write(file, lenet(), OnnxExport.Options.usual());
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(studio.window()::showNewProject);
            RadioButton onnx = studio.inDialog(RadioButton.class, "new-network-onnx");
            TextField path = studio.inDialog(TextField.class, "new-onnx");
            TextField place = studio.inDialog(TextField.class, "new-location");
            Button create = studio.inDialog(Button.class, "create-project");
            FxToolkit.run(() -> {
                onnx.fire();
                place.setText(folder.toString());
                assertTrue(create.isDisabled(), "no file is named yet");
                path.setText(file.toString());
                assertFalse(create.isDisabled());
                create.fire();
            });
            FxToolkit.await("the network is open", () -> studio.window().workspace().graph().get().isPresent());
            assertEquals(List.of(), studio.dialogs().errors);
            Graph graph = studio.window().workspace().graph().get().orElseThrow();
            assertEquals(lenet().graph().multiplying().size(), graph.multiplying().size());
            assertTrue(studio.window().workspace().weightsPresent().get(), "the file brings its weights along");
            tickALayer(studio, graph);
        }
    }

    /** A network of a file takes one size; the form grows with what it finds out, and nothing of it is cut. */
    @Test
    void aFileFixesTheImageSizeAndTheDialogMakesRoom() throws IOException {
        Path file = folder.resolve("mine.onnx");
        OnnxExport.write(file, lenet(), OnnxExport.Options.usual());
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(studio.window()::showNewProject);
            ComboBox<?> size = studio.inDialog(ComboBox.class, "new-image-size");
            Button create = studio.inDialog(Button.class, "create-project");
            Label problem = studio.inDialog(Label.class, "new-problem");
            ScrollPane frame = studio.inDialog(ScrollPane.class, "new-project-frame");
            assertTrue(FxToolkit.call(size::isDisabled), "glyphs have the size that they have");
            ComboBox<ZooNetwork> network = networks(studio);
            FxToolkit.run(() -> network.setValue(ZooNetwork.SWIN_S));
            FxToolkit.await("it is said that the glyphs do not fit", () -> problem.getText().contains("1×28×28"));
            FxToolkit.await("it cannot be created", create::isDisabled);
            RadioButton mine = studio.inDialog(RadioButton.class, "new-files");
            TextField images = studio.inDialog(TextField.class, "new-images");
            FxToolkit.run(() -> {
                mine.fire();
                images.setText(folder.toString());
            });
            FxToolkit.await("the sizes of the network are offered", () ->
                    size.getItems().equals(List.of("as they are", "32", "64", "224")));
            FxToolkit.run(() -> size.getEditor().setText("50"));
            FxToolkit.await("a size that does not fit is refused", () -> problem.getText().contains("3×50×50"));
            RadioButton onnx = studio.inDialog(RadioButton.class, "new-network-onnx");
            TextField path = studio.inDialog(TextField.class, "new-onnx");
            FxToolkit.run(() -> {
                onnx.fire();
                path.setText(file.toString());
            });
            FxToolkit.await("the file's size is chosen", () -> size.getEditor().getText().equals("28"));
            FxToolkit.await("it can be created", () -> !create.isDisabled());
            FxToolkit.await("nothing is cut off", () -> frame.getViewportBounds().getHeight()
                    >= frame.getContent().getLayoutBounds().getHeight() - 1);
        }
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<ZooNetwork> networks(OpenStudio studio) {
        return studio.inDialog(ComboBox.class, "new-network");
    }

    private static void tickALayer(OpenStudio studio, Graph graph) {
        Node classifier = graph.multiplying().getLast();
        studio.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        CheckBox box = studio.all(".check-box").stream().map(CheckBox.class::cast)
                .filter(each -> ("Approximate " + classifier.name()).equals(each.getAccessibleText())).findFirst()
                .orElseThrow();
        assertFalse(box.isSelected(), "the classifier stays accurate unless one asks for it");
        FxToolkit.run(box::fire);
        Path project = studio.window().workspace().project().get().orElseThrow().folder();
        FxToolkit.await("the choice is in the project", () -> layers(project).contains(classifier.name()));
    }

    private static String layers(Path project) {
        try {
            return ProjectFolder.read(project).study().values().get(Setting.LAYERS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void corruptImagesAreLeftOutOnRequestAndListed() throws IOException {
        for (String split : List.of("train", "test")) {
            for (String name : List.of("cat", "dog")) {
                Path images = Files.createDirectories(folder.resolve("images").resolve(split).resolve(name));
                for (int k = 0; k < 4; k++) {
                    ImageIO.write(new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB), "png",
                            images.resolve(k + ".png").toFile());
                }
            }
        }
        Files.writeString(folder.resolve("images/train/cat/broken.png"), "no image");
        Project project = new Project(folder.resolve("p.tram"), "P", "", Optional.of(new NetworkReference.BuiltIn("lenet5")),
                Optional.of(new DatasetReference.Files(folder.resolve("images").toString(), "")), StudySettings.standard());
        ProjectFolder.write(project);
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(() -> studio.window().open(project.folder()));
            FxToolkit.await("the images are open", studio.window()::isDatasetSettled);
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            FxToolkit.run(() -> {
                ((CheckBox) studio.scene().lookup("#skip-corrupt")).fire();
                ((Button) studio.scene().lookup("#apply-image-options")).fire();
            });
            FxToolkit.await("the corrupt image is listed", () -> studio.scene().lookup("#image-problems")
                    instanceof ListView<?> list && list.getItems().toString().contains("broken.png"));
            assertEquals(8, studio.window().workspace().dataset().get().orElseThrow().training().size());
        }
    }

    private static NetworkModel lenet() {
        return SmallNetworks.of(ZooNetwork.LENET_5, Glyphs.SHAPE);
    }
}
