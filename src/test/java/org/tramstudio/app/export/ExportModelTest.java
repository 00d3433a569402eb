package org.tramstudio.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.AnsweringDialogs;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.data.Glyphs;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.project.bundle.BundlePlan;
import org.tramstudio.project.bundle.BundleWriter;
import org.tramstudio.project.bundle.FinishedProject;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.tram.EditedMultiplier;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.StructureParameters;

class ExportModelTest {

    private final Workspace workspace = new Workspace();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final ExportModel model = new ExportModel(workspace, dialogs, new Background(Runnable::run, Runnable::run),
            new BundleWriter(new GateLevelPower()));
    @TempDir
    private Path folder;

    @BeforeEach
    void offer() {
        workspace.multiplier().set(Optional.of(new ShownMultiplier.Mapped(new GreedyMapper().map(MultiplierArchitecture.ARRAY, 4,
                StructureParameters.of(1, .62, .55, .3)))));
        model.offerMultiplier();
        model.folder().set(folder.resolve("new"));
    }

    private List<String> paths() {
        return model.prepared().get().orElseThrow().plan().files().stream().map(BundlePlan.Planned::path).toList();
    }

    private String text(int file) {
        model.preview(Optional.of(model.prepared().get().orElseThrow().plan().files().get(file)));
        return model.preview().get();
    }

    private FinishedProject open() throws IOException {
        FinishedProject finished = FinishedProject.in(folder.resolve("project"));
        workspace.project().set(Optional.of(finished.project()));
        workspace.dataset().set(Optional.of(Glyphs.dataset(200, 50, 1)));
        workspace.graph().set(Optional.of(ZooNetwork.LENET_5.graph(Glyphs.SHAPE, 10)));
        return finished;
    }

    @Test
    void showsTheFilesBeforeTheyAreWritten() {
        assertEquals("mul4_array_approximate", model.name().get());
        assertTrue(paths().contains("mul4_array_approximate/mul4_array_approximate.v"), paths().toString());
        assertTrue(paths().getLast().endsWith("/provenance.json"));
        assertTrue(text(0).contains("module mul4_array_approximate"));
        assertFalse(Files.exists(folder.resolve("new")), "a preview writes nothing");
    }

    @Test
    void aMultiplierThatWasEditedByHandIsNoDesignAndSaysSo() throws IOException {
        DesignPoint design = open().shared(0.3, 0.9, 0.8);
        workspace.selectedDesign().set(Optional.of(design));
        workspace.multiplier().set(Optional.of(new ShownMultiplier.Edited(new EditedMultiplier(MultiplierArchitecture.WALLACE, 4,
                MappingMethod.GREEDY, design.theta(), SignalTies.NONE.with(new Signal.CellOutput(0, Signal.Port.SUM),
                        Signal.Constant.ONE)).build())));
        model.offerMultiplier();
        assertEquals("mul4_wallace_edited", model.name().get());
        assertTrue(text(0).contains("Edited by hand") && text(0).contains("0 signals tied to 0, 1 to 1"), text(0));
        assertTrue(model.kinds().networkObstacle().get().isPresent(), "no network was retrained for it");
    }

    @Test
    void writesEveryFileAndSaysWhere() {
        model.export();
        for (String path : paths()) {
            assertTrue(Files.exists(folder.resolve("new").resolve(path)), path);
        }
        assertTrue(model.outcome().get().contains(folder.resolve("new").toString()), model.outcome().get());
        assertFalse(model.failed().get());
        assertEquals(List.of(), dialogs.questions);
    }

    @Test
    void overwritesNothingUnlessTheUserSaysSo() throws IOException {
        model.export();
        Path module = folder.resolve("new").resolve(paths().getFirst());
        Files.writeString(module, "mine");
        model.export();
        assertEquals("mine", Files.readString(module));
        assertTrue(dialogs.questions.getFirst().contains(module.getParent().toString()));
        assertTrue(model.outcome().get().startsWith("Nothing was written"));
        dialogs.yes = true;
        model.export();
        assertTrue(Files.readString(module).contains("module"));
    }

    @Test
    void saysWhyAFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        model.folder().set(file.resolve("below"));
        model.export();
        assertTrue(model.failed().get());
        assertTrue(model.outcome().get().contains(file.toString()), model.outcome().get());
        assertTrue(model.progress().get().isEmpty());
        assertTrue(model.obstacle().get().isEmpty(), "another try is possible");
    }

    @Test
    void refusesNamesThatCannotNameAModule() {
        for (String name : List.of("", "4mul", "a b", "module")) {
            model.name().set(name);
            assertTrue(model.obstacle().get().isPresent(), name);
        }
        model.name().set("fine_4");
        assertTrue(model.obstacle().get().isEmpty());
        assertEquals("fine_4/fine_4.v", paths().getFirst());
    }

    @Test
    void writesOnlyTheKindsThatAreWantedAndRemembersThem() {
        model.restoreKinds(List.of("blif", "zip"));
        assertEquals(List.of("blif", "zip"), model.kindNames());
        assertEquals(2, paths().size(), "the circuit and its provenance");
        model.export();
        assertTrue(Files.isRegularFile(folder.resolve("new").resolve("mul4_array_approximate.zip")));
        model.kinds().wanted(CircuitFormat.BLIF).set(false);
        assertEquals(Optional.of("Choose at least one kind of file"), model.obstacle().get());
    }

    @Test
    void theNetworkOfAFinishedDesignGoesWithItsCircuit() throws IOException {
        assertTrue(model.kinds().networkObstacle().get().isPresent(), "no network belongs to a multiplier set by hand");
        DesignPoint design = open().shared(0.3, 0.9, 0.8);
        model.offerDesigns(List.of(design.in(DesignState.RUNNING)));
        assertTrue(model.kinds().networkObstacle().get().orElseThrow().contains("still being retrained"));
        model.offerDesigns(List.of(design));
        assertEquals("mul4_wallace_lambda_0_3", model.name().get());
        assertTrue(paths().contains(design.id() + "/mul4_wallace_lambda_0_3.onnx"), paths().toString());
        model.kinds().networkWanted().set(false);
        assertFalse(paths().stream().anyMatch(path -> path.endsWith(".onnx")));
    }

    @Test
    void severalDesignsThatWereChosenAreExportedEachByItsOwnName() throws IOException {
        FinishedProject finished = open();
        DesignPoint mild = finished.shared(0.3, 0.9, 0.8);
        DesignPoint bold = finished.shared(0.9, 0.85, 0.6);
        model.offerDesigns(List.of(mild, bold));
        assertFalse(model.isNamed().get());
        assertTrue(paths().stream().anyMatch(path -> path.startsWith(mild.id() + "/"))
                && paths().stream().anyMatch(path -> path.startsWith(bold.id() + "/")), paths().toString());
        model.kinds().zip().set(true);
        assertTrue(model.target().endsWith("designs.zip"), model.target().toString());
        model.offerDesigns(List.of(bold));
        assertTrue(model.isNamed().get());
        assertFalse(paths().stream().anyMatch(path -> path.startsWith(mild.id() + "/")), paths().toString());
    }

    @Test
    void aLayerOfADesignOnTheScreenMeansTheWholeDesign() throws IOException {
        DesignPoint design = open().layerWise(0.9);
        workspace.selectedDesign().set(Optional.of(design));
        workspace.multiplier().set(Optional.of(new ShownMultiplier.Mapped(new GreedyMapper().map(MultiplierArchitecture.WALLACE, 4,
                design.theta()))));
        model.offerMultiplier();
        assertEquals(2, paths().stream().filter(path -> path.endsWith(".blif")).count());
        assertTrue(paths().contains(design.id() + "/manifest.csv"));
    }

    @Test
    void severalDesignsAreExportedAtOnce() throws IOException {
        FinishedProject finished = open();
        model.choose(ExportScope.FRONT);
        assertTrue(model.failed().get() && model.scope().get() == ExportScope.CHOSEN, "there is none yet");
        workspace.designs().setAll(finished.shared(0.3, 0.92, 0.8), finished.shared(0.4, 0.8, 0.85), finished.layerWise(0.9));
        model.choose(ExportScope.FRONT);
        assertEquals(2, model.prepared().get().orElseThrow().plan().bundles().size());
        model.choose(ExportScope.FINISHED);
        model.restoreKinds(List.of("verilog"));
        model.export();
        try (Stream<Path> written = Files.list(folder.resolve("new"))) {
            assertEquals(3, written.count());
        }
    }
}
