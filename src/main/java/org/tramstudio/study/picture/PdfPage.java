package org.tramstudio.study.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes pages of PDF. Their text can be searched and copied: the letters that occur are embedded. Words with a letter
 * that the font lacks, as of a title in Chinese, are drawn as outlines of the machine's own font.
 */
final class PdfPage implements Page {

    private static final float POINTS_A_PIXEL = 0.75f;
    private static final double RIM = 3;
    /** There is no heavy font: a line around the letters makes them heavy. */
    private static final double HEAVY = 0.035;
    private static final float OPAQUE = 255f;

    private final PDPageContentStream content;
    private final PDType0Font font;
    private boolean clipped;

    private PdfPage(PDPageContentStream content, PDType0Font font) {
        this.content = content;
        this.font = font;
    }

    /** The whole file. */
    static byte[] bytes(String title, List<Picture> pictures, List<PdfFile.Bookmark> bookmarks) throws IOException {
        try (PDDocument document = new PDDocument(); InputStream file = PageFont.open()) {
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setCreator("TRAM Studio");
            document.getDocumentCatalog().setLanguage("en");
            PDType0Font font = PDType0Font.load(document, file, true);
            for (Picture picture : pictures) {
                add(picture, document, font);
            }
            if (!bookmarks.isEmpty()) {
                mark(bookmarks, document);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
    }

    private static void add(Picture picture, PDDocument document, PDType0Font font) throws IOException {
        float height = (float) picture.height() * POINTS_A_PIXEL;
        PDPage page = new PDPage(new PDRectangle((float) picture.width() * POINTS_A_PIXEL, height));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.transform(new Matrix(POINTS_A_PIXEL, 0, 0, -POINTS_A_PIXEL, 0, height));
            PdfPage drawn = new PdfPage(content, font);
            picture.draw(drawn);
            drawn.clip(Optional.empty());
        }
    }

    private static void mark(List<PdfFile.Bookmark> bookmarks, PDDocument document) {
        PDDocumentOutline outline = new PDDocumentOutline();
        for (PdfFile.Bookmark bookmark : bookmarks) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(bookmark.title());
            item.setDestination(document.getPage(bookmark.page()));
            outline.addLast(item);
        }
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void shape(Shape shape, Optional<Color> fill, Optional<LineLook> rim, Part part) {
        write(() -> {
            fill.ifPresent(color -> write(() -> ink(color, false)));
            rim.ifPresent(look -> write(() -> stroke(look)));
            boolean evenOdd = trace(shape) == PathIterator.WIND_EVEN_ODD;
            if (fill.isPresent() && rim.isPresent()) {
                paintBoth(evenOdd);
            } else if (fill.isPresent()) {
                paintInside(evenOdd);
            } else {
                content.stroke();
            }
        });
    }

    private void paintBoth(boolean evenOdd) throws IOException {
        if (evenOdd) {
            content.fillAndStrokeEvenOdd();
        } else {
            content.fillAndStroke();
        }
    }

    private void paintInside(boolean evenOdd) throws IOException {
        if (evenOdd) {
            content.fillEvenOdd();
        } else {
            content.fill();
        }
    }

    private void ink(Color color, boolean outline) throws IOException {
        PDExtendedGraphicsState opacity = new PDExtendedGraphicsState();
        Color opaque = new Color(color.getRGB());
        if (outline) {
            content.setStrokingColor(opaque);
            opacity.setStrokingAlphaConstant(color.getAlpha() / OPAQUE);
        } else {
            content.setNonStrokingColor(opaque);
            opacity.setNonStrokingAlphaConstant(color.getAlpha() / OPAQUE);
        }
        content.setGraphicsStateParameters(opacity);
    }

    private void stroke(LineLook look) throws IOException {
        BasicStroke stroke = look.stroke();
        ink(look.color(), true);
        content.setLineWidth(stroke.getLineWidth());
        content.setLineCapStyle(stroke.getEndCap());
        content.setLineJoinStyle(stroke.getLineJoin());
        float[] dashes = stroke.getDashArray();
        content.setLineDashPattern(dashes == null ? new float[0] : dashes, stroke.getDashPhase());
    }

    /** Lays the path, and gives back its winding rule. */
    private int trace(Shape shape) throws IOException {
        PathIterator path = shape.getPathIterator(null);
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> {
                    content.curveTo(x + 2 * (at[0] - x) / 3, y + 2 * (at[1] - y) / 3, at[2] + 2 * (at[0] - at[2]) / 3,
                            at[3] + 2 * (at[1] - at[3]) / 3, at[2], at[3]);
                    at[0] = at[2];
                    at[1] = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    at[0] = at[4];
                    at[1] = at[5];
                }
                default -> content.closePath();
            }
            x = at[0];
            y = at[1];
        }
        return path.getWindingRule();
    }

    @Override
    public void words(String words, double x, double y, TextLook look, Part part) {
        write(() -> {
            if (look.rimmed()) {
                stroke(LineLook.of(Color.WHITE, RIM));
                letters(words, x, y, look, RenderingMode.STROKE);
            }
            ink(look.color(), false);
            if (look.bold()) {
                stroke(LineLook.of(look.color(), HEAVY * look.size()));
            }
            letters(words, x, y, look, look.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        });
    }

    private void letters(String words, double x, double y, TextLook look, RenderingMode mode) throws IOException {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(Math.toRadians(look.turned()));
        double width = width(words, look);
        place.translate(switch (look.anchor()) {
            case START -> 0;
            case MIDDLE -> -width / 2;
            case END -> -width;
        }, 0);
        if (!isWritable(words)) {
            outlines(words, place, look, mode);
            return;
        }
        place.scale(1, -1);
        content.beginText();
        content.setRenderingMode(mode);
        content.setFont(font, (float) look.size());
        content.setTextMatrix(new Matrix(place));
        content.showText(words);
        content.endText();
    }

    private boolean isWritable(String words) throws IOException {
        try {
            font.encode(words);
            return true;
        } catch (IllegalArgumentException lacksALetter) {
            return false;
        }
    }

    private double width(String words, TextLook look) throws IOException {
        return isWritable(words) ? font.getStringWidth(words) / 1000 * look.size()
                : machineFont(look).getStringBounds(words, context()).getWidth();
    }

    private void outlines(String words, AffineTransform place, TextLook look, RenderingMode mode) throws IOException {
        Shape letters = machineFont(look).createGlyphVector(context(), words).getOutline();
        trace(place.createTransformedShape(letters));
        if (mode == RenderingMode.STROKE) {
            content.stroke();
        } else if (mode == RenderingMode.FILL) {
            content.fill();
        } else {
            content.fillAndStroke();
        }
    }

    private static Font machineFont(TextLook look) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) look.size());
    }

    private static FontRenderContext context() {
        return new FontRenderContext(null, true, true);
    }

    @Override
    public void clip(Optional<Rectangle2D> area) {
        write(() -> {
            if (clipped) {
                content.restoreGraphicsState();
            }
            clipped = area.isPresent();
            if (clipped) {
                Rectangle2D limits = area.get();
                content.saveGraphicsState();
                content.addRect((float) limits.getX(), (float) limits.getY(), (float) limits.getWidth(),
                        (float) limits.getHeight());
                content.clip();
            }
        });
    }
}
