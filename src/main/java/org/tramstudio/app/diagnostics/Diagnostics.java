package org.tramstudio.app.diagnostics;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.diagnostics.DiagnosticsReport.Fact;
import org.tramstudio.app.diagnostics.DiagnosticsReport.Section;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.nn.EngineCache;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.project.Project;
import org.tramstudio.task.ComputeThreads;

/** Collects what the diagnostics page tells. FX thread only; nothing here waits or reads a file. */
public final class Diagnostics {

    private static final long MEBI = 1L << 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Workspace workspace;
    private final Stalls stalls;

    /**
     * What it is collected from.
     *
     * @param workspace engine and project
     * @param stalls how well the window answers
     */
    public Diagnostics(Workspace workspace, Stalls stalls) {
        this.workspace = workspace;
        this.stalls = stalls;
    }

    /**
     * What is known now.
     *
     * @param displayScale pixels of the screen for one of the window
     * @param framesPerSecond as measured; empty before it is
     */
    public DiagnosticsReport report(double displayScale, OptionalDouble framesPerSecond) {
        return new DiagnosticsReport(List.of(new Section("Program", program(displayScale)),
                new Section("Engine", engine(workspace.engine().get())), new Section("Project", project()),
                new Section("Window", window(framesPerSecond)), new Section("Stalls", stalls(stalls.summary()))));
    }

    /** The folder of the log. */
    public Path logFolder() {
        return FailureReport.logFolder();
    }

    private List<Fact> program(double displayScale) {
        return List.of(new Fact("TRAM Studio", Optional.ofNullable(Diagnostics.class.getPackage()
                        .getImplementationVersion()).orElse("built from source")),
                new Fact("Java", property("java.version") + ", " + property("java.vendor")),
                new Fact("JavaFX", property("javafx.runtime.version")),
                new Fact("Operating system", property("os.name") + " " + property("os.version") + ", "
                        + property("os.arch")),
                new Fact("Display scale", Numbers.plain(displayScale)),
                new Fact("Memory", memory()),
                new Fact("Log folder", logFolder().toString()));
    }

    private static String memory() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEBI + " of " + runtime.maxMemory() / MEBI
                + " MB of Java's heap";
    }

    private static List<Fact> engine(Optional<EngineStatus> status) {
        List<Fact> facts = new ArrayList<>(switch (status.orElse(null)) {
            case null -> List.of(new Fact("Engine", "being loaded"));
            case EngineStatus.Available found -> List.of(new Fact("Engine", found.name()),
                    new Fact("Devices", String.join(", ", found.devices())),
                    new Fact("Threads", Integer.toString(ComputeThreads.count())));
            case EngineStatus.Unavailable missing -> List.of(
                    new Fact("Engine", missing.reason() + "\n" + missing.remedy()));
        });
        facts.add(new Fact("Native library", EngineCache.folder().toString()));
        return facts;
    }

    private List<Fact> project() {
        return workspace.project().get().map(Project::folder).map(folder -> List.of(
                        new Fact("Folder", folder.toString()),
                        new Fact("Designs", Integer.toString(workspace.designs().size()))))
                .orElseGet(() -> List.of(new Fact("Folder", "no project is open")));
    }

    private static List<Fact> window(OptionalDouble framesPerSecond) {
        return List.of(new Fact("Frames per second", framesPerSecond.isPresent()
                ? Numbers.decimals(framesPerSecond.getAsDouble(), 0) : Numbers.PENDING));
    }

    private static List<Fact> stalls(Stalls.Summary summary) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Over 0.2 s", Integer.toString(summary.count())));
        if (summary.count() > 0) {
            facts.add(new Fact("Longest", milliseconds(summary.longest().toMillis())));
            summary.last().forEach(stall -> facts.add(new Fact(timeOfDay(stall.when()),
                    milliseconds(stall.length().toMillis()) + " in " + stall.place())));
        }
        return facts;
    }

    private static String milliseconds(long milliseconds) {
        return Numbers.count(milliseconds) + " ms";
    }

    private static String timeOfDay(Instant when) {
        return TIME.format(when.atZone(ZoneId.systemDefault()));
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
