package org.tramstudio.app.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.explore.RecordedSession;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.MultiplierSource;

/** The tour follows what happens, whoever makes it happen. */
class TourTest {

    private final Workspace workspace = new Workspace();
    private final RecordedSession session = new RecordedSession();
    private final ReadOnlyObjectWrapper<Destination> shown = new ReadOnlyObjectWrapper<>(Destination.PROJECT);
    private boolean sampleIsThere = true;
    private int opened;
    private final Tour tour = new Tour(workspace, session, shown, shown::set, () -> {
        opened++;
        return sampleIsThere;
    });

    @Test
    void nextOpensTheSampleAndTheStepEndsWhenItIsOpen() {
        tour.start();
        assertStep(TourStep.OPEN);
        tour.next();
        assertEquals(1, opened);
        assertStep(TourStep.OPEN);
        openProject();
        assertStep(TourStep.EXPLORE);
    }

    @Test
    void withoutTheSampleTheTourGoesOnAndSaysWhatIsMissing() {
        sampleIsThere = false;
        session.obstacle.set(Optional.of("Open a project first"));
        tour.start();
        tour.next();
        assertStep(TourStep.EXPLORE);
        assertTrue(tour.text().get().contains("cannot run now: open a project first."), tour.text().get());
        tour.next();
        assertStep(TourStep.WATCH);
        assertTrue(tour.text().get().contains("Nothing is being trained now: open a project first."), tour.text().get());
        tour.next();
        assertTrue(tour.text().get().contains("none yet"), tour.text().get());
        tour.next();
        assertStep(TourStep.EXPORT);
        tour.next();
        assertEquals(Optional.empty(), tour.step().get());
    }

    @Test
    void anObstacleThatGoesAwayIsNoLongerTold() {
        openProject();
        session.obstacle.set(Optional.of("The engine is still being loaded"));
        tour.start();
        assertStep(TourStep.EXPLORE);
        assertTrue(tour.text().get().contains("the engine is still being loaded"), tour.text().get());
        session.obstacle.set(Optional.empty());
        assertTrue(tour.text().get().startsWith("Press Explore"), tour.text().get());
    }

    @Test
    void aFinishedDesignEndsTheWatchingAndASelectionTheChoice() {
        openProject();
        tour.start();
        tour.next();
        assertStep(TourStep.WATCH);
        assertEquals(Destination.EXPLORE, shown.get());
        DesignPoint running = DesignPoint.queued("a", new MultiplierSource.CoTrained(0.3), StudySettings.standard().plan());
        workspace.designs().add(running);
        assertStep(TourStep.WATCH);
        workspace.designs().set(0, running.in(DesignState.DONE));
        assertStep(TourStep.SELECT);
        workspace.selectedDesign().set(Optional.of(workspace.designs().getFirst()));
        assertStep(TourStep.EXPORT);
        assertTrue(tour.text().get().startsWith("Show multiplier"));
        shown.set(Destination.MULTIPLIER);
        assertTrue(tour.text().get().contains("That was the tour"));
    }

    @Test
    void aDesignThatWasFinishedBeforeDoesNotHurryTheTour() {
        openProject();
        DesignPoint done = DesignPoint.queued("a", new MultiplierSource.CoTrained(0.3), StudySettings.standard().plan())
                .in(DesignState.DONE);
        workspace.designs().add(done);
        workspace.selectedDesign().set(Optional.of(done));
        tour.start();
        tour.next();
        assertStep(TourStep.WATCH);
        tour.next();
        workspace.selectedDesign().set(Optional.of(done.in(DesignState.DONE)));
        assertStep(TourStep.SELECT);
    }

    @Test
    void aStudyThatIsFinishedNeedNotBeExploredAgain() {
        openProject();
        tour.start();
        shown.set(Destination.EXPLORE);
        assertStep(TourStep.EXPLORE);
        shown.set(Destination.PROJECT);
        workspace.designs().add(DesignPoint.queued("a", new MultiplierSource.CoTrained(0.3),
                StudySettings.standard().plan()).in(DesignState.DONE));
        shown.set(Destination.EXPLORE);
        assertStep(TourStep.WATCH);
    }

    @Test
    void theOfferGoesAwayOnceItIsTakenOrDeclined() {
        assertFalse(tour.offering().get());
        tour.offer();
        assertTrue(tour.offering().get());
        tour.decline();
        assertFalse(tour.offering().get());
        tour.offer();
        tour.start();
        assertFalse(tour.offering().get());
    }

    @Test
    void closedItStaysClosedWhateverHappens() {
        tour.start();
        tour.close();
        openProject();
        assertEquals(Optional.empty(), tour.step().get());
    }

    private void openProject() {
        workspace.project().set(Optional.of(new Project(Path.of("p"), "P", "",
                Optional.of(new NetworkReference.BuiltIn("lenet5")), Optional.of(new DatasetReference.Glyphs(20, 10, 1)),
                StudySettings.standard())));
    }

    private void assertStep(TourStep expected) {
        assertEquals(Optional.of(expected), tour.step().get());
    }
}
