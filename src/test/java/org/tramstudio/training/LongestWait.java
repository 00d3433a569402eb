package org.tramstudio.training;

/** Measures how long work goes on at most without looking whether it is to stop. */
final class LongestWait implements StoppingControl {

    private long last;
    private long longest;

    /** Does some work and returns the longest time in it, in seconds. */
    double of(Runnable work) {
        longest = 0;
        last = System.nanoTime();
        work.run();
        proceed();
        return longest / 1e9;
    }

    @Override
    public void proceed() {
        long now = System.nanoTime();
        longest = Math.max(longest, now - last);
        last = now;
    }
}
