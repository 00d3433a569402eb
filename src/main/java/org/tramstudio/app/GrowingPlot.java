package org.tramstudio.app;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.project.Project;
import org.tramstudio.study.StudySettings;

/** Records the Pareto plot while a study runs. */
final class GrowingPlot {

    private static final long EVERY_MILLISECONDS = 500;
    private static final int SHOWN_MILLISECONDS = 100;
    private static final int END_MILLISECONDS = 4000;

    private final HiddenWindow hidden;
    private Optional<BufferedImage> first = Optional.empty();

    GrowingPlot(HiddenWindow hidden) {
        this.hidden = hidden;
    }

    /** Trains a copy of a project from the start, with the settings that it has, and records the plot until that is done. */
    void record(Path project, Path target) throws IOException {
        StudioWindow window = hidden.window();
        hidden.open(hidden.copyOf(project));
        HiddenWindow.run(() -> {
            hidden.theme().setScheme(ColorScheme.LIGHT);
            window.main().goTo(Destination.EXPLORE);
        });
        StudySettings settings = HiddenWindow.call(() -> window.workspace().project().get().map(Project::study).orElseThrow());
        HiddenWindow.run(() -> window.explore(settings));
        HiddenWindow.await(() -> window.isExploring());
        AnimatedPicture animation = new AnimatedPicture();
        while (HiddenWindow.call(window::isExploring)) {
            animation.add(picture(), SHOWN_MILLISECONDS);
            HiddenWindow.pause(EVERY_MILLISECONDS);
        }
        HiddenWindow.pause(EVERY_MILLISECONDS);
        animation.add(picture(), END_MILLISECONDS);
        animation.write(target);
    }

    /** The plot on a ground of the size that it had first: the words above it may take more room later. */
    private BufferedImage picture() throws IOException {
        BufferedImage found = HiddenWindow.call(() -> {
            Node plot = Optional.ofNullable(hidden.stage().getScene().lookup("#pareto-plot")).orElseThrow();
            return SwingFXUtils.fromFXImage(plot.snapshot(null, null), null);
        });
        BufferedImage opaque = new BufferedImage(first.orElse(found).getWidth(), first.orElse(found).getHeight(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, opaque.getWidth(), opaque.getHeight());
        graphics.drawImage(found, 0, 0, null);
        graphics.dispose();
        first = first.or(() -> Optional.of(opaque));
        return opaque;
    }
}
