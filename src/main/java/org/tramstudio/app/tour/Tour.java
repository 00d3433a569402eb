package org.tramstudio.app.tour;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.shell.Navigator;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;

/**
 * Where the tour stands, without a control in it. It follows what happens in the window: a step ends when the user has
 * done what it asks for, or presses Next. FX thread only.
 */
public final class Tour {

    private final Workspace workspace;
    private final ProjectSession session;
    private final ReadOnlyObjectProperty<Destination> shown;
    private final Navigator navigator;
    private final BooleanSupplier openSample;
    private final ReadOnlyObjectWrapper<Optional<TourStep>> step = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final BooleanProperty offering = new SimpleBooleanProperty();
    private long doneBefore;

    /**
     * A tour that has not begun.
     *
     * @param workspace what it follows
     * @param session what it follows, too
     * @param shown the view in front
     * @param navigator brings the view of a step to the front
     * @param openSample opens the sample project; false if it is not there
     */
    public Tour(Workspace workspace, ProjectSession session, ReadOnlyObjectProperty<Destination> shown,
                Navigator navigator, BooleanSupplier openSample) {
        this.workspace = workspace;
        this.session = session;
        this.shown = shown;
        this.navigator = navigator;
        this.openSample = openSample;
        workspace.project().subscribe((before, now) -> advanceFrom(TourStep.OPEN, hasNetwork()));
        session.exploring().subscribe((before, now) -> followStudy());
        session.obstacle().subscribe(this::describe);
        workspace.designs().addListener((InvalidationListener) change -> followStudy());
        workspace.selectedDesign().subscribe((before, now) -> advanceFrom(TourStep.SELECT, now.isPresent()
                && !now.map(DesignPoint::id).equals(before.map(DesignPoint::id))));
        shown.subscribe((before, now) -> advanceFrom(TourStep.EXPLORE, now == Destination.EXPLORE && finishedDesigns() > 0));
    }

    /** The step that is shown; empty while there is no tour. */
    public ReadOnlyObjectProperty<Optional<TourStep>> step() {
        return step.getReadOnlyProperty();
    }

    /** What the bubble says now. */
    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /** Whether the start page offers the tour. */
    ReadOnlyBooleanProperty offering() {
        return offering;
    }

    /** Lets the start page offer the tour. */
    public void offer() {
        offering.set(true);
    }

    /** Takes the offer back. */
    void decline() {
        offering.set(false);
    }

    /** Begins; with a project open that has a network, at the second step. */
    public void start() {
        decline();
        enter(hasNetwork() ? TourStep.EXPLORE : TourStep.OPEN);
    }

    /** Ends the tour, wherever it stands. */
    public void close() {
        step.set(Optional.empty());
    }

    /** Goes on without the step having been done; the sample is opened, since all else is about it. */
    void next() {
        step.get().ifPresent(now -> {
            if (now == TourStep.OPEN && openSample.getAsBoolean()) {
                return;
            }
            if (now.isLast()) {
                close();
            } else {
                enter(TourStep.values()[now.ordinal() + 1]);
            }
        });
    }

    private void enter(TourStep entered) {
        boolean exploresThere = entered == TourStep.EXPLORE && shown.get() == Destination.EXPLORE;
        if (!exploresThere) {
            navigator.goTo(entered.place());
        }
        doneBefore = finishedDesigns();
        step.set(Optional.of(entered));
        describe();
        if (entered == TourStep.EXPLORE) {
            advanceFrom(TourStep.EXPLORE, isExploring());
        }
    }

    private void advanceFrom(TourStep done, boolean isDone) {
        if (isDone && step.get().equals(Optional.of(done))) {
            enter(TourStep.values()[done.ordinal() + 1]);
        } else {
            describe();
        }
    }

    /** The plot has grown once a design is finished, or the study has ended with the designs that it has. */
    private void followStudy() {
        if (step.get().equals(Optional.of(TourStep.WATCH))) {
            advanceFrom(TourStep.WATCH, finishedDesigns() > doneBefore);
        } else {
            advanceFrom(TourStep.EXPLORE, isExploring());
        }
    }

    private boolean hasNetwork() {
        return workspace.project().get().filter(project -> project.network().isPresent()).isPresent();
    }

    private boolean isExploring() {
        return session.exploring().get().filter(task -> !task.state().isFinal()).isPresent();
    }

    private long finishedDesigns() {
        return workspace.designs().stream()
                .filter(design -> !design.isAccurate() && design.state() == DesignState.DONE).count();
    }

    private void describe() {
        text.set(step.get().map(this::words).orElse(""));
    }

    private String words(TourStep now) {
        return switch (now) {
            case OPEN -> workspace.project().get().isPresent()
                    ? "The open project has no network to train. Next opens the sample LeNet-5 on glyphs in its place."
                    : "Click the card LeNet-5 on glyphs. It is a small network; its study takes about two minutes. Next opens it, too.";
            case EXPLORE -> session.obstacle().get().map(why -> "Explore trains the network together with its multiplier. "
                            + "It cannot run now: " + lowerCase(why) + ". Next goes on all the same.")
                    .orElse("Press Explore. The network is trained together with its multiplier, once for each λ: the larger "
                            + "λ, the cheaper the multiplier. You can go on working meanwhile.");
            case WATCH -> watching();
            case SELECT -> workspace.designs().isEmpty()
                    ? "A click on a point chooses a design. There is none yet, so Next goes on."
                    : "Click a point, or a row of the table below. Its numbers appear at the right: accuracy, power, Θ.";
            case EXPORT -> shown.get() == Destination.MULTIPLIER
                    ? "This is the multiplier's tree, with what was removed from it. Export… writes it as Verilog with a test "
                    + "bench. How such a tree works is told under Learn. That was the tour."
                    : "Show multiplier draws the chosen design's tree. Export… beside it writes Verilog with a test bench.";
        };
    }

    private String watching() {
        if (isExploring()) {
            return "Every design is a point and moves while it is trained: further to the right it saves more power, higher "
                    + "up it is more accurate. The tour goes on when the first one is finished.";
        }
        return workspace.designs().isEmpty()
                ? "Here designs appear as points once Explore runs. Nothing is being trained now"
                + session.obstacle().get().map(why -> ": " + lowerCase(why)).orElse("") + "."
                : "Every design is a point: further to the right it saves more power, higher up it is more accurate. "
                + "The line joins those that no other beats.";
    }

    private static String lowerCase(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
