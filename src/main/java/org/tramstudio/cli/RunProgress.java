package org.tramstudio.cli;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.QueuedDesign;
import org.tramstudio.study.StudyListener;
import org.tramstudio.study.StudyQueue;
import org.tramstudio.study.TimeLeft;
import org.tramstudio.training.TrainingEvent;

/** Tells how a study goes: a line an epoch, and on a terminal one more line that follows every step. */
final class RunProgress implements StudyListener {

    private final Console console;
    private final LiveLine live;
    private final List<DesignPoint> designs;
    private final Map<String, String> titles;
    private final Map<String, DesignPoint> failed = new HashMap<>();
    private final boolean quiet;
    private Supplier<String> timeLeft = () -> "";

    /** Follows {@code designs}; a {@code quiet} one prints nothing. */
    RunProgress(Console console, List<DesignPoint> designs, boolean quiet) {
        this.console = console;
        this.live = new LiveLine(console);
        this.quiet = quiet;
        this.designs = designs;
        boolean oneSeed = designs.stream().mapToLong(design -> design.plan().seed()).distinct().count() <= 1;
        this.titles = designs.stream().collect(Collectors.toMap(DesignPoint::id, design -> oneSeed ? design.title()
                : design.title() + ", seed " + design.plan().seed()));
    }

    /**
     * Names the designs that are finished already.
     *
     * @param queue tells how much time is left
     */
    synchronized void begin(StudyQueue queue, boolean again) {
        timeLeft = () -> TimeLeft.of(queue.queued().stream().map(QueuedDesign::left).toList()).words(LocalDateTime.now());
        designs.stream().filter(design -> design.state() == DesignState.DONE && !again)
                .forEach(design -> line(titles.get(design.id()) + ": already finished; --again to repeat"));
    }

    /** Clears the line that follows the steps. */
    synchronized void end() {
        live.erase();
    }

    /** A design that could not even be written down failed all the same: the store does not know, but this does. */
    synchronized DesignPoint withFailure(DesignPoint stored) {
        return stored.state() == DesignState.DONE ? stored : failed.getOrDefault(stored.id(), stored);
    }

    @Override
    public synchronized void designChanged(DesignPoint design) {
        if (design.state() == DesignState.FAILED) {
            failed.put(design.id(), design);
            line(design.title() + ": failed: " + design.failure().orElse("for an unknown reason"));
        }
    }

    @Override
    public synchronized void trainingEvent(String designId, TrainingEvent event) {
        String start = titles.getOrDefault(designId, designId) + "  " + event.phase().title();
        switch (event) {
            case TrainingEvent.Step step -> live(String.format(Locale.ROOT,
                    "%s  epoch %d  step %d of %d  loss %.3f%s  %.0f images/s  %s", start, step.epoch() + 1, step.step() + 1,
                    step.steps(), step.loss(), power("predicted", step.predictedPower()), step.imagesPerSecond(), timeLeft.get()));
            case TrainingEvent.Epoch epoch -> line(String.format(Locale.ROOT,
                    "%s  epoch %d of %d  loss %.3f  accuracy %.2f %%%s  %.1f s  %s", start, epoch.epoch() + 1,
                    epoch.epochs(), epoch.loss(), 100 * epoch.accuracy(), power("mapped", epoch.normalizedPower()),
                    epoch.seconds(), timeLeft.get()));
        }
    }

    @Override
    public synchronized void note(String designId, String note) {
        line(titles.getOrDefault(designId, designId) + ": " + note);
    }

    /** What has no such power says nothing of it. */
    private static String power(String kind, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "  %s power %.3f", kind, value);
    }

    private void live(String text) {
        if (!quiet) {
            live.show(text);
        }
    }

    private void line(String text) {
        if (!quiet) {
            end();
            console.err().println(text);
        }
    }
}
