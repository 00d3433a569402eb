package org.tramstudio.app.explore;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;
import org.tramstudio.study.picture.PageGraphics;
import org.tramstudio.study.picture.Part;

/**
 * Draws points whose labels keep clear of each other and of the points: each stands at the first of four corners that is
 * free, and a label without a free corner is left out (pointing at the point still tells its name).
 */
final class PointLabels extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1L;
    private static final double POINT_RADIUS = 6;
    private static final double GAP = 8;

    /** Where a label may stand, best first, as shares of its own size and signs of the gap. */
    private enum Corner {
        ABOVE_RIGHT(1, -1), BELOW_LEFT(-1, 1), ABOVE_LEFT(-1, -1), BELOW_RIGHT(1, 1);

        private final int right;
        private final int down;

        Corner(int right, int down) {
            this.right = right;
            this.down = down;
        }

        Rectangle2D place(double x, double y, double gap, double width, double height) {
            double left = right > 0 ? x + gap : x - gap - width;
            double top = down > 0 ? y + gap : y - gap - height;
            return new Rectangle2D.Double(left, top, width, height);
        }
    }

    private final transient List<Rectangle2D> taken = new ArrayList<>();
    private final transient List<Rectangle2D> labels = new ArrayList<>();
    private double letters = 1;
    private transient Rectangle2D area = new Rectangle2D.Double();
    private transient Supplier<List<Rectangle2D>> others = List::of;

    /** How many times as large as usual labels are written. */
    void setLetters(double scale) {
        letters = scale;
    }

    /** How many times as large as usual labels are written. */
    double letters() {
        return letters;
    }

    /** Labels keep clear of what is drawn before them, too. */
    void keepClearOf(Supplier<List<Rectangle2D>> drawn) {
        others = drawn;
    }

    PointLabels() {
        super(false, true);
    }

    @Override
    public XYItemRendererState initialise(Graphics2D graphics, Rectangle2D dataArea, XYPlot plot, XYDataset points,
                                          PlotRenderingInfo info) {
        area = dataArea;
        taken.clear();
        labels.clear();
        taken.addAll(others.get());
        taken.addAll(places(plot, dataArea));
        return super.initialise(graphics, dataArea, plot, points, info);
    }

    /** What the points of a plot cover. */
    List<Rectangle2D> places(XYPlot plot, Rectangle2D dataArea) {
        XYDataset points = plot.getDataset();
        List<Rectangle2D> places = new ArrayList<>();
        for (int series = 0; series < points.getSeriesCount(); series++) {
            for (int item = 0; item < points.getItemCount(series); item++) {
                double x = plot.getDomainAxis().valueToJava2D(points.getXValue(series, item), dataArea,
                        plot.getDomainAxisEdge());
                double y = plot.getRangeAxis().valueToJava2D(points.getYValue(series, item), dataArea,
                        plot.getRangeAxisEdge());
                places.add(new Rectangle2D.Double(x - POINT_RADIUS, y - POINT_RADIUS, 2 * POINT_RADIUS,
                        2 * POINT_RADIUS));
            }
        }
        return places;
    }

    /** A vector file can tell which of its elements is a design, and which one. */
    @Override
    protected void drawSecondaryPass(Graphics2D graphics, XYPlot plot, XYDataset points, int pass, int series, int item,
                                     ValueAxis across, Rectangle2D dataArea, ValueAxis up, CrosshairState crosshair,
                                     EntityCollection entities) {
        if (isSeriesItemLabelsVisible(series)) {
            graphics.setRenderingHint(PageGraphics.PART,
                    new Part("mark", getItemLabelGenerator(series, item).generateLabel(points, series, item)));
        }
        super.drawSecondaryPass(graphics, plot, points, pass, series, item, across, dataArea, up, crosshair, entities);
        graphics.setRenderingHint(PageGraphics.PART, Part.NONE);
    }

    @Override
    protected void drawItemLabel(Graphics2D graphics, PlotOrientation orientation, XYDataset points, int series,
                                 int item, double x, double y, boolean negative) {
        String label = getItemLabelGenerator(series, item).generateLabel(points, series, item);
        graphics.setRenderingHint(PageGraphics.PART, Part.of("label"));
        Font usual = getItemLabelFont(series, item);
        graphics.setFont(usual.deriveFont((float) (usual.getSize2D() * letters)));
        graphics.setPaint(getItemLabelPaint(series, item));
        FontMetrics metrics = graphics.getFontMetrics();
        double gap = gap(points, series, item);
        for (Corner corner : Corner.values()) {
            Rectangle2D place = corner.place(x, y, gap, metrics.stringWidth(label), metrics.getHeight() - GAP / 2);
            if (area.contains(withAccents(place)) && taken.stream().noneMatch(place::intersects)) {
                taken.add(place);
                labels.add(place);
                graphics.drawString(label, (float) place.getX(), (float) (place.getMaxY() - metrics.getDescent()));
                return;
            }
        }
    }

    /** Wider where a ring or a frame is drawn around the point. */
    private double gap(XYDataset points, int series, int item) {
        double gap = GAP;
        for (int other = 0; other < points.getSeriesCount(); other++) {
            if (points.getXValue(other, 0) == points.getXValue(series, item)
                    && points.getYValue(other, 0) == points.getYValue(series, item)) {
                gap = Math.max(gap, getSeriesShape(other).getBounds2D().getWidth() / 2 + 1);
            }
        }
        return gap;
    }

    /** Labels may stand as near to each other as their letters allow, but nothing of a letter may be cut by the edge. */
    private static Rectangle2D withAccents(Rectangle2D place) {
        return new Rectangle2D.Double(place.getX(), place.getY() - GAP / 2, place.getWidth(), place.getHeight() + GAP / 2);
    }

    /** Where labels were drawn last. */
    List<Rectangle2D> labels() {
        return List.copyOf(labels);
    }
}
