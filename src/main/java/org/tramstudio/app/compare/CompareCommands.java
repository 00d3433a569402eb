package org.tramstudio.app.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.tramstudio.app.shell.Command;
import org.tramstudio.app.workspace.Workspace;

/** What the menus offer to compare. Both go to the view. */
public final class CompareCommands {

    private CompareCommands() {
    }

    /**
     * Makes the commands.
     *
     * @param workspace the selected design and the multiplier on the screen
     * @param compareShown pins the multiplier on the screen and goes to the view
     * @param compareSelected puts the selected design beside another one and goes to the view
     */
    public static List<Command> of(Workspace workspace, Runnable compareShown, Runnable compareSelected) {
        ObservableValue<Optional<String>> noDesign = workspace.selectedDesign()
                .map(design -> design.isPresent() ? Optional.empty() : Optional.of("select a design first"));
        ObservableValue<Optional<String>> noMultiplier = workspace.multiplier()
                .map(shown -> shown.isPresent() ? Optional.empty() : Optional.of("none is mapped yet"));
        return List.of(Command.of("Multiplier", "Compare with…", "Shortcut+Shift+M", compareShown, noMultiplier),
                Command.of("Study", "Compare the selected design", "Shortcut+D", compareSelected, noDesign));
    }
}
