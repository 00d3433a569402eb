package org.tramstudio.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.data.Glyphs;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.study.DesignPart;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.tram.EditedMultiplier;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.StructureParameters;

class ExportModelTest {

    private static final DesignPoint DESIGN = new DesignPoint("l0.3", new MultiplierSource.CoTrained(0.3),
            StudySettings.standard().plan(), DesignState.DONE, StructureParameters.start(8), Map.of(), 1, 1,
            OptionalDouble.empty(), 0, List.of(), Optional.empty(), List.of());

    private final Workspace workspace = new Workspace();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final Map<Path, DesignPoint> networks = new HashMap<>();
    private final ExportModel model = new ExportModel(workspace, dialogs, new Background(Runnable::run, Runnable::run),
            (file, design) -> networks.put(file, design.orElseThrow()));
    @TempDir
    private Path folder;

    @BeforeEach
    void offer() {
        workspace.multiplier().set(Optional.of(new ShownMultiplier.Mapped(new GreedyMapper().map(MultiplierArchitecture.ARRAY, 4,
                StructureParameters.of(1, .62, .55, .3)))));
        model.offerMultiplier();
        model.folder().set(folder.resolve("new"));
    }

    @Test
    void showsTheFilesBeforeTheyAreWritten() {
        assertEquals("mul4_array_approximate", model.name().get());
        List<String> names = model.files().get().stream().map(ExportFile::name).toList();
        assertTrue(names.contains("mul4_array_approximate.v"), names.toString());
        assertTrue(names.size() >= 2, "the test bench goes with it");
        assertTrue(model.files().get().getFirst().content().contains("module mul4_array_approximate"));
        assertFalse(Files.exists(folder.resolve("new")), "a preview writes nothing");
    }

    @Test
    void aMultiplierThatWasEditedByHandIsNoDesignAndSaysSo() {
        workspace.selectedDesign().set(Optional.of(DESIGN));
        MappedMultiplier edited = new EditedMultiplier(MultiplierArchitecture.WALLACE, 8, MappingMethod.GREEDY,
                DESIGN.theta(), SignalTies.NONE.with(new Signal.CellOutput(0, Signal.Port.SUM), Signal.Constant.ONE)).build();
        workspace.multiplier().set(Optional.of(new ShownMultiplier.Edited(edited)));
        model.offerMultiplier();
        assertEquals("mul8_wallace_edited", model.name().get());
        String file = model.files().get().getFirst().content();
        assertTrue(file.contains("Edited by hand") && file.contains("0 signals tied to 0, 1 to 1"), file);
        assertTrue(model.networkObstacle().get().isPresent(), "no network was retrained for it");
    }

    @Test
    void writesEveryFileAndSaysWhere() throws IOException {
        model.export();
        for (ExportFile file : model.files().get()) {
            assertEquals(file.content(), Files.readString(folder.resolve("new").resolve(file.name())));
        }
        assertTrue(model.outcome().get().contains(folder.resolve("new").toString()), model.outcome().get());
        assertFalse(model.failed().get());
        assertEquals(List.of(), dialogs.questions);
    }

    @Test
    void overwritesNothingUnlessTheUserSaysSo() throws IOException {
        model.export();
        Path module = folder.resolve("new").resolve(model.files().get().getFirst().name());
        Files.writeString(module, "mine");
        model.export();
        assertEquals("mine", Files.readString(module));
        assertTrue(dialogs.questions.getFirst().contains(module.getFileName().toString()));
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
    }

    @Test
    void refusesNamesThatCannotNameAModule() {
        for (String name : List.of("", "4mul", "a b", "module")) {
            model.name().set(name);
            assertTrue(model.obstacle().get().isPresent(), name);
        }
        model.name().set("fine_4");
        assertTrue(model.obstacle().get().isEmpty());
        assertEquals("fine_4.v", model.files().get().getFirst().name());
    }

    @Test
    void writesOnlyTheKindsThatAreWanted() {
        model.wanted(CircuitFormat.VERILOG_TEST_BENCH).set(false);
        assertEquals(1, model.files().get().size());
        model.wanted(CircuitFormat.VERILOG).set(false);
        assertTrue(model.obstacle().get().isPresent());
    }

    @Test
    void theNetworkOfAFinishedDesignGoesWithItsCircuit() throws IOException {
        assertTrue(model.networkObstacle().get().isPresent(), "no network belongs to a multiplier set by hand");
        workspace.graph().set(Optional.of(ZooNetwork.LENET_5.graph(Glyphs.SHAPE, 10)));
        model.offerDesign(DESIGN);
        assertEquals(Optional.empty(), model.networkObstacle().get());
        model.export();
        assertEquals(Map.of(), networks, "only where it is wanted");
        model.networkWanted().set(true);
        dialogs.yes = true;
        Path target = model.folder().get().resolve("mul8_wallace_lambda_0_3.onnx");
        Files.writeString(target, "an older one");
        model.export();
        assertEquals(Map.of(target, DESIGN), networks);
        assertTrue(dialogs.questions.getLast().contains(target.getFileName().toString()), "it asks before overwriting");
    }

    @Test
    void theCircuitOfOneLayerIsNamedAfterItsDesign() {
        MappedMultiplier mapped = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 4, StructureParameters.start(4));
        DesignPart part = new DesignPart(List.of("conv1"), 1, mapped.theta(), Optional.empty(), mapped.table().identity(),
                OptionalDouble.empty(), OptionalDouble.empty());
        workspace.selectedDesign().set(Optional.of(new DesignPoint("l0.9", new MultiplierSource.CoTrained(0.9),
                StudySettings.standard().plan(), DesignState.DONE, mapped.theta(), Map.of(), 1, 1, OptionalDouble.empty(), 0,
                List.of(), Optional.empty(), List.of(part))));
        workspace.multiplier().set(Optional.of(new ShownMultiplier.Imported(new ImportedCircuit("λ 0.9, conv1",
                "a design of this project", mapped.table().operands(), Optional.of(mapped.netlist()),
                Optional.of(mapped.table()), "first operand: weight", List.of(), List.of()))));
        model.offerMultiplier();
        assertEquals("lambda_0_9_conv1", model.name().get());
        assertTrue(model.files().get().getFirst().content().contains("Design l0.9, λ 0.9"));
    }

    @Test
    void aDesignIsMappedAnewWhateverIsOnTheScreen() {
        model.offerDesign(DESIGN);
        assertEquals("mul8_wallace_lambda_0_3", model.name().get());
        assertTrue(model.files().get().getFirst().content().contains("Design l0.3, λ 0.3"));
    }
}
