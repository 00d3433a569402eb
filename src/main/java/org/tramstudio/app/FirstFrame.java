package org.tramstudio.app;

import javafx.application.Platform;
import javafx.scene.Scene;

/** Tells when a scene has been drawn for the first time. FX thread only. */
final class FirstFrame implements Runnable {

    private final Scene scene;
    private final Runnable drawn;
    private boolean laidOut;

    private FirstFrame(Scene scene, Runnable drawn) {
        this.scene = scene;
        this.drawn = drawn;
    }

    /** Calls {@code drawn} once the first picture of a scene has been handed to the screen. */
    static void of(Scene scene, Runnable drawn) {
        scene.addPostLayoutPulseListener(new FirstFrame(scene, drawn));
        Platform.requestNextPulse();
    }

    /** After a layout: its picture is drawn before the next one. */
    @Override
    public void run() {
        if (laidOut) {
            scene.removePostLayoutPulseListener(this);
            drawn.run();
        } else {
            laidOut = true;
            Platform.requestNextPulse();
        }
    }
}
