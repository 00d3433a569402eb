package org.tramstudio.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignResult;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;

/** A sweep that is run by processes of its own, which may be killed, in a copy of a project. */
final class KilledSweep {

    private final Path project;
    private final List<String> settings;
    private final Path log;
    private final Map<String, DesignResult> finished = new HashMap<>();
    private final List<String> damages = new ArrayList<>();

    private KilledSweep(Path project, List<String> settings) {
        this.project = project;
        this.settings = List.copyOf(settings);
        this.log = project.resolve("run.log");
    }

    /**
     * Copies what can be trained of a project, without what has been.
     *
     * @param settings options of the command run
     */
    static KilledSweep of(Path source, Path copy, List<String> settings) throws IOException {
        ProjectFolder.copyInputs(source, copy);
        return new KilledSweep(copy, settings);
    }

    /** How a process of the sweep ended. */
    enum End {
        /** It was killed. */
        KILLED,
        /** All designs are done. */
        COMPLETE,
        /** It gave up by itself, for a reason that {@link #log()} tells. */
        FAILED
    }

    /** Lets a process go on with the sweep, and kills it after a time unless it ended before. */
    End goOn(Duration atMost) throws IOException {
        List<String> line = new ArrayList<>(ThisProgram.command());
        line.addAll(List.of("run", project.toString(), "--resume", "--json"));
        line.addAll(settings);
        Process process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue() == 0 ? End.COMPLETE : End.FAILED;
            }
            process.destroyForcibly().waitFor();
            return End.KILLED;
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            throw new InterruptedIOException("stopped while a sweep was killed");
        }
    }

    /** What the last process printed. */
    String log() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8).strip();
    }

    /** Looks after every design: what could be read must be readable, what was finished must be as it was. */
    void inspect() throws IOException {
        DesignStore.Contents contents = store().load();
        damages.addAll(contents.problems());
        Map<String, DesignResult> now = new HashMap<>();
        for (DesignPoint design : contents.designs()) {
            if (design.state() == DesignState.DONE) {
                now.put(design.id(), DesignResult.of(store(), design.id()));
            }
        }
        finished.forEach((id, before) -> {
            if (!before.equals(now.get(id))) {
                damages.add(id + " was finished and is not what it was");
            }
        });
        finished.putAll(now);
    }

    /** The results of the designs that were finished when it was last inspected, by their ids. */
    Map<String, DesignResult> finished() {
        return Map.copyOf(finished);
    }

    /** Everything that was found to be wrong. */
    List<String> damages() {
        return List.copyOf(damages);
    }

    private DesignStore store() throws IOException {
        return new DesignStore(ProjectFolder.read(project).designs());
    }
}
