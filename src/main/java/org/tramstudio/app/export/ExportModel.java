package org.tramstudio.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.tasks.LatestWins;
import org.tramstudio.app.workspace.DesignParts;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.project.Project;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.training.PhaseTwo;
import org.tramstudio.tram.MappedMultiplier;

/**
 * What the export shows, without a control in it: the multiplier, the name, the formats, the folder, the files that
 * will be written. Files are made and written in the background. FX thread only.
 */
public final class ExportModel {

    private static final Set<CircuitFormat> USUAL =
            EnumSet.of(CircuitFormat.VERILOG, CircuitFormat.VERILOG_TEST_BENCH);

    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Background background;
    private final BiConsumer<Path, Optional<DesignPoint>> networkWriter;
    private final BooleanProperty networkWanted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<String>> networkObstacle =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LatestWins<ExportPlan, List<ExportFile>> preview;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>(
            Path.of(System.getProperty("user.home"), "tram-studio-export"));
    private final Map<CircuitFormat, BooleanProperty> formats = new EnumMap<>(CircuitFormat.class);
    private final Map<CircuitFormat, ReadOnlyObjectWrapper<Optional<String>>> formatObstacles =
            new EnumMap<>(CircuitFormat.class);
    private final ReadOnlyObjectWrapper<List<ExportFile>> files = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<String>> obstacle =
            new ReadOnlyObjectWrapper<>(Optional.of("There is no multiplier yet"));
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private Optional<ExportSource> source = Optional.empty();

    /**
     * Prepares an export of nothing.
     *
     * @param workspace whose project the files go to
     * @param dialogs asks before files are overwritten, and where to write
     * @param background makes and writes files
     * @param networkWriter writes the network that recovered for a design as ONNX, and tells the user
     */
    public ExportModel(Workspace workspace, Dialogs dialogs, Background background,
                       BiConsumer<Path, Optional<DesignPoint>> networkWriter) {
        this.networkWriter = networkWriter;
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.background = background;
        this.preview = new LatestWins<>("Prepare the export", ExportPlan::files, background, this::show, this::fail);
        for (CircuitFormat format : CircuitFormat.values()) {
            BooleanProperty wanted = new SimpleBooleanProperty(USUAL.contains(format));
            wanted.subscribe((before, after) -> update());
            formats.put(format, wanted);
            formatObstacles.put(format, new ReadOnlyObjectWrapper<>(Optional.empty()));
        }
        name.subscribe((before, after) -> update());
    }

    /** Offers the multiplier on the screen; of the selected design, if it is that design's. */
    public void offerMultiplier() {
        workspace.multiplier().get().ifPresent(multiplier -> offer(new ExportSource(multiplier,
                workspace.selectedDesign().get().filter(design -> isOf(multiplier, design)))));
    }

    /** Offers a design's multiplier, whatever is on the screen. */
    public void offerDesign(DesignPoint design) {
        source = Optional.empty();
        obstacle.set(Optional.of("The multiplier is being mapped"));
        Optional<Project> project = workspace.project().get();
        int place = workspace.selectedPart().get();
        background.startQuietly(new BackgroundTask<>("Map " + design.title(), control -> multiplier(project, design, place)),
                multiplier -> offer(new ExportSource(multiplier, Optional.of(design))), this::fail);
    }

    private static ShownMultiplier multiplier(Optional<Project> project, DesignPoint design, int place)
            throws IOException {
        return DesignParts.areRead(design) && project.isPresent()
                ? new ShownMultiplier.Imported(DesignParts.read(project.get(), design, place),
                design.plan().architecture())
                : new ShownMultiplier.Mapped(PhaseTwo.map(design.plan(), design.theta()));
    }

    /** Name of the module. */
    StringProperty name() {
        return name;
    }

    /** Where to write. */
    ObjectProperty<Path> folder() {
        return folder;
    }

    /** Whether a format is wanted. */
    BooleanProperty wanted(CircuitFormat format) {
        return formats.get(format);
    }

    /** Why the multiplier cannot be written in a format; empty if it can. */
    ReadOnlyObjectProperty<Optional<String>> obstacle(CircuitFormat format) {
        return formatObstacles.get(format).getReadOnlyProperty();
    }

    /** Whether the network is to be written too, beside the circuit's files. */
    BooleanProperty networkWanted() {
        return networkWanted;
    }

    /** Why there is no network to write; empty if there is one. */
    ReadOnlyObjectProperty<Optional<String>> networkObstacle() {
        return networkObstacle.getReadOnlyProperty();
    }

    /** The files that will be written. */
    ReadOnlyObjectProperty<List<ExportFile>> files() {
        return files.getReadOnlyProperty();
    }

    /** Why nothing can be written now; empty if it can. */
    ReadOnlyObjectProperty<Optional<String>> obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    /** What came of the last writing; empty before it. */
    ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** Whether the last writing failed. */
    ReadOnlyBooleanProperty failed() {
        return failed.getReadOnlyProperty();
    }

    /** Lets the user choose the folder. */
    void chooseFolder() {
        dialogs.chooseFolder("Folder for the exported files").ifPresent(folder::set);
    }

    /** Writes the files, after asking if some are there already. */
    void export() {
        Path target = folder.get();
        List<ExportFile> toWrite = files.get();
        Optional<Path> network = networkWanted.get() && networkObstacle.get().isEmpty()
                ? Optional.of(target.resolve(name.get() + ".onnx")) : Optional.empty();
        Optional<DesignPoint> design = source.flatMap(ExportSource::design);
        background.startQuietly(new BackgroundTask<>("Look for files", control -> existing(target, toWrite, network)),
                there -> {
                    if (there.isEmpty() || mayOverwrite(target, there)) {
                        write(target, toWrite);
                        network.ifPresent(file -> networkWriter.accept(file, design));
                    } else {
                        report("Nothing was written.", false);
                    }
                }, this::fail);
    }

    private void offer(ExportSource offered) {
        source = Optional.of(offered);
        formatObstacles.forEach((format, reason) -> reason.set(offered.obstacle(format)));
        networkObstacle.set(withoutNetwork(offered));
        if (chosen().isEmpty()) {
            CircuitFormat.usual().stream().filter(this::applies).findFirst()
                    .ifPresent(format -> formats.get(format).set(true));
        }
        workspace.project().get().map(Project::folder).ifPresent(project -> folder.set(project.resolve("export")));
        name.set(offered.suggestedName());
        update();
    }

    private Optional<String> withoutNetwork(ExportSource offered) {
        if (offered.design().isEmpty()) {
            return Optional.of("This multiplier was set by hand: no network has been retrained for it");
        }
        if (offered.design().get().state() != DesignState.DONE) {
            return Optional.of("The network is still being retrained for this multiplier");
        }
        return workspace.graph().get().isEmpty() ? Optional.of("The network of the project is not open")
                : Optional.empty();
    }

    private static boolean isOf(ShownMultiplier multiplier, DesignPoint design) {
        return !(multiplier instanceof ShownMultiplier.Edited)
                && multiplier.mapped().map(mapped -> belongs(mapped, design)).orElseGet(() -> multiplier.table()
                .filter(table -> design.parts().stream().anyMatch(part -> part.identity().equals(table.identity())))
                .isPresent());
    }

    private static boolean belongs(MappedMultiplier multiplier, DesignPoint design) {
        return multiplier.theta().equals(design.theta()) && multiplier.architecture() == design.plan().architecture()
                && multiplier.method() == design.plan().mappingMethod()
                && multiplier.accurate().width() == design.plan().bits();
    }

    private Set<CircuitFormat> chosen() {
        return formats.keySet().stream().filter(format -> formats.get(format).get()).filter(this::applies)
                .collect(Collectors.toSet());
    }

    private boolean applies(CircuitFormat format) {
        return formatObstacles.get(format).get().isEmpty();
    }

    private void update() {
        outcome.set("");
        Set<CircuitFormat> chosen = chosen();
        if (source.isEmpty()) {
            obstacle.set(Optional.of("There is no multiplier yet"));
        } else if (!ExportedCircuit.isValidName(name.get())) {
            obstacle.set(Optional.of("The name must be a letter followed by letters, digits and underscores, and no "
                    + "Verilog keyword"));
        } else if (chosen.isEmpty()) {
            obstacle.set(Optional.of("Choose at least one kind of file"));
        } else {
            obstacle.set(Optional.of("The files are being prepared"));
            preview.request(new ExportPlan(source.get(), name.get(), chosen));
        }
    }

    private void show(List<ExportFile> made) {
        files.set(made);
        obstacle.set(Optional.empty());
    }

    private static List<String> existing(Path folder, List<ExportFile> files, Optional<Path> network) {
        return Stream.concat(files.stream().map(ExportFile::name),
                network.stream().map(file -> file.getFileName().toString()))
                .filter(file -> Files.exists(folder.resolve(file))).toList();
    }

    private boolean mayOverwrite(Path target, List<String> there) {
        return dialogs.confirm("Overwrite files?", "These files are in " + target + " already:\n"
                + String.join("\n", there), "Overwrite");
    }

    private void write(Path target, List<ExportFile> toWrite) {
        background.startQuietly(new BackgroundTask<>("Export", control -> {
            writeAll(target, toWrite);
            return toWrite.size();
        }), written -> {
            report("Wrote " + written + (written == 1 ? " file to " : " files to ") + target, false);
            dialogs.notice("Exported " + name.get() + " to " + target);
        }, this::fail);
    }

    private static void writeAll(Path target, List<ExportFile> files) throws IOException {
        for (ExportFile file : files) {
            AtomicFile.write(target.resolve(file.name()), file.bytes());
        }
    }

    private void fail(Throwable failure) {
        report(Optional.ofNullable(failure.getMessage()).orElse(failure.toString()), true);
    }

    private void report(String text, boolean isFailure) {
        failed.set(isFailure);
        outcome.set(text);
    }
}
