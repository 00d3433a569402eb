package org.tramstudio.app.multiplier;

import javafx.util.Duration;

/** How long a walk through a circuit stays at each step. */
enum WalkSpeed {
    SLOW("Slow", "Five seconds a step, to talk along", Duration.seconds(5)),
    USUAL("Usual", "Two and a half seconds a step", Duration.seconds(2.5)),
    FAST("Fast", "Less than a second a step", Duration.seconds(0.8));

    private final String title;
    private final String explanation;
    private final Duration step;

    WalkSpeed(String title, String explanation, Duration step) {
        this.title = title;
        this.explanation = explanation;
        this.step = step;
    }

    String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }

    Duration step() {
        return step;
    }
}
