package org.tramstudio.app.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That nothing competes with the first drawing of a window. */
class FirstFrameTest {

    private final List<String> done = new ArrayList<>();
    private final Background background = new Background(Runnable::run, Runnable::run);

    @Test
    void withoutAWindowNothingIsPostponed() {
        background.afterFirstFrame(() -> done.add("engine"));
        assertEquals(List.of("engine"), done);
    }

    @Test
    void whatWaitsForTheWindowIsDoneOnceInItsOrder() {
        background.awaitFirstFrame();
        background.afterFirstFrame(() -> done.add("multiplier"));
        background.afterFirstFrame(() -> done.add("engine"));
        assertEquals(List.of(), done);
        background.firstFrameDrawn();
        background.firstFrameDrawn();
        background.afterFirstFrame(() -> done.add("later"));
        assertEquals(List.of("multiplier", "engine", "later"), done);
    }
}
