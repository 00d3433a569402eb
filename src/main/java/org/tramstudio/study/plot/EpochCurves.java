package org.tramstudio.study.plot;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tramstudio.study.picture.LineLook;
import org.tramstudio.study.picture.Page;
import org.tramstudio.study.picture.Part;
import org.tramstudio.study.picture.Picture;
import org.tramstudio.study.picture.TextLook;
import org.tramstudio.training.TrainingEvent;

/**
 * How a design came about, as a picture of 900 pixels across: accuracy, loss and structure parameters by epoch, through all
 * phases, with a line where one phase ends and the next begins.
 *
 * @param title whose they are
 * @param epochs the ends of its epochs, in order, at least one
 */
public record EpochCurves(String title, List<TrainingEvent.Epoch> epochs) implements Picture {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 196;
    private static final double TOP = 26;
    private static final double BOTTOM = 152;
    private static final double HEADROOM = 1.08;
    private static final double DOT = 3;
    private static final double TICKS = 42;
    private static final Color CURVE = PlottedSource.SHARED.colour();
    private static final Color MUTED = new Color(0x666666);
    private static final LineLook GRID = LineLook.of(new Color(0xe6e6e6), 1);
    private static final LineLook FRAME = LineLook.of(new Color(0x999999), 1);
    private static final TextLook TICK = TextLook.of(11, MUTED);
    private static final TextLook HEAD = TextLook.of(Panel.TEXT_SIZE, Panel.INK);

    /** Copies the list. */
    public EpochCurves {
        epochs = List.copyOf(epochs);
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Page page) {
        page.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), Color.WHITE);
        curve(page, new Rectangle2D.Double(56, TOP, 236, BOTTOM - TOP), "Accuracy (%)",
                epochs.stream().map(epoch -> 100 * epoch.accuracy()).toList(), false);
        curve(page, new Rectangle2D.Double(360, TOP, 236, BOTTOM - TOP), "Loss",
                epochs.stream().map(TrainingEvent.Epoch::loss).toList(), true);
        if (columns() > 0) {
            theta(page, new Rectangle2D.Double(664, TOP, 212, BOTTOM - TOP));
        }
    }

    private int columns() {
        return epochs.getLast().theta().columns();
    }

    private void curve(Page page, Rectangle2D area, String head, List<Double> values, boolean fromZero) {
        PixelAxis upwards = fromZero ? new PixelAxis(0, HEADROOM * Math.max(1e-9, values.stream()
                .mapToDouble(Double::doubleValue).max().orElseThrow()), area.getMaxY(), area.getMinY())
                : PixelAxis.over(1, values, area.getMaxY(), area.getMinY());
        upwards.ticks(TICKS).forEach(tick -> {
            double y = upwards.at(tick.doubleValue());
            page.line(area.getMinX(), y, area.getMaxX(), y, GRID, Part.NONE);
            page.words(tick.toPlainString(), area.getMinX() - 6, y + 4, TICK.at(TextLook.Anchor.END));
        });
        frame(page, area, head);
        Path2D line = new Path2D.Double();
        for (int k = 0; k < values.size(); k++) {
            double x = x(area, k);
            double y = upwards.at(values.get(k));
            if (k == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        page.draw(line, LineLook.of(CURVE, 1.6));
        for (int k = 0; k < values.size(); k++) {
            page.shape(new Rectangle2D.Double(x(area, k) - DOT, upwards.at(values.get(k)) - DOT, 2 * DOT, 2 * DOT),
                    Optional.of(CURVE), Optional.empty(), new Part("", String.format(Locale.ROOT, "%s epoch %d: %.3f",
                            epochs.get(k).phase().title(), epochs.get(k).epoch() + 1, values.get(k))));
        }
    }

    /** The most significant column at the top, the fuller the nearer its θ is to 1. */
    private void theta(Page page, Rectangle2D area) {
        int columns = columns();
        double high = area.getHeight() / columns;
        double wide = area.getWidth() / epochs.size();
        for (int k = 0; k < epochs.size(); k++) {
            List<Double> values = epochs.get(k).theta().theta();
            for (int column = 0; column < Math.min(columns, values.size()); column++) {
                double theta = Math.clamp(values.get(column), 0, 1);
                page.shape(new Rectangle2D.Double(area.getMinX() + k * wide, area.getMaxY() - (column + 1) * high, wide, high),
                        Optional.of(new Color(CURVE.getRed(), CURVE.getGreen(), CURVE.getBlue(), (int) Math.round(255 * theta))),
                        Optional.empty(), new Part("", String.format(Locale.ROOT, "column %d: θ %.2f", column, theta)));
            }
        }
        frame(page, area, "Θ by column (full: removed)");
        for (int column : IntStream.of(0, columns - 1).distinct().toArray()) {
            page.words(Integer.toString(column), area.getMinX() - 6, area.getMaxY() - (column + 0.5) * high + 4,
                    TICK.at(TextLook.Anchor.END));
        }
    }

    private void frame(Page page, Rectangle2D area, String head) {
        page.words(head, area.getMinX(), area.getMinY() - 9, HEAD);
        double wide = area.getWidth() / epochs.size();
        int begin = 0;
        for (int end : ends()) {
            double middle = area.getMinX() + wide * (begin + end + 1) / 2;
            page.words(epochs.get(end).phase().title(), middle, area.getMaxY() + 17, TICK.at(TextLook.Anchor.MIDDLE));
            if (end < epochs.size() - 1) {
                double x = area.getMinX() + wide * (end + 1);
                page.line(x, area.getMinY(), x, area.getMaxY(), FRAME.dashed(4, 3), Part.NONE);
            }
            begin = end + 1;
        }
        page.draw(area, FRAME);
    }

    /** The place of each phase's last epoch. */
    private List<Integer> ends() {
        List<Integer> ends = new ArrayList<>();
        for (int k = 0; k < epochs.size(); k++) {
            if (k == epochs.size() - 1 || epochs.get(k).phase() != epochs.get(k + 1).phase()) {
                ends.add(k);
            }
        }
        return ends;
    }

    private double x(Rectangle2D area, int epoch) {
        return area.getMinX() + area.getWidth() * (epoch + 0.5) / epochs.size();
    }
}
