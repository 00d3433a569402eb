package org.tramstudio.app.start;

import java.util.Optional;
import java.util.function.Consumer;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.DroppedFile;
import org.tramstudio.app.workspace.ProjectChange;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;

/**
 * What becomes of a network, weights or images that are dropped on the window: a part of the open project, after a
 * question, else the beginning of a new one.
 *
 * @param workspace the open project
 * @param session changes it
 * @param dialogs asks
 * @param begin opens the form of a new project with the file filled in
 */
public record PartUse(Workspace workspace, ProjectSession session, Dialogs dialogs, Consumer<DroppedFile> begin) {

    /** Uses a file. */
    public void take(DroppedFile dropped) {
        Optional<Project> open = workspace.project().get().filter(project -> fits(project, dropped));
        if (open.isEmpty()) {
            begin.accept(dropped);
        } else if (dialogs.confirm("Change the project?", question(open.get(), dropped), action(dropped))) {
            session.change(change(dropped));
        }
    }

    private static boolean fits(Project project, DroppedFile dropped) {
        return switch (dropped.kind()) {
            case NETWORK, IMAGES -> project.network().isPresent() && project.dataset().isPresent();
            case WEIGHTS -> project.network().filter(NetworkReference.BuiltIn.class::isInstance).isPresent();
        };
    }

    private static String question(Project project, DroppedFile dropped) {
        String file = String.valueOf(dropped.path().getFileName());
        String what = switch (dropped.kind()) {
            case NETWORK -> "The network in " + file + " replaces that of \"" + project.title()
                    + "\"; the file is copied into the project.";
            case WEIGHTS -> "The network of \"" + project.title() + "\" begins with the weights in " + file
                    + "; the file is copied into the project.";
            case IMAGES -> "The images in " + file + " replace those of \"" + project.title() + "\".";
        };
        return what + " Designs that are there stay, but are no longer those of this project's study.";
    }

    private static String action(DroppedFile dropped) {
        return "Use the " + dropped.kind().word();
    }

    private static ProjectChange change(DroppedFile dropped) {
        return switch (dropped.kind()) {
            case NETWORK -> ProjectChange.onnx(dropped.path());
            case WEIGHTS -> ProjectChange.weights(dropped.path(), false);
            case IMAGES -> ProjectChange.images(dropped.path());
        };
    }
}
