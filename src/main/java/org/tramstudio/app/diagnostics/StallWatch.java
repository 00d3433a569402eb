package org.tramstudio.app.diagnostics;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Finds out how long a thread lets others wait, by asking it for an answer at every tick that finds the last one
 * answered. Time is monotonic and read on both sides: here when asking, on the watched thread when it answers. Where a
 * tick comes much later than it should, the whole machine slept or was busy; what was being measured is then dropped.
 * {@link #tick} belongs to one thread.
 */
final class StallWatch {

    /** How often it wants to be called. */
    static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long STALL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    /** A tick that is later than this says nothing about the watched thread alone. */
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long NONE = Long.MIN_VALUE;

    private final Executor watched;
    private final Supplier<StackTraceElement[]> stack;
    private final Supplier<Instant> wallClock;
    private final Supplier<Long> clock;
    private Optional<Question> open = Optional.empty();
    private long lastTick = NONE;

    /** What was asked, and when it was answered; a question that was dropped may be answered all the same. */
    private static final class Question {
        final long asked;
        final AtomicLong answered = new AtomicLong(NONE);
        Optional<StackTraceElement[]> stack = Optional.empty();

        Question(long asked) {
            this.asked = asked;
        }
    }

    /**
     * Watches a thread.
     *
     * @param watched runs what it is given on that thread, soon, and returns at once
     * @param stack what that thread is doing
     * @param clock monotonic nanoseconds
     * @param wallClock the time of day
     */
    StallWatch(Executor watched, Supplier<StackTraceElement[]> stack, Supplier<Long> clock,
               Supplier<Instant> wallClock) {
        this.watched = watched;
        this.stack = stack;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /** Looks at the last answer and asks anew; gives back a stall that has just ended. */
    Optional<Stall> tick() {
        long now = clock.get();
        boolean late = lastTick != NONE && now - lastTick > LATE_NANOS;
        lastTick = now;
        if (late || open.isEmpty()) {
            ask(now);
            return Optional.empty();
        }
        Question question = open.get();
        long answered = question.answered.get();
        if (answered == NONE) {
            if (now - question.asked >= STALL_NANOS && question.stack.isEmpty()) {
                question.stack = Optional.of(stack.get());
            }
            return Optional.empty();
        }
        ask(now);
        return question.stack.filter(taken -> answered - question.asked >= STALL_NANOS)
                .map(taken -> Stall.of(wallClock.get(), answered - question.asked, taken));
    }

    private void ask(long now) {
        Question question = new Question(now);
        open = Optional.of(question);
        watched.execute(() -> question.answered.set(clock.get()));
    }
}
