package org.tramstudio.training;

/** How the learning rate changes over a phase. */
@FunctionalInterface
interface LearningRate {

    /** The rate at step {@code step} of {@code steps}. */
    double at(long step, long steps);

    /** The same rate throughout: phase 1. */
    static LearningRate constant(double rate) {
        return (_, _) -> rate;
    }

    /** Half a cosine from {@code rate} down to 0: phase 3. */
    static LearningRate cosine(double rate) {
        return (step, steps) -> rate * 0.5 * (1 + Math.cos(Math.PI * step / steps));
    }

    /** This rate after it has risen evenly from 0 over the first {@code share} of the steps, 0 to 1. */
    default LearningRate warmedUp(double share) {
        return (step, steps) -> at(step, steps) * Math.min(1, (step + 1) / Math.max(1, share * steps));
    }
}
