package org.tramstudio.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasuredSpeedTest {

    private final MeasuredSpeed speed = new MeasuredSpeed();

    @Test
    void whatWasDoneBeforeTheFirstReportIsNotTakenForSpeed() {
        report(80, 5);
        assertEquals(Optional.empty(), speed.remaining());
        report(82, 9);
        assertEquals(Optional.of(Duration.ofSeconds(2 * 18)), speed.remaining());
    }

    @Test
    void pausesAreLeftOut() {
        report(0, 0);
        report(1, 1);
        speed.pause(nanos(1));
        report(1, 50);
        speed.resume(nanos(101));
        report(2, 102);
        assertEquals(Optional.of(Duration.ofSeconds(98)), speed.remaining());
    }

    @Test
    void anotherCountOrOneThatGoesBackBeginsAnew() {
        report(0, 0);
        report(50, 1);
        report(10, 2);
        assertEquals(Optional.empty(), speed.remaining());
        report(11, 3);
        assertEquals(Optional.of(Duration.ofSeconds(89)), speed.remaining());
        speed.measure(11, 1000, nanos(4));
        assertEquals(Optional.empty(), speed.remaining());
    }

    private void report(long units, long seconds) {
        speed.measure(units, 100, nanos(seconds));
    }

    private static long nanos(long seconds) {
        return seconds * 1_000_000_000L;
    }
}
