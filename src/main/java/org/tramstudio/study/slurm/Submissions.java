package org.tramstudio.study.slurm;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.study.StudyRecipe;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.study.JsonDocument;

/**
 * What was submitted of a project, a folder for each job array: the script, the manifest that tells which task trains which
 * design, the study's settings as they were, and the number that Slurm gave the job.
 */
public final class Submissions {

    static final String MANIFEST = "tasks.tsv";
    static final String SCRIPT = "batch.sh";
    static final String STUDY = "study" + StudyRecipe.ENDING;
    static final String LOGS = "logs";

    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);
    private static final String JOB = "job.json";
    private static final JsonDocument<Job> DOCUMENT = new JsonDocument<>(Job.class, 1);

    private final Path folder;

    /** The submissions below a folder, which is made with the first. */
    public Submissions(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * What {@code job.json} holds.
     *
     * @param submitted when, as ISO 8601 writes it
     */
    private record Job(int schemaVersion, long job, String submitted) {
    }

    /**
     * The task that was submitted last for a design.
     *
     * @param output file that takes what the task prints
     */
    public record Submitted(TaskId id, Path output) {
    }

    /** The folder of a new submission, named after a time, for example {@code "20261129-114502"}; it is not made. */
    Path free(String stem) {
        int number = 1;
        while (Files.exists(numbered(stem, number))) {
            number++;
        }
        return numbered(stem, number);
    }

    /** Makes the folder of a new submission; of several processes that want the same name, each gets one of its own. */
    Path make(String stem) throws IOException {
        AtomicFile.createFolder(folder);
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(numbered(stem, number));
            } catch (FileAlreadyExistsException taken) {
                LOG.debug("{} is taken", numbered(stem, number));
            }
        }
    }

    private Path numbered(String stem, int number) {
        return folder.resolve(number == 1 ? stem : stem + "-" + number);
    }

    /** Remembers the number that Slurm gave a submission. */
    void remember(Path submission, long job, Instant time) throws IOException {
        DOCUMENT.write(submission.resolve(JOB), new Job(1, job, time.toString()));
    }

    /**
     * The last task of each design that was submitted, by the design's id. What was written and never submitted does not
     * count; neither does what cannot be read.
     */
    public Map<String, Submitted> latest() throws IOException {
        Map<String, Submitted> latest = new HashMap<>();
        for (Read submission : submissions()) {
            for (String line : Files.readAllLines(submission.folder().resolve(MANIFEST))) {
                ManifestLine.of(line).ifPresent(task -> latest.put(task.design(),
                        submitted(submission, task.index())));
            }
        }
        return latest;
    }

    private record Read(Path folder, Job job) {
    }

    private static Submitted submitted(Read submission, int index) {
        TaskId id = new TaskId(submission.job().job(), index);
        return new Submitted(id, submission.folder().resolve(LOGS).resolve(id + ".out"));
    }

    /** Oldest first. */
    private List<Read> submissions() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> folders;
        try (Stream<Path> found = Files.list(folder)) {
            folders = found.filter(each -> Files.exists(each.resolve(JOB)) && Files.exists(each.resolve(MANIFEST))).toList();
        }
        List<Read> submissions = new ArrayList<>();
        for (Path each : folders) {
            read(each).ifPresent(submissions::add);
        }
        submissions.sort(Comparator.comparing((Read each) -> each.job().submitted()).thenComparing(each -> each.job().job()));
        return submissions;
    }

    private static Optional<Read> read(Path submission) {
        try {
            return Optional.of(new Read(submission, DOCUMENT.read(submission.resolve(JOB))));
        } catch (IOException unreadable) {
            LOG.warn("a submission cannot be read", unreadable);
            return Optional.empty();
        }
    }

    /** Writes what a submission needs before Slurm is asked. */
    static void write(Path submission, Map<String, String> files) throws IOException {
        AtomicFile.createFolder(submission.resolve(LOGS));
        for (Map.Entry<String, String> file : files.entrySet()) {
            AtomicFile.write(submission.resolve(file.getKey()), file.getValue());
        }
    }
}
