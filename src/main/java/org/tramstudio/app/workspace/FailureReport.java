package org.tramstudio.app.workspace;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.task.UserFacingException;

/** Tells the user what went wrong in words, and the log in full. */
public final class FailureReport {

    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    private FailureReport() {
    }

    /**
     * The message for the user; whatever no message was written for is logged with its stack trace.
     *
     * @param failure what was thrown
     */
    public static String of(Throwable failure) {
        if (failure instanceof UserFacingException told) {
            return told.getMessage();
        }
        LOG.error("unexpected failure", failure);
        return "This should not have happened: " + describe(failure) + "\nDetails are in the log of today, in "
                + logFolder() + ".";
    }

    /** The folder of the log, as {@code logback.xml} chooses it. */
    public static Path logFolder() {
        return Path.of(System.getProperty("tramstudio.log", System.getProperty("java.io.tmpdir")));
    }

    private static String describe(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
