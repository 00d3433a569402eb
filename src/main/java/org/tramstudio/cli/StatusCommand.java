package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.slurm.Slurm;
import org.tramstudio.study.slurm.StudyStatus;
import org.tramstudio.task.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells where the designs of a study stand. */
@Command(name = "status", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Tells where each design of the project's study stands, on this machine and on others, with what Slurm says of "
            + "those that were submitted.",
            "Nothing is trained, and nothing in the project is changed. The exit status is 0 whatever is told."})
final class StatusCommand implements Callable<Integer> {

    private final Console console;
    private final Slurm slurm;

    @Parameters(paramLabel = "PROJECT", description = "Folder of the project.")
    private Path projectFolder;
    @Option(names = "--data", paramLabel = "PATH",
            description = "Folder or zip of the images, in place of the project's.")
    private Optional<Path> data;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    StatusCommand(Console console, Slurm slurm) {
        this.console = console;
        this.slurm = slurm;
    }

    @Override
    public Integer call() throws IOException {
        StatusReport report = new StatusReport(status(ProjectFolder.read(projectFolder)));
        if (json) {
            console.print(report.json());
        } else {
            console.out().println(report.text());
        }
        return 0;
    }

    private StudyStatus status(Project project) throws IOException {
        try {
            return StudyLook.at(project, data).status(slurm);
        } catch (UserFacingException missing) {
            StudyStatus there = StudyLook.withoutInputs(project, slurm);
            List<String> problems = new ArrayList<>(there.problems());
            problems.addFirst("Which designs the study has is not known. " + missing.getMessage());
            return new StudyStatus(there.designs(), problems, there.slurmProblem());
        }
    }
}
