package org.tramstudio.app.drawing;

/**
 * What part of a drawing is on the screen: screen = scale · model + offset. Immutable.
 *
 * @param scale screen units a model unit
 * @param offsetX screen x of model x = 0
 * @param offsetY screen y of model y = 0
 */
public record Viewport(double scale, double offsetX, double offsetY) {

    private static final double SMALLEST_SCALE = 2;
    private static final double LARGEST_SCALE = 400;

    /** Shows the whole of a drawing of the given size in the middle of the screen's area, with {@code margin} around. */
    public static Viewport fit(double modelWidth, double modelHeight, double screenWidth, double screenHeight,
                               double margin) {
        double scale = clamp(Math.min((screenWidth - 2 * margin) / modelWidth,
                (screenHeight - 2 * margin) / modelHeight));
        return new Viewport(scale, (screenWidth - scale * modelWidth) / 2, (screenHeight - scale * modelHeight) / 2);
    }

    /** The same view, larger by {@code factor}, with the model point under screen point (x, y) staying there. */
    public Viewport zoomed(double factor, double x, double y) {
        double newScale = clamp(scale * factor);
        double ratio = newScale / scale;
        return new Viewport(newScale, x - ratio * (x - offsetX), y - ratio * (y - offsetY));
    }

    /** The same view, moved on the screen. */
    public Viewport panned(double dx, double dy) {
        return new Viewport(scale, offsetX + dx, offsetY + dy);
    }

    /** Screen x of a model x. */
    public double toScreenX(double x) {
        return scale * x + offsetX;
    }

    /** Screen y of a model y. */
    public double toScreenY(double y) {
        return scale * y + offsetY;
    }

    /** Model x of a screen x. */
    public double toModelX(double x) {
        return (x - offsetX) / scale;
    }

    /** Model y of a screen y. */
    public double toModelY(double y) {
        return (y - offsetY) / scale;
    }

    private static double clamp(double scale) {
        return Math.clamp(scale, SMALLEST_SCALE, LARGEST_SCALE);
    }
}
