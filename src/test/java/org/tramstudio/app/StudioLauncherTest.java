package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StudioLauncherTest {

    @Test
    void linuxWithoutADisplayIsToldHowToGoOn() {
        String message = StudioLauncher.displayProblem("Linux", Map.of(), "").orElseThrow();
        assertTrue(message.contains("DISPLAY") && message.contains("--help") && message.contains("xvfb-run"), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void aDisplayAHeadlessPlatformOrAnotherSystemNeedsNoHint() {
        assertEquals(Optional.empty(), StudioLauncher.displayProblem("Linux", Map.of("DISPLAY", ":0"), ""));
        assertEquals(Optional.empty(), StudioLauncher.displayProblem("Linux", Map.of(), "Headless"));
        assertEquals(Optional.empty(), StudioLauncher.displayProblem("Mac OS X", Map.of(), ""));
    }
}
