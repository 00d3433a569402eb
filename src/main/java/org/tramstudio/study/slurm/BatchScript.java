package org.tramstudio.study.slurm;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tramstudio.files.ShellWord;

/**
 * What a job array runs.
 *
 * @param project folder of the project
 * @param submission folder of the submission, which holds the manifest
 * @param program the command that starts this program, on the cluster's machines as on this one
 * @param data place of the images, where it is not the project's
 * @param indexes of the tasks
 * @param atOnce how many tasks run at once at most; empty for as many as Slurm likes
 */
record BatchScript(Path project, Path submission, List<String> program, Optional<Path> data, List<Integer> indexes,
                   OptionalInt atOnce) {

    /** Options stand in the script, so that those on the command line of sbatch replace them. */
    String text() {
        return """
                #!/bin/bash
                # Trains designs of a study, one a task, as the manifest beside this file lists them.
                #SBATCH --job-name=%s
                #SBATCH --array=%s
                #SBATCH --output=%s
                #SBATCH --open-mode=append
                #SBATCH --requeue
                set -euo pipefail

                submission=%s
                design=$(awk -F '\\t' -v task="$SLURM_ARRAY_TASK_ID" '$1 == task { print $2 }' "$submission/%s")
                if [ -z "$design" ]; then
                    echo "$submission/%s has no line for task $SLURM_ARRAY_TASK_ID." >&2
                    exit 1
                fi

                # As many threads as Slurm gives processors, for Java and for the engine.
                threads=${SLURM_CPUS_PER_TASK:-${SLURM_CPUS_ON_NODE:-1}}
                export OMP_NUM_THREADS="$threads"
                export JDK_JAVA_OPTIONS="-XX:ActiveProcessorCount=$threads ${JDK_JAVA_OPTIONS:-}"

                # In place of this shell, so that what Slurm sends at the time limit makes the program keep a checkpoint.
                exec %s \\
                    run %s%s --recipe "$submission/%s" --only "$design" --resume
                """.formatted(directive("tram-studio " + project.getFileName()), array(),
                directive(submission.resolve(Submissions.LOGS).toString().replace("%", "%%") + "/%A_%a.out"),
                ShellWord.quoted(submission.toString()), Submissions.MANIFEST, Submissions.MANIFEST,
                ShellWord.line(program), ShellWord.quoted(project.toString()),
                data.map(place -> " --data " + ShellWord.quoted(place.toString())).orElse(""), Submissions.STUDY);
    }

    /** Consecutive indexes as ranges, for example {@code "0-2,5%2"}. */
    private String array() {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < indexes.size();) {
            int to = from;
            while (to + 1 < indexes.size() && indexes.get(to + 1) == indexes.get(to) + 1) {
                to++;
            }
            text.append(text.isEmpty() ? "" : ",").append(indexes.get(from)).append(to > from ? "-" + indexes.get(to) : "");
            from = to + 1;
        }
        return text + (atOnce.isPresent() ? "%" + atOnce.getAsInt() : "");
    }

    /** A value that sbatch takes as it is. */
    private static String directive(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
