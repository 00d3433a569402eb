package org.tramstudio.app.export;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.tasks.LatestWins;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.project.Project;
import org.tramstudio.project.bundle.BundleContents;
import org.tramstudio.project.bundle.BundlePlan;
import org.tramstudio.project.bundle.BundlePreview;
import org.tramstudio.project.bundle.BundleTarget;
import org.tramstudio.project.bundle.BundleWriter;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.ParetoFront;
import org.tramstudio.study.PowerKind;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskSnapshot;

/**
 * What the export shows, without a control in it: the designs, the name, the kinds of files, the folder, the files that
 * will be written. Files are planned, shown and written in the background. FX thread only.
 */
public final class ExportModel {

    private static final String WRITING = "Files are being written";
    private static final Optional<String> NOTHING = Optional.of("There is no multiplier yet");

    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Background background;
    private final BundleWriter writer;
    private final OpenedInputs inputs = new OpenedInputs();
    private final ExportKinds kinds = new ExportKinds();
    private final LatestWins<ExportRequest, ExportRequest.Prepared> planning;
    private final LatestWins<BundlePlan.Planned, String> showing;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>(
            Path.of(System.getProperty("user.home"), "tram-studio-export"));
    private final ReadOnlyObjectWrapper<ExportScope> scope = new ReadOnlyObjectWrapper<>(ExportScope.CHOSEN);
    private final ReadOnlyObjectWrapper<Optional<ExportRequest.Prepared>> prepared =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> obstacle = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isNamed = new ReadOnlyBooleanWrapper(true);
    private final ExportRun run;
    private Optional<ExportRequest> asked = Optional.empty();
    private Optional<ExportSource> alone = Optional.empty();
    private List<DesignPoint> chosen = List.of();

    /**
     * Prepares an export of nothing.
     *
     * @param workspace whose designs are exported
     * @param dialogs asks before files are replaced, and where to write
     * @param background plans and writes files
     * @param writer writes and checks them
     */
    public ExportModel(Workspace workspace, Dialogs dialogs, Background background, BundleWriter writer) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.background = background;
        this.writer = writer;
        this.run = new ExportRun(background);
        this.planning = new LatestWins<>("Plan the export", request -> request.prepare(inputs), background, this::show,
                this::failPlanning);
        this.showing = new LatestWins<>("Show a file", BundlePreview::of, background, preview::set, this::fail);
        kinds.whenChanged(this::update);
        name.subscribe((before, after) -> update());
        folder.subscribe((before, after) -> update());
    }

    /** Offers the multiplier on the screen; the selected design, if it is that design's. */
    public void offerMultiplier() {
        workspace.multiplier().get().ifPresent(multiplier -> {
            Optional<DesignPoint> its = workspace.selectedDesign().get().filter(each -> isOf(multiplier, each));
            its.ifPresentOrElse(design -> offerDesigns(List.of(design)),
                    () -> offer(Optional.of(new ExportSource(multiplier)), List.of()));
        });
    }

    /** Offers designs with all their multipliers, whatever is on the screen. */
    public void offerDesigns(List<DesignPoint> offered) {
        offer(Optional.empty(), offered);
    }

    private void offer(Optional<ExportSource> source, List<DesignPoint> offered) {
        alone = source;
        chosen = List.copyOf(offered);
        scope.set(ExportScope.CHOSEN);
        workspace.project().get().map(Project::folder).ifPresent(project -> folder.set(project.resolve("export")));
        name.set(offered.stream().findFirst().map(ExportSource::nameOf).or(() -> source.map(ExportSource::suggestedName)).orElse(""));
        isNamed.set(offered.size() <= 1);
        update();
    }

    private static boolean isOf(ShownMultiplier multiplier, DesignPoint design) {
        return !(multiplier instanceof ShownMultiplier.Edited) && multiplier.mapped().map(mapped ->
                mapped.theta().equals(design.theta()) && mapped.architecture() == design.plan().architecture()
                        && mapped.method() == design.plan().mappingMethod()
                        && mapped.accurate().width() == design.plan().bits()).orElseGet(() -> multiplier.table()
                .filter(table -> design.parts().stream().anyMatch(part -> part.identity().equals(table.identity())))
                .isPresent());
    }

    /** Which designs are exported. */
    ReadOnlyObjectProperty<ExportScope> scope() {
        return scope.getReadOnlyProperty();
    }

    /** Exports others; stays as it is where there are none. */
    void choose(ExportScope wanted) {
        if (wanted == ExportScope.CHOSEN || !designs(wanted).isEmpty()) {
            scope.set(wanted);
            isNamed.set(wanted == ExportScope.CHOSEN && chosen.size() <= 1);
            update();
        } else {
            report("No design of the project is finished yet.", true);
        }
    }

    private List<DesignPoint> designs(ExportScope wanted) {
        List<DesignPoint> finished = workspace.designs().stream().filter(each -> each.state() == DesignState.DONE).toList();
        return switch (wanted) {
            case CHOSEN -> chosen;
            case FRONT -> ParetoFront.of(finished, PowerKind.SIMULATED).front();
            case FINISHED -> finished;
        };
    }

    /** Whether one multiplier or design is exported, by the name of {@link #name()}; several have names of their own. */
    ReadOnlyBooleanProperty isNamed() {
        return isNamed.getReadOnlyProperty();
    }

    /** Name of the module; counts where one multiplier or design is exported. */
    StringProperty name() {
        return name;
    }

    /** The folder to write to, or that the zip file is written to. */
    ObjectProperty<Path> folder() {
        return folder;
    }

    /** The folder or the zip file. */
    Path target() {
        String zip = isNamed.get() && ExportedCircuit.isValidName(name.get()) ? name.get() : "designs";
        return kinds.zip().get() ? folder.get().resolve(zip + BundleTarget.ZIP) : folder.get();
    }

    /** Which kinds of files are wanted. */
    ExportKinds kinds() {
        return kinds;
    }

    /** Names of the kinds of files that are wanted, to be remembered. */
    public List<String> kindNames() {
        return kinds.names();
    }

    /** Wants the kinds of files that were remembered. */
    public void restoreKinds(List<String> names) {
        kinds.restore(names);
    }

    /** What will be written; empty while it is being planned. */
    ReadOnlyObjectProperty<Optional<ExportRequest.Prepared>> prepared() {
        return prepared.getReadOnlyProperty();
    }

    /** Shows what a file will hold. */
    void preview(Optional<BundlePlan.Planned> file) {
        file.ifPresentOrElse(showing::request, () -> preview.set(""));
    }

    /** What the file will hold that was asked for last. */
    ReadOnlyStringProperty preview() {
        return preview.getReadOnlyProperty();
    }

    /** Why nothing can be written now; empty if it can. */
    ReadOnlyObjectProperty<Optional<String>> obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    /** How far the writing is; empty where nothing is written. */
    ReadOnlyObjectProperty<Optional<TaskSnapshot>> progress() {
        return run.progress();
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

    private void update() {
        outcome.set("");
        asked = Optional.empty();
        prepared.set(Optional.empty());
        boolean several = !isNamed.get();
        kinds.offer(several ? Optional.empty() : alone, withoutNetwork());
        Optional<BundleContents> contents = kinds.contents();
        if (!several && alone.isEmpty() && chosen.isEmpty()) {
            obstacle.set(NOTHING);
        } else if (!several && !ExportedCircuit.isValidName(name.get())) {
            obstacle.set(Optional.of("The name must be a letter followed by letters, digits and underscores, and no "
                    + "Verilog keyword"));
        } else if (contents.isEmpty()) {
            obstacle.set(Optional.of("Choose at least one kind of file"));
        } else {
            obstacle.set(Optional.of("The files are being prepared"));
            ExportRequest request = new ExportRequest(several ? Optional.empty() : alone, workspace.project().get(),
                    workspace.dataset().get(), designs(scope.get()), name.get(), contents.get(), target());
            asked = Optional.of(request);
            planning.request(request);
        }
    }

    private Optional<String> withoutNetwork() {
        if (scope.get() == ExportScope.CHOSEN && chosen.isEmpty()) {
            return Optional.of("This multiplier was set by hand: no network has been retrained for it");
        }
        if (designs(scope.get()).stream().anyMatch(each -> each.state() != DesignState.DONE)) {
            return Optional.of("The network is still being retrained for this multiplier");
        }
        return workspace.graph().get().isEmpty() ? Optional.of("The network of the project is not open")
                : Optional.empty();
    }

    private void show(ExportRequest.Prepared made) {
        if (asked.filter(latest -> latest == made.request()).isPresent()) {
            prepared.set(Optional.of(made));
            obstacle.set(run.isRunning() ? Optional.of(WRITING) : Optional.empty());
        }
    }

    /** Writes the files, after asking if bundles are there already. */
    void export() {
        prepared.get().filter(made -> !run.isRunning()).ifPresent(made -> background.startQuietly(
                new BackgroundTask<>("Look for files", control -> made.target().present(made.plan())), there -> {
                    if (there.isEmpty() || mayReplace(there)) {
                        write(made.plan(), new BundleTarget(made.target().path(), made.target().isZip(), !there.isEmpty()));
                    } else {
                        report("Nothing was written.", false);
                    }
                }, this::fail));
    }

    private boolean mayReplace(List<Path> there) {
        return dialogs.confirm("Replace what is there?", "This has been exported already:\n"
                + there.stream().map(Path::toString).collect(Collectors.joining("\n")), "Replace");
    }

    private void write(BundlePlan plan, BundleTarget target) {
        obstacle.set(Optional.of(WRITING));
        run.start("Export to " + target.path().getFileName(), control -> writer.write(plan, target, control), written -> {
            String words = plan.files().size() + " files, each read back and compared, were written to " + target.path();
            end(words, false);
            dialogs.notice(words);
        }, failure -> end(words(failure), true), () -> end("Cancelled: nothing was written.", false));
    }

    /** Stops the writing; nothing is left of it. */
    void cancel() {
        run.cancel();
    }

    private void end(String text, boolean isFailure) {
        update();
        report(text, isFailure);
    }

    private void failPlanning(Throwable failure) {
        obstacle.set(Optional.of("The files cannot be prepared"));
        fail(failure);
    }

    private void fail(Throwable failure) {
        report(words(failure), true);
    }

    private static String words(Throwable failure) {
        return FailureReport.of(failure instanceof UncheckedIOException io ? io.getCause() : failure);
    }

    private void report(String text, boolean isFailure) {
        failed.set(isFailure);
        outcome.set(text);
    }
}
