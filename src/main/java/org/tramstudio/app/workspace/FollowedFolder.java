package org.tramstudio.app.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tramstudio.app.workspace.ProjectSession.DesignEvent;
import org.tramstudio.study.DesignFolder;
import org.tramstudio.study.DesignFolder.Changes;
import org.tramstudio.study.DesignFolderWatch;

/**
 * Brings what other processes do to the designs of the open project into the workspace. What this window trains itself it
 * knows better than the files do. FX thread only.
 */
final class FollowedFolder implements AutoCloseable {

    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Predicate<String> own;
    private final Consumer<List<DesignEvent>> events;
    private final DesignFolderWatch watch;
    private boolean closed;

    /**
     * Begins to follow.
     *
     * @param folder the designs, whose present state the workspace has already
     * @param workspace what is kept up to date
     * @param dialogs tells of designs that cannot be read
     * @param own whether this window trains a design now
     * @param events takes what trainings elsewhere tell
     * @param window runs on the FX thread what it is given
     */
    FollowedFolder(DesignFolder folder, Workspace workspace, Dialogs dialogs, Predicate<String> own,
                   Consumer<List<DesignEvent>> events, Executor window) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.own = own;
        this.events = events;
        this.watch = new DesignFolderWatch(folder, changes -> window.execute(() -> show(changes)));
    }

    /** Ends it at once; nothing more reaches the workspace. */
    @Override
    public void close() {
        closed = true;
        watch.close();
    }

    private void show(Changes changes) {
        if (closed) {
            return;
        }
        workspace.elsewhere().set(changes.elsewhere());
        changes.designs().stream().filter(design -> !own.test(design.id())).forEach(workspace::update);
        changes.removed().stream().filter(id -> !own.test(id)).forEach(workspace::remove);
        if (!changes.problems().isEmpty()) {
            dialogs.error("Some designs cannot be read", String.join("\n\n", changes.problems()));
        }
        List<DesignEvent> told = new ArrayList<>();
        changes.events().forEach((id, ofDesign) -> ofDesign.forEach(event -> told.add(new DesignEvent(id, event))));
        if (!told.isEmpty()) {
            events.accept(told);
        }
    }
}
