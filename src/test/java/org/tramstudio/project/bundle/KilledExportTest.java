package org.tramstudio.project.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.task.TaskControl;

/** What exports leave behind that are killed, and what the next export does about it. */
class KilledExportTest {

    private static final BundleWriter WRITER = new BundleWriter(new GateLevelPower());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"out", "out.zip"})
    void theNextExportRemovesWhatAKilledOneLeftAndNothingOfALivingOne(String name) throws Exception {
        Path target = folder.resolve(name);
        Path place = name.endsWith(".zip") ? folder : target;
        Process living = stoppedExport(target);
        try {
            List<Path> written = leftovers(place);
            assertEquals(1, written.size());
            export(target, "first", false);
            assertEquals(written, leftovers(place), "a living process writes there");
            assertTrue(Files.isDirectory(written.getFirst().resolve("fresh")));
        } finally {
            living.destroyForcibly();
            assertTrue(living.waitFor(20, TimeUnit.SECONDS));
        }
        assertEquals(1, leftovers(place).size(), "killed");
        export(target, "second", true);
        assertEquals(List.of(), leftovers(place));
    }

    @Test
    void whatWasMovedAsideIsPutBack() throws Exception {
        Path target = folder.resolve("out");
        export(target, "former", false);
        Path dead = Files.createDirectories(target.resolve(".out." + UUID.randomUUID() + ".writing"));
        Files.writeString(dead.resolve("owner"), "elsewhere 1\n");
        Files.createDirectories(dead.resolve("replaced"));
        Files.move(target.resolve("former"), dead.resolve("replaced").resolve("former"));
        export(target, "other", false);
        assertEquals(List.of(), leftovers(target));
        assertTrue(Files.isRegularFile(target.resolve("former").resolve("provenance.json")), "killed before its successor came");
    }

    @Test
    void whatHasNoLockStaysForADayAndWhatIsOfOthersForEver() throws Exception {
        Path target = Files.createDirectories(folder.resolve("out"));
        Path lockless = Files.createDirectories(target.resolve(".out." + UUID.randomUUID() + ".writing"));
        Path note = Files.writeString(lockless.resolve("note"), "of an earlier version");
        Path other = Files.createDirectories(target.resolve(".another." + UUID.randomUUID() + ".writing"));
        Path file = Files.writeString(target.resolve(".out." + UUID.randomUUID() + ".writing"), "no folder");
        Path named = Files.createDirectories(target.resolve(".out.by-hand.writing"));
        List<Path> all = List.of(lockless, other, file, named);
        all.forEach(KilledExportTest::makeOld);
        export(target, "first", false);
        all.forEach(path -> assertTrue(Files.exists(path), path.toString()));
        makeOld(note);
        makeOld(lockless);
        export(target, "second", false);
        assertFalse(Files.exists(lockless), "no export takes more than a day");
        List.of(other, file, named).forEach(path -> assertTrue(Files.exists(path), path.toString()));
    }

    private static void makeOld(Path path) {
        try {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void export(Path target, String name, boolean mayReplace) throws IOException {
        WRITER.write(StoppedExport.plan(name), BundleTarget.of(target, mayReplace), TaskControl.NONE);
    }

    private static List<Path> leftovers(Path place) throws IOException {
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith(".writing")).toList();
        }
    }

    /** Waits until it is amid its files. */
    private static Process stoppedExport(Path target) throws IOException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m", "-classpath",
                System.getProperty("java.class.path"), StoppedExport.class.getName(), target.toString())
                .redirectErrorStream(true).start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(StoppedExport.WAITING)) {
                return process;
            }
        }
        throw new IllegalStateException("the export has ended");
    }
}
