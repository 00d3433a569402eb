package org.tramstudio.app.shell;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.tramstudio.app.controls.Showing;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.project.Project;

/** The line at the bottom: what was done last, the project, the engine, the memory. */
final class StatusBar extends HBox {

    private static final long MEBI = 1L << 20;

    private final Label project = segment("status-project", "The open project");
    private final Label engine = segment("status-engine", "The engine that computes networks");
    private final Label memory = segment("status-memory", "Memory of the Java heap in use, of what it may grow to");

    StatusBar(Workspace workspace) {
        getStyleClass().add("status-line");
        Label message = segment("status-message", "What was done last");
        message.textProperty().bind(workspace.message());
        message.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(message, space, project, engine, memory);

        workspace.project().subscribe(this::showProject);
        workspace.engine().subscribe(this::showEngine);
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(2), tick -> showMemory()));
        clock.setCycleCount(Animation.INDEFINITE);
        showMemory();
        Showing.play(clock, this);
    }

    private void showProject(Optional<Project> open) {
        project.setText(open.map(Project::title).orElse("No project"));
        project.getTooltip().setText(open.map(p -> "The open project lies in " + p.folder())
                .orElse("No project is open; the Multiplier view works all the same"));
    }

    private void showEngine(Optional<EngineStatus> status) {
        engine.getStyleClass().remove("bad");
        switch (status.orElse(null)) {
            case null -> engine.setText("Engine: loading…");
            case EngineStatus.Available found -> {
                engine.setText(found.name() + ", " + found.device() + ", " + found.threads() + (found.threads() == 1 ? " thread" : " threads"));
                engine.getTooltip().setText("The engine that computes networks, the device, and the threads it uses");
            }
            case EngineStatus.Unavailable missing -> {
                engine.getStyleClass().add("bad");
                engine.setText("No engine: networks cannot be trained");
                engine.getTooltip().setText(missing.reason() + "\n" + missing.remedy());
            }
        }
    }

    private void showMemory() {
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) / MEBI;
        memory.setText(used + " of " + runtime.maxMemory() / MEBI + " MB");
    }

    private static Label segment(String id, String explanation) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("segment");
        return Tooltips.explain(label, explanation);
    }
}
