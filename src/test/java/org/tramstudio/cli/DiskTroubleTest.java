package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignResult;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.StudySettings;

/** A sweep on a disk that fills up or becomes read-only: a small file system of its own, which only root can make. */
class DiskTroubleTest {

    private static final String ROOMY = "size=60m";
    private static final String[] STUDY = {"--lambda", "2", "--truncate", "6", "--epochs1", "1", "--epochs3", "1", "--batch", "32"};

    @TempDir
    private Path folder;
    private final CapturedCommandLine program = new CapturedCommandLine();
    private Path disk;
    private Path project;

    @BeforeEach
    void prepare() throws Exception {
        Assumptions.assumeTrue(EngineStatus.probe() instanceof EngineStatus.Available,
                "the PyTorch engine is not available on this machine");
        disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(mount("-t", "tmpfs", "-o", ROOMY, "tmpfs"), "a small disk can be made by root on Linux alone");
        project = disk.resolve("project");
        makeProject(project);
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            new ProcessBuilder("umount", disk.toString()).redirectErrorStream(true).start().waitFor();
        }
    }

    @Test
    void aFullDiskIsToldAndTheSweepGoesOnOnceThereIsRoom() throws Exception {
        Map<String, DesignResult> undisturbed = undisturbed();
        long used = used(project);
        // room for the first design or two, not for all
        assertTrue(mount("-o", "remount,size=" + (used / 1024 + 900) + "k"));
        assertEquals(1, run());
        assertTrue(program.errors().contains("No space left on device"), program.errors());
        assertTrue(program.errors().contains("Check that the disk has space"), program.errors());
        Map<String, DesignResult> before = results(project);
        assertTrue(before.size() < undisturbed.size(), "the disk was too large to fill up");
        before.forEach((id, result) -> assertEquals(undisturbed.get(id), result));
        assertTrue(mount("-o", "remount," + ROOMY));
        assertEquals(0, run(), program::errors);
        assertEquals(undisturbed, results(project));
    }

    @Test
    void aDiskThatBecameReadOnlyIsToldAndNothingIsLost() throws Exception {
        assertEquals(0, program.run("run", project.toString(), "--lambda", "2", "--epochs1", "1", "--epochs3", "1", "--batch", "32"),
                program::errors);
        Map<String, DesignResult> before = results(project);
        assertTrue(mount("-o", "remount,ro"));
        assertEquals(1, run());
        assertTrue(program.errors().contains("Read-only file system") || program.errors().contains("no permission"),
                program.errors());
        assertTrue(program.errors().contains(project.resolve("designs").toString()), program.errors());
        assertEquals(before, results(project));
        assertTrue(mount("-o", "remount,rw"));
        assertEquals(0, run(), program::errors);
        Map<String, DesignResult> after = results(project);
        before.forEach((id, result) -> assertEquals(result, after.get(id)));
        assertEquals(3, after.size());
    }

    private int run() {
        String[] line = new String[STUDY.length + 3];
        line[0] = "run";
        line[1] = project.toString();
        line[2] = "--resume";
        System.arraycopy(STUDY, 0, line, 3, STUDY.length);
        return program.run(line);
    }

    private Map<String, DesignResult> undisturbed() throws IOException {
        Path copy = folder.resolve("undisturbed");
        ProjectFolder.copyInputs(project, copy);
        Path own = project;
        project = copy;
        assertEquals(0, run(), program::errors);
        project = own;
        return results(copy);
    }

    private void makeProject(Path place) throws IOException {
        ProjectFolder.write(new Project(place, "Title", "", Optional.of(new NetworkReference.BuiltIn("lenet5")),
                Optional.of(new DatasetReference.Glyphs(200, 50, 1)), StudySettings.standard()));
        assertEquals(0, program.run("train-float", place.toString(), "--epochs", "1", "--json"), program::errors);
    }

    private static Map<String, DesignResult> results(Path project) throws IOException {
        DesignStore store = new DesignStore(ProjectFolder.read(project).designs());
        DesignStore.Contents contents = store.load();
        assertEquals(0, contents.problems().size(), contents.problems()::toString);
        Map<String, DesignResult> results = new TreeMap<>();
        for (DesignPoint design : contents.designs()) {
            if (design.state() == DesignState.DONE) {
                results.put(design.id(), DesignResult.of(store, design.id()));
            }
        }
        return results;
    }

    private static long used(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private boolean mount(String... options) throws Exception {
        String[] line = new String[options.length + 2];
        line[0] = "mount";
        System.arraycopy(options, 0, line, 1, options.length);
        line[line.length - 1] = disk.toString();
        try {
            return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
