package org.tramstudio.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tramstudio.app.workspace.Dialogs;

/** Answers in the user's place, and remembers what the user was told. */
public final class RecordedDialogs implements Dialogs {

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private Optional<Path> chosen = Optional.empty();
    private boolean consent = true;

    /** What the next choosers give. */
    public void choose(Path path) {
        chosen = Optional.of(path);
    }

    /** Whether questions are answered with yes. */
    public void consent(boolean yes) {
        consent = yes;
    }

    /** The messages of the errors that were shown. */
    public List<String> errors() {
        return errors;
    }

    /** What was said in passing. */
    public List<String> notices() {
        return notices;
    }

    /** What was asked. */
    public List<String> questions() {
        return questions;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return chosen;
    }

    @Override
    public Optional<Path> chooseFile(String title, String kind, String... extensions) {
        return chosen;
    }

    @Override
    public Optional<Path> chooseSave(String title, String suggestedName, String kind, String extension) {
        return chosen;
    }

    @Override
    public boolean confirm(String title, String question, String action) {
        questions.add(question);
        return consent;
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
