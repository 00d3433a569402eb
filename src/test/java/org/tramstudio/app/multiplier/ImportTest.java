package org.tramstudio.app.multiplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.AnsweringDialogs;
import org.tramstudio.app.ControlWords;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.workspace.MultiplierAnalysis;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.ColumnTruncation;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.project.MultiplierLibrary;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.StudySettings;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedExport;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.StructureParameters;

class ImportTest {

    @TempDir
    private Path folder;
    private OpenMultiplierView view;
    private Workspace workspace;
    private AnsweringDialogs dialogs;
    private MultiplierModel model;
    private ImportModel imports;
    private Scene scene;

    @BeforeEach
    void open() {
        view = new OpenMultiplierView(900, 700, () -> { });
        workspace = view.workspace;
        dialogs = view.dialogs;
        model = view.model;
        imports = view.imports;
        scene = view.scene;
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void aCircuitThatTheUserChoosesIsShownWithItsFigures() throws IOException {
        dialogs.chosen = Optional.of(write(CircuitFormat.BLIF));
        FxToolkit.run(() -> view.button("source-1").fire());
        FxToolkit.run(() -> {
            scene.getRoot().layout();
            assertTrue(view.button("open-first-circuit").isVisible());
            view.button("open-first-circuit").fire();
        });
        awaitImport();
        FxToolkit.await("its power is simulated", () -> analysis().isPresent());
        FxToolkit.run(() -> {
            ProductTable table = workspace.multiplier().get().flatMap(ShownMultiplier::table).orElseThrow();
            assertEquals(ColumnTruncation.table(4, 3), table);
            assertEquals("Equal to leaving out the 3 least significant columns.", view.label("truncation").getText());
            assertTrue(view.label("metric-simulated-power").getText().matches("0\\.\\d{3}"));
            assertEquals("–", view.label("metric-predicted-power").getText());
            assertFalse(scene.lookup("#no-circuit").getParent().isVisible());
            assertEquals(List.of(), ControlWords.missing(scene.getRoot()));
        });
        assertEquals(List.of(), dialogs.errors);
    }

    @Test
    void aProductTableHasErrorsAndNoPower() throws IOException {
        read(write(CircuitFormat.PRODUCT_TABLE));
        FxToolkit.await("it is looked at", () -> analysis().isPresent());
        FxToolkit.run(() -> {
            assertTrue(scene.lookup("#no-circuit").getParent().isVisible());
            assertEquals("–", view.label("metric-simulated-power").getText());
            assertTrue(view.label("simulated-absolute").getText().contains("product table"));
            assertFalse(view.label("metric-er").getText().isEmpty());
        });
    }

    @Test
    void aWideCircuitIsMeasuredOverRandomPairs() throws IOException {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.DADDA, 13);
        ExportFile file = CircuitFormat.BLIF.files(new ExportedCircuit("wide", netlist.operands(),
                Optional.of(netlist), Optional.empty(), List.of())).getFirst();
        read(writeTo(folder.resolve(file.name()), file));
        FxToolkit.run(() -> {
            assertTrue(view.label("error-heading").getText().startsWith("Sampled error"));
            assertEquals("No error was met.", view.label("truncation").getText());
            assertTrue(scene.lookup("#error-map").isVisible(), "a sample of the pairs is drawn");
            assertTrue(view.label("error-charts-sample").isVisible(), "so are the errors by bit and by size");
        });
    }

    @Test
    void exchangingTheOperandsTransposesTheTable() throws IOException {
        Path file = folder.resolve("uneven.txt");
        int[] products = ProductTable.exact(4).toArray();
        products[3 << 4 | 5] = 0;
        ProductTable uneven = ProductTable.ofProducts(4, products);
        writeTo(file, CircuitFormat.PRODUCT_TABLE.files(new ExportedCircuit("uneven", uneven.operands(),
                Optional.empty(), Optional.of(uneven), List.of())).getFirst());
        read(file);
        FxToolkit.run(() -> ((CheckBox) scene.lookup("#exchange-operands")).fire());
        FxToolkit.await("the operands are exchanged", () -> workspace.multiplier().get()
                .flatMap(ShownMultiplier::table).filter(uneven.transposed()::equals).isPresent());
        assertTrue(FxToolkit.call(() -> ((CheckBox) scene.lookup("#exchange-operands")).isSelected()));
    }

    @Test
    void aDesignsCircuitTakesThePlaceOfTheOneThatWasRead() throws IOException {
        read(write(CircuitFormat.BLIF));
        ProductTable products = ProductTable.exact(4);
        FxToolkit.run(() -> {
            assertTrue(imports.chosen().get().isPresent());
            model.show(new ImportedCircuit("λ 2", "a design of this project", products.operands(), Optional.empty(),
                    Optional.of(products), "first operand: weight", List.of(), List.of()));
            assertEquals(Optional.empty(), imports.chosen().get());
            assertEquals("Design λ 2", ((ComboBox<?>) scene.lookup("#imported-circuits")).getPromptText());
            assertTrue(scene.lookup("#exchange-operands").isDisabled(), "a design is as it was trained");
        });
    }

    @Test
    void aWrongFileIsNamedAndWhatWasShownStays() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.blif"), ".model broken\n.inputs a\n.what is this\n");
        FxToolkit.run(() -> imports.open(file));
        FxToolkit.await("the user is told", () -> !dialogs.errors.isEmpty());
        assertTrue(dialogs.errors.getFirst().contains(file.toString()), dialogs.errors.getFirst());
        assertTrue(FxToolkit.call(() -> workspace.multiplier().get()).orElseThrow().mapped().isPresent());
    }

    @Test
    void theOpenProjectKeepsWhatWasRead() throws IOException {
        Project project = new Project(folder.resolve("p"), "P", "", Optional.empty(), Optional.empty(),
                StudySettings.standard());
        ProjectFolder.write(project);
        FxToolkit.run(() -> workspace.project().set(Optional.of(project)));
        Path file = write(CircuitFormat.BLIF);
        read(file);
        MultiplierLibrary.Entry kept = new MultiplierLibrary(project).list().getFirst();
        assertEquals(Files.readString(file), Files.readString(kept.file()));
        assertTrue(kept.file().startsWith(project.folder().resolve("multipliers")), kept.file().toString());
        read(file);
        assertEquals(List.of(kept), new MultiplierLibrary(project).list());
        FxToolkit.run(() -> {
            workspace.project().set(Optional.empty());
            assertEquals(List.of(), imports.library());
            workspace.project().set(Optional.of(project));
        });
        FxToolkit.await("the project's circuits are listed", () -> imports.library().equals(List.of(kept)));
    }

    @Test
    void aDirectDesignIsMadeForTheOperandsOfAFile() throws IOException {
        Path counts = Files.writeString(folder.resolve("operands.csv"), """
                weight,7,3
                weight,9,2.5
                activation,0,10
                activation,15,1
                """);
        FxToolkit.run(() -> {
            model.setWidth(4);
            model.setMethod(MappingMethod.DIRECT);
            dialogs.chosen = Optional.of(counts);
            view.button("direct-operands-2").fire();
        });
        FxToolkit.await("the operands are read", () ->
                model.choice().get().direct().operands() == DirectDesign.Operands.FILE);
        FxToolkit.await("it is designed", () -> model.evaluation().get()
                .filter(found -> found.subject().equals(model.subject())).isPresent());
        assertTrue(FxToolkit.call(() -> ((ToggleButton) scene.lookup("#direct-operands-2")).isSelected()));
        dialogs.chosen = Optional.of(Files.writeString(folder.resolve("wrong.csv"), "weight,99,1\n"));
        FxToolkit.run(() -> view.button("direct-operands-2").fire());
        FxToolkit.await("the user is told", () -> !dialogs.errors.isEmpty());
        assertTrue(dialogs.errors.getFirst().contains("wrong.csv"), dialogs.errors.getFirst());
        assertEquals("", FxToolkit.call(() -> model.problem().get()));
    }

    @Test
    void powerIsSimulatedWithTheOperandsOfAFile() throws IOException {
        FxToolkit.run(() -> model.setWidth(4));
        FxToolkit.await("power is simulated", () -> workspace.analysis().get().isPresent());
        String synthesiser = FxToolkit.call(() -> view.label("metric-simulated-power").getText());
        dialogs.chosen = Optional.of(Files.writeString(folder.resolve("operands.csv"),
                "weight,8,9\nweight,7,1\nactivation,0,1\nactivation,15,1\n"));
        FxToolkit.run(() -> view.button("activity-3").fire());
        FxToolkit.await("power is simulated again", () -> workspace.analysis().get().isPresent()
                && !view.label("metric-simulated-power").getText().equals(synthesiser));
        assertTrue(FxToolkit.call(() -> ((ToggleButton) scene.lookup("#activity-3")).isSelected()));
        FxToolkit.run(() -> model.setWidth(5));
        FxToolkit.await("the user is told", () ->
                view.label("simulated-absolute").getText().contains("Choose a file for unsigned, 5 x 5 bits"));
        assertEquals("–", FxToolkit.call(() -> view.label("metric-simulated-power").getText()));
        assertEquals(List.of(), dialogs.errors);
    }

    private void read(Path file) {
        FxToolkit.run(() -> {
            workspace.multiplier().set(Optional.empty());
            imports.open(file);
        });
        awaitImport();
    }

    private void awaitImport() {
        FxToolkit.await("a circuit of others is shown", () -> workspace.multiplier().get()
                .filter(ShownMultiplier.Imported.class::isInstance).isPresent());
        FxToolkit.run(() -> scene.getRoot().layout());
    }

    private Optional<MultiplierAnalysis> analysis() {
        return workspace.analysis().get().filter(found -> found.multiplier() instanceof ShownMultiplier.Imported);
    }

    private Path write(CircuitFormat format) throws IOException {
        ExportedCircuit circuit = MappedExport.of(new GreedyMapper().map(MultiplierArchitecture.ARRAY, 4,
                StructureParameters.of(1, 1, 1, 0)), "truncated");
        ExportFile file = format.files(circuit).getFirst();
        return writeTo(folder.resolve(file.name()), file);
    }

    private static Path writeTo(Path target, ExportFile file) throws IOException {
        return Files.write(target, file.bytes());
    }
}
