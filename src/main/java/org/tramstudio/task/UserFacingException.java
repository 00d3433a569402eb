package org.tramstudio.task;

import java.io.IOException;

/**
 * An error that a user can act on. Its message is the whole message: what is wrong and where, what was expected, and
 * what to do. Window and command line show it as it is, without a stack trace.
 */
public final class UserFacingException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * Joins the three parts into one message.
     *
     * @param problem what is wrong, naming file and place, for example {@code "data/train-images.idx: ends after 812 of 1,600 bytes"}
     * @param remedy what to do about it, for example {@code "Download the file again."}
     */
    public UserFacingException(String problem, String remedy) {
        super(problem + "\n" + remedy);
    }

    /** As {@link #UserFacingException(String, String)}, keeping the technical cause for the log. */
    public UserFacingException(String problem, String remedy, Throwable cause) {
        super(problem + "\n" + remedy, cause);
    }
}
