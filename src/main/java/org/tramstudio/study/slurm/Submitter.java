package org.tramstudio.study.slurm;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.tramstudio.study.StudyRecipe;
import org.tramstudio.study.StudySettings;

/**
 * Hands a study's designs to Slurm.
 *
 * @param project folder of the project, absolute
 * @param submissions where what was submitted is kept
 * @param settings of the study, which the tasks keep to whatever becomes of the project's
 * @param program the command that starts this program
 * @param data place of the images, where it is not the project's; absolute
 * @param atOnce how many tasks of an array run at once at most
 * @param options further options of sbatch
 */
public record Submitter(Path project, Submissions submissions, StudySettings settings, List<String> program,
                        Optional<Path> data, OptionalInt atOnce, List<String> options) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /**
     * A job array that was submitted, or would be.
     *
     * @param folder of the submission
     * @param arguments of sbatch; those of a job that was not submitted name a job it waits for as {@code JOB}
     * @param script what each task runs
     * @param manifest which task trains which design
     * @param job Slurm's number; empty where it was not submitted
     */
    public record Submission(Path folder, JobArray array, List<String> arguments, String script, String manifest,
                             Optional<Long> job) {
    }

    /** What {@link #submit} would do; writes nothing. */
    public List<Submission> rehearse(SubmissionPlan plan, LocalDateTime time) {
        List<Submission> submissions = new ArrayList<>();
        for (JobArray array : plan.arrays()) {
            submissions.add(prepare(array, submissions, folder(time, submissions.size())));
        }
        return submissions;
    }

    /**
     * Submits job arrays, in order.
     *
     * @throws org.tramstudio.task.UserFacingException if Slurm refuses one; those before it are submitted and remembered
     * @throws IOException if the project's folder cannot be written
     */
    public List<Submission> submit(SubmissionPlan plan, Slurm slurm, LocalDateTime time) throws IOException {
        List<Submission> submitted = new ArrayList<>();
        for (JobArray array : plan.arrays()) {
            Submission prepared = prepare(array, submitted, submissions.make(NAME.format(time)));
            Submissions.write(prepared.folder(), Map.of(Submissions.SCRIPT, prepared.script(), Submissions.MANIFEST,
                    prepared.manifest()));
            StudyRecipe.write(prepared.folder().resolve(Submissions.STUDY), settings);
            long job = slurm.submit(prepared.arguments());
            submissions.remember(prepared.folder(), job, time.atZone(ZoneId.systemDefault()).toInstant());
            submitted.add(new Submission(prepared.folder(), array, prepared.arguments(), prepared.script(), prepared.manifest(),
                    Optional.of(job)));
        }
        return submitted;
    }

    private Path folder(LocalDateTime time, int number) {
        Path free = submissions.free(NAME.format(time));
        return number == 0 ? free : free.resolveSibling(free.getFileName() + "-" + (number + 1));
    }

    private Submission prepare(JobArray array, List<Submission> before, Path folder) {
        List<String> arguments = new ArrayList<>(options);
        String wait = switch (array.start()) {
            case JobArray.Start.AtOnce _ -> "";
            case JobArray.Start.AfterTask(TaskId task) -> "afterok:" + task;
            case JobArray.Start.AfterArray(int number) -> "aftercorr:"
                    + before.get(number).job().map(String::valueOf).orElse("JOB");
        };
        if (!wait.isEmpty()) {
            // a design whose neighbour has failed would wait for ever
            arguments.addAll(List.of("--dependency=" + wait, "--kill-on-invalid-dep=yes"));
        }
        arguments.add(folder.resolve(Submissions.SCRIPT).toString());
        List<Integer> indexes = array.tasks().stream().map(JobArray.Task::index).sorted().toList();
        String script = new BatchScript(project, folder, program, data, indexes, atOnce).text();
        String manifest = array.tasks().stream().map(task -> ManifestLine.of(task.index(), task.design()).text())
                .collect(Collectors.joining());
        return new Submission(folder, array, List.copyOf(arguments), script, manifest, Optional.empty());
    }
}
