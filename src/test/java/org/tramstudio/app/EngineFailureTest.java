package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine's library is damaged: the window says so, and the multiplier workbench goes on working. */
class EngineFailureTest {

    @TempDir
    private Path folder;

    @Test
    void aLibraryThatCannotBeLoadedIsToldAndMultipliersAreMappedAllTheSame() throws Exception {
        Path broken = Files.createDirectories(folder.resolve("engine"));
        for (String library : List.of("torch", "torch_cpu", "c10")) {
            Files.writeString(broken.resolve(System.mapLibraryName(library)), "this is no library");
        }
        ChildJvm.Outcome outcome = ChildJvm.run(BrokenEngine.class,
                Map.of("PYTORCH_LIBRARY_PATH", broken.toString(), "DJL_CACHE_DIR", folder.resolve("cache").toString()),
                List.of("-Dglass.platform=Headless", "-Dtestfx.robot=glass", "-Djava.awt.headless=true"), folder.toString());
        String told = String.join("\n", outcome.output());
        assertEquals(0, outcome.status(), told);
        assertTrue(told.contains("status: No engine: networks cannot be trained"), told);
        assertTrue(told.contains("why: The PyTorch engine cannot be loaded") && told.contains("work without it"), told);
        String why = outcome.output().stream().filter(line -> line.startsWith("why: ")).findFirst().orElseThrow();
        assertEquals(2, why.split(Pattern.quote(broken.toString()), -1).length, "the file is named once: " + why);
        assertTrue(told.contains("multiplier: "), told);
        assertTrue(told.contains("errors: []"), told);
    }
}
