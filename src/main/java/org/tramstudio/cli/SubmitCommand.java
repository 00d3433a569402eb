package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.slurm.Slurm;
import org.tramstudio.study.slurm.StudyStatus;
import org.tramstudio.study.slurm.SubmissionPlan;
import org.tramstudio.study.slurm.Submitter;
import org.tramstudio.task.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands the designs of a study to a cluster. */
@Command(name = "submit", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Submits the unfinished designs of the project's study to Slurm as a job array, one design a task. Each task runs "
            + "this program with run --only ID --resume on the project's folder, which all machines must see at the same place.",
            "Designs that are finished, or in Slurm's queue already, are left out."})
final class SubmitCommand implements Callable<Integer> {

    /** Options of sbatch that submit sets itself, or could not follow, with what to do in their place. */
    private static final List<List<String>> REFUSED = List.of(
            List.of("--array", "-a", "submit sets it; --tasks-at-once limits how many tasks run at once"),
            List.of("--wrap", "--wrap", "submit writes the script itself"),
            List.of("--clusters", "-M", "submit from a machine of that cluster"));

    private final Console console;
    private final Slurm slurm;

    @Spec
    private CommandSpec spec;
    @Parameters(index = "0", paramLabel = "PROJECT", description = "Folder of the project.")
    private Path projectFolder;
    @Option(names = "--slurm", required = true, description = "Submit to Slurm, by its program sbatch.")
    private boolean toSlurm;
    @Option(names = "--data", paramLabel = "PATH",
            description = "Folder or zip of the images, in place of the project's.")
    private Optional<Path> data;
    @Option(names = "--tasks-at-once", paramLabel = "N", description = "Run at most so many tasks at once.")
    private Optional<Integer> atOnce;
    @Option(names = "--threads", paramLabel = "N", description = "Processors of a task, and so the threads that it computes "
            + "with: the option --cpus-per-task of sbatch.")
    private Optional<Integer> threads;
    @Option(names = "--failed", description = "Submit again those alone that were submitted before and have failed, were cancelled, "
            + "interrupted, or are gone from Slurm.")
    private boolean failedOnly;
    @Option(names = "--dry-run", description = "Print the script and which task would train which design; write and submit nothing.")
    private boolean dryRun;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "SBATCH-OPTION",
            description = "After \"--\", options of sbatch, such as --time=2:00:00 --cpus-per-task=8 --mem=8G.")
    private List<String> options = new ArrayList<>();

    SubmitCommand(Console console, Slurm slurm) {
        this.console = console;
        this.slurm = slurm;
    }

    @Override
    public Integer call() throws IOException {
        checkOptions();
        threads.ifPresent(count -> options.add("--cpus-per-task=" + count));
        Project project = ProjectFolder.read(projectFolder);
        StudyLook look = StudyLook.at(project, data);
        look.inputs().requireTrained();
        StudyStatus status = look.status(slurm);
        if (!dryRun && status.slurmProblem().isPresent()) {
            throw new UserFacingException(status.slurmProblem().get(), "Nothing was submitted, since what waits in Slurm already is "
                    + "not known.");
        }
        SubmissionPlan plan = SubmissionPlan.of(status.designs(), look.declared()::before, failedOnly);
        Submitter submitter = new Submitter(project.folder(), look.submissions(), project.study(), ThisProgram.command(),
                data.map(place -> place.toAbsolutePath().normalize()), atOnce.map(OptionalInt::of).orElse(OptionalInt.empty()), options);
        LocalDateTime now = LocalDateTime.now();
        SubmitReport report = new SubmitReport(dryRun ? submitter.rehearse(plan, now) : submitter.submit(plan, slurm, now),
                plan.leftOut(), dryRun);
        if (json) {
            console.print(report.json());
        } else {
            console.out().println(report.text());
        }
        return 0;
    }

    private void checkOptions() {
        if (atOnce.isPresent() && atOnce.get() < 1) {
            throw new ParameterException(spec.commandLine(), "--tasks-at-once is " + atOnce.get() + "; it must be 1 or more");
        }
        if (!options.isEmpty() && !options.getFirst().startsWith("-")) {
            throw new ParameterException(spec.commandLine(), options.getFirst() + " is no option of sbatch; these begin with a dash.");
        }
        if (threads.isPresent() && threads.get() < 1) {
            throw new ParameterException(spec.commandLine(), "--threads is " + threads.get() + "; it must be 1 or more");
        }
        for (String option : options) {
            for (List<String> refused : REFUSED) {
                if (option.equals(refused.get(0)) || option.startsWith(refused.get(0) + "=") || option.equals(refused.get(1))) {
                    throw new ParameterException(spec.commandLine(), option + " cannot be given to sbatch: " + refused.get(2) + ".");
                }
            }
        }
    }
}
