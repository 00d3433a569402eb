package org.tramstudio.app.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tramstudio.app.workspace.ProjectSession.DesignEvent;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.StudyListener;
import org.tramstudio.training.TrainingEvent;

/**
 * Carries what a study tells from its worker thread to the window's, ten times a second at most: of each design the
 * newest state alone, of events all. However fast the training is, the window gets one call a tick.
 */
final class LiveStudy implements StudyListener {

    private static final long TICK_MILLISECONDS = 100;

    private final Executor window;
    private final Receiver receiver;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Object lock = new Object();
    private Map<String, DesignPoint> designs = new LinkedHashMap<>();
    private List<DesignEvent> events = new ArrayList<>();

    /** Takes what has gathered, on the window's thread. */
    @FunctionalInterface
    interface Receiver {

        /**
         * Takes the newest state of the designs that changed, and the events, oldest first.
         *
         * @return whether to call again a tick later even if nothing more happens
         */
        boolean receive(List<DesignPoint> changed, List<DesignEvent> events);
    }

    LiveStudy(Executor window, Receiver receiver) {
        this.window = window;
        this.receiver = receiver;
    }

    @Override
    public void designChanged(DesignPoint design) {
        synchronized (lock) {
            designs.put(design.id(), design);
        }
        schedule();
    }

    @Override
    public void trainingEvent(String designId, TrainingEvent event) {
        synchronized (lock) {
            events.add(new DesignEvent(designId, event));
        }
        schedule();
    }

    /** Calls the receiver one tick from now. */
    void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(TICK_MILLISECONDS, TimeUnit.MILLISECONDS, window).execute(this::deliver);
        }
    }

    private void deliver() {
        scheduled.set(false);
        List<DesignPoint> changed;
        List<DesignEvent> happened;
        synchronized (lock) {
            changed = List.copyOf(designs.values());
            happened = List.copyOf(events);
            designs = new LinkedHashMap<>();
            events = new ArrayList<>();
        }
        if (receiver.receive(changed, happened)) {
            schedule();
        }
    }
}
