package org.tramstudio.app.learn;

/**
 * Where the lesson leads on to.
 *
 * @param tour begins the guided tour
 * @param openSample opens the sample project of a small network
 * @param showMultiplier shows the lesson's multiplier in the Multiplier view
 */
public record LearnActions(Runnable tour, Runnable openSample, Runnable showMultiplier) {
}
