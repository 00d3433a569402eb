package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.tramstudio.cli.KilledSweep.End;
import org.tramstudio.files.FolderRemoval;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.project.SampleProjects;
import org.tramstudio.study.DesignResult;
import org.tramstudio.task.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills sweeps at random moments, and compares what they come to with an undisturbed one. */
@Command(name = "kills", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Runs sweeps of short designs whose processes are killed at random moments, as by kill -9 or a power cut, and "
            + "started again with --resume until they are complete.",
            "After each kill, every design must be readable and every finished one as it was; complete sweeps must equal an "
                + "undisturbed one bit for bit: designs, losses of all steps, weights."})
final class KillBenchCommand implements Callable<Integer> {

    private static final Duration UNDISTURBED = Duration.ofHours(2);
    /** Four designs of four short epochs: a truncated and three trained multipliers beside the accurate one. */
    private static final List<String> SHORT = List.of("--lambda", "0.1,0.3,0.9", "--truncate", "6", "--epochs1", "2", "--epochs3", "2",
            "--samples", "640", "--test-samples", "200", "--batch", "64");

    private final Console console;

    @Option(names = "--kills", defaultValue = "100", paramLabel = "N",
            description = "How many processes are killed, 1 to 10000 (default: ${DEFAULT-VALUE}).")
    private int kills;
    @Option(names = "--longest", defaultValue = "8", paramLabel = "SECONDS",
            description = "A process is killed after at most so many seconds, 1 to 600 (default: ${DEFAULT-VALUE}).")
    private int longest;
    @Option(names = "--seed", defaultValue = "1", paramLabel = "N",
            description = "Seed of the moments (default: ${DEFAULT-VALUE}).")
    private long seed;
    @Option(names = "--project", paramLabel = "PROJECT",
            description = "Folder of the project to train (default: the first sample project); it is not changed.")
    private Optional<Path> project;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    private int killed;
    private int complete;
    private int compared;
    private final List<String> damages = new ArrayList<>();

    KillBenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (kills < 1 || kills > 10_000 || longest < 1 || longest > 600) {
            throw new UserFacingException("--kills is " + kills + " and --longest is " + longest + ".",
                    "They must lie between 1 and 10000, and 1 and 600.");
        }
        Path source = project.isPresent() ? ProjectFolder.read(project.get()).folder() : SampleProjects.first().folder();
        Path scratch = Files.createTempDirectory("tram-studio-kills");
        try {
            measure(source, scratch);
        } finally {
            FolderRemoval.remove(scratch);
        }
        report();
        return damages.isEmpty() ? 0 : 1;
    }

    private void measure(Path source, Path scratch) throws IOException {
        Map<String, DesignResult> expected = undisturbed(KilledSweep.of(source, scratch.resolve("undisturbed"), SHORT));
        tell("The undisturbed sweep has " + expected.size() + " designs.");
        Random moments = new Random(seed);
        while (killed < kills && damages.isEmpty()) {
            KilledSweep sweep = KilledSweep.of(source, scratch.resolve("sweep-" + complete), SHORT);
            disturb(sweep, moments);
            compare(expected, sweep);
            damages.addAll(sweep.damages());
        }
    }

    private static Map<String, DesignResult> undisturbed(KilledSweep sweep) throws IOException {
        if (sweep.goOn(UNDISTURBED) != End.COMPLETE) {
            throw new UserFacingException("The undisturbed sweep did not come to its end: " + sweep.log(),
                    "Run the project by itself first.");
        }
        sweep.inspect();
        return sweep.finished();
    }

    /** Kills until the sweep is complete, or there were enough kills; then it is left to itself. */
    private void disturb(KilledSweep sweep, Random moments) throws IOException {
        End end = End.KILLED;
        while (end == End.KILLED) {
            end = sweep.goOn(killed < kills ? Duration.ofMillis(moments.nextInt(1000 * longest)) : UNDISTURBED);
            sweep.inspect();
            if (end == End.KILLED) {
                killed++;
                tell("Killed " + killed + " of " + kills + "; finished in this sweep: " + sweep.finished().size());
            }
        }
        if (end == End.FAILED) {
            damages.add("a process gave up: " + sweep.log());
        } else {
            complete++;
        }
    }

    private void compare(Map<String, DesignResult> expected, KilledSweep sweep) {
        expected.forEach((id, result) -> {
            compared++;
            if (!result.equals(sweep.finished().get(id))) {
                damages.add(id + " differs from that of the undisturbed sweep");
            }
        });
    }

    private void tell(String progress) {
        if (!json) {
            console.err().println(progress);
        }
    }

    private void report() {
        if (json) {
            ObjectNode result = Console.object().put("kills", killed).put("completeSweeps", complete)
                    .put("designsCompared", compared);
            damages.forEach(result.putArray("damages")::add);
            console.print(result);
            return;
        }
        console.out().println(killed + " processes killed; " + complete + " sweeps completed; " + compared
                + " designs compared with the undisturbed sweep's: " + (damages.isEmpty() ? "all equal bit for bit" : "damage was done"));
        damages.forEach(damage -> console.out().println("  " + damage));
    }
}
