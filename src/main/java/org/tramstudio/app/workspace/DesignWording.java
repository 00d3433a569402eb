package org.tramstudio.app.workspace;

import org.tramstudio.study.DesignPoint;

/** How designs are spoken of in the window. */
public final class DesignWording {

    private DesignWording() {
    }

    /** Where a design stands, in a word or two. */
    public static String state(DesignPoint design) {
        return switch (design.state()) {
            case QUEUED -> "Waiting";
            case RUNNING -> "Being trained";
            case PAUSED -> "Paused";
            case INTERRUPTED -> "Interrupted; exploring again goes on from its checkpoint";
            case FAILED -> "Failed";
            case DONE -> "Done";
        };
    }
}
