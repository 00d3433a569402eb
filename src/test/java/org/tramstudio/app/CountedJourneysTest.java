package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.nn.onnx.OnnxExport;
import org.tramstudio.nn.zoo.ZooNetwork;

/** How many actions a user needs who has read no manual. docs/user-guide.md has the same figures. */
class CountedJourneysTest {

    @TempDir
    private Path folder;
    private final SteppedSample sample = new SteppedSample();

    @Test
    void aSampleBecomesAGrowingParetoPlotInTwoClicksAndAPointVerilogInThree() throws IOException {
        try (OpenStudio studio = sample.open(folder, OpenStudio.ENGINE)) {
            CountingRobot toThePlot = new CountingRobot(studio);
            toThePlot.click("the card of the sample", "sample-lenet5-glyphs");
            toThePlot.click("Explore", "project-explore");
            assertEquals(Destination.EXPLORE, studio.window().main().current().get());
            assertEquals(0, points(studio), "nothing is trained yet");
            sample.release();
            FxToolkit.await("the first point is there", () -> points(studio) > 0 && studio.scene().lookup("#pareto-plot").isVisible());
            FxToolkit.await("the plot has grown", () -> points(studio) == 3);
            assertActions("sample to a growing Pareto plot", 2, toThePlot);

            FxToolkit.await("all is done", () -> !studio.window().isExploring());
            CountingRobot toVerilog = new CountingRobot(studio);
            toVerilog.clickPoint("λ 0.1");
            toVerilog.click("Export…", "export-design");
            Button write = studio.inDialog(Button.class, "export-write");
            FxToolkit.await("the files are planned", () -> !write.isDisabled());
            toVerilog.click("Export", write);
            FxToolkit.await("the files are written", () -> ExportedFiles.in(folder.resolve("lenet5-glyphs"))
                    .stream().anyMatch(name -> name.endsWith(".v")));
            Label outcome = studio.inDialog(Label.class, "export-outcome");
            FxToolkit.await("it is said", () -> outcome.getText().contains("export"));
            assertActions("a point to Verilog", 3, toVerilog);
            assertEquals(List.of(), studio.dialogs().errors);
            assertEquals(List.of(), studio.warnings());
        } finally {
            sample.release();
        }
    }

    private static long points(OpenStudio studio) {
        return studio.window().workspace().designs().stream().filter(design -> design.latestAccuracy().isPresent()).count();
    }

    @Test
    void anOnnxFileAndAFolderOfImagesBecomeAParetoPlotInSix() throws IOException {
        EngineStatus engine = EngineStatus.probe();
        Assumptions.assumeTrue(engine instanceof EngineStatus.Available, () -> "no engine here: " + engine);
        Path network = folder.resolve("mine.onnx");
        OnnxExport.write(network, SmallNetworks.of(ZooNetwork.RESNET_8, new ImageShape(3, 32, 32), 2),
                OnnxExport.Options.usual());
        Path images = folder.resolve("images");
        TestImages.write(images);
        try (OpenStudio studio = new OpenStudio(folder)) {
            CountingRobot user = new CountingRobot(studio);
            user.drop(network);
            TextField place = studio.inDialog(TextField.class, "new-location");
            // a test does not write into the home folder, which is what is offered
            FxToolkit.run(() -> place.setText(folder.toString()));
            studio.dialogs().chosen = Optional.of(images);
            user.click("My images", studio.inDialog(Node.class, "new-files"));
            user.click("Folder…", studio.inDialog(Button.class, "new-images-folder"));
            Button create = studio.inDialog(Button.class, "create-project");
            FxToolkit.await("it can be made", () -> !create.isDisabled());
            user.click("Create project", create);
            user.click("Explore", "project-explore");
            FxToolkit.await("a point is in the plot", () -> points(studio) > 0
                    && studio.scene().lookup("#pareto-plot").isVisible());
            assertActions("own ONNX file and image folder to a Pareto plot", 6, user);
            assertEquals(List.of(), studio.dialogs().errors);
        }
    }

    @Test
    void theErrorPictureFollowsASliderWhileTheMouseIsDown() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(() -> studio.window().main().goTo(Destination.MULTIPLIER));
            FxToolkit.await("errors are drawn", () -> errors(studio).contains("from"));
            String before = FxToolkit.call(() -> errors(studio));
            CountingRobot user = new CountingRobot(studio);
            Node thumb = FxToolkit.call(() -> studio.scene().lookup("#theta-7 .thumb"));
            user.dragUp("the slider θ₇", thumb, 60, () ->
                    FxToolkit.await("the error picture has changed", () -> !errors(studio).equals(before)));
            assertNotEquals(before, FxToolkit.call(() -> errors(studio)));
            assertActions("slider to error picture, live", 1, user);
        }
    }

    /** What the picture of the errors says of itself. */
    private static String errors(OpenStudio studio) {
        return String.valueOf(studio.scene().lookup("#error-map") instanceof Node map ? map.getAccessibleText() : "");
    }

    @Test
    void aCircuitByOthersIsImportedAndComparedInFour() throws IOException {
        Path circuit = ForeignCircuit.write(folder);
        try (OpenStudio studio = new OpenStudio(folder)) {
            CountingRobot user = new CountingRobot(studio);
            studio.dialogs().chosen = Optional.of(circuit);
            user.click("Compare", "navigate-compare");
            user.click("Open a circuit…", "compare-circuit");
            FxToolkit.await("it is compared", () -> studio.scene().lookup("#pair-details") instanceof Label words
                    && words.getText().contains("nearer"));
            assertActions("a circuit by others imported and compared", 4, user);
            assertEquals(List.of(), studio.dialogs().errors);
            assertEquals(List.of(), studio.warnings());
        }
    }

    private static void assertActions(String journey, int most, CountingRobot user) {
        List<String> actions = user.actions();
        System.out.println(journey + ": " + actions.size() + " of at most " + most + " actions: " + String.join(", ", actions));
        assertTrue(actions.size() <= most, () -> journey + " takes " + actions.size() + ": " + actions);
    }
}
