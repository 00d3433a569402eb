package org.tramstudio.study.slurm;

/** How a design of a study stands, its folder and Slurm taken together. */
public enum Standing {
    FINISHED("finished"),
    /** A process is at work on it, here or elsewhere. */
    RUNNING("running"),
    /** Slurm has it in its queue. */
    WAITING("waiting"),
    /** Stopped before its end; it can go on from its checkpoint. */
    INTERRUPTED("interrupted"),
    FAILED("failed"),
    NOT_BEGUN("not begun");

    private final String title;

    Standing(String title) {
        this.title = title;
    }

    /** What to call it. */
    public String title() {
        return title;
    }
}
