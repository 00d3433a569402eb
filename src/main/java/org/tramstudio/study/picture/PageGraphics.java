package org.tramstudio.study.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import java.util.Optional;

/**
 * Lets whatever draws with Java 2D draw on a {@link Page}: shapes in plain colours, straight clips and text, which is all
 * that a chart needs. Pictures of pixels are refused.
 */
public final class PageGraphics extends ShapeGraphics {

    /** Tells what is drawn next; its value is a {@link Part}. */
    public static final RenderingHints.Key PART = new PartKey();

    private final Page page;
    private final Limits shown;
    /** A surface that measures fonts. */
    private final Graphics2D measuring;
    private final Font face;
    private final RenderingHints hints = new RenderingHints(Map.of());
    private AffineTransform transform = new AffineTransform();
    private Optional<Rectangle2D> clip = Optional.empty();
    private Color color = Color.BLACK;
    private Color background = Color.WHITE;
    private Stroke stroke = new BasicStroke();
    private Composite composite = AlphaComposite.SrcOver;
    private Font font;

    /**
     * Starts at the upper left corner of a page.
     *
     * @param page what is drawn on
     * @param face the font of all text, see {@link PageFont}
     */
    public PageGraphics(Page page, Font face) {
        this(page, new Limits(), face);
    }

    private PageGraphics(Page page, Limits shown, Font face) {
        this.page = page;
        this.shown = shown;
        this.face = face;
        font = face.deriveFont(12f);
        measuring = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        measuring.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /** How wide a text is in a font, at a size in pixels. */
    public static double width(String words, Font face, double size) {
        return face.deriveFont((float) size).getStringBounds(words, new FontRenderContext(null, true, true)).getWidth();
    }

    /** The clip that the page has now, which copies share. */
    private static final class Limits {

        private Optional<Rectangle2D> area = Optional.empty();
    }

    private static final class PartKey extends RenderingHints.Key {

        PartKey() {
            super(1);
        }

        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof Part;
        }
    }

    private Part part() {
        return (Part) hints.getOrDefault(PART, Part.NONE);
    }

    private Color ink() {
        float opacity = composite instanceof AlphaComposite alpha ? alpha.getAlpha() : 1;
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), Math.round(color.getAlpha() * opacity));
    }

    @Override
    public void fill(Shape shape) {
        if (ink().getAlpha() > 0) {
            keepWithinLimits();
            page.shape(transform.createTransformedShape(shape), Optional.of(ink()), Optional.empty(), part());
        }
    }

    @Override
    public void draw(Shape shape) {
        keepWithinLimits();
        BasicStroke plain = stroke instanceof BasicStroke basic ? basic : new BasicStroke();
        if (shape instanceof Line2D line) {
            Point2D from = transform.transform(line.getP1(), null);
            Point2D to = transform.transform(line.getP2(), null);
            page.line(from.getX(), from.getY(), to.getX(), to.getY(), new LineLook(ink(), plain), part());
        } else {
            page.shape(transform.createTransformedShape(shape), Optional.empty(), Optional.of(new LineLook(ink(), plain)),
                    part());
        }
    }

    @Override
    public void drawString(String words, float x, float y) {
        if (!words.isEmpty()) {
            keepWithinLimits();
            Point2D at = transform.transform(new Point2D.Float(x, y), null);
            double turned = Math.toDegrees(Math.atan2(transform.getShearY(), transform.getScaleY()));
            page.words(words, at.getX(), at.getY(), TextLook.of(font.getSize2D(), ink()).turnedBy(turned), part());
        }
    }

    @Override
    public void drawString(String words, int x, int y) {
        drawString(words, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator words, int x, int y) {
        drawString(words, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator words, float x, float y) {
        StringBuilder plain = new StringBuilder();
        for (char letter = words.first(); letter != AttributedCharacterIterator.DONE; letter = words.next()) {
            plain.append(letter);
        }
        drawString(plain.toString(), x, y);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    private void keepWithinLimits() {
        if (!clip.equals(shown.area)) {
            shown.area = clip;
            page.clip(clip);
        }
    }

    private Optional<Rectangle2D> onPage(Shape shape) {
        return Optional.ofNullable(shape).map(area -> transform.createTransformedShape(area).getBounds2D());
    }

    @Override
    public void clip(Shape shape) {
        clip = onPage(shape).map(area -> clip.map(area::createIntersection).orElse(area));
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public void setClip(Shape shape) {
        clip = onPage(shape);
    }

    @Override
    public Shape getClip() {
        return clip.map(area -> {
            try {
                return transform.createInverse().createTransformedShape(area).getBounds2D();
            } catch (NoninvertibleTransformException flat) {
                throw new IllegalStateException("the page is seen from its edge", flat);
            }
        }).orElse(null);
    }

    @Override
    public Rectangle getClipBounds() {
        Shape shape = getClip();
        return shape == null ? null : shape.getBounds();
    }

    @Override
    public void setFont(Font wanted) {
        if (wanted != null) {
            font = face.deriveFont(wanted.getSize2D());
        }
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public FontMetrics getFontMetrics(Font wanted) {
        return measuring.getFontMetrics(face.deriveFont(wanted.getSize2D()));
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return measuring.getFontRenderContext();
    }

    @Override
    public void setPaint(Paint paint) {
        if (paint instanceof Color plain) {
            color = plain;
        }
    }

    @Override
    public Paint getPaint() {
        return color;
    }

    @Override
    public void setColor(Color wanted) {
        setPaint(wanted);
    }

    @Override
    public Color getColor() {
        return color;
    }

    @Override
    public void setBackground(Color wanted) {
        background = wanted;
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public void setStroke(Stroke wanted) {
        stroke = wanted;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setComposite(Composite wanted) {
        composite = wanted;
    }

    @Override
    public Composite getComposite() {
        return composite;
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        if (value == null) {
            hints.remove(key);
        } else {
            hints.put(key, value);
        }
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> wanted) {
        hints.clear();
        addRenderingHints(wanted);
    }

    @Override
    public void addRenderingHints(Map<?, ?> wanted) {
        hints.putAll(wanted);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return hints;
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public void transform(AffineTransform further) {
        transform.concatenate(further);
    }

    @Override
    public void setTransform(AffineTransform wanted) {
        transform = new AffineTransform(wanted);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        return transform.createTransformedShape(onStroke ? stroke.createStrokedShape(shape) : shape).intersects(area);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return measuring.getDeviceConfiguration();
    }

    @Override
    public void setPaintMode() {
        composite = AlphaComposite.SrcOver;
    }

    @Override
    public Graphics create() {
        PageGraphics copy = new PageGraphics(page, shown, face);
        copy.transform = getTransform();
        copy.clip = clip;
        copy.color = color;
        copy.background = background;
        copy.stroke = stroke;
        copy.composite = composite;
        copy.font = font;
        copy.hints.putAll(hints);
        return copy;
    }

    /** Draws everywhere again; whatever is drawn through another copy sets its own limits. */
    @Override
    public void dispose() {
        clip = Optional.empty();
        keepWithinLimits();
    }
}
