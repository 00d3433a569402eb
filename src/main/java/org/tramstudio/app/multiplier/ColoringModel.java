package org.tramstudio.app.multiplier;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.tramstudio.app.tasks.AfterPause;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.power.SwitchingActivity;
import org.tramstudio.task.TaskControl;

/**
 * What the bits of the diagram are coloured by, and the colours; slow measures are computed in the background once the
 * multiplier has stood still for a moment. FX thread only.
 */
final class ColoringModel {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final AnalysisModel analysis;
    private final AfterPause<Request, Answer> worker;
    private final ObjectProperty<ColorBy> by = new SimpleObjectProperty<>(ColorBy.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<MeasuredColors>> colors = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private Optional<MultiplierEvaluation> evaluation = Optional.empty();
    private Optional<Request> wanted = Optional.empty();

    /** A slow measure of a circuit; the operands' activity where it needs them. */
    private record Request(CircuitPicture picture, Optional<SwitchingActivity> activity) {
    }

    private record Answer(Request request, MeasuredColors colors) {
    }

    ColoringModel(MultiplierModel model, AnalysisModel analysis, Workspace workspace, Background background) {
        this.analysis = analysis;
        this.worker = new AfterPause<>("Measure the bits of the circuit", PAUSE, ColoringModel::measure, background,
                this::take, failure -> wanted.ifPresent(request -> remark.set(FailureReport.of(failure))));
        model.evaluation().subscribe(found -> {
            evaluation = found;
            update();
        });
        by.subscribe((before, chosen) -> update());
        analysis.activity().subscribe((before, chosen) -> updateActivity());
        workspace.analysis().subscribe(found -> {
            if (found.isEmpty()) {
                updateActivity();
            }
        });
    }

    /** What the bits are coloured by. */
    ObjectProperty<ColorBy> by() {
        return by;
    }

    /** The colours; empty where there are none, or not yet. */
    ReadOnlyObjectProperty<Optional<MeasuredColors>> colors() {
        return colors.getReadOnlyProperty();
    }

    /** Why there are no colours; empty where there are, or where none are asked for. */
    ReadOnlyStringProperty remark() {
        return remark.getReadOnlyProperty();
    }

    private void updateActivity() {
        if (by.get() == ColorBy.ACTIVITY) {
            update();
        }
    }

    private void update() {
        remark.set("");
        wanted = Optional.empty();
        colors.set(Optional.empty());
        evaluation.flatMap(MultiplierEvaluation::picture).ifPresentOrElse(this::update, () -> {
            if (by.get() != ColorBy.NOTHING) {
                remark.set("There is no circuit to colour.");
            }
        });
    }

    private void update(CircuitPicture picture) {
        switch (by.get()) {
            case NOTHING -> remark.set("");
            case THETA -> MeasuredColors.theta(evaluation.orElseThrow().subject(), picture.netlist())
                    .ifPresentOrElse(this::show, () -> remark.set("This circuit was not mapped from Θ."));
            case POWER -> show(MeasuredColors.cost(picture));
            case ACTIVITY -> analysis.switching(picture.netlist().operands()).ifPresentOrElse(
                    activity -> request(new Request(picture, Optional.of(activity))),
                    () -> remark.set("The operand counts are of another width or sign."));
            case ERROR -> request(new Request(picture, Optional.empty()));
        }
    }

    private void request(Request request) {
        remark.set("Computing…");
        wanted = Optional.of(request);
        worker.request(request);
    }

    private static Answer measure(Request request, TaskControl control) {
        return new Answer(request, request.activity()
                .map(activity -> MeasuredColors.activity(request.picture(), activity, control))
                .orElseGet(() -> MeasuredColors.error(request.picture(), control)));
    }

    /** What was asked for meanwhile may need no answer of the worker. */
    private void take(Answer answer) {
        if (wanted.filter(request -> request == answer.request()).isPresent()) {
            show(answer.colors());
        }
    }

    private void show(MeasuredColors found) {
        remark.set("");
        colors.set(Optional.of(found));
    }
}
