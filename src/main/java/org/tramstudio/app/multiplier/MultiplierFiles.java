package org.tramstudio.app.multiplier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.project.MultiplierFile;
import org.tramstudio.project.SavedMultiplier;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.tram.MappingMethod;

/** Saves what the Multiplier view works on, opens it again, and asks before changes by hand are lost. FX thread only. */
public final class MultiplierFiles {

    private static final String KIND = "Multipliers of TRAM Studio";

    private final MultiplierModel model;
    private final Dialogs dialogs;
    private final Background background;
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private Optional<SavedMultiplier> saved = Optional.empty();

    /**
     * Follows the document.
     *
     * @param model whose document is saved
     * @param dialogs asks for files, and before changes are lost
     * @param background reads and writes
     */
    public MultiplierFiles(MultiplierModel model, Dialogs dialogs, Background background) {
        this.model = model;
        this.dialogs = dialogs;
        this.background = background;
        model.document().subscribe(document -> update());
    }

    /** Whether there are changes by hand that no file has. */
    ReadOnlyBooleanProperty unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    /** Why what is on the screen cannot be saved, in a few words; empty if it can. */
    ObservableValue<Optional<String>> obstacle() {
        return model.importShown().flatMap(imported -> model.choice().map(choice -> {
            if (imported) {
                return Optional.of("a circuit of others is shown, which has its file");
            }
            return choice.method() == MappingMethod.DIRECT ? Optional.of("a direct design is kept by its export")
                    : Optional.empty();
        }));
    }

    /** Asks for a file, and writes the document to it. */
    void save() {
        MultiplierDocument document = model.document().get();
        dialogs.chooseSave("Save the multiplier", suggestedName(document), KIND, "*" + MultiplierFile.ENDING)
                .ifPresent(chosen -> write(chosen, document.saved()));
    }

    private static String suggestedName(MultiplierDocument document) {
        return "mul" + document.choice().width() + "_" + document.choice().architecture().id()
                + document.ties().map(ties -> "_edited").orElse("") + MultiplierFile.ENDING;
    }

    private void write(Path chosen, SavedMultiplier multiplier) {
        background.startQuietly(new BackgroundTask<>("Save the multiplier", control -> {
            Path file = withEnding(chosen);
            MultiplierFile.write(file, multiplier);
            return file;
        }), file -> {
            saved = Optional.of(multiplier);
            update();
            dialogs.notice("Saved " + file);
        }, failure -> dialogs.error("The multiplier cannot be saved", FailureReport.of(failure)));
    }

    /** Choosers of some desktops leave the ending to the user, and have not asked about the file that it makes. */
    private static Path withEnding(Path chosen) throws UserFacingException {
        String name = chosen.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return chosen;
        }
        Path file = chosen.resolveSibling(name + MultiplierFile.ENDING);
        if (Files.exists(file)) {
            throw new UserFacingException(file + ": is there already.", "Choose that file itself to overwrite it, or another name.");
        }
        return file;
    }

    /** Asks for a file, and opens the multiplier in it. */
    void chooseFile() {
        dialogs.chooseFile("Open a multiplier", KIND, "*" + MultiplierFile.ENDING, "*.json").ifPresent(this::open);
    }

    /** Opens a multiplier in place of the document, after a question if that has changes which are not saved. */
    void open(Path file) {
        background.startQuietly(new BackgroundTask<>("Open " + file.getFileName(), control -> MultiplierFile.read(file)),
                read -> {
                    if (mayLeave("open " + file.getFileName())) {
                        saved = Optional.of(read);
                        model.open(MultiplierDocument.of(read, file.getFileName().toString()));
                        update();
                        dialogs.notice("Opened " + file);
                    }
                }, failure -> dialogs.error("This multiplier cannot be opened", FailureReport.of(failure)));
    }

    /**
     * Asks whether changes that are not saved may be lost.
     *
     * @param purpose what they would be lost for, such as "close the window"
     * @return whether to go on
     */
    public boolean mayLeave(String purpose) {
        return !unsaved.get() || dialogs.confirm("The changes by hand are not saved",
                "To " + purpose + " is to lose what you tied in the tree of the " + model.document().get().choice().width()
                        + "-bit " + model.document().get().choice().architecture().title()
                        + ". To keep it, cancel, and save the multiplier with Ctrl+S.", "Lose the changes");
    }

    private void update() {
        MultiplierDocument document = model.document().get();
        unsaved.set(document.ties().isPresent() && !saved.equals(Optional.of(document.saved())));
    }
}
