package org.tramstudio.app.explore;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javax.imageio.ImageIO;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.picture.PageFont;
import org.tramstudio.study.picture.PictureFormat;
import org.tramstudio.task.BackgroundTask;

/** Puts the plot and its points into files and on the clipboard. FX thread only; files are written elsewhere. */
final class PlotFiles {

    private static final double SCALE = 2;

    private final ParetoPlot plot;
    private final Dialogs dialogs;
    private final Background background;

    PlotFiles(ParetoPlot plot, Dialogs dialogs, Background background) {
        this.plot = plot;
        this.dialogs = dialogs;
        this.background = background;
    }

    /** Asks where to, and writes the plot at twice its size on the screen. */
    void savePicture() {
        dialogs.chooseSave("Save the Pareto plot", "pareto.png", "PNG picture", "*.png").ifPresent(target -> {
            BufferedImage picture = plot.picture(SCALE);
            write(target, () -> png(picture));
        });
    }

    /** Asks where to, and writes the plot as the screen shows it, in vectors, below the project's title. */
    void saveVectors(PictureFormat format, String title) {
        dialogs.chooseSave("Save the Pareto plot", "pareto" + format.ending(), format.title(), "*" + format.ending())
                .ifPresent(target -> background.startQuietly(new BackgroundTask<>("Load the font", control -> PageFont.load()),
                        font -> {
                            PlotSheet sheet = plot.sheet(title, font);
                            write(target, () -> format.bytes(sheet));
                        }, this::failed));
    }

    /** Asks where to, and writes the designs as a table. */
    void saveTable(List<DesignPoint> designs) {
        String table = DesignText.table(designs, ",");
        dialogs.chooseSave("Save the designs", "designs.csv", "Table (CSV)", "*.csv").ifPresent(target ->
                write(target, () -> table.getBytes(StandardCharsets.UTF_8)));
    }

    /** Puts the plot on the clipboard, and the designs as a table for whoever takes text. */
    void copy(List<DesignPoint> designs) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(SwingFXUtils.toFXImage(plot.picture(SCALE), null));
        content.putString(DesignText.table(designs, "\t"));
        Clipboard.getSystemClipboard().setContent(content);
        dialogs.notice("Copied the plot, and its designs as a table");
    }

    private interface Content {
        byte[] bytes() throws IOException;
    }

    private void write(Path target, Content content) {
        background.startQuietly(new BackgroundTask<>("Write " + target.getFileName(), control -> {
            AtomicFile.write(target, content.bytes());
            return target;
        }), written -> dialogs.notice("Wrote " + written), this::failed);
    }

    private void failed(Throwable failure) {
        dialogs.error("The file was not written", Optional.ofNullable(failure.getMessage()).orElse(failure.toString()));
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
