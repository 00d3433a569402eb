package org.tramstudio.app.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** With a clock and a thread of its own, so that hours pass at once. */
class StallWatchTest {

    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Stall> found = new ArrayList<>();
    private boolean stalled;
    private long now;
    private int stacksTaken;
    private final StallWatch watch = new StallWatch(this::run, this::stack, () -> now, () -> Instant.EPOCH);

    @Test
    void aThreadThatAnswersIsNotReported() {
        tick(100, 50);
        assertEquals(List.of(), found);
        assertEquals(0, stacksTaken);
    }

    @Test
    void aStallIsReportedOnceWithItsLengthAndStack() {
        tick(100, 3);
        stalled = true;
        tick(100, 5);
        answerAfter(30);
        tick(100, 10);
        assertEquals(1, found.size());
        Stall stall = found.getFirst();
        assertEquals(Duration.ofMillis(530), stall.length());
        assertEquals("Slow.work:12", stall.place());
        assertEquals(1, stacksTaken);
    }

    @Test
    void waitingForLessThanAFifthOfASecondIsNoStall() {
        stalled = true;
        tick(100, 2);
        answerAfter(50);
        tick(100, 3);
        assertEquals(List.of(), found);
    }

    @Test
    void aMachineThatSleptGivesNoAlarm() {
        tick(100, 3);
        stalled = true;
        tick(100, 1);
        pass(TimeUnit.HOURS.toMillis(8));
        answerAfter(5);
        tick(100, 10);
        assertEquals(List.of(), found);
    }

    @Test
    void aMachineThatSleptWhileTheThreadWasStalledIsMeasuredFromItsWaking() {
        stalled = true;
        tick(100, 5);
        pass(TimeUnit.HOURS.toMillis(1));
        tick(100, 5);
        answerAfter(0);
        tick(100, 3);
        assertEquals(1, found.size());
        assertTrue(found.getFirst().length().toMillis() < 1000, found.toString());
    }

    @Test
    void theLastStallsAreKeptAndAllAreCounted() {
        Stalls stalls = new Stalls();
        for (int number = 1; number <= 20; number++) {
            stalls.add(Stall.of(Instant.EPOCH.plusSeconds(number), TimeUnit.MILLISECONDS.toNanos(1000 - number), stack()));
        }
        Stalls.Summary summary = stalls.summary();
        assertEquals(20, summary.count());
        assertEquals(Duration.ofMillis(999), summary.longest());
        assertEquals(8, summary.last().size());
        assertEquals(Instant.EPOCH.plusSeconds(20), summary.last().getFirst().when());
    }

    private void tick(long milliseconds, int times) {
        for (int i = 0; i < times; i++) {
            watch.tick().ifPresent(found::add);
            pass(milliseconds);
        }
    }

    private void answerAfter(long milliseconds) {
        pass(milliseconds);
        stalled = false;
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    private void pass(long milliseconds) {
        now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    private void run(Runnable question) {
        if (stalled) {
            waiting.add(question);
        } else {
            question.run();
        }
    }

    private StackTraceElement[] stack() {
        stacksTaken++;
        return new StackTraceElement[] {new StackTraceElement("java.lang.Thread", "sleep", "Thread.java", 1),
                new StackTraceElement("org.tramstudio.Slow", "work", "Slow.java", 12)};
    }
}
