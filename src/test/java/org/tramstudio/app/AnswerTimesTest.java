package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tramstudio.cli.WindowMeasurement.Answers;

class AnswerTimesTest {

    private final AnswerTimes times = new AnswerTimes();

    @Test
    void countsWhatWasAnsweredAndDrawn() throws InterruptedException {
        times.ask(0.1);
        times.ask(0.2);
        Thread.sleep(20);
        times.answer(0.2);
        times.answer(0.7);
        assertEquals(Optional.empty(), times.over(1), "nothing is drawn yet");
        Thread.sleep(20);
        times.draw();
        times.draw();
        Answers found = times.over(2).orElseThrow();
        assertEquals(0.5, found.perSecond());
        assertTrue(found.median().compareTo(Duration.ofMillis(40)) >= 0, found.toString());
        assertEquals(found.median(), found.late());
    }
}
