package org.tramstudio.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.MouseEvents;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the mouse, the fields and the files of the Pareto plot do. */
class ParetoPlotTest extends OpenedExploreView {

    /** Pixels by which wider or narrower labels of the axes may move the plot. */
    private static final double LABELS_CHANGE = 8;

    @Test
    void draggingTheLineOfTheAcceptedLossMarksTheCheapestDesignAboveIt() {
        showStudy();
        FxToolkit.run(() -> {
            assertEquals(1.0, lossField().getValue());
            assertEquals("36 % less multiplier power for 1.0 points of accuracy (λ 0.1)", result().getText());
            drag(95, 91.97);
        });
        FxToolkit.run(() -> {
            assertEquals(3.05, lossField().getValue(), 1e-9);
            assertEquals("51 % less multiplier power for 2.0 points of accuracy (λ 0.3)", result().getText());
            drag(91.95, 94.8);
            assertEquals(0.2, model.limit().points().get(), 1e-9);
            assertFalse(result().isVisible());
            assertTrue(label("#loss-nothing").getText().contains("accept more"), label("#loss-nothing").getText());
        });
    }

    @Test
    void typingTheAcceptedLossMovesTheLineAndItsDesignCanBeSelected() {
        showStudy();
        double before = FxToolkit.call(() -> handle().getLayoutY());
        FxToolkit.run(() -> {
            lossField().getEditor().setText("2,5");
            lossField().commitValue();
        });
        FxToolkit.await("the plot is drawn", () -> !plot().isDrawingDue());
        FxToolkit.run(() -> {
            assertEquals(2.5, model.limit().points().get());
            assertEquals(92.5, plot().valueAt(handle().getLayoutY() + handle().getHeight() / 2).orElseThrow(), 0.05);
            assertTrue(handle().getLayoutY() > before, "the line went down");
            result().fire();
            assertEquals("l0.3", workspace.selectedDesign().get().orElseThrow().id());
            lossField().getEditor().setText("a lot");
            lossField().commitValue();
            assertEquals(2.5, model.limit().points().get());
            assertEquals("2.5", lossField().getEditor().getText());
            lossField().increment(3);
            assertEquals(2.8, model.limit().points().get(), 1e-9);
        });
    }

    @Test
    void aDragAlongTheLineNeitherZoomsNorChoosesAPoint() {
        showStudy();
        FxToolkit.run(() -> drag(94, 93.5));
        FxToolkit.await("the plot is drawn", () -> !plot().isDrawingDue());
        FxToolkit.run(() -> {
            assertTrue(plot().lookupAll(".zoom-box").stream().noneMatch(Node::isVisible));
            assertEquals(Optional.empty(), workspace.selectedDesign().get());
        });
    }

    /** From one accuracy in percent to another, along the middle of the plot. */
    private void drag(double from, double to) {
        double start = plot().toScreen(0, from).orElseThrow().getY();
        double end = plot().toScreen(0, to).orElseThrow().getY();
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED)) {
            double y = type == MouseEvent.MOUSE_PRESSED ? start : end;
            Point2D inHandle = handle().sceneToLocal(plot().localToScene(200, y));
            MouseEvents.fire(handle(), type, inHandle.getX(), inHandle.getY());
        }
    }

    @Test
    void savesThePlotAsVectorsWithThePointsAndWordsOfTheScreen(@TempDir Path folder) throws Exception {
        showStudy();
        Path svg = folder.resolve("pareto.svg");
        Path pdf = folder.resolve("pareto.pdf");
        FxToolkit.run(() -> {
            dialogs.chosen = Optional.of(svg);
            save("save-svg");
        });
        FxToolkit.await("the SVG is written", () -> dialogs.notices.size() == 1);
        FxToolkit.run(() -> {
            dialogs.chosen = Optional.of(pdf);
            save("save-pdf");
        });
        FxToolkit.await("the PDF is written", () -> dialogs.notices.size() == 2);
        assertEquals(List.of(), dialogs.errors);
        Document picture = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
        List<Point2D> marks = shares(elements(picture, "mark").stream()
                .filter(mark -> !mark.getAttribute("fill").equals("none")).map(ParetoPlotTest::middle));
        List<Point2D> expected = shares(model.picture().get().points().stream()
                .map(point -> new Point2D(point.at().x(), point.at().y())));
        assertEquals(workspace.designs().size(), marks.size());
        for (int k = 0; k < marks.size(); k++) {
            assertTrue(marks.get(k).distance(expected.get(k)) < 1e-3, marks + " and " + expected);
        }
        String words = picture.getDocumentElement().getTextContent();
        String page;
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            // the stripper breaks the lines of turned text
            page = new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
        for (String word : List.of("Pareto plot", "λ 0.3", "λ 0.9", "accurate", "Accuracy (%)", "loses more than 1 point",
                "cheapest within the loss")) {
            assertTrue(words.contains(word), "SVG: " + word);
            assertTrue(page.contains(word.replace(" ", "")), "PDF: " + word + " in " + page);
        }
    }

    /** Where points stand between the leftmost, at (0, 0), and the rightmost, at (1, 1). */
    private static List<Point2D> shares(Stream<Point2D> points) {
        List<Point2D> sorted = points.sorted(Comparator.comparingDouble(Point2D::getX)).toList();
        Point2D span = sorted.getLast().subtract(sorted.getFirst());
        return sorted.stream().map(point -> point.subtract(sorted.getFirst()))
                .map(away -> new Point2D(away.getX() / span.getX(), away.getY() / span.getY())).toList();
    }

    @Test
    void thePowerThatIsLeftStandsOnALogarithmicScaleWhereZoomingKeepsThePlaceUnderTheMouse() {
        showStudy();
        FxToolkit.run(() -> ((ToggleButton) scene.lookup("#axis-2")).fire());
        FxToolkit.await("the plot is drawn", () -> !plot().isDrawingDue());
        FxToolkit.run(() -> {
            assertEquals(PlotAxes.Scale.LEFT_LOGARITHMIC, model.axes().get().scale());
            assertEquals(across(80) - across(40), across(40) - across(20), 1e-6);
            double before = across(50);
            plot().zoom(2, before, 100);
            assertEquals(before, across(50), LABELS_CHANGE);
            double zoomed = across(80) - across(40);
            plot().pan(30, 0);
            assertEquals(before + 30, across(50), LABELS_CHANGE);
            assertEquals(zoomed, across(80) - across(40), LABELS_CHANGE, "moving does not stretch");
            plot().reset();
            ((ToggleButton) scene.lookup("#axis-0")).fire();
            assertEquals(across(20) - across(10), across(60) - across(50), 1e-6, "back to even distances");
        });
    }

    /** Where a percentage stands across the plot. */
    private double across(double percent) {
        return plot().toScreen(percent, 90).orElseThrow().getX();
    }

    private static List<Element> elements(Document picture, String type) {
        NodeList all = picture.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(k -> (Element) all.item(k))
                .filter(element -> element.getAttribute("class").equals(type)).toList();
    }

    /** The middle of the numbers of a path or polygon. */
    private static Point2D middle(Element element) {
        double[] numbers = Pattern.compile("[-0-9.]+").matcher(element.getAttribute("points") + element.getAttribute("d"))
                .results().mapToDouble(found -> Double.parseDouble(found.group())).toArray();
        DoubleSummaryStatistics across = IntStream.range(0, numbers.length / 2).mapToDouble(k -> numbers[2 * k]).summaryStatistics();
        DoubleSummaryStatistics down = IntStream.range(0, numbers.length / 2).mapToDouble(k -> numbers[2 * k + 1]).summaryStatistics();
        return new Point2D((across.getMin() + across.getMax()) / 2, (down.getMin() + down.getMax()) / 2);
    }

    private Region handle() {
        return (Region) scene.lookup("#limit-handle");
    }

    @SuppressWarnings("unchecked")
    private Spinner<Double> lossField() {
        return (Spinner<Double>) scene.lookup("#accepted-loss");
    }

    private Hyperlink result() {
        return (Hyperlink) scene.lookup("#loss-result");
    }
}
