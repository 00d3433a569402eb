package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tramstudio.project.MultiplierLibrary;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectInputs;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.FigureCompletion;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.study.SimulatedPower;
import org.tramstudio.study.StudyDesigns;
import org.tramstudio.study.StudyQueue;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/** Trains designs of a study until they are done or somebody stops it, and reports them. */
final class StudyRun {

    /** Slurm leaves 30 seconds, where its administrators have not chosen otherwise. */
    private static final int STOP_ATTEMPTS = 400;
    private static final int STOP_PAUSE_MILLISECONDS = 50;

    private final Console console;
    private final StudyQueue.Start start;
    private final boolean failedOnly;
    private final boolean json;
    private final AtomicBoolean stopping = new AtomicBoolean();

    /**
     * A run that has not begun.
     *
     * @param start how designs begin that were begun before
     * @param failedOnly whether designs are trained that have failed, and no others
     * @param json whether the result is printed as JSON, and nothing else
     */
    StudyRun(Console console, StudyQueue.Start start, boolean failedOnly, boolean json) {
        this.console = console;
        this.start = start;
        this.failedOnly = failedOnly;
        this.json = json;
    }

    /**
     * Trains.
     *
     * @param data another place of the images than the project names
     * @param only ids of the designs to train; none for all
     * @return exit status: 0 where all designs are finished
     */
    int of(Project project, StudySettings settings, Optional<Path> data, List<String> only) throws IOException {
        ProjectInputs inputs = ProjectInputs.open(project, data, TaskControl.NONE);
        DesignStore store = new DesignStore(project.designs());
        MultiplierLibrary library = new MultiplierLibrary(project);
        StudyDesigns declared = new StudyDesigns(store, inputs.fingerprint(), library);
        List<DesignPoint> chosen = declared.of(settings, only).stream()
                .filter(design -> !failedOnly || design.state() == DesignState.FAILED).toList();
        if (chosen.isEmpty()) {
            throw new UserFacingException("No design of this study has failed.", "run --resume goes on with unfinished ones.");
        }
        List<String> ids = chosen.stream().map(DesignPoint::id).toList();
        inputs.requireTrainable();
        reportUnreadable(store);
        SimulatedPower power = new GateLevelPower();
        FigureCompletion completion = new FigureCompletion(store, power,
                Optional.of(new FigureCompletion.Network(inputs.graph(), inputs.fingerprint())));
        try (StudyQueue queue = new StudyQueue(store, inputs.training(project), power, inputs.fingerprint(), library)) {
            RunProgress progress = new RunProgress(console, chosen, json);
            train(queue, chosen, progress);
            List<DesignPoint> designs = new ArrayList<>();
            for (DesignPoint design : declared.of(settings, ids)) {
                designs.add(completion.complete(progress.withFailure(design)));
            }
            if (!stopping.get()) {
                new DesignReport(console).print(designs, json);
            }
            return designs.stream().allMatch(design -> design.state() == DesignState.DONE) ? 0 : 1;
        }
    }

    private void reportUnreadable(DesignStore store) throws IOException {
        if (!json) {
            store.load().problems().forEach(console.err()::println);
        }
    }

    private void train(StudyQueue queue, List<DesignPoint> designs, RunProgress progress) throws IOException {
        progress.begin(queue, start == StudyQueue.Start.REPEAT);
        queue.addListener(progress);
        Thread stop = Thread.ofPlatform().name("stop").unstarted(() -> stop(queue, progress));
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            queue.submit(designs, start).forEach(StudyRun::await);
        } finally {
            keepFromStopping(stop);
            progress.end();
        }
    }

    private void keepFromStopping(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException shuttingDown) {
            stopping.set(true);
        }
    }

    /** How a design ended stands in the store, where the report reads it. */
    private static void await(BackgroundTask<DesignPoint> task) {
        try {
            task.result().join();
        } catch (CompletionException | CancellationException ended) {
            task.cancel();
        }
    }

    /** Runs when the process is asked to end, for example by Ctrl-C. */
    private void stop(StudyQueue queue, RunProgress progress) {
        stopping.set(true);
        queue.cancelAll();
        for (int attempt = 0; attempt < STOP_ATTEMPTS && !queue.tasks().isEmpty(); attempt++) {
            try {
                Thread.sleep(STOP_PAUSE_MILLISECONDS);
            } catch (InterruptedException interrupted) {
                return;
            }
        }
        progress.end();
        console.error("Stopped; finished designs and checkpoints are kept.\nThe same command "
                + (start == StudyQueue.Start.CONTINUE ? "" : "with --resume ") + "goes on.", json);
    }
}
