package org.tramstudio.app.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.task.ComputeThreads;
import org.tramstudio.task.UserFacingException;

class DiagnosticsTest {

    private final Workspace workspace = new Workspace();
    private final Stalls stalls = new Stalls();
    private final Diagnostics diagnostics = new Diagnostics(workspace, stalls);

    @Test
    void machineEngineAndWindowAreDescribed() {
        workspace.engine().set(Optional.of(new EngineStatus.Available("Engine 9", "cpu", 3, List.of("cpu", "cuda"))));
        String text = diagnostics.report(1.5, OptionalDouble.of(59.6)).text("/home/nobody", "nobody");
        for (String expected : List.of("Java: " + System.getProperty("java.version"),
                "Operating system: " + System.getProperty("os.name"), "Display scale: 1.5", "Engine: Engine 9",
                "Devices: cpu, cuda", "Threads: " + ComputeThreads.count(), "Native library: ", "Log folder: ", "MB of Java's heap",
                "no project is open", "Frames per second: 60", "Over 0.2 s: 0")) {
            assertTrue(text.contains(expected), expected + " in\n" + text);
        }
    }

    @Test
    void withoutAnEngineItSaysWhy() {
        workspace.engine().set(Optional.of(new EngineStatus.Unavailable("The engine is missing.", "Install it.")));
        String text = diagnostics.report(1, OptionalDouble.empty()).text("", "");
        assertTrue(text.contains("Engine: The engine is missing.\n    Install it."), text);
        assertTrue(text.contains("Frames per second: …"), text);
    }

    @Test
    void stallsAreTold() {
        StackTraceElement[] stack = {new StackTraceElement("org.tramstudio.app.Slow", "draw", "Slow.java", 7)};
        stalls.add(Stall.of(Instant.now(), TimeUnit.MILLISECONDS.toNanos(1412), stack));
        stalls.add(Stall.of(Instant.now(), TimeUnit.MILLISECONDS.toNanos(250), stack));
        String text = diagnostics.report(1, OptionalDouble.empty()).text("", "");
        assertTrue(text.contains("Over 0.2 s: 2") && text.contains("Longest: 1,412 ms"), text);
        assertTrue(text.contains("250 ms in Slow.draw:7"), text);
    }

    @Test
    void theHomeFolderIsWrittenAsATilde() {
        DiagnosticsReport report = new DiagnosticsReport(List.of(new DiagnosticsReport.Section("S",
                List.of(new DiagnosticsReport.Fact("a", "/home/ada/x"),
                        new DiagnosticsReport.Fact("b", "cannot read /home/ada/.cache/y: no rights"),
                        new DiagnosticsReport.Fact("c", "/media/ada/disk")))));
        String text = report.text("/home/ada", "ada");
        assertFalse(text.contains("ada"), text);
        assertTrue(text.contains("a: ~/x") && text.contains("cannot read ~/.cache/y")
                && text.contains("c: /media/USER/disk"), text);
        assertTrue(report.text("/", "").contains("/home/ada/x"), "a home at the root hides nothing");
    }

    @Test
    void everySystemHasItsFileManager() throws UserFacingException {
        assertEquals(List.of("xdg-open", "/logs"), FolderWindow.command("Linux", "/logs"));
        assertEquals(List.of("open", "/logs"), FolderWindow.command("Mac OS X", "/logs"));
        assertEquals("explorer.exe", FolderWindow.command("Windows 11", "C:\\logs").getFirst());
        try {
            FolderWindow.open(Path.of("no", "such", "folder"));
        } catch (UserFacingException refused) {
            assertTrue(refused.getMessage().contains("no"), refused.getMessage());
            return;
        }
        throw new AssertionError("a folder that is missing was opened");
    }
}
