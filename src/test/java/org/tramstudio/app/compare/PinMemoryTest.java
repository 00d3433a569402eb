package org.tramstudio.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.study.StudySettings;
import org.tramstudio.tram.EditedMultiplier;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.StructureParameters;

/** Pinned multipliers are there again when their project is. */
class PinMemoryTest {

    private static final StructureParameters THETA = StructureParameters.of(1, 1, 0.5);
    private static final MappedMultiplier MAPPED = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 4, THETA);

    @TempDir
    private Path folder;
    private final Background background = new Background(Runnable::run, Runnable::run);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void mappedEditedAndForeignMultipliersComeBackAsTheyWere() throws IOException {
        Project project = project("one");
        List<ShownMultiplier> pinned = List.of(new ShownMultiplier.Mapped(MAPPED), edited(), ofProducts());
        Workspace first = new Workspace();
        first.project().set(Optional.of(project));
        CompareModel before = new CompareModel(first, new GateLevelPower(), background);
        pinned.forEach(shown -> pin(first, before, shown));
        Map<String, ShownMultiplier> kept = pins(before);

        CompareModel after = open(project);
        assertEquals(kept.keySet(), pins(after).keySet());
        kept.forEach((title, shown) -> {
            ShownMultiplier again = pins(after).get(title);
            assertEquals(shown.getClass(), again.getClass(), title);
            assertEquals(shown.table(), again.table(), title);
            assertEquals(shown.netlist(), again.netlist(), title);
            assertEquals(shown.mapped().map(MappedMultiplier::ties), again.mapped().map(MappedMultiplier::ties), title);
            assertEquals(shown.title(), again.title());
            assertEquals(shown.referenceArchitecture(), again.referenceArchitecture());
        });
    }

    @Test
    void aPinThatIsGoneIsDroppedAndOneThatIsTakenOffStaysAway() throws IOException {
        Project project = project("one");
        Workspace workspace = new Workspace();
        workspace.project().set(Optional.of(project));
        CompareModel model = new CompareModel(workspace, new GateLevelPower(), background);
        pin(workspace, model, new ShownMultiplier.Mapped(MAPPED));
        pin(workspace, model, ofProducts());
        assertTrue(pins(open(project)).containsKey("products"));
        ComparisonRow row = model.rows().stream().filter(each -> each.content().get().title().equals("products")).findFirst()
                .orElseThrow();
        model.remove(row);
        assertFalse(pins(open(project)).containsKey("products"));
        Files.delete(project.folder().resolve("pins").resolve("pin_1.multiplier.json"));
        assertFalse(pins(open(project)).keySet().stream().anyMatch(title -> title.startsWith("Wallace tree, 4 bits")));
    }

    @Test
    void pinsLeaveWithTheirProjectAndThoseWithoutOneGoWithTheFirst() throws IOException {
        Project one = project("one");
        Project two = project("two");
        Workspace workspace = new Workspace();
        CompareModel model = new CompareModel(workspace, new GateLevelPower(), background);
        pin(workspace, model, ofProducts());
        workspace.project().set(Optional.of(one));
        assertTrue(pins(model).containsKey("products"));
        workspace.project().set(Optional.of(two));
        assertEquals(Map.of(), pins(model));
        workspace.project().set(Optional.of(one));
        assertTrue(pins(model).containsKey("products"));
    }

    private static void pin(Workspace workspace, CompareModel model, ShownMultiplier shown) {
        workspace.multiplier().set(Optional.of(shown));
        model.compareShown();
    }

    private static ShownMultiplier edited() {
        SignalTies ties = new SignalTies(Map.of()).with(MAPPED.tiedSignals().getFirst(), Signal.Constant.ONE);
        return new ShownMultiplier.Edited(new EditedMultiplier(MultiplierArchitecture.WALLACE, 4, MappingMethod.GREEDY, THETA,
                ties).build());
    }

    /** Known by its products alone. */
    private static ShownMultiplier ofProducts() {
        return new ShownMultiplier.Imported(new ImportedCircuit("products", "table", OperandFormat.unsigned(4), Optional.empty(),
                Optional.of(ProductTable.exact(OperandFormat.unsigned(4))), "", List.of(), List.of()));
    }

    private CompareModel open(Project project) {
        Workspace workspace = new Workspace();
        CompareModel model = new CompareModel(workspace, new GateLevelPower(), background);
        workspace.project().set(Optional.of(project));
        model.use();
        return model;
    }

    private static Map<String, ShownMultiplier> pins(CompareModel model) {
        return model.rows().stream().map(row -> row.content().get().candidate())
                .filter(Candidate.Pinned.class::isInstance).map(Candidate.Pinned.class::cast)
                .collect(Collectors.toMap(Candidate.Pinned::title, Candidate.Pinned::multiplier));
    }

    private Project project(String name) throws IOException {
        Project project = new Project(folder.resolve(name), name, "", Optional.empty(), Optional.empty(),
                StudySettings.standard());
        ProjectFolder.write(project);
        return project;
    }
}
