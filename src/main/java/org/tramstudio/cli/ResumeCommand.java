package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.StudyQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with the study of a project. */
@Command(name = "resume", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Goes on with the project's study as it is set: failed and interrupted designs from their checkpoints, and those that "
            + "were not begun.",
            "The same as run --resume, without other settings than the project's."})
final class ResumeCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "PROJECT", description = "Folder of the project.")
    private Path projectFolder;
    @Option(names = "--data", paramLabel = "PATH",
            description = "Folder or zip of the images, in place of the project's.")
    private Optional<Path> data;
    @Mixin
    private ThreadOption threads;
    @Mixin
    private MemoryOption memory;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    ResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        threads.apply();
        memory.apply();
        Project project = ProjectFolder.read(projectFolder);
        return new StudyRun(console, StudyQueue.Start.CONTINUE, false, json).of(project, project.study(), data, List.of());
    }
}
