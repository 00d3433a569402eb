package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.tramstudio.app.shell.Command;

/** What the menus File and Edit offer for what the Multiplier view works on. Whatever is changed is shown first. */
public final class DocumentCommands {

    private DocumentCommands() {
    }

    /**
     * Makes the commands.
     *
     * @param model whose document is changed
     * @param files saves and opens it
     * @param show brings the Multiplier view to the front
     */
    public static List<Command> of(MultiplierModel model, MultiplierFiles files, Runnable show) {
        ObservableValue<Optional<String>> undoable = model.history().undoable();
        ObservableValue<Optional<String>> redoable = model.history().redoable();
        return List.of(
                Command.of("File", "Open multiplier…", "", () -> {
                    show.run();
                    files.chooseFile();
                }),
                Command.of("File", "Save multiplier…", "Shortcut+S", files::save, files.obstacle()),
                Command.of("Edit", "Undo", "Shortcut+Z", () -> {
                    show.run();
                    model.undo();
                }, UndoButtons.obstacle(undoable, UndoButtons.NOTHING_TO_UNDO)).saying(undoable),
                Command.of("Edit", "Redo", "Shortcut+Shift+Z", () -> redo(model, show),
                        UndoButtons.obstacle(redoable, UndoButtons.NOTHING_TO_REDO)).saying(redoable));
    }

    /** Makes the step again that was taken back last, if there is one; for a second key. */
    public static void redo(MultiplierModel model, Runnable show) {
        if (model.history().redoable().get().isPresent()) {
            show.run();
            model.redo();
        }
    }
}
