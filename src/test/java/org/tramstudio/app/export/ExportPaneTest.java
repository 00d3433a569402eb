package org.tramstudio.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.AnsweringDialogs;
import org.tramstudio.app.ControlWords;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.StructureParameters;

class ExportPaneTest {

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    @TempDir
    private Path folder;
    private final Workspace workspace = new Workspace();
    private Background background;
    private ExportModel model;
    private Scene scene;
    private Stage stage;

    @BeforeEach
    void open() {
        FxToolkit.run(() -> {
            background = new Background();
            workspace.multiplier().set(Optional.of(new ShownMultiplier.Mapped(new GreedyMapper()
                    .map(MultiplierArchitecture.WALLACE, 4, StructureParameters.start(4)))));
            model = new ExportModel(workspace, dialogs, background, (file, design) -> { });
            model.offerMultiplier();
            stage = FxToolkit.show(new ExportPane(model, () -> stage.hide()), 780, 520, new Theme(ColorScheme.LIGHT));
            scene = stage.getScene();
        });
        FxToolkit.await("the files are prepared", () -> model.obstacle().get().isEmpty());
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> {
            stage.close();
            background.close();
        });
    }

    @Test
    void showsWhatWillBeWrittenAndWritesIt() {
        FxToolkit.run(() -> {
            dialogs.chosen = Optional.of(folder);
            ((Button) scene.lookup("#export-choose-folder")).fire();
            assertTrue(((TextArea) scene.lookup("#export-preview")).getText().contains("module mul4_wallace"));
            ((Button) scene.lookup("#export-write")).fire();
        });
        FxToolkit.await("the files are written", () -> !model.outcome().get().isEmpty());
        String outcome = FxToolkit.call(() -> ((Label) scene.lookup("#export-outcome")).getText());
        assertTrue(outcome.contains(folder.toString()), outcome);
        assertTrue(Files.exists(folder.resolve("mul4_wallace_approximate.v")));
    }

    @Test
    void withoutAKindOfFileItSaysWhyNothingCanBeWritten() {
        FxToolkit.run(() -> {
            ((CheckBox) scene.lookup("#export-verilog")).setSelected(false);
            ((CheckBox) scene.lookup("#export-testbench")).setSelected(false);
            assertTrue(scene.lookup("#export-write").isDisabled());
            assertEquals("Choose at least one kind of file",
                    ((Label) scene.lookup("#export-outcome")).getText());
        });
    }

    @Test
    void everyFormatCanBeWritten() {
        FxToolkit.run(() -> {
            dialogs.chosen = Optional.of(folder);
            ((Button) scene.lookup("#export-choose-folder")).fire();
            for (CircuitFormat format : CircuitFormat.values()) {
                ((CheckBox) scene.lookup("#export-" + format.id())).setSelected(true);
            }
        });
        FxToolkit.await("the files are prepared", () -> model.obstacle().get().isEmpty()
                && Stream.of(CircuitFormat.values()).allMatch(format -> model.files().get().stream()
                        .anyMatch(file -> file.name().endsWith(format.ending()))));
        List<String> names = FxToolkit.call(() -> model.files().get()).stream().map(ExportFile::name).toList();
        FxToolkit.run(() -> ((Button) scene.lookup("#export-write")).fire());
        FxToolkit.await("the files are written", () -> !model.outcome().get().isEmpty());
        names.forEach(name -> assertTrue(Files.exists(folder.resolve(name)), name));
    }

    @Test
    void ofAProductTableOnlyTablesAreOffered() {
        ProductTable table = ProductTable.exact(4);
        FxToolkit.run(() -> {
            workspace.multiplier().set(Optional.of(new ShownMultiplier.Imported(new ImportedCircuit("exact", "table",
                    table.operands(), Optional.empty(), Optional.of(table), "", List.of(), List.of()))));
            model.offerMultiplier();
            assertTrue(scene.lookup("#export-verilog").isDisabled());
            assertTrue(model.obstacle(CircuitFormat.VERILOG).get().orElseThrow().contains("needs a netlist"));
            assertFalse(scene.lookup("#export-npy").isDisabled());
        });
        FxToolkit.await("a table is chosen in place of Verilog", () -> model.files().get().stream()
                .map(ExportFile::name).toList().equals(List.of("exact.txt")));
    }

    @Test
    void listsEveryFile() {
        int listed = FxToolkit.call(() -> ((ListView<?>) scene.lookup("#export-files")).getItems().size());
        assertEquals(model.files().get().size(), listed);
    }

    @Test
    void everyControlHasANameAndAnExplanation() {
        assertEquals(List.of(), FxToolkit.call(() -> ControlWords.missing(scene.getRoot())));
    }
}
