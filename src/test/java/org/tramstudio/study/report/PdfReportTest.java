package org.tramstudio.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.FinishedDesigns;
import org.tramstudio.study.picture.PageFont;

class PdfReportTest {

    @TempDir
    private Path folder;

    @Test
    void itsTextCanBeReadAndHoldsTheTable() throws IOException {
        try (PDDocument document = Loader.loadPDF(ReportFormat.PDF.bytes(StudyDocument.of(SmallStudy.report(folder))))) {
            String text = new PDFTextStripper().getText(document).replace('\u00a0', ' ');
            assertTrue(text.contains("38 % less multiplier power for 0.7 points of accuracy (λ 0.3, mean of 2 seeds)"), text);
            for (String cell : List.of("5 columns truncated", "0.720", "0.630", "79.30 ± 0.42", "[76.7, 81.7]", "dominated")) {
                assertTrue(text.contains(cell), cell);
            }
            int pages = document.getNumberOfPages();
            assertTrue(text.contains("Page 1 of " + pages) && text.contains("Page " + pages + " of " + pages), text);
            assertEquals("Nets <b> & \"more\"", document.getDocumentInformation().getTitle());
            assertEquals("Question and answer", document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle());
        }
    }

    @Test
    void aLongTableGoesOnOnTheNextPageBelowItsHead() throws IOException {
        List<DesignPoint> many = IntStream.rangeClosed(1, 40)
                .mapToObj(k -> FinishedDesigns.ofSeed(k, 1, 0.8 - k / 1000.0, 0.9 + k / 1000.0)).toList();
        try (PDDocument document = Loader.loadPDF(ReportFormat.PDF.bytes(StudyDocument.of(
                SmallStudy.report(folder, many, SmallStudy.SUBJECT))))) {
            PDFTextStripper stripper = new PDFTextStripper();
            int pages = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                boolean rows = text.contains("dominated");
                assertEquals(rows, text.contains("Seeds Front"), text);
                pages += rows ? 1 : 0;
            }
            assertTrue(pages > 1);
        }
    }

    @Test
    void linesAreNoWiderThanTheirPlace() throws IOException {
        Font font = PageFont.load();
        List<String> lines = WrappedText.lines("One two three incomprehensibilities four λ 0.3", font, 12, 60);
        assertTrue(lines.stream().allMatch(line -> WrappedText.width(line, font, 12) <= 60), lines.toString());
        assertEquals("Onetwothreeincomprehensibilitiesfourλ\u00a00.3", String.join("", lines).replace(" ", ""));
        assertEquals(List.of(""), WrappedText.lines("", font, 12, 60));
    }
}
