package org.tramstudio.app.explore;

import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import org.tramstudio.app.controls.CopiedText;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.study.DesignPoint;

/** Does the {@link DesignAction}s with the designs that are chosen. FX thread only. */
final class DesignActions {

    private final ChosenDesigns chosen;
    private final ObservableList<DesignPoint> all;
    private final ExploreView.Jumps jumps;
    private final Dialogs dialogs;

    /**
     * Does nothing yet.
     *
     * @param all the designs that could be chosen
     * @param jumps leads on to other views
     * @param dialogs says that something was copied
     */
    DesignActions(ChosenDesigns chosen, ObservableList<DesignPoint> all, ExploreView.Jumps jumps, Dialogs dialogs) {
        this.chosen = chosen;
        this.all = all;
        this.jumps = jumps;
        this.dialogs = dialogs;
    }

    /** Does something with the chosen designs, if it can be done. */
    void run(DesignAction action) {
        List<DesignPoint> designs = chosen.designs();
        if (action.obstacle(designs.size(), all.size()).isPresent()) {
            return;
        }
        switch (action) {
            case SHOW -> jumps.showMultiplier().run();
            case COMPARE -> jumps.compare().accept(designs);
            case EXPORT -> jumps.export().accept(designs);
            case COPY -> copy(designs);
            case ALL -> chosen.choose(all, designs.stream().findFirst().orElse(all.getFirst()));
        }
    }

    /** Numbers as they were computed, divided by tabs, below a line of their names. */
    private void copy(List<DesignPoint> designs) {
        CopiedText.copy(DesignText.table(designs, "\t"));
        dialogs.notice(designs.size() == 1 ? "Copied " + designs.getFirst().title() + " as text"
                : "Copied " + designs.size() + " designs as text");
    }

    /** Does what a key stands for. */
    void pressed(KeyEvent event) {
        for (DesignAction action : DesignAction.values()) {
            if (action.key().filter(key -> key.match(event)).isPresent()) {
                run(action);
                event.consume();
            }
        }
    }

    /** Offers all of them; one that cannot be done says why. */
    ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        for (DesignAction action : DesignAction.values()) {
            MenuItem item = new MenuItem();
            item.setId("design-menu-" + action.ordinal());
            item.setOnAction(event -> run(action));
            menu.getItems().add(item);
        }
        menu.setOnShowing(event -> name(menu));
        name(menu);
        return menu;
    }

    private void name(ContextMenu menu) {
        int count = chosen.designs().size();
        for (DesignAction action : DesignAction.values()) {
            Optional<String> obstacle = action.obstacle(count, all.size());
            MenuItem item = menu.getItems().get(action.ordinal());
            item.setText(action.title(count) + obstacle.map(why -> "  (" + why + ")").orElse(""));
            item.setDisable(obstacle.isPresent());
        }
    }
}
