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
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.project.bundle.BundleWriter;
import org.tramstudio.study.GateLevelPower;
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
            model = new ExportModel(workspace, dialogs, background, new BundleWriter(new GateLevelPower()));
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

    private void choose(String... kinds) {
        FxToolkit.run(() -> {
            dialogs.chosen = Optional.of(folder);
            ((Button) scene.lookup("#export-choose-folder")).fire();
            model.restoreKinds(List.of(kinds));
        });
        FxToolkit.await("the files are prepared", () -> model.obstacle().get().isEmpty());
    }

    private void write() {
        FxToolkit.run(() -> ((Button) scene.lookup("#export-write")).fire());
        FxToolkit.await("the files are written", () -> !model.outcome().get().isEmpty());
    }

    @Test
    void showsWhatWillBeWrittenAndWritesIt() {
        choose("verilog", "testbench");
        FxToolkit.await("the file is shown", () -> ((TextArea) scene.lookup("#export-preview")).getText()
                .contains("module mul4_wallace"));
        write();
        String outcome = FxToolkit.call(() -> ((Label) scene.lookup("#export-outcome")).getText());
        assertTrue(outcome.contains(folder.toString()), outcome);
        assertTrue(Files.exists(folder.resolve("mul4_wallace_approximate/mul4_wallace_approximate.v")));
    }

    @Test
    void withoutAKindOfFileItSaysWhyNothingCanBeWritten() {
        choose("verilog", "testbench");
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
        choose("verilog", "zip");
        FxToolkit.run(() -> {
            model.restoreKinds(List.of("zip"));
            for (CircuitFormat format : CircuitFormat.values()) {
                ((CheckBox) scene.lookup("#export-" + format.id())).fire();
            }
        });
        FxToolkit.await("the files are prepared", () -> model.obstacle().get().isEmpty()
                && Stream.of(CircuitFormat.values()).allMatch(format -> model.prepared().get().orElseThrow().plan().files().stream()
                        .anyMatch(file -> file.path().endsWith(format.ending()))));
        write();
        assertTrue(Files.exists(folder.resolve("mul4_wallace_approximate.zip")));
    }

    @Test
    void aCancelledExportSaysThatNothingWasWritten() throws IOException {
        choose("verilog", "blif");
        FxToolkit.run(() -> {
            ((Button) scene.lookup("#export-write")).fire();
            model.cancel();
        });
        FxToolkit.await("it begins", () -> model.progress().get().isPresent() || !model.outcome().get().isEmpty());
        FxToolkit.run(() -> ((Button) scene.lookup("#export-cancel")).fire());
        FxToolkit.await("it ends", () -> !model.outcome().get().isEmpty());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(model.outcome().get().startsWith("Cancelled") ? 0 : 1, left.count(), model.outcome().get());
        }
        assertTrue(model.progress().get().isEmpty());
    }

    @Test
    void ofAProductTableOnlyTablesAreOffered() {
        ProductTable table = ProductTable.exact(4);
        FxToolkit.run(() -> {
            workspace.multiplier().set(Optional.of(new ShownMultiplier.Imported(new ImportedCircuit("exact", "table",
                    table.operands(), Optional.empty(), Optional.of(table), "", List.of(), List.of()))));
            model.offerMultiplier();
            assertTrue(scene.lookup("#export-verilog").isDisabled());
            assertTrue(model.kinds().obstacle(CircuitFormat.VERILOG).get().orElseThrow().contains("needs a netlist"));
            assertFalse(scene.lookup("#export-npy").isDisabled());
        });
        FxToolkit.await("tables are planned", () -> model.prepared().get().isPresent());
        assertEquals(0, model.prepared().get().orElseThrow().plan().files().stream().filter(file -> file.path().endsWith(".v")).count());
        assertTrue(model.prepared().get().orElseThrow().plan().files().stream().anyMatch(file -> file.path().endsWith("exact.txt")));
    }

    @Test
    void listsEveryFile() {
        int listed = FxToolkit.call(() -> ((ListView<?>) scene.lookup("#export-files")).getItems().size());
        assertEquals(model.prepared().get().orElseThrow().plan().files().size(), listed);
    }

    @Test
    void everyControlHasANameAndAnExplanation() {
        assertEquals(List.of(), FxToolkit.call(() -> ControlWords.missing(scene.getRoot())));
    }
}
