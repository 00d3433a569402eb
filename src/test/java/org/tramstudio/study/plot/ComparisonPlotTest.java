package org.tramstudio.study.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.tramstudio.study.Comparison;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.FinishedDesigns;
import org.tramstudio.study.PublishedResults;
import org.tramstudio.study.PowerKind;
import org.tramstudio.study.picture.PictureFormat;
import org.tramstudio.study.picture.TextLook;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ComparisonPlotTest {

    private static final Comparison CROWDED = compare("Crowded", FinishedDesigns.crowded());
    private static final int GROUPS = 20;

    @Test
    void everyGroupHasAMarkerABarAndALabel() throws Exception {
        Document picture = plot(CROWDED);
        int sources = 8;
        assertEquals(GROUPS + sources, of(picture, "marker").size(), "those of the plot and of the legend");
        assertEquals(sources + 2, of(picture, "legend").size(), "sources, front and bars");
        assertEquals(GROUPS, of(picture, "label").size());
        int twoPowers = 1;
        assertEquals(GROUPS + twoPowers + 1, of(picture, "bar").size(), "the one of the legend too");
        assertEquals(List.of("Simulated multiplier power (% of the accurate one)", "Accuracy after phase 3 (%)"),
                texts(picture).filter(words -> words.contains("(%")).toList());
    }

    @Test
    void noLabelTouchesAnotherOrLeavesThePicture() throws Exception {
        for (Document picture : List.of(plot(CROWDED), plot(CROWDED, CROWDED))) {
            List<Rectangle2D> boxes = Stream.of("label", "legend").flatMap(type -> of(picture, type).stream())
                    .map(ComparisonPlotTest::box).toList();
            Rectangle2D page = new Rectangle2D.Double(0, 0, number(picture.getDocumentElement(), "width"),
                    number(picture.getDocumentElement(), "height"));
            for (int k = 0; k < boxes.size(); k++) {
                Rectangle2D box = boxes.get(k);
                assertTrue(page.contains(box), box.toString());
                assertFalse(boxes.subList(k + 1, boxes.size()).stream().anyMatch(box::intersects), box.toString());
            }
        }
    }

    @Test
    void noLabelHidesAMarker() throws Exception {
        Document picture = plot(CROWDED);
        for (Element marker : of(picture, "marker")) {
            for (String corner : marker.getAttribute("points").split(" ")) {
                String[] place = corner.split(",");
                Point2D point = new Point2D.Double(Double.parseDouble(place[0]), Double.parseDouble(place[1]));
                assertTrue(of(picture, "label").stream().noneMatch(label -> box(label).contains(point)), corner);
            }
        }
    }

    @Test
    void aLabelTellsWhatTheMarkerDoesNot() throws Exception {
        List<String> labels = of(plot(CROWDED), "label").stream().map(Element::getTextContent).toList();
        assertTrue(labels.containsAll(List.of("accurate", "accurate, mapping refined", "λ 0.3", "6 columns", "Direct 0.68",
                "mul8u_0AB")), labels.toString());
        assertEquals(3, labels.stream().filter("λ 2"::equals).count(), "greedy, refined and partial products");
    }

    @Test
    void theFrontIsAStepLineOfLevelAndUprightParts() throws Exception {
        Document picture = plot(compare("P", List.of(FinishedDesigns.ofSeed(2, 1, 0.7, 0.5), FinishedDesigns.ofSeed(0.3, 1, 0.8, 0.7),
                FinishedDesigns.ofSeed(0.9, 1, 0.6, 0.6))));
        List<Element> steps = of(picture, "front");
        assertEquals(2, steps.size());
        assertEquals(number(steps.getFirst(), "y1"), number(steps.getFirst(), "y2"), "level to the dearer design");
        assertEquals(number(steps.getLast(), "x1"), number(steps.getLast(), "x2"), "up to its accuracy");
        assertTrue(number(steps.getLast(), "y2") < number(steps.getLast(), "y1"));
        assertEquals(List.of(), of(picture, "bar"), "one seed has no spread");
        assertEquals(List.of("bold", "bold", "normal"),
                of(picture, "label").stream().map(label -> label.getAttribute("font-weight")).toList());
    }

    @Test
    void severalProjectsHaveAPanelEachOneAboveTheOther() throws Exception {
        Document picture = plot(CROWDED, compare("A <b> & \"c\" \u0007", List.of(FinishedDesigns.ofSeed(0.3, 1, 0.8, 0.7))));
        List<String> bold = texts(picture).toList();
        assertTrue(bold.contains("Crowded") && bold.contains("A <b> & \"c\" "), bold.toString());
        assertEquals(GROUPS + 1, of(picture, "label").size());
    }

    @Test
    void whatOnlyTheProjectsDifferInIsNotRepeatedAtEachPoint() throws Exception {
        MultiplierSource lambda = new MultiplierSource.CoTrained(0.3);
        Document picture = plot(compare("P", List.of(FinishedDesigns.design(lambda, Map.of(Setting.SAMPLES, "9"), 0.8, 0.7))),
                compare("Q", List.of(FinishedDesigns.design(lambda, Map.of(), 0.8, 0.7))));
        assertEquals(List.of("λ 0.3", "λ 0.3"), of(picture, "label").stream().map(Element::getTextContent).toList());
    }

    @Test
    void publishedResultsAreALayerOfTheirOwnThatSaysWhatItIsNot() throws Exception {
        Document without = plot(CROWDED);
        Document with = document(new ComparisonPlot(List.of(CROWDED), Optional.of(PublishedResults.bundled())));
        assertEquals(List.of(), of(without, "published"));
        List<String> words = of(with, "published").stream().filter(each -> each.getTagName().equals("text"))
                .map(Element::getTextContent).toList();
        assertTrue(words.contains("ResNet-18/CIFAR-10, λ 0.3") && words.contains("OPACT_1, AMPPS_S2"), words.toString());
        assertTrue(texts(with).anyMatch(text -> text.contains("not comparable point by point")));
        assertEquals(of(without, "marker").size(), of(with, "marker").size(), "none of it is a point of the study");
        assertTrue(of(with, "label").size() <= of(without, "label").size());
    }

    @Test
    void oneDesignAloneIsAPictureToo() throws Exception {
        Document picture = plot(compare("P", List.of(FinishedDesigns.design(new MultiplierSource.Accurate(), Map.of(), 1, 1))));
        assertEquals(2, of(picture, "marker").size());
        assertEquals(List.of(), of(picture, "front"));
    }

    private static Comparison compare(String title, List<DesignPoint> designs) {
        return Comparison.of(title, designs, PowerKind.SIMULATED);
    }

    private static Document plot(Comparison... comparisons) throws Exception {
        return document(new ComparisonPlot(List.of(comparisons), Optional.empty()));
    }

    private static Document document(ComparisonPlot plot) throws Exception {
        String svg = new String(PictureFormat.SVG.bytes(plot), StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> all(Document picture, String name) {
        var nodes = picture.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(k -> (Element) nodes.item(k)).toList();
    }

    /** The elements of a class; the legend's sample of the front has none. */
    private static List<Element> of(Document picture, String type) {
        List<Element> found = new ArrayList<>();
        all(picture, "*").stream().filter(element -> element.getAttribute("class").equals(type)).forEach(found::add);
        return found;
    }

    private static Stream<String> texts(Document picture) {
        return all(picture, "text").stream().map(Element::getTextContent);
    }

    /** Around letters as wide as they may be, by the text's own anchor. */
    private static Rectangle2D box(Element text) {
        double width = TextLook.roughWidth(text.getTextContent(), Panel.TEXT_SIZE);
        double left = number(text, "x") - (text.getAttribute("text-anchor").equals("middle") ? width / 2 : 0);
        return new Rectangle2D.Double(left, number(text, "y") - 10, width, 13);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
