package org.tramstudio.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class HtmlReportTest {

    @TempDir
    private Path folder;
    private String html;
    private Document page;

    @BeforeEach
    void write() throws Exception {
        html = new String(ReportFormat.HTML.bytes(StudyDocument.of(SmallStudy.report(folder))), StandardCharsets.UTF_8);
        page = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    @Test
    void itFetchesNothing() {
        for (String tag : List.of("script", "link", "img", "iframe", "object", "image", "use")) {
            assertEquals(List.of(), all(tag), tag);
        }
        for (Element element : all("*")) {
            for (String attribute : List.of("src", "href", "xlink:href", "srcset", "data")) {
                assertFalse(element.hasAttribute(attribute), element.getTagName() + " has " + attribute);
            }
        }
        String style = all("style").getFirst().getTextContent();
        assertFalse(style.contains("@import") || style.contains("url(") || style.contains("@font-face"), style);
    }

    @Test
    void whatComesFromAProjectIsEscaped() {
        assertTrue(html.contains("<title>Nets &lt;b&gt; &amp; &quot;more&quot;</title>"));
        assertEquals("Nets <b> & \"more\"", all("h1").getFirst().getTextContent());
        assertEquals(List.of(), all("b"));
        assertTrue(html.contains("the disk &lt;is&gt; full"));
    }

    @Test
    void headingsRunInOrderFromOneTitle() {
        assertEquals(1, all("h1").size());
        assertEquals(List.of("Question and answer", "Power against accuracy", "All designs", "Settings", "Multipliers on the front",
                "How far this can be trusted", "Where this comes from"), all("h2").stream().map(Element::getTextContent).toList());
    }

    @Test
    void everyPictureSaysWhatItShows() {
        List<Element> pictures = all("svg");
        assertEquals(3, pictures.size(), "the plot and two trees");
        for (Element picture : pictures) {
            assertEquals("img", picture.getAttribute("role"));
            Element title = (Element) picture.getElementsByTagName("title").item(0);
            assertEquals(picture, title.getParentNode());
            assertTrue(title.getTextContent().length() > 10, title.getTextContent());
        }
        assertEquals(pictures.size(), all("figcaption").size());
    }

    @Test
    void theTableHoldsEachDesignAndMarksTheAnswers() {
        Element table = all("table").getFirst();
        Element chosen = all("tr").stream().filter(row -> row.getAttribute("class").equals("chosen")).findFirst().orElseThrow();
        List<String> cells = IntStream.range(0, chosen.getChildNodes().getLength())
                .mapToObj(k -> chosen.getChildNodes().item(k).getTextContent()).toList();
        assertEquals(List.of("λ\u00a00.3", "0.75", "0.720", "0.630", "0.620", "78.80 ± 0.42[76.2, 81.2]", "79.30 ± 0.42[76.7, 81.7]",
                "2", "front"), cells);
        assertEquals(1 + 4, table.getElementsByTagName("tr").getLength());
        assertTrue(all("div").stream().anyMatch(box -> box.getAttribute("class").contains("scroll") && table.getParentNode() == box));
    }

    @Test
    void theDarkSchemeReachesThePictures() {
        assertTrue(html.contains("prefers-color-scheme: dark"));
        assertTrue(html.contains("svg [fill=\"#123456\"] { fill: #abcdef; }"));
    }

    private List<Element> all(String tag) {
        var nodes = page.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength()).mapToObj(k -> (Element) nodes.item(k)).toList();
    }
}
