package org.tramstudio.app.compare;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.app.workspace.OfferedMultiplier;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.format.CircuitReader;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.project.MultiplierLibrary;
import org.tramstudio.project.Project;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.UserFacingException;

/**
 * What the Compare view shows, without a control in it: the project's designs and the multipliers that were pinned, and
 * the two that are side by side. Nothing is computed before it is first shown. FX thread only.
 */
public final class CompareModel {

    private static final OperandFormat USUAL_OPERANDS = OperandFormat.unsigned(8);

    private final Workspace workspace;
    private final Background background;
    private final ObservableList<ComparisonRow> rows =
            FXCollections.observableArrayList(row -> new Observable[] {row.content(), row.role()});
    private final FigureQueue figures;
    private final ComparedTwo two;
    private final ReadOnlyObjectWrapper<Set<ComparedColumn>> shownColumns =
            new ReadOnlyObjectWrapper<>(Set.copyOf(ComparedColumn.FIRST_SHOWN));
    private final ReadOnlyObjectWrapper<Set<String>> only = new ReadOnlyObjectWrapper<>(Set.of());
    private final Map<String, Candidate.Pinned> pinned = new LinkedHashMap<>();
    private final PinMemory memory;
    private boolean used;

    /**
     * Follows the workspace from the first use on.
     *
     * @param workspace the designs, the selection, and the multiplier on the screen
     * @param power simulates the power of circuits
     * @param background measures and compares
     */
    public CompareModel(Workspace workspace, GateLevelPower power, Background background) {
        this.workspace = workspace;
        this.background = background;
        figures = new FigureQueue(workspace, power, background, rows);
        two = new ComparedTwo(workspace, background);
        memory = new PinMemory(workspace, background, () -> List.copyOf(pinned.values()));
        workspace.designs().addListener((InvalidationListener) change -> follow());
    }

    /** Shows what there is, from now on; looks at the accurate and the selected design where nothing was chosen. */
    void use() {
        if (!used) {
            used = true;
            follow();
            memory.follow(new ProjectsPins());
        }
        if (two.first().get().isEmpty() && two.second().get().isEmpty()) {
            Optional<ComparisonRow> selected = workspace.selectedDesign().get().flatMap(this::rowOf);
            accurateDesign().filter(row -> selected.isPresent() && !selected.get().equals(row)).ifPresent(accurate ->
                    choose(accurate, selected.get()));
        }
    }

    /** The lines in the order of the project, pinned multipliers after the designs. */
    ObservableList<ComparisonRow> rows() {
        return rows;
    }

    /** The two that are side by side. */
    ComparedTwo two() {
        return two;
    }

    /** The columns that the table shows. */
    ReadOnlyObjectProperty<Set<ComparedColumn>> shownColumns() {
        return shownColumns.getReadOnlyProperty();
    }

    /** Shows or hides a column; the names always stay. */
    void show(ComparedColumn column, boolean shown) {
        Set<ComparedColumn> changed = EnumSet.copyOf(shownColumns.get());
        if (shown) {
            changed.add(column);
        } else if (column != ComparedColumn.DESIGN) {
            changed.remove(column);
        }
        shownColumns.set(Set.copyOf(changed));
    }

    /** Names of the columns that are shown, to be remembered. */
    public List<String> columnNames() {
        return EnumSet.copyOf(shownColumns.get()).stream().map(ComparedColumn::id).toList();
    }

    /** Shows the columns of these names; names that no column has any more are passed over. */
    public void showColumns(Collection<String> names) {
        Set<ComparedColumn> wanted = EnumSet.of(ComparedColumn.DESIGN);
        for (ComparedColumn column : ComparedColumn.values()) {
            if (names.contains(column.id())) {
                wanted.add(column);
            }
        }
        shownColumns.set(Set.copyOf(wanted));
    }

    /** Puts a design beside the selected one, else beside the one that was compared last, else beside the accurate one. */
    public void compare(DesignPoint design) {
        use();
        rowOf(design).ifPresent(this::putBesideAnother);
    }

    /**
     * Compares some designs: one as {@link #compare(DesignPoint)} does, of several the first two are put side by side, and the table
     * shows these lines alone until {@link #showAll()}.
     */
    public void compare(List<DesignPoint> designs) {
        if (designs.size() == 1) {
            compare(designs.getFirst());
            return;
        }
        use();
        List<ComparisonRow> wanted = designs.stream().map(this::rowOf).flatMap(Optional::stream).toList();
        if (wanted.size() > 1) {
            only.set(wanted.stream().map(ComparisonRow::key).collect(Collectors.toUnmodifiableSet()));
            choose(wanted.get(0), wanted.get(1));
        }
    }

    /** Keys of the lines that the table shows alone; empty where it shows all. */
    ReadOnlyObjectProperty<Set<String>> only() {
        return only.getReadOnlyProperty();
    }

    /** Lets the table show all lines again. */
    void showAll() {
        only.set(Set.of());
    }

    /**
     * Pins the multiplier on the screen and puts it beside another one, as {@link #compare(DesignPoint)} does; where it
     * is the selected design's, that design serves.
     */
    public void compareShown() {
        use();
        workspace.multiplier().get().ifPresent(shown -> workspace.selectedDesign().get().ifPresentOrElse(
                design -> background.startQuietly(new BackgroundTask<>("Compare with " + design.title(),
                                control -> KnownMultiplier.isOf(design, shown)),
                        same -> putBesideAnother(rowOf(design).filter(row -> same).orElseGet(() -> pin(shown))),
                        this::tell),
                () -> putBesideAnother(pin(shown))));
    }

    /** Pins a circuit of others and puts it beside another one, as {@link #compare(DesignPoint)} does. */
    void compare(ImportedCircuit circuit) {
        use();
        putBesideAnother(pin(new ShownMultiplier.Imported(circuit)));
    }

    /** What other views can compare the multiplier on the screen with. */
    public List<OfferedMultiplier> offers() {
        return new ComparisonOffers(workspace, pinned.values()).list();
    }

    /** Pins a circuit of the project's library. */
    void pinFromLibrary(String name) {
        Optional<Project> project = workspace.project().get();
        project.ifPresent(open -> background.startQuietly(
                new BackgroundTask<>("Read " + name, control -> read(open, name)),
                circuit -> putBesideAnother(pin(new ShownMultiplier.Imported(circuit))), this::tell));
    }

    static ImportedCircuit read(Project project, String name) throws IOException {
        MultiplierLibrary.Entry entry = new MultiplierLibrary(project).list().stream()
                .filter(each -> each.name().equals(name)).findFirst().orElseThrow(() -> new UserFacingException(
                        name + ": is not in the project's library any more.", "Open its file again."));
        return CircuitReader.read(entry.file(), entry.options());
    }

    /** Pins the accurate multiplier of the operands on the screen. */
    void pinAccurate() {
        pinAccurate(workspace.multiplier().get().map(ShownMultiplier::operands).orElse(USUAL_OPERANDS),
                workspace.multiplier().get().map(ShownMultiplier::referenceArchitecture)
                        .orElse(MultiplierArchitecture.WALLACE), row -> two.setFirst(Optional.of(row)));
    }

    private void pinAccurate(OperandFormat operands, MultiplierArchitecture architecture,
                             Consumer<ComparisonRow> then) {
        background.startQuietly(new BackgroundTask<>("Make the accurate multiplier",
                        control -> AccurateMultiplier.of(operands, architecture)),
                accurate -> then.accept(rowOf(accurate.key()).orElseGet(() -> add(accurate))), this::tell);
    }

    private void tell(Throwable failure) {
        workspace.message().set(FailureReport.of(failure));
    }

    /** Whether nothing is left to be measured or compared. */
    public boolean isComparisonSettled() {
        boolean chosen = two.first().get().isPresent() && two.second().get().isPresent();
        return (!chosen || two.currentPair().isPresent())
                && rows.stream().allMatch(row -> row.content().get().figures().complete());
    }

    /** Takes a pinned multiplier off the table; designs stay. */
    void remove(ComparisonRow row) {
        if (pinned.remove(row.key()) != null) {
            two.forget(row);
            rows.remove(row);
            memory.keep();
        }
    }

    /** Pins leave with their project, and come back with it. */
    private final class ProjectsPins implements PinMemory.Table {

        @Override
        public void clear() {
            List<ComparisonRow> leaving = rows.stream().filter(row -> pinned.containsKey(row.key())).toList();
            leaving.forEach(two::forget);
            rows.removeAll(leaving);
            pinned.clear();
        }

        @Override
        public void restore(List<Candidate.Pinned> pins) {
            pins.stream().filter(pin -> !pinned.containsKey(pin.key())).forEach(CompareModel.this::show);
        }
    }

    /** A line of the same name and the same products or circuit serves again. */
    private ComparisonRow pin(ShownMultiplier shown) {
        String name = shown.mapped().map(mapped -> shown.title() + ", " + mapped.method().id()).orElse(shown.title());
        String title = name;
        for (int number = 2; ; number++) {
            Candidate.Pinned wanted = new Candidate.Pinned(title, shown);
            Optional<Candidate.Pinned> there = Optional.ofNullable(pinned.get(wanted.key()));
            if (there.isEmpty()) {
                return add(wanted);
            }
            ShownMultiplier other = there.get().multiplier();
            if (other.table().equals(shown.table()) && other.netlist().equals(shown.netlist())) {
                return rowOf(wanted.key()).orElseThrow();
            }
            title = name + " (" + number + ")";
        }
    }

    private ComparisonRow add(Candidate.Pinned candidate) {
        ComparisonRow row = show(candidate);
        memory.keep();
        return row;
    }

    private ComparisonRow show(Candidate.Pinned candidate) {
        ComparisonRow row = new ComparisonRow(new ComparisonRow.Content(candidate, candidate.title(),
                MultiplierFigures.PENDING));
        pinned.put(candidate.key(), candidate);
        // what is added is meant to be seen
        showAll();
        rows.add(row);
        figures.request();
        return row;
    }

    void choose(ComparisonRow first, ComparisonRow second) {
        two.setFirst(Optional.of(first));
        two.setSecond(Optional.of(second));
    }

    private void putBesideAnother(ComparisonRow row) {
        Optional<ComparisonRow> partner = partner(row);
        two.setFirst(partner);
        two.setSecond(Optional.of(row));
        if (partner.isEmpty() && row.content().get().candidate() instanceof Candidate.Pinned(String _,
                ShownMultiplier shown)) {
            pinAccurate(shown.operands(), shown.referenceArchitecture(), accurate -> {
                if (!accurate.equals(row)) {
                    two.setFirst(Optional.of(accurate));
                }
            });
        }
    }

    /** What a line is best looked at beside: of the same operands, so that the trees can be compared. */
    private Optional<ComparisonRow> partner(ComparisonRow row) {
        return workspace.selectedDesign().get().flatMap(this::rowOf).filter(other -> fits(row, other))
                .or(() -> two.second().get().filter(other -> fits(row, other)))
                .or(() -> two.first().get().filter(other -> fits(row, other)))
                .or(() -> accurateDesign().filter(other -> fits(row, other)));
    }

    private static boolean fits(ComparisonRow row, ComparisonRow other) {
        return !row.equals(other) && row.content().get().candidate().operands()
                .equals(other.content().get().candidate().operands());
    }

    private Optional<ComparisonRow> accurateDesign() {
        return workspace.designs().stream().filter(DesignPoint::isAccurate).findFirst().flatMap(this::rowOf);
    }

    Optional<ComparisonRow> rowOf(DesignPoint design) {
        return rowOf(new Candidate.OfDesign(design).key());
    }

    private Optional<ComparisonRow> rowOf(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** Lines of designs come, go and change with the designs. */
    private void follow() {
        if (!used) {
            return;
        }
        Map<String, String> titles = RowTitles.of(workspace.designs());
        List<ComparisonRow> gone = rows.stream().filter(row ->
                row.content().get().candidate() instanceof Candidate.OfDesign(DesignPoint design)
                        && !titles.containsKey(design.id())).toList();
        gone.forEach(two::forget);
        rows.removeAll(gone);
        int place = 0;
        for (DesignPoint design : workspace.designs()) {
            Candidate candidate = new Candidate.OfDesign(design);
            ComparisonRow.Content content = new ComparisonRow.Content(candidate, titles.get(design.id()),
                    figures.known(candidate));
            Optional<ComparisonRow> there = rowOf(candidate.key());
            if (there.isPresent()) {
                there.get().tell(content);
            } else {
                rows.add(place, new ComparisonRow(content));
            }
            place++;
        }
        if (rows.stream().noneMatch(row -> only.get().contains(row.key()))) {
            showAll();
        }
        two.refresh();
        figures.request();
    }
}
