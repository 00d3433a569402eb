package org.tramstudio.app.start;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.tramstudio.app.theme.Palette;

/** The partial products of an 8-bit multiplier as dots, those of the low columns crossed out. */
final class DotMotif implements CardPicture.Motif {

    private static final int BITS = 8;
    private static final int REMOVED_COLUMNS = 5;

    @Override
    public void draw(GraphicsContext graphics, double width, double height, Palette palette) {
        int columns = 2 * BITS - 1;
        double pitch = height / (BITS + 1);
        double pitchX = Math.min(width / (columns + 2), 1.5 * pitch);
        double left = (width - (columns - 1) * pitchX) / 2;
        double top = (height - (BITS - 1) * pitch) / 2;
        for (int column = 0; column < columns; column++) {
            int dots = Math.min(column + 1, columns - column);
            double x = left + (columns - 1 - column) * pitchX;
            for (int dot = 0; dot < dots; dot++) {
                double y = top + (BITS - dots) * pitch / 2 + dot * pitch;
                if (column < REMOVED_COLUMNS) {
                    cross(graphics, x, y, pitch * 0.2, palette.removed());
                } else {
                    graphics.setFill(column < BITS ? palette.series().getFirst() : palette.textMuted());
                    graphics.fillOval(x - pitch * 0.26, y - pitch * 0.26, pitch * 0.52, pitch * 0.52);
                }
            }
        }
    }

    private static void cross(GraphicsContext graphics, double x, double y, double arm, Color color) {
        graphics.setStroke(color);
        graphics.setLineWidth(1.6);
        graphics.strokeLine(x - arm, y - arm, x + arm, y + arm);
        graphics.strokeLine(x - arm, y + arm, x + arm, y - arm);
    }
}
