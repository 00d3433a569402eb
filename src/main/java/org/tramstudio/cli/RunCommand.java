package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.StudyQueue;
import org.tramstudio.study.StudyRecipe;
import org.tramstudio.study.StudySettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    private final Console console;
    private final SettingOptions options;

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "PROJECT", description = "Folder of the project.")
    private Path projectFolder;
    @Option(names = "--data", paramLabel = "PATH",
            description = "Folder or zip of the images, in place of the project's.")
    private Optional<Path> data;
    @Option(names = "--recipe", paramLabel = "FILE",
            description = "Settings of the study in place of the project's, from a file of the command recipe.")
    private Optional<Path> recipe;
    @Option(names = "--resume", description = "Go on with unfinished designs from their checkpoints.")
    private boolean resume;
    @Option(names = "--again", description = "Train finished designs again; their former results are replaced.")
    private boolean again;
    @Option(names = "--retry-failed", description = "Train those designs alone that have failed, from their checkpoints.")
    private boolean retryFailed;
    @Option(names = "--only", paramLabel = "ID", split = ",",
            description = "Train these designs of the study alone; status lists their ids.")
    private List<String> only = new ArrayList<>();
    @Mixin
    private ThreadOption threads;
    @Mixin
    private MemoryOption memory;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    RunCommand(Console console, SettingOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        threads.apply();
        memory.apply();
        Project project = ProjectFolder.read(projectFolder);
        StudySettings stored = recipe.isPresent() ? StudyRecipe.read(recipe.get()) : project.study();
        if (retryFailed && again) {
            throw new ParameterException(spec.commandLine(), "--retry-failed and --again exclude one another: the one goes on, the "
                    + "other begins anew");
        }
        return new StudyRun(console, start(), retryFailed, json).of(project, options.over(stored, spec), data, only);
    }

    private StudyQueue.Start start() {
        if (again) {
            return StudyQueue.Start.REPEAT;
        }
        return resume || retryFailed ? StudyQueue.Start.CONTINUE : StudyQueue.Start.AFRESH;
    }
}
