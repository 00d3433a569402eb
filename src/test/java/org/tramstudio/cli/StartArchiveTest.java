package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.tramstudio.project.SampleProjects;

class StartArchiveTest {

    @Test
    void anArchiveIsWrittenByAProgramThatUsesNone() {
        Path written = Path.of("scratch", "archive");
        assertEquals(List.of("java", "-XX:AOTCacheOutput=" + written, "-Xmx1g", "Main"), StartArchive.command(
                List.of("java", "-Xmx1g", "-XX:AOTCache=lib/start-25.aot", "Main"), written));
    }

    @Test
    void itsNameTellsTheJavaThatItFits() {
        assertEquals(Path.of("home", "lib", "start-" + Runtime.version() + ".aot"), new StartArchive(Path.of("home")).file());
    }

    @Test
    void whatIsNotInstalledCannotBePrepared() {
        Assumptions.assumeTrue(System.getProperty(SampleProjects.HOME_PROPERTY) == null, "the tests run in an installation");
        CapturedCommandLine program = new CapturedCommandLine();
        assertEquals(1, program.run("prepare"));
        assertTrue(program.errors().contains("package"), program.errors());
    }
}
