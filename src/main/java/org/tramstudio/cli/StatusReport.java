package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tramstudio.files.ProcessLock;
import org.tramstudio.study.DesignProgress;
import org.tramstudio.study.ExpectedTime;
import org.tramstudio.study.TimeLeft;
import org.tramstudio.study.slurm.DesignStatus;
import org.tramstudio.study.slurm.Standing;
import org.tramstudio.study.slurm.StudyStatus;
import org.tramstudio.study.slurm.TaskState;

/**
 * Where the designs of a study stand, as a table or as JSON.
 *
 * @param status what was found
 */
record StatusReport(StudyStatus status) {

    private static final String NONE = "-";
    private static final List<String> HEADER = List.of("design", "state", "process", "Slurm", "phase", "epoch", "step", "images/s",
            "left", "seed", "id");
    /** So many columns hold words, the others numbers. */
    private static final int LEFT = 5;

    /** A table, the reasons of failures, and how many designs stand in each way. */
    String text() {
        List<String> parts = new ArrayList<>();
        status.designs().stream().filter(DesignStatus::declared).findFirst().ifPresent(_ -> parts.add(table(true)));
        status.designs().stream().filter(design -> !design.declared()).findFirst().ifPresent(_ ->
                parts.add("Designs of other settings, or of another network or other images:\n" + table(false)));
        String failures = status.designs().stream().flatMap(StatusReport::failure).collect(Collectors.joining("\n"));
        Stream.concat(Stream.of(failures), problems()).filter(text -> !text.isEmpty()).forEach(parts::add);
        parts.add(totals());
        return String.join("\n\n", parts);
    }

    /** What is not known of any design has no column. */
    private String table(boolean declared) {
        List<List<String>> rows = status.designs().stream().filter(design -> design.declared() == declared)
                .map(StatusReport::row).toList();
        int[] known = IntStream.range(0, HEADER.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).equals(NONE))).toArray();
        TextTable table = new TextTable((int) IntStream.of(known).filter(column -> column < LEFT).count(), cells(HEADER, known));
        rows.forEach(row -> table.add(cells(row, known)));
        return table.toString();
    }

    private static String[] cells(List<String> row, int[] columns) {
        return IntStream.of(columns).mapToObj(row::get).toArray(String[]::new);
    }

    private static List<String> row(DesignStatus status) {
        Optional<DesignProgress> progress = status.progress();
        Optional<DesignProgress> running = progress.filter(_ -> status.standing() == Standing.RUNNING);
        return List.of(status.design().title(), status.standing().title(), status.holder().map(StatusReport::place).orElse(NONE),
                status.slurm().map(TaskState::text).orElse(NONE), progress.map(now -> now.phase().title()).orElse(NONE),
                progress.map(now -> now.epoch() + " of " + now.epochs()).orElse(NONE),
                progress.filter(now -> now.steps() > 0).map(now -> now.step() + " of " + now.steps()).orElse(NONE),
                running.filter(now -> now.imagesPerSecond().isPresent())
                        .map(now -> String.format(Locale.ROOT, "%.0f", now.imagesPerSecond().getAsDouble())).orElse(NONE),
                status.left().map(StatusReport::words).orElse(NONE),
                Long.toString(status.design().plan().seed()), status.design().id());
    }

    private static String words(ExpectedTime left) {
        return (left.atLeast() ? "at least " : "") + TimeLeft.words(left.time());
    }

    private static Stream<String> failure(DesignStatus design) {
        return design.reason().stream().map(reason -> design.design().title() + ", seed " + design.design().plan().seed()
                + ", failed: " + reason);
    }

    private String totals() {
        if (status.declared() == 0) {
            return status.designs().size() == 1 ? "1 design" : status.designs().size() + " designs";
        }
        String counts = Stream.of(Standing.values()).filter(standing -> status.count(standing) > 0)
                .map(standing -> status.count(standing) + " " + standing.title()).collect(Collectors.joining(", "));
        return status.declared() + (status.declared() == 1 ? " design: " : " designs: ") + counts
                + status.left().map(left -> "\n" + timeLeft(left)).orElse("");
    }

    /** When it will be over can be said while one process trains the study; several share it. */
    private String timeLeft(TimeLeft left) {
        long running = status.count(Standing.RUNNING);
        String words = running == 1 ? left.words(LocalDateTime.now()) : left.words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1)
                + (running == 1 || left.known().toSeconds() == 0 ? "" : " when one is trained after the other");
    }

    private Stream<String> problems() {
        return Stream.concat(status.problems().stream(),
                status.slurmProblem().stream().map(reason -> "What Slurm says is not known. " + reason));
    }

    private static String place(ProcessLock.Holder holder) {
        if (!holder.isKnown()) {
            return "elsewhere";
        }
        return (holder.isHere() ? "here" : holder.host()) + ", " + holder.process();
    }

    /** What the table says, with keys that stay. */
    ObjectNode json() {
        ObjectNode root = Console.object();
        ArrayNode designs = root.putArray("designs");
        status.designs().forEach(design -> designs.add(json(design)));
        ObjectNode totals = root.putObject("totals");
        totals.put("designs", status.declared());
        for (Standing standing : Standing.values()) {
            totals.put(key(standing), status.count(standing));
        }
        status.left().ifPresent(left -> totals.put("secondsLeft", left.known().toMillis() / 1e3).put("notMeasured", left.unknown()));
        ArrayNode problems = root.putArray("problems");
        problems().forEach(problems::add);
        return root;
    }

    private static ObjectNode json(DesignStatus status) {
        ObjectNode json = Console.object().put("id", status.design().id()).put("title", status.design().title())
                .put("source", DesignReport.kind(status.design().source())).put("seed", status.design().plan().seed())
                .put("declared", status.declared()).put("state", key(status.standing()));
        status.reason().ifPresent(reason -> json.put("reason", reason));
        status.holder().filter(ProcessLock.Holder::isKnown).ifPresent(holder ->
                json.put("host", holder.host()).put("process", holder.process()));
        status.progress().ifPresent(progress -> {
            json.put("phase", progress.phase().name().toLowerCase(Locale.ROOT)).put("epoch", progress.epoch())
                    .put("epochs", progress.epochs()).put("step", progress.step()).put("steps", progress.steps());
            progress.imagesPerSecond().ifPresent(speed -> json.put("imagesPerSecond", speed));
        });
        status.left().ifPresent(left -> json.put(left.atLeast() ? "secondsLeftAtLeast" : "secondsLeft", left.time().toMillis() / 1e3));
        status.submitted().ifPresent(task -> json.putObject("slurm").put("task", task.id().toString())
                .put("output", task.output().toString()));
        status.slurm().ifPresent(state -> json.withObject("/slurm").put("state", state.state()).put("reason", state.reason())
                .put("nodes", state.nodes()));
        return json;
    }

    /** A state as JSON names it, for example {@code "notBegun"}. */
    private static String key(Standing standing) {
        return standing == Standing.NOT_BEGUN ? "notBegun" : standing.name().toLowerCase(Locale.ROOT);
    }
}
