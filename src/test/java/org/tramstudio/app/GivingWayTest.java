package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Training that is started in the Network view gives way to the window, as the training of designs does. */
@EnabledOnOs(OS.LINUX)
class GivingWayTest {

    @TempDir
    private Path folder;

    @Test
    void trainingFromScratchGivesWayToTheWindow() throws Exception {
        ChildJvm.Outcome outcome = ChildJvm.run(GivingWay.class, Map.of(),
                List.of("-Dglass.platform=Headless", "-Dtestfx.robot=glass", "-Djava.awt.headless=true"), folder.toString());
        String told = String.join("\n", outcome.output());
        assertEquals(0, outcome.status(), told);
        String values = outcome.output().stream().filter(line -> line.startsWith("training: ")).findFirst().orElseThrow();
        int window = Integer.parseInt(values.replaceAll(".*window: ", ""));
        assertEquals("training: " + Math.max(window, 10) + ", window: " + window, values);
    }
}
