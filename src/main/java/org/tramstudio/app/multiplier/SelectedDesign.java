package org.tramstudio.app.multiplier;

import java.util.Optional;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.DesignParts;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.task.BackgroundTask;

/** Loads the design that is selected anywhere into the Multiplier view, and follows it while it is trained. FX thread only. */
final class SelectedDesign {

    private final MultiplierModel model;
    private final Workspace workspace;
    private final Background background;
    private Optional<DesignPoint> loaded = Optional.empty();

    /** Loads the design that is selected now, and each that is selected later. */
    SelectedDesign(MultiplierModel model, Workspace workspace, Background background) {
        this.model = model;
        this.workspace = workspace;
        this.background = background;
        workspace.selectedDesign().subscribe(selected -> selected.ifPresent(this::follow));
        workspace.selectedPart().subscribe((before, after) -> loaded.filter(DesignParts::areRead)
                .ifPresent(this::readPart));
    }

    /** Whether a design was selected yet. */
    boolean isLoaded() {
        return loaded.isPresent();
    }

    /** Loads the selected design once more, without the user's changes. */
    void reload() {
        workspace.selectedDesign().get().ifPresent(this::load);
    }

    /** Loads a newly selected design, or a selected one's new Θ, unless the user has changed it meanwhile. */
    private void follow(DesignPoint design) {
        boolean another = loaded.filter(before -> before.id().equals(design.id())).isEmpty();
        if (another || DesignParts.areRead(design) || model.document().get().isMappingOf(choiceOf(loaded.get()))) {
            load(design);
        }
    }

    private void load(DesignPoint design) {
        if (loaded.filter(before -> before.id().equals(design.id())).isEmpty()) {
            workspace.selectedPart().set(0);
        }
        loaded = Optional.of(design);
        if (DesignParts.areRead(design)) {
            readPart(design);
        } else if (!DesignParts.areUnknown(design)) {
            loadMapped(design);
        }
    }

    /** A multiplier that plan and Θ do not tell is read from the design's files. */
    private void readPart(DesignPoint design) {
        int place = workspace.selectedPart().get();
        workspace.project().get().ifPresent(project -> background.startQuietly(
                new BackgroundTask<>("Read the multiplier of " + design.title(),
                        control -> DesignParts.read(project, design, place)), circuit -> {
                    if (loaded.equals(Optional.of(design)) && workspace.selectedPart().get() == place) {
                        model.show(circuit, design.plan().architecture(), DesignParts.partialProducts(design, place));
                    }
                }, model::failToRead));
    }

    private void loadMapped(DesignPoint design) {
        String title = "Design " + design.title();
        model.edit(title, title, MultiplierDocument.mapped(choiceOf(design), title));
    }

    private MultiplierChoice choiceOf(DesignPoint design) {
        return new MultiplierChoice(design.plan().architecture(), design.plan().bits(), design.plan().mappingMethod(),
                design.theta(), model.choice().get().direct());
    }
}
