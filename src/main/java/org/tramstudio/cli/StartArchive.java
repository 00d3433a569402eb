package org.tramstudio.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tramstudio.files.FolderRemoval;
import org.tramstudio.task.UserFacingException;

/**
 * The file beside an installation that the launchers hand to Java: the program's classes as they lie in memory, and what was
 * learnt about them while the window was worked with. It fits one Java and these very jars
 * where they lie; its name tells the Java.
 */
final class StartArchive {

    private static final String PREFIX = "start-";
    private static final String SUFFIX = ".aot";
    private static final String USED = "-XX:AOTCache=";
    private static final String WRITTEN = "-XX:AOTCacheOutput=";

    private final Path folder;
    private final Path file;

    /** That of the Java that runs this. */
    StartArchive(Path home) {
        folder = home.resolve("lib");
        file = folder.resolve(PREFIX + System.getProperty("java.runtime.version") + SUFFIX);
    }

    Path file() {
        return file;
    }

    /**
     * Works with the window in another process, and keeps what it used in place of any archive before.
     *
     * @param work arguments of the command that works with the window
     * @throws UserFacingException if the folder cannot be written or the other process fails
     */
    void write(List<String> work) throws IOException {
        Path scratch = scratch();
        try {
            Path written = scratch.resolve("archive");
            Path log = scratch.resolve("log");
            List<String> line = new ArrayList<>(command(ThisProgram.java(), written));
            line.addAll(work);
            int status = run(line, log);
            if (status != 0 || !Files.exists(written)) {
                throw new UserFacingException("The window could not be worked with (exit status " + status + "):\n"
                        + lastLines(log), "The program starts all the same, only later.");
            }
            removeOthers();
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            FolderRemoval.remove(scratch);
        }
    }

    /** The command of this program, which writes an archive instead of using one. */
    static List<String> command(List<String> program, Path written) {
        List<String> line = new ArrayList<>(program);
        line.removeIf(option -> option.startsWith(USED));
        line.add(1, WRITTEN + written);
        return line;
    }

    private Path scratch() throws IOException {
        try {
            return Files.createTempDirectory(folder, PREFIX);
        } catch (IOException refused) {
            throw new UserFacingException(folder + " cannot be written.", "Let somebody do this who may change the installation.");
        }
    }

    private static int run(List<String> line, Path log) throws IOException {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            throw new InterruptedIOException("stopped while the window was worked with");
        }
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    /** Archives of other Javas and of ones that were replaced would only take room. */
    private void removeOthers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.filter(StartArchive::isArchive).toList()) {
                Files.delete(each);
            }
        }
    }

    private static boolean isArchive(Path each) {
        String name = each.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }
}
