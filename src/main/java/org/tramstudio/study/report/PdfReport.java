package org.tramstudio.study.report;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tramstudio.study.picture.MovedPage;
import org.tramstudio.study.picture.PageFont;
import org.tramstudio.study.picture.Part;
import org.tramstudio.study.picture.PdfFile;
import org.tramstudio.study.picture.Picture;
import org.tramstudio.study.picture.TextLook;

/** Writes a report as pages of A4 with page numbers; a reader's list of contents leads to its parts. */
final class PdfReport {

    private static final double TITLE = 25;
    private static final double HEADING = 16.5;
    private static final double LETTERS = 12.5;
    private static final double CAPTION = 11;
    private static final double ANSWER = 17;
    private static final double NUMBER = 21;
    private static final double PARAGRAPH = 8;
    private static final double INDENT = 15;
    private static final double PAD = 13;
    private static final double BAR = 4;
    private static final double WITH_HEADING = 110;
    private static final double HIGHEST = 0.86;

    private final ReportDocument document;
    private final PageFlow flow;
    private final List<PdfFile.Bookmark> bookmarks = new ArrayList<>();

    private PdfReport(ReportDocument document, PageFlow flow) {
        this.document = document;
        this.flow = flow;
    }

    /** The whole file. */
    static byte[] bytes(ReportDocument document) throws IOException {
        return new PdfReport(document, new PageFlow(PageFont.load())).write();
    }

    private byte[] write() throws IOException {
        flow.text(document.title(), TextLook.of(TITLE, PageFlow.TEXT).heavy(true), 0);
        flow.text(document.subtitle(), TextLook.of(LETTERS, PageFlow.MUTED), 0);
        for (ReportDocument.Section section : document.sections()) {
            heading(section);
            section.blocks().forEach(this::block);
        }
        return PdfFile.bytes(document.title(), flow.pictures(document.title()), bookmarks);
    }

    private void heading(ReportDocument.Section section) {
        double first = section.blocks().getFirst() instanceof ReportBlock.Illustration illustration ? height(illustration) : 0;
        flow.skip(2 * PARAGRAPH);
        flow.need(Math.max(WITH_HEADING, first + 3 * HEADING));
        bookmarks.add(new PdfFile.Bookmark(section.heading(), flow.number()));
        flow.page().line(PageFlow.LEFT, flow.y(), PageFlow.LEFT + PageFlow.WIDTH, flow.y(), PageFlow.RULE, Part.NONE);
        flow.skip(PARAGRAPH);
        flow.text(section.heading(), TextLook.of(HEADING, PageFlow.TEXT).heavy(true), 0);
        flow.skip(PARAGRAPH);
    }

    private void block(ReportBlock block) {
        switch (block) {
            case ReportBlock.Answer(String words) -> answer(words);
            case ReportBlock.Paragraph(String words) -> {
                flow.text(words, TextLook.of(LETTERS, PageFlow.TEXT), 0);
                flow.skip(PARAGRAPH);
            }
            case ReportBlock.Points points -> points.items().forEach(this::point);
            case ReportBlock.Figures figures -> figures(figures);
            case ReportBlock.Pairs pairs -> pairs(pairs);
            case ReportBlock.Table table -> new PdfTable(table, flow).write();
            case ReportBlock.Illustration illustration -> illustration(illustration);
        }
    }

    private void answer(String words) {
        double height = flow.height(words, ANSWER, PageFlow.WIDTH - 2 * INDENT) + 2 * PAD;
        flow.need(height);
        flow.page().fill(new Rectangle2D.Double(PageFlow.LEFT, flow.y(), PageFlow.WIDTH, height), PageFlow.SOFT);
        flow.page().fill(new Rectangle2D.Double(PageFlow.LEFT, flow.y(), BAR, height), PageFlow.ACCENT);
        flow.skip(PAD);
        flow.text(words, TextLook.of(ANSWER, PageFlow.TEXT).heavy(true), INDENT);
        flow.skip(PAD + PARAGRAPH);
    }

    private void point(String words) {
        flow.need(flow.height(words, LETTERS, PageFlow.WIDTH - INDENT));
        flow.page().words("•", PageFlow.LEFT + 3, flow.y() + LETTERS, TextLook.of(LETTERS, PageFlow.MUTED));
        flow.text(words, TextLook.of(LETTERS, PageFlow.TEXT), INDENT);
        flow.skip(PARAGRAPH / 2);
    }

    /** In two columns, read from left to right. */
    private void pairs(ReportBlock.Pairs pairs) {
        flow.need(WITH_HEADING);
        flow.text(pairs.caption(), TextLook.of(CAPTION, PageFlow.TEXT).heavy(true), 0);
        flow.skip(PARAGRAPH / 2);
        double wide = (PageFlow.WIDTH - PAD) / 2;
        for (int k = 0; k < pairs.items().size(); k += 2) {
            List<List<String>> cells = pairs.items().subList(k, Math.min(k + 2, pairs.items().size())).stream().map(item ->
                    WrappedText.lines(item.name() + ": " + item.value(), flow.font(), CAPTION, wide)).toList();
            double line = flow.height("", CAPTION, wide);
            double height = line * cells.stream().mapToInt(List::size).max().orElseThrow();
            flow.need(height);
            for (int column = 0; column < cells.size(); column++) {
                for (int row = 0; row < cells.get(column).size(); row++) {
                    flow.page().words(cells.get(column).get(row), PageFlow.LEFT + column * (wide + PAD),
                            flow.y() + CAPTION + row * line, TextLook.of(CAPTION, PageFlow.MUTED));
                }
            }
            flow.skip(height);
        }
        flow.skip(PARAGRAPH);
    }

    private void figures(ReportBlock.Figures figures) {
        double wide = PageFlow.WIDTH / Math.max(1, figures.items().size());
        double meanings = figures.items().stream()
                .mapToDouble(item -> flow.height(item.meaning(), CAPTION, wide - PAD)).max().orElse(0);
        flow.need(NUMBER + PARAGRAPH + meanings);
        double left = PageFlow.LEFT;
        for (ReportBlock.Figures.Item item : figures.items()) {
            flow.page().words(item.value(), left, flow.y() + NUMBER, TextLook.of(NUMBER, PageFlow.TEXT).heavy(true));
            double y = flow.y() + NUMBER + PARAGRAPH;
            for (String line : WrappedText.lines(item.meaning(), flow.font(), CAPTION, wide - PAD)) {
                flow.page().words(line, left, y + CAPTION, TextLook.of(CAPTION, PageFlow.MUTED));
                y += flow.height(line, CAPTION, wide);
            }
            left += wide;
        }
        flow.skip(NUMBER + PARAGRAPH + meanings + PARAGRAPH);
    }

    private void illustration(ReportBlock.Illustration illustration) {
        flow.need(height(illustration));
        Picture picture = illustration.picture();
        double scale = scale(picture);
        double left = PageFlow.LEFT + (PageFlow.WIDTH - scale * picture.width()) / 2;
        picture.draw(new MovedPage(flow.page(), left, flow.y(), scale));
        flow.skip(scale * picture.height() + PARAGRAPH / 2);
        flow.text(illustration.caption(), TextLook.of(CAPTION, PageFlow.MUTED), 0);
        flow.skip(2 * PARAGRAPH);
    }

    private double height(ReportBlock.Illustration illustration) {
        return scale(illustration.picture()) * illustration.picture().height() + PARAGRAPH
                + flow.height(illustration.caption(), CAPTION, PageFlow.WIDTH);
    }

    private static double scale(Picture picture) {
        return Math.min(1, Math.min(PageFlow.WIDTH / picture.width(), HIGHEST * PageFlow.room() / picture.height()));
    }
}
