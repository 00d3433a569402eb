package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tramstudio.project.MultiplierLibrary;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.project.ProjectInputs;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.study.PowerCompletion;
import org.tramstudio.study.SimulatedPower;
import org.tramstudio.study.StudyQueue;
import org.tramstudio.study.StudyRecipe;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explores the design space of a project. */
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Trains the project's network with the accurate multiplier, with one that is trained with it for each "
            + "λ, and with truncated, designed and library multipliers as asked for, each with the same budget, and keeps "
            + "each below the project's designs folder.",
            "Finished designs are reported and not trained again. Unfinished ones start afresh, unless --resume lets "
                + "them go on from their checkpoints. Ctrl-C stops and keeps what is done."})
final class RunCommand implements Callable<Integer> {

    private static final int STOP_ATTEMPTS = 100;
    private static final int STOP_PAUSE_MILLISECONDS = 50;

    private final Console console;
    private final SettingOptions options;
    private final AtomicBoolean stopping = new AtomicBoolean();

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "PROJECT", description = "Folder of the project.")
    private Path projectFolder;
    @Option(names = "--data", paramLabel = "PATH",
            description = "Folder or zip of the images, in place of the project's.")
    private Optional<Path> data;
    @Option(names = "--recipe", paramLabel = "FILE",
            description = "Settings of the study from a file of the command recipe, in place of the project's.")
    private Optional<Path> recipe;
    @Option(names = "--resume", description = "Go on with unfinished designs from their checkpoints.")
    private boolean resume;
    @Option(names = "--again", description = "Train finished designs again; their former results are replaced.")
    private boolean again;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    RunCommand(Console console, SettingOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        Project project = ProjectFolder.read(projectFolder);
        StudySettings settings = options.over(recipe.isPresent() ? StudyRecipe.read(recipe.get()) : project.study(), spec);
        ProjectInputs inputs = ProjectInputs.open(project, data, TaskControl.NONE);
        inputs.requireTrainable();
        DesignStore store = new DesignStore(project.designs());
        reportUnreadable(store);
        SimulatedPower power = new GateLevelPower();
        PowerCompletion completion = new PowerCompletion(store, power);
        try (StudyQueue queue = new StudyQueue(store, inputs.training(project), power, inputs.fingerprint(),
                new MultiplierLibrary(project))) {
            RunProgress progress = new RunProgress(console, queue.designs(settings), json);
            train(queue, settings, progress);
            List<DesignPoint> designs = queue.designs(settings).stream().map(progress::withFailure)
                    .map(completion::complete).toList();
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

    private void train(StudyQueue queue, StudySettings settings, RunProgress progress) throws IOException {
        progress.begin(again);
        queue.addListener(progress);
        Thread stop = Thread.ofPlatform().name("stop").unstarted(() -> stop(queue, progress));
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            queue.submit(settings, start()).forEach(RunCommand::await);
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

    private StudyQueue.Start start() {
        if (again) {
            return StudyQueue.Start.REPEAT;
        }
        return resume ? StudyQueue.Start.CONTINUE : StudyQueue.Start.AFRESH;
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
        console.error("Stopped; finished designs and checkpoints are kept.\nThe same command with --resume goes on.",
                json);
    }
}
