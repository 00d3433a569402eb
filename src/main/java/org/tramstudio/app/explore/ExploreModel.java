package org.tramstudio.app.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.project.Project;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.Objective;
import org.tramstudio.study.PowerKind;
import org.tramstudio.study.SeedGroup;
import org.tramstudio.task.TaskState;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingEvent;

/**
 * What the Explore view shows, without a control in it: the form, the study's course, the Pareto picture and the curves
 * of one design. FX thread only.
 */
public final class ExploreModel {

    private final Workspace workspace;
    private final ProjectSession session;
    private final ChosenDesigns chosen;
    private final StudyForm form = new StudyForm();
    private final AcceptedLosses acceptedLosses = new AcceptedLosses();
    private final LossLimit limit = new LossLimit(acceptedLosses);
    private final ReadOnlyObjectWrapper<PlotAxes> axes =
            new ReadOnlyObjectWrapper<>(PlotAxes.of(PowerKind.SIMULATED, PlotAxes.Scale.SAVED));
    private final ReadOnlyObjectWrapper<ParetoPicture> picture =
            new ReadOnlyObjectWrapper<>(ParetoPicture.empty(axes.get()));
    private final ReadOnlyObjectWrapper<Optional<String>> obstacle = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DesignPoint>> curvesOf =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Setting>> sought = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyIntegerWrapper curvesRevision = new ReadOnlyIntegerWrapper();
    private final Map<String, TrainingCurves> known = new HashMap<>();
    /** What designs have told since their history was asked for. */
    private final Map<String, List<TrainingEvent>> sinceAsked = new HashMap<>();
    private final BooleanProperty published = new SimpleBooleanProperty();
    private TrainingCurves curves = new TrainingCurves();
    private Optional<String> running = Optional.empty();
    private Optional<Objective> chosenAcross = Optional.empty();
    private PlotAxes.Scale chosenScale = PlotAxes.Scale.SAVED;
    private Objective chosenUp = Objective.ACCURACY;
    private Optional<Project> shown = Optional.empty();

    /** Shows the designs of {@code workspace} and steers {@code session}. */
    public ExploreModel(Workspace workspace, ProjectSession session) {
        this.workspace = workspace;
        this.session = session;
        this.chosen = new ChosenDesigns(workspace);
        workspace.project().subscribe(this::show);
        workspace.designs().addListener((InvalidationListener) change -> draw());
        draw();
        workspace.selectedDesign().subscribe(this::chooseCurves);
        session.obstacle().subscribe(this::findObstacle);
        session.exploring().subscribe(this::findObstacle);
        form.settings().subscribe(this::findObstacle);
        session.onTrainingEvents(this::take);
    }

    /** Another project begins anew; of a changed one, what the user has typed and what was drawn stays. */
    private void show(Optional<Project> project) {
        Optional<Project> before = shown;
        shown = project;
        if (project.isPresent() && before.filter(same -> same.folder().equals(project.get().folder())).isPresent()) {
            form.follow(before.get().study(), project.get().study());
            return;
        }
        known.clear();
        sinceAsked.clear();
        running = Optional.empty();
        chosenAcross = Optional.empty();
        chosenUp = Objective.ACCURACY;
        limit.follow(project.map(Project::folder));
        project.ifPresent(open -> form.fill(open.study()));
    }

    /** What the form offers to choose from. */
    StudyChoices choices() {
        return new StudyChoices(workspace.libraryNames(), workspace.engine());
    }

    StudyForm form() {
        return form;
    }

    /** The largest loss of accuracy that the user accepts, and what it buys. */
    LossLimit limit() {
        return limit;
    }

    /** The accepted losses of all projects, to be remembered. */
    public AcceptedLosses acceptedLosses() {
        return acceptedLosses;
    }

    /** Whether published results are drawn below the points; of the user, not of a project. */
    public BooleanProperty published() {
        return published;
    }

    /** What the plot counts across and upwards. */
    ReadOnlyObjectProperty<PlotAxes> axes() {
        return axes.getReadOnlyProperty();
    }

    /** Plots a quantity across, whether or not all designs have it. */
    void plotAcross(Objective cost) {
        chosenAcross = Optional.of(cost);
        draw();
    }

    /** Plots a quantity upwards, whether or not all designs have it. */
    void plotUp(Objective result) {
        chosenUp = result;
        draw();
    }

    /** Plots what is saved, or what is left. */
    void plot(PlotAxes.Scale scale) {
        chosenScale = scale;
        draw();
    }

    /** The power that is plotted, else the simulated one: what a report goes by. */
    PowerKind power() {
        return axes.get().across().power().orElse(PowerKind.SIMULATED);
    }

    ReadOnlyObjectProperty<ParetoPicture> picture() {
        return picture.getReadOnlyProperty();
    }

    /** Why exploring cannot start now; empty if it can. */
    ReadOnlyObjectProperty<Optional<String>> obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    /** The design whose curves are shown: the selected one, else the one in training. */
    ReadOnlyObjectProperty<Optional<DesignPoint>> curvesOf() {
        return curvesOf.getReadOnlyProperty();
    }

    /** Its curves. */
    TrainingCurves curves() {
        return curves;
    }

    /** Changes whenever {@link #curves()} does, or grows. */
    ReadOnlyIntegerProperty curvesRevision() {
        return curvesRevision.getReadOnlyProperty();
    }

    /** Whether a study runs, waits or is about to stop. */
    boolean isExploring() {
        return session.exploring().get().filter(task -> !task.state().isFinal()).isPresent();
    }

    boolean isPaused() {
        return session.exploring().get().filter(task -> task.state() == TaskState.PAUSED).isPresent();
    }

    /** Trains what the form describes. */
    void explore() {
        if (obstacle.get().isEmpty()) {
            form.settings().get().ifPresent(session::explore);
        }
    }

    void pauseOrResume() {
        if (isPaused()) {
            session.resume();
        } else {
            session.pause();
        }
    }

    void cancel() {
        session.cancel();
    }

    /** Asks for the field of a setting to be brought to the user; the last one asked for counts. */
    public void seek(Setting setting) {
        sought.set(Optional.of(setting));
    }

    /** The setting whose field is to be brought to the user; emptied by who has done so. */
    ObjectProperty<Optional<Setting>> sought() {
        return sought;
    }

    void select(DesignPoint design) {
        chosen.choose(design);
    }

    /** The designs that are chosen, one or several. */
    ChosenDesigns chosen() {
        return chosen;
    }

    /** The designs that are chosen in the view, in the order of the project; empty where none is. */
    public List<DesignPoint> chosenDesigns() {
        return chosen.designs();
    }

    /** Selects the cheapest design that loses no more than is accepted, if there is one. */
    void selectCheapest() {
        limit.found().get().choice().map(SeedGroup::typical).ifPresent(this::select);
    }

    private void draw() {
        Objective across = chosenAcross.orElseGet(() -> Objective.of(PlotAxes.standard(workspace.designs())));
        axes.set(new PlotAxes(across, chosenScale, chosenUp));
        picture.set(ParetoPicture.of(workspace.designs(), axes.get()));
        limit.judge(workspace.designs(), across, chosenUp);
    }

    private void findObstacle() {
        if (isExploring()) {
            obstacle.set(Optional.of("A study is running; cancel it to start another"));
        } else if (form.settings().get().isEmpty()) {
            obstacle.set(Optional.of("A setting does not fit: see the message below it"));
        } else {
            obstacle.set(session.obstacle().get());
        }
    }

    private void take(List<ProjectSession.DesignEvent> events) {
        for (ProjectSession.DesignEvent event : events) {
            curvesOf(event.designId()).add(event.event());
            sinceAsked.getOrDefault(event.designId(), new ArrayList<>()).add(event.event());
            if (session.exploring().get().isEmpty() || !workspace.elsewhere().get().containsKey(event.designId())) {
                running = Optional.of(event.designId());
            }
        }
        chooseCurves(workspace.selectedDesign().get());
    }

    private void chooseCurves(Optional<DesignPoint> selected) {
        Optional<DesignPoint> shown = selected.or(() -> running.flatMap(this::design));
        curvesOf.set(shown);
        curves = shown.map(design -> curvesOf(design.id())).orElseGet(TrainingCurves::new);
        curvesRevision.set(curvesRevision.get() + 1);
    }

    /** The curves of a design; what it has told before, in this session or an earlier one, is read when first needed. */
    private TrainingCurves curvesOf(String id) {
        if (!known.containsKey(id)) {
            known.put(id, new TrainingCurves());
            sinceAsked.put(id, new ArrayList<>());
            session.history(id, events -> takeHistory(id, events));
        }
        return known.get(id);
    }

    private void takeHistory(String id, List<TrainingEvent> history) {
        List<TrainingEvent> live = Optional.ofNullable(sinceAsked.remove(id)).orElseGet(List::of);
        TrainingCurves all = new TrainingCurves();
        history.forEach(all::add);
        live.forEach(all::add);
        known.put(id, all);
        chooseCurves(workspace.selectedDesign().get());
    }

    private Optional<DesignPoint> design(String id) {
        return workspace.designs().stream().filter(design -> design.id().equals(id)).findFirst();
    }
}
