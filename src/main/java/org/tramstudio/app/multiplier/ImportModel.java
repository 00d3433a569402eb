package org.tramstudio.app.multiplier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.CircuitFileNames;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.OperandDistribution;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.format.CircuitReader;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.circuit.format.OperandDistributionFile;
import org.tramstudio.circuit.format.ReadOptions;
import org.tramstudio.project.MultiplierFile;
import org.tramstudio.project.MultiplierLibrary;
import org.tramstudio.project.Project;
import org.tramstudio.task.BackgroundTask;

/**
 * Reads circuits of others and puts them on the screen; keeps them in the open project. Without a project they are
 * known until the window closes. FX thread only.
 */
public final class ImportModel {

    private final MultiplierModel model;
    private final MultiplierFiles files;
    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Background background;
    private final ObservableList<MultiplierLibrary.Entry> library = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<MultiplierLibrary.Entry>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ImportedCircuit> read = Optional.empty();

    /**
     * Knows the circuits of the open project.
     *
     * @param model shows what was read
     * @param files opens what was saved here rather than made by others
     * @param workspace whose project keeps it
     * @param dialogs asks for files, and says what cannot be read
     * @param background reads
     */
    public ImportModel(MultiplierModel model, MultiplierFiles files, Workspace workspace, Dialogs dialogs,
                       Background background) {
        library.subscribe(() -> workspace.libraryNames().setAll(
                library.stream().map(MultiplierLibrary.Entry::name).toList()));
        this.model = model;
        this.files = files;
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.background = background;
        workspace.project().subscribe(this::listCircuitsOf);
        model.imported().subscribe(this::forgetReplaced);
    }

    /** The circuits that can be chosen. */
    ObservableList<MultiplierLibrary.Entry> library() {
        return library;
    }

    /** The circuit that was read last, with the options it was read with; empty while a design's circuit is shown. */
    ReadOnlyObjectProperty<Optional<MultiplierLibrary.Entry>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The circuit on the screen, of others or of a design. */
    ReadOnlyObjectProperty<Optional<ImportedCircuit>> shown() {
        return model.imported();
    }

    /** Once a design's circuit has taken the place of the one that was read, options of reading have no meaning. */
    private void forgetReplaced(Optional<ImportedCircuit> shown) {
        if (shown.isPresent() && (read.isEmpty() || shown.get() != read.get())) {
            read = Optional.empty();
            chosen.set(Optional.empty());
        }
    }

    /** Lets the user choose a file. */
    public void chooseFile() {
        chooseFile(circuit -> { });
    }

    /** As {@link #chooseFile()}; {@code then} takes what was read once it is shown. */
    public void chooseFile(Consumer<ImportedCircuit> then) {
        dialogs.chooseFile("Open a circuit", "Multipliers", CircuitFileNames.patterns())
                .ifPresent(file -> read(file, ReadOptions.DEFAULT, then));
    }

    /**
     * Lets the user choose a file of operand counts.
     *
     * @param title what they are for
     * @param operands what its codes are
     * @param use takes what was read
     */
    void chooseOperands(String title, OperandFormat operands, Consumer<OperandDistribution> use) {
        dialogs.chooseFile(title, "Operand counts", "*.csv", "*.txt").ifPresent(file ->
                background.startQuietly(new BackgroundTask<>("Read " + file.getFileName(), control ->
                                OperandDistributionFile.read(file, operands)),
                        use, failure -> dialogs.error("These operands cannot be read", FailureReport.of(failure))));
    }

    /** Reads a file, shows it, and keeps it in the open project; opens a multiplier that was saved here. */
    public void open(Path file) {
        background.startQuietly(new BackgroundTask<>("Look at " + file.getFileName(), control -> MultiplierFile.isOne(file)),
                savedHere -> {
                    if (savedHere) {
                        files.open(file);
                    } else {
                        read(file, ReadOptions.DEFAULT);
                    }
                }, failure -> dialogs.error("This circuit cannot be read", FailureReport.of(failure)));
    }

    /** Reads a circuit that is known. */
    void choose(MultiplierLibrary.Entry entry) {
        if (!chosen.get().equals(Optional.of(entry))) {
            read(entry.file(), entry.options());
        }
    }

    /** Reads the chosen circuit with the operands' roles exchanged, or as its file has them. */
    void exchange(boolean transposed) {
        chosen.get().ifPresent(entry -> read(entry.file(), new ReadOptions(entry.options().signed(), transposed)));
    }

    /** Reads the chosen circuit as signed or unsigned; empty lets the file decide. */
    void setSigned(Optional<Boolean> signed) {
        chosen.get().ifPresent(entry -> read(entry.file(), new ReadOptions(signed, entry.options().transposed())));
    }

    /**
     * A circuit with the place it is kept in.
     *
     * @param circuit what was read
     * @param entry where
     * @param notKept why the project does not keep it
     */
    private record Read(ImportedCircuit circuit, MultiplierLibrary.Entry entry, Optional<Throwable> notKept) {
    }

    private void read(Path file, ReadOptions options) {
        read(file, options, circuit -> { });
    }

    private void read(Path file, ReadOptions options, Consumer<ImportedCircuit> then) {
        Optional<Project> project = workspace.project().get();
        background.startQuietly(new BackgroundTask<>("Read " + file.getFileName(), control -> read(file, options, project)),
                read -> {
                    if (workspace.project().get().equals(project)) {
                        show(read);
                        then.accept(read.circuit());
                    }
                }, failure -> dialogs.error("This circuit cannot be read", FailureReport.of(failure)));
    }

    private static Read read(Path file, ReadOptions options, Optional<Project> project) throws IOException {
        ImportedCircuit circuit = CircuitReader.read(file, options);
        MultiplierLibrary.Entry here = new MultiplierLibrary.Entry(file.getFileName().toString(), file, options);
        if (project.isEmpty()) {
            return new Read(circuit, here, Optional.empty());
        }
        try {
            return new Read(circuit, new MultiplierLibrary(project.get()).add(file, options, circuit), Optional.empty());
        } catch (IOException unwritable) {
            return new Read(circuit, here, Optional.of(unwritable));
        }
    }

    private void show(Read kept) {
        read = Optional.of(kept.circuit());
        library.removeIf(entry -> entry.file().equals(kept.entry().file()));
        library.add(kept.entry());
        chosen.set(Optional.of(kept.entry()));
        model.show(kept.circuit());
        workspace.message().set("Read " + kept.circuit().name());
        kept.notKept().ifPresent(failure -> dialogs.error("The project could not keep this circuit",
                FailureReport.of(failure)));
    }

    private void listCircuitsOf(Optional<Project> project) {
        library.clear();
        chosen.set(Optional.empty());
        project.ifPresent(open -> background.startQuietly(
                new BackgroundTask<>("List the imported circuits", control -> new MultiplierLibrary(open).list()),
                entries -> {
                    if (workspace.project().get().equals(project)) {
                        entries.stream().filter(entry -> !library.contains(entry)).forEach(library::add);
                    }
                }, failure -> workspace.message().set(FailureReport.of(failure))));
    }
}
