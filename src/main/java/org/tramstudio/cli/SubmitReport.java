package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tramstudio.files.ShellWord;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.slurm.JobArray;
import org.tramstudio.study.slurm.Submitter;

/**
 * What was handed to Slurm, or would be.
 *
 * @param submissions the job arrays
 * @param leftOut designs that were not submitted, with the reason
 * @param dryRun whether nothing was submitted
 */
record SubmitReport(List<Submitter.Submission> submissions, Map<DesignPoint, String> leftOut, boolean dryRun) {

    String text() {
        List<String> parts = new ArrayList<>();
        submissions.forEach(submission -> parts.add(dryRun ? rehearsed(submission) : submitted(submission)));
        if (submissions.isEmpty()) {
            parts.add("Nothing to submit.");
        }
        if (!leftOut.isEmpty()) {
            Map<String, List<String>> byReason = leftOut.entrySet().stream().collect(Collectors.groupingBy(Map.Entry::getValue,
                    LinkedHashMap::new, Collectors.mapping(entry -> title(entry.getKey()), Collectors.toList())));
            parts.add(byReason.entrySet().stream().map(reason -> "Left out: " + String.join("; ", reason.getValue()) + " ("
                    + reason.getKey() + ").").collect(Collectors.joining("\n")));
        }
        return String.join("\n\n", parts);
    }

    private static String submitted(Submitter.Submission submission) {
        long job = submission.job().orElseThrow();
        int tasks = submission.array().tasks().size();
        return "Submitted " + (tasks == 1 ? "1 design" : tasks + " designs") + " to Slurm as job array " + job + ":\n"
                + table(submission, job + "_") + "\nScript, manifest and logs are in " + submission.folder();
    }

    private static String rehearsed(Submitter.Submission submission) {
        return "Would write " + submission.folder() + " and call\n\n    sbatch --parsable "
                + ShellWord.line(submission.arguments()) + "\n\nfor these tasks:\n" + table(submission, "")
                + "\n\nThe script:\n\n" + submission.script().stripTrailing().indent(4).stripTrailing();
    }

    private static String table(Submitter.Submission submission, String before) {
        TextTable table = new TextTable(2, "task", "design", "seed", "id");
        submission.array().tasks().forEach(task -> table.add(before + task.index(), task.design().title(),
                Long.toString(task.design().plan().seed()), task.design().id()));
        return table.toString();
    }

    private static String title(DesignPoint design) {
        return design.title() + ", seed " + design.plan().seed();
    }

    ObjectNode json() {
        ObjectNode root = Console.object().put("dryRun", dryRun);
        ArrayNode arrays = root.putArray("jobs");
        submissions.forEach(submission -> arrays.add(json(submission)));
        ArrayNode left = root.putArray("leftOut");
        leftOut.forEach((design, reason) -> left.addObject().put("id", design.id()).put("title", design.title())
                .put("seed", design.plan().seed()).put("reason", reason));
        return root;
    }

    private static ObjectNode json(Submitter.Submission submission) {
        ObjectNode json = Console.object();
        submission.job().ifPresentOrElse(job -> json.put("job", job), () -> json.putNull("job"));
        json.put("folder", submission.folder().toString());
        ArrayNode arguments = json.putArray("sbatch");
        submission.arguments().forEach(arguments::add);
        json.put("script", submission.script());
        ArrayNode tasks = json.putArray("tasks");
        for (JobArray.Task task : submission.array().tasks()) {
            tasks.addObject().put("index", task.index()).put("id", task.design().id()).put("title", task.design().title())
                    .put("seed", task.design().plan().seed());
        }
        return json;
    }
}
