package org.tramstudio.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tramstudio.app.workspace.Dialogs;

/** Dialogs that answer as a test wants, and keep what was asked and told. */
public final class AnsweringDialogs implements Dialogs {

    /** What file and folder choosers give back. */
    public Optional<Path> chosen = Optional.empty();
    /** The answer to every question. */
    public boolean yes;
    /** What was asked. */
    public final List<String> questions = new ArrayList<>();
    /** Titles of all dialogs that waited for an answer, choosers and questions. */
    public final List<String> answered = new ArrayList<>();
    /** What was told as an error. */
    public final List<String> errors = new ArrayList<>();
    /** What was told in passing. */
    public final List<String> notices = new ArrayList<>();

    @Override
    public Optional<Path> chooseFolder(String title) {
        answered.add(title);
        return chosen;
    }

    @Override
    public Optional<Path> chooseFile(String title, String kind, String... extensions) {
        answered.add(title);
        return chosen;
    }

    @Override
    public Optional<Path> chooseSave(String title, String suggestedName, String kind, String extension) {
        answered.add(title);
        return chosen;
    }

    @Override
    public boolean confirm(String title, String question, String action) {
        answered.add(title);
        questions.add(question);
        return yes;
    }

    @Override
    public void error(String title, String message) {
        errors.add(message);
    }

    @Override
    public void notice(String message) {
        notices.add(message);
    }
}
