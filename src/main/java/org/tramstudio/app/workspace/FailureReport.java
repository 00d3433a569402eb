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
        return "This should not have happened: " + describe(failure) + "\nDetails are in the log file " + logFile()
                + ".";
    }

    /** Where the log is kept, as {@code logback.xml} says. */
    public static Path logFile() {
        return Path.of(System.getProperty("user.home"), ".tram-studio", "tram-studio.log");
    }

    private static String describe(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
