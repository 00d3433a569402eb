package org.tramstudio.study.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PictureFormatTest {

    private static final TextLook PLAIN = TextLook.of(12, Color.BLACK);
    private static final String LETTERS = "λ 0.3, θ₀ … Θ − ± ü %";

    private record Drawn(String title, Consumer<Page> drawing) implements Picture {

        @Override
        public double width() {
            return 200;
        }

        @Override
        public double height() {
            return 100;
        }

        @Override
        public void draw(Page page) {
            page.fill(new Rectangle2D.Double(0, 0, 200, 100), Color.WHITE);
            drawing.accept(page);
        }
    }

    @Test
    void theNameOfAFileTellsItsFormat() {
        assertEquals(Optional.of(PictureFormat.SVG), PictureFormat.of(Path.of("a", "B.SVG")));
        assertEquals(Optional.of(PictureFormat.PDF), PictureFormat.of(Path.of("b.pdf")));
        assertEquals(Optional.empty(), PictureFormat.of(Path.of("pdf")));
    }

    @Test
    void greekLettersAndSignsAreTextInBothFormats() throws Exception {
        String plain = "λ 0.3, θ, Θ, −1 ± 2 ü %";
        Drawn picture = new Drawn("A & B < λ", page -> {
            page.words(plain, 10, 40, PLAIN);
            page.words("upright", 150, 90, PLAIN.turnedBy(-90).heavy(true));
        });
        Document svg = svg(picture);
        assertEquals("A & B < λ", svg.getElementsByTagName("title").item(0).getTextContent());
        assertEquals(plain, svg.getElementsByTagName("text").item(0).getTextContent());
        try (PDDocument pdf = Loader.loadPDF(PictureFormat.PDF.bytes(picture))) {
            assertEquals("A & B < λ", pdf.getDocumentInformation().getTitle());
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains(plain), text);
            PDPage page = pdf.getPage(0);
            assertEquals(150, page.getMediaBox().getWidth(), 1e-3, "three points are four pixels");
            for (COSName name : page.getResources().getFontNames()) {
                assertTrue(page.getResources().getFont(name).isEmbedded(), "embedded: " + name);
            }
        }
    }

    @Test
    void wordsThatTheFontLacksAreDrawnAllTheSame() throws IOException {
        Drawn picture = new Drawn("P", page -> page.words("\uE000 " + LETTERS, 10, 60, PLAIN));
        assertTrue(isInk(render(picture), 10, 45, 120, 25));
    }

    @Test
    void shapesClipsAndOpacityComeOutWhereTheyWereDrawn() throws IOException {
        Drawn picture = new Drawn("P", page -> {
            page.clip(Optional.of(new Rectangle2D.Double(0, 0, 100, 100)));
            page.fill(new Rectangle2D.Double(50, 20, 100, 20), Color.RED);
            page.clip(Optional.empty());
            page.draw(new Line2D.Double(120, 80, 180, 80), LineLook.of(Color.BLUE, 6));
            page.fill(new Ellipse2D.Double(10, 60, 20, 20), new Color(0, 0, 0, 64));
        });
        BufferedImage image = render(picture);
        assertEquals(0xff0000, image.getRGB(80, 30) & 0xffffff);
        assertEquals(0xffffff, image.getRGB(120, 30) & 0xffffff, "clipped");
        assertEquals(0x0000ff, image.getRGB(150, 80) & 0xffffff);
        assertEquals(191, image.getRGB(20, 70) & 0xff, 2, "a quarter of black");
    }

    @Test
    void whatIsDrawnWithJava2DLandsOnThePage() throws Exception {
        Font font = PageFont.load();
        Drawn picture = new Drawn("P", page -> {
            PageGraphics graphics = new PageGraphics(page, font);
            graphics.translate(100, 0);
            graphics.setColor(Color.GREEN);
            graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.5f));
            graphics.fillRect(10, 10, 20, 20);
            graphics.setPaintMode();
            graphics.setClip(0, 0, 50, 50);
            graphics.clipRect(0, 0, 40, 90);
            graphics.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {4, 2}, 0));
            graphics.setRenderingHint(PageGraphics.PART, new Part("mark", "λ 2"));
            graphics.draw(new Line2D.Double(0, 60, 90, 60));
            graphics.draw(new CubicCurve2D.Double(0, 0, 10, 10, 20, 10, 30, 0));
            graphics.rotate(-Math.PI / 2);
            graphics.drawString("up", -40, 5);
            graphics.dispose();
        });
        Document svg = svg(picture);
        Element square = (Element) svg.getElementsByTagName("polygon").item(0);
        assertEquals("110,10 130,10 130,30 110,30", square.getAttribute("points"));
        assertEquals("#00ff00", square.getAttribute("fill"));
        assertEquals(0.5, Double.parseDouble(square.getAttribute("fill-opacity")), 0.01);
        Element line = (Element) svg.getElementsByTagName("line").item(0);
        assertEquals("100 190", line.getAttribute("x1") + " " + line.getAttribute("x2"));
        assertEquals("mark", line.getAttribute("class"));
        assertEquals("λ 2", line.getTextContent());
        assertEquals("4 2", line.getAttribute("stroke-dasharray"));
        assertTrue(line.getAttribute("clip-path").startsWith("url(#clip"));
        Element clip = (Element) svg.getElementsByTagName("clipPath").item(0);
        Element limits = (Element) clip.getElementsByTagName("rect").item(0);
        assertEquals("100 40 50", limits.getAttribute("x") + " " + limits.getAttribute("width") + " " + limits.getAttribute("height"));
        Element words = (Element) svg.getElementsByTagName("text").item(0);
        assertEquals("rotate(-90 105 40)", words.getAttribute("transform"));
        assertTrue(((Element) svg.getElementsByTagName("path").item(0)).getAttribute("d").startsWith("M100 0C110 10"));
        PageGraphics graphics = new PageGraphics(new RecordedPage(), font);
        assertThrows(UnsupportedOperationException.class,
                () -> graphics.drawImage(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), 0, 0, null));
    }

    @Test
    void aRecordedPageGivesTheSameFile() {
        Drawn picture = new Drawn("P", page -> {
            page.clip(Optional.of(new Rectangle2D.Double(1, 2, 3, 4)));
            page.line(1, 2, 3, 4, LineLook.of(Color.RED, 1).dashed(1, 2), Part.of("front"));
            page.fill(new Ellipse2D.Double(1, 2, 3, 4), Color.BLUE);
            page.words("w", 1, 2, PLAIN.withRim().at(TextLook.Anchor.END), Part.of("label"));
        });
        RecordedPage recorded = new RecordedPage();
        picture.drawing().accept(recorded);
        String direct = new String(picture(picture), StandardCharsets.UTF_8);
        assertEquals(direct, new String(picture(new Drawn("P", recorded::replay)), StandardCharsets.UTF_8));
        assertFalse(direct.isEmpty());
    }

    private static byte[] picture(Picture picture) {
        try {
            return PictureFormat.SVG.bytes(picture);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Document svg(Picture picture) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(PictureFormat.SVG.bytes(picture)));
    }

    /** One pixel of the picture is one of the image. */
    private static BufferedImage render(Picture picture) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PictureFormat.PDF.bytes(picture))) {
            return new PDFRenderer(pdf).renderImageWithDPI(0, 96);
        }
    }

    private static boolean isInk(BufferedImage image, int left, int top, int width, int height) {
        for (int x = left; x < left + width; x++) {
            for (int y = top; y < top + height; y++) {
                if ((image.getRGB(x, y) & 0xff) < 128) {
                    return true;
                }
            }
        }
        return false;
    }
}
