package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What only a real mouse can drag: the headless platform tells of moves alone while a button is down. The window stands on
 * a virtual display; where none can be had, these tests say that they are skipped.
 */
class RealDraggingTest {

    private static ChildJvm.Outcome outcome = new ChildJvm.Outcome(0, List.of());

    @BeforeAll
    static void dragEverything(@TempDir Path folder) throws Exception {
        Optional<String> obstacle = VirtualDisplay.obstacle();
        Assumptions.assumeTrue(obstacle.isEmpty(), obstacle::orElseThrow);
        try (VirtualDisplay display = VirtualDisplay.start()) {
            outcome = ChildJvm.run(Dragging.class, Map.of("DISPLAY", display.name(), "GDK_BACKEND", "x11", "GDK_SCALE", "1"),
                    List.of("-Dprism.order=sw"), folder.toString());
        }
        Assumptions.assumeTrue(outcome.status() != Dragging.NO_WINDOW, () -> String.join("\n", outcome.output()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slider", "loss-line", "tree", "divider"})
    void isDragged(String what) {
        assertTrue(outcome.output().contains(what + Dragging.PASSED), () -> String.join("\n", outcome.output()));
    }
}
