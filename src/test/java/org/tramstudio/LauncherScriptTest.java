package org.tramstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher hands to Java, in an installation and with a Java that only prints it. */
class LauncherScriptTest {

    private static final Path SCRIPT = Path.of("bin", "tram-studio");

    @TempDir
    private Path folder;
    private Path home;
    private Path java;

    @BeforeEach
    void install() throws IOException {
        Assumptions.assumeTrue(File.separatorChar == '/', "the launcher for a shell");
        home = folder.resolve("an installation");
        Files.createDirectories(home.resolve("lib").resolve("javafx"));
        Path launcher = Files.createDirectories(home.resolve("bin")).resolve("tram-studio");
        Files.copy(SCRIPT, launcher);
        java = folder.resolve("a java");
        Path executable = Files.createDirectories(java.resolve("bin")).resolve("java");
        Files.writeString(executable, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertTrue(launcher.toFile().setExecutable(true) && executable.toFile().setExecutable(true));
        Files.writeString(java.resolve("release"), "JAVA_RUNTIME_VERSION=\"25.0.9+7-LTS\"\nJAVA_VERSION=\"25.0.9\"\n");
    }

    @Test
    void argumentsReachTheProgramAsTheyAre() throws Exception {
        List<String> handed = launch("run", "my project", "--json");
        assertEquals(List.of("org.tramstudio.Main", "run", "my project", "--json"), handed.subList(handed.size() - 4, handed.size()));
        assertTrue(handed.contains("-Dtramstudio.home=" + home.toRealPath()), handed.toString());
        assertFalse(String.join(" ", handed).contains("AOT"), handed.toString());
    }

    @Test
    void whatFitsThisJavaIsHandedToIt() throws Exception {
        Path archive = Files.createFile(home.resolve("lib").resolve("start-25.0.9+7-LTS.aot"));
        assertTrue(launch().contains("-XX:AOTCache=" + archive.toRealPath()), launch().toString());
    }

    @Test
    void whatIsMeantForAnotherJavaIsNot() throws Exception {
        Files.createFile(home.resolve("lib").resolve("start-25.0.8+1-LTS.aot"));
        assertFalse(String.join(" ", launch()).contains("AOT"), launch().toString());
    }

    /** The other one cannot be run here; it has to speak of the same files and options. */
    @Test
    void bothLaunchersHandTheSameToJava() throws IOException {
        String windows = Files.readString(Path.of("bin", "tram-studio.cmd"));
        for (String part : List.of("lib\\jvm.options", "lib\\start-", "JAVA_RUNTIME_VERSION=", "-XX:AOTCache=", "--module-path", "lib\\javafx",
                "-Dtramstudio.home=", "-classpath", "lib\\*", "org.tramstudio.Main")) {
            assertTrue(windows.contains(part), part);
            assertTrue(Files.readString(SCRIPT).contains(part.replace('\\', '/')), part);
        }
    }

    private List<String> launch(String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin").resolve("tram-studio").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", java.toString());
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed.lines().toList();
    }
}
