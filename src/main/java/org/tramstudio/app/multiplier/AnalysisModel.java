package org.tramstudio.app.multiplier;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.tramstudio.app.tasks.AfterPause;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.app.workspace.MultiplierAnalysis;
import org.tramstudio.app.workspace.OperandActivity;
import org.tramstudio.app.workspace.ProductFunction;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.power.NormalizedPower;
import org.tramstudio.power.SwitchingActivity;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.task.TaskControl;

/**
 * Analyses the multiplier on the screen in the background, once it has stood still for a moment. The result is published
 * in the {@link Workspace}. FX thread only.
 */
public final class AnalysisModel {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Workspace workspace;
    private final GateLevelPower power;
    private final AfterPause<Request, MultiplierAnalysis> analyst;
    private final ObjectProperty<OperandActivity> activity = new SimpleObjectProperty<>(OperandActivity.SYNTHESISER);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private Optional<OperandActivity.Counted> counted = Optional.empty();
    private boolean begun;

    private record Request(ShownMultiplier multiplier, OperandActivity activity,
                           Optional<OperandActivity.Counted> counted) {
    }

    /**
     * Follows the multiplier on the screen, once it is asked to {@link #begin()}.
     *
     * @param workspace where it is, and where the analysis goes
     * @param power simulates the power of circuits
     * @param background analyses
     */
    public AnalysisModel(Workspace workspace, GateLevelPower power, Background background) {
        this.workspace = workspace;
        this.power = power;
        this.analyst = new AfterPause<>("Simulate the power", PAUSE, this::analyse, background, this::show, this::fail);
        workspace.multiplier().subscribe(shown -> request());
        activity.subscribe(chosen -> request());
    }

    /** Analyses from now on: what nobody looks at yet would only keep the window from being there sooner. */
    public void begin() {
        if (!begun) {
            begun = true;
            request();
        }
    }

    /** What the operands do while power is simulated. */
    ObjectProperty<OperandActivity> activity() {
        return activity;
    }

    /** What operands of a format do; empty where the file that was read counts others. */
    Optional<SwitchingActivity> switching(OperandFormat operands) {
        return activity.get().of(operands, counted);
    }

    /** Simulates with the operands of a file from now on. */
    void useCounted(OperandActivity.Counted operands) {
        counted = Optional.of(operands);
        activity.set(OperandActivity.FILE);
        request();
    }

    /** Why there is no analysis; empty while there is, or will be. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    private void request() {
        workspace.analysis().set(Optional.empty());
        problem.set("");
        workspace.multiplier().get().filter(shown -> begun).ifPresent(shown -> analyst.request(new Request(shown, activity.get(), counted)));
    }

    private MultiplierAnalysis analyse(Request request, TaskControl control) {
        return new MultiplierAnalysis(request.multiplier(), simulate(request, control),
                request.multiplier().table().map(ProductFunction::of));
    }

    private Optional<NormalizedPower> simulate(Request request, TaskControl control) {
        ShownMultiplier shown = request.multiplier();
        return shown.netlist().flatMap(netlist -> request.activity().of(shown.operands(), request.counted()).map(switching ->
                power.compare(netlist, shown.referenceArchitecture(), switching, control)));
    }

    private void show(MultiplierAnalysis analysis) {
        workspace.analysis().set(Optional.of(analysis));
    }

    private void fail(Throwable failure) {
        problem.set("The power cannot be simulated: " + FailureReport.of(failure));
    }
}
