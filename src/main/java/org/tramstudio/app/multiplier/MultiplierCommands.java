package org.tramstudio.app.multiplier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.tramstudio.app.shell.Command;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.tram.MappingMethod;

/** What the Multiplier menu offers. Whatever is chosen there is also shown: each command goes to the view first. */
public final class MultiplierCommands {

    private static final String MENU = "Multiplier";
    private static final String ARCHITECTURES = MENU + Command.SUBMENU + "Architecture";
    private static final String METHODS = MENU + Command.SUBMENU + "Mapping method";
    private static final String PRESETS = MENU + Command.SUBMENU + "Presets of Θ";

    private MultiplierCommands() {
    }

    /**
     * Makes the commands.
     *
     * @param model what they change
     * @param imports reads circuits of others
     * @param workspace the selected design and the multiplier on the screen
     * @param show brings the Multiplier view to the front
     * @param export opens the export of the multiplier on the screen
     */
    public static List<Command> of(MultiplierModel model, ImportModel imports, Workspace workspace, Runnable show,
                                   Runnable export) {
        ObservableValue<Optional<String>> noDesign = workspace.selectedDesign()
                .map(design -> design.isPresent() ? Optional.empty() : Optional.of("select a design first"));
        ObservableValue<Optional<String>> noMultiplier = workspace.multiplier()
                .map(shown -> shown.isPresent() ? Optional.empty() : Optional.of("none is mapped yet"));
        List<Command> commands = new ArrayList<>();
        commands.add(Command.of(MENU, "Show the selected design", "Shortcut+M", after(show, model::reloadSelected),
                noDesign));
        commands.add(Command.of(MENU, "Fit the diagram", "Shortcut+F", after(show, model::requestFit)));
        commands.add(Command.of(MENU, "Open a circuit…", "Shortcut+Shift+O", after(show, imports::chooseFile)));
        commands.add(Command.of(MENU, "Export…", "Shortcut+Shift+E", export, noMultiplier));
        for (MultiplierArchitecture architecture : MultiplierArchitecture.forUnsigned()) {
            commands.add(Command.of(ARCHITECTURES, architecture.title(), "",
                    after(show, () -> model.setArchitecture(architecture)), unlessShown(model, architecture)));
        }
        for (MappingMethod method : MappingMethod.values()) {
            commands.add(Command.of(METHODS, method.title(), "", after(show, () -> model.setMethod(method)),
                    model.choice().map(choice -> choice.method() == method ? Optional.of("shown now")
                            : method.obstacle(choice.width()))));
        }
        for (Preset preset : Preset.of(MultiplierChoice.USUAL_WIDTH, MultiplierChoice.USUAL_WIDTH)) {
            commands.add(Command.of(PRESETS, preset.title(), "",
                    after(show, () -> fitting(model.choice().get(), preset).ifPresent(model::apply)),
                    unlessFitting(model, preset)));
        }
        return commands;
    }

    private static Runnable after(Runnable show, Runnable action) {
        return () -> {
            show.run();
            action.run();
        };
    }

    private static ObservableValue<Optional<String>> unlessShown(MultiplierModel model,
                                                                 MultiplierArchitecture architecture) {
        return model.choice().map(choice -> choice.architecture() == architecture
                ? Optional.of("shown now") : Optional.empty());
    }

    private static ObservableValue<Optional<String>> unlessFitting(MultiplierModel model, Preset preset) {
        return model.choice().map(choice -> fitting(choice, preset).isPresent() ? Optional.empty()
                : Optional.of("not for " + choice.width() + " bits and " + choice.columns() + " columns"));
    }

    /** The preset of the same name for the multiplier on the screen. */
    private static Optional<Preset> fitting(MultiplierChoice choice, Preset wanted) {
        return Preset.of(choice.width(), choice.columns()).stream()
                .filter(preset -> preset.title().equals(wanted.title())).findFirst();
    }
}
