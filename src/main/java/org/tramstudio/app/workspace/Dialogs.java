package org.tramstudio.app.workspace;

import java.nio.file.Path;
import java.util.Optional;

/** Asks and tells the user; behind an interface, so that tests answer in the user's place. FX thread only. */
public interface Dialogs {

    /** Asks for an existing folder. */
    Optional<Path> chooseFolder(String title);

    /** Asks for a file to open; {@code extensions} such as {@code "*.zip"}. */
    Optional<Path> chooseFile(String title, String kind, String... extensions);

    /** Asks for a file to write; the user is asked before one is overwritten. */
    Optional<Path> chooseSave(String title, String suggestedName, String kind, String extension);

    /** Asks for a yes or no; {@code action} is the verb on the button for yes. */
    boolean confirm(String title, String question, String action);

    /** Shows what went wrong and what to do, never a stack trace. */
    void error(String title, String message);

    /** Says in passing that something is done. */
    void notice(String message);
}
