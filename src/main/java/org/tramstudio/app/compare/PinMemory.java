package org.tramstudio.app.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.tasks.LatestWins;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.project.PinnedMultipliers;
import org.tramstudio.project.Project;
import org.tramstudio.project.SavedMultiplier;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.training.PhaseTwo;
import org.tramstudio.tram.EditedMultiplier;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;

/** Keeps the pinned multipliers with the project, and brings them back with it. FX thread only. */
final class PinMemory {

    private final Workspace workspace;
    private final Background background;
    private final Supplier<List<Candidate.Pinned>> pinned;
    private final LatestWins<Kept, Integer> writing;
    private Optional<Path> owner = Optional.empty();
    private boolean reading;
    private boolean changed;

    private record Kept(Project project, List<Candidate.Pinned> pins) {
    }

    /** What becomes of the table as another project is opened. */
    interface Table {

        /** The pins leave with their project. */
        void clear();

        /** Pins of the project that was opened. */
        void restore(List<Candidate.Pinned> pins);
    }

    /**
     * A memory that does nothing yet.
     *
     * @param workspace the open project
     * @param background reads and writes
     * @param pinned all pins of now, in their order
     */
    PinMemory(Workspace workspace, Background background, Supplier<List<Candidate.Pinned>> pinned) {
        this.workspace = workspace;
        this.background = background;
        this.pinned = pinned;
        writing = new LatestWins<>("Keep the pinned multipliers", PinMemory::write, background, written -> { }, this::tell);
    }

    /** Follows the open project from now on; pins that were made without one go with the first that is opened. */
    void follow(Table table) {
        workspace.project().subscribe(project -> {
            Optional<Path> folder = project.map(Project::folder);
            if (folder.equals(owner)) {
                return;
            }
            if (owner.isPresent()) {
                table.clear();
            }
            owner = folder;
            project.ifPresent(open -> read(open, table));
        });
    }

    private void read(Project project, Table table) {
        reading = true;
        changed = !pinned.get().isEmpty();
        background.startQuietly(new BackgroundTask<>("Read the pinned multipliers", control ->
                new PinnedMultipliers(project).load().stream().map(PinMemory::pinned).toList()), pins -> {
            if (owner.equals(Optional.of(project.folder()))) {
                table.restore(pins);
                reading = false;
                if (changed) {
                    keep();
                }
            }
        }, failure -> {
            reading = false;
            tell(failure);
        });
    }

    /** Keeps the pins of now; what is read at the moment is not lost by it. */
    void keep() {
        changed = true;
        if (!reading) {
            changed = false;
            workspace.project().get().ifPresent(project -> writing.request(new Kept(project, pinned.get())));
        }
    }

    private void tell(Throwable failure) {
        workspace.message().set(FailureReport.of(failure));
    }

    private static int write(Kept kept) {
        try {
            new PinnedMultipliers(kept.project()).save(kept.pins().stream().map(PinMemory::pin).toList());
            return kept.pins().size();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What making it again would not give exactly is kept cell by cell. */
    private static PinnedMultipliers.Pin pin(Candidate.Pinned candidate) {
        return switch (candidate.multiplier()) {
            case ShownMultiplier.Imported(ImportedCircuit circuit, var reference) ->
                    new PinnedMultipliers.Circuit(candidate.title(), circuit, reference);
            case ShownMultiplier.Made made -> {
                SavedMultiplier saved = saved(made);
                yield saved.method() != MappingMethod.DIRECT && made(saved).netlist().equals(made.netlist())
                        ? new PinnedMultipliers.Made(candidate.title(), saved) : cells(candidate.title(), made);
            }
        };
    }

    private static SavedMultiplier saved(ShownMultiplier.Made made) {
        MappedMultiplier multiplier = made.multiplier();
        return new SavedMultiplier(multiplier.architecture(), multiplier.accurate().weightWidth(), multiplier.method(),
                multiplier.theta(), made instanceof ShownMultiplier.Edited ? Optional.of(multiplier.ties()) : Optional.empty());
    }

    private static PinnedMultipliers.Circuit cells(String title, ShownMultiplier.Made made) {
        Netlist netlist = made.multiplier().netlist();
        return new PinnedMultipliers.Circuit(title, new ImportedCircuit(made.title(), "", netlist.operands(),
                made.netlist(), made.table(), "", List.of(), List.of()), made.referenceArchitecture());
    }

    private static Candidate.Pinned pinned(PinnedMultipliers.Pin pin) {
        return switch (pin) {
            case PinnedMultipliers.Made(String title, SavedMultiplier saved) -> new Candidate.Pinned(title, made(saved));
            case PinnedMultipliers.Circuit(String title, ImportedCircuit circuit, var reference) ->
                    new Candidate.Pinned(title, new ShownMultiplier.Imported(circuit, reference));
        };
    }

    private static ShownMultiplier.Made made(SavedMultiplier saved) {
        return saved.ties().<ShownMultiplier.Made>map(ties -> new ShownMultiplier.Edited(new EditedMultiplier(
                        saved.architecture(), saved.width(), saved.method(), saved.theta(), ties).build()))
                .orElseGet(() -> new ShownMultiplier.Mapped(PhaseTwo.mapper(saved.method())
                        .map(saved.architecture(), saved.width(), saved.theta())));
    }
}
