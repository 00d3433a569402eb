package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tramstudio.cli.WindowMeasurement.Memory;
import org.tramstudio.cli.WindowMeasurement.Row;
import org.tramstudio.cli.WindowMeasurement.Times;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.project.SampleProjects;
import org.tramstudio.task.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how the window answers, alone and beside a training. */
@Command(name = "window", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Works with the window, alone and beside a training, and tells how it answers. Needs no display: it",
            "draws in software, without a graphics card."})
final class WindowBenchCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1 << 20;

    private final Console console;
    private final WindowMeasurement measurement;

    @Option(names = "--minutes", defaultValue = "1", paramLabel = "N",
            description = {"How long live plots are followed, 1 to 600 (default: ${DEFAULT-VALUE}); with 0",
                "nothing is trained, and the window is measured alone."})
    private int minutes;
    @Option(names = "--project", paramLabel = "PROJECT",
            description = "Folder of the project to train (default: the first sample project); it is not changed.")
    private Optional<Path> project;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    WindowBenchCommand(Console console, WindowMeasurement measurement) {
        this.console = console;
        this.measurement = measurement;
    }

    @Override
    public Integer call() throws IOException {
        if (minutes < 0 || minutes > 600) {
            throw new UserFacingException("--minutes is " + minutes + ".", "It must lie between 0 and 600.");
        }
        Path folder = project.isPresent() ? ProjectFolder.read(project.get()).folder() : SampleProjects.first().folder();
        Times times = measurement.measure(folder, Duration.ofMinutes(minutes));
        if (json) {
            console.print(json(times));
        } else {
            print(times);
        }
        return 0;
    }

    private void print(Times times) {
        console.out().printf(Locale.ROOT, "From command to first window: %.1f s%n", seconds(times.firstWindow()));
        TextTable table = new TextTable("While", "frames/s", "longest stall, ms", "answers/s", "shown after, ms", "95 %, ms");
        for (Row row : times.rows()) {
            table.add(row.work(), String.format(Locale.ROOT, "%.1f", row.framesPerSecond()),
                    Long.toString(row.longestStall().toMillis()),
                    row.answers().map(answers -> String.format(Locale.ROOT, "%.1f", answers.perSecond())).orElse(""),
                    row.answers().map(answers -> milliseconds(answers.median())).orElse(""),
                    row.answers().map(answers -> milliseconds(answers.late())).orElse(""));
        }
        console.out().println(table);
        if (minutes == 0) {
            return;
        }
        console.out().printf(Locale.ROOT, "Memory before and after the live plots: heap %s, resident %s%n",
                fromTo(times.before().heapBytes(), times.after().heapBytes()),
                fromTo(times.before().residentBytes(), times.after().residentBytes()));
    }

    private static String milliseconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", 1e3 * seconds(duration));
    }

    private static String fromTo(long before, long after) {
        return String.format(Locale.ROOT, "%.0f and %.0f MB", before / MEGABYTE, after / MEGABYTE);
    }

    private static ObjectNode json(Times times) {
        ObjectNode root = Console.object();
        root.put("firstWindowSeconds", seconds(times.firstWindow()));
        ArrayNode rows = root.putArray("rows");
        for (Row row : times.rows()) {
            ObjectNode node = rows.addObject().put("while", row.work()).put("framesPerSecond", row.framesPerSecond())
                    .put("longestStallSeconds", seconds(row.longestStall()));
            row.answers().ifPresent(answers -> node.put("answersPerSecond", answers.perSecond())
                    .put("shownAfterSeconds", seconds(answers.median())).put("shownAfterSeconds95", seconds(answers.late())));
        }
        put(root.putObject("memoryBefore"), times.before());
        put(root.putObject("memoryAfter"), times.after());
        return root;
    }

    private static void put(ObjectNode node, Memory memory) {
        node.put("heapBytes", memory.heapBytes()).put("residentBytes", memory.residentBytes());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
