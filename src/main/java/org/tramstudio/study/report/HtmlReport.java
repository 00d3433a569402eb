package org.tramstudio.study.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.tramstudio.study.picture.Page;
import org.tramstudio.study.picture.Picture;
import org.tramstudio.study.picture.PictureFormat;
import org.tramstudio.study.picture.XmlText;

/**
 * Writes a report as one HTML file that fetches nothing: style and pictures are in it. It is well-formed XML, too, follows the
 * reader's choice of light or dark, and can be printed.
 */
final class HtmlReport {

    private static final String STYLE = "/report/report.css";
    private static final int WIDE_FROM = 6;

    private final ReportDocument document;
    private final Map<String, String> darkColors = new TreeMap<>();
    private final StringBuilder html = new StringBuilder();

    private HtmlReport(ReportDocument document) {
        this.document = document;
    }

    /** The whole file. */
    static byte[] bytes(ReportDocument document) throws IOException {
        return new HtmlReport(document).write().getBytes(StandardCharsets.UTF_8);
    }

    private String write() throws IOException {
        for (ReportDocument.Section section : document.sections()) {
            html.append("<section>\n<h2>").append(text(section.heading())).append("</h2>\n");
            for (ReportBlock block : section.blocks()) {
                block(block);
            }
            html.append("</section>\n");
        }
        String title = text(document.title());
        return """
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="generator" content="TRAM Studio"/>
                <title>%s</title>
                <style>
                %s%s</style>
                </head>
                <body>
                <header>
                <h1>%s</h1>
                <p class="subtitle">%s</p>
                </header>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(title, style(), darkRules(), title, text(document.subtitle()), html);
    }

    private static String style() throws IOException {
        try (InputStream sheet = HtmlReport.class.getResourceAsStream(STYLE)) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A rule of the style sheet goes before the colour that an element of a picture names itself. */
    private String darkRules() {
        StringBuilder rules = new StringBuilder("@media screen and (prefers-color-scheme: dark) {\n");
        darkColors.forEach((light, dark) -> {
            for (String what : new String[] {"fill", "stroke"}) {
                rules.append(String.format("  svg [%1$s=\"%2$s\"] { %1$s: %3$s; }%n", what, light, dark));
            }
        });
        return rules.append("}\n").toString().replace("\r", "");
    }

    private static String text(String words) {
        return XmlText.escaped(ReportNumbers.unbroken(words));
    }

    private void block(ReportBlock block) throws IOException {
        switch (block) {
            case ReportBlock.Answer(String words) -> html.append("<p class=\"answer\">").append(text(words)).append("</p>\n");
            case ReportBlock.Paragraph(String words) -> html.append("<p>").append(text(words)).append("</p>\n");
            case ReportBlock.Points points -> {
                html.append("<ul>\n");
                points.items().forEach(item -> html.append("<li>").append(text(item)).append("</li>\n"));
                html.append("</ul>\n");
            }
            case ReportBlock.Figures figures -> {
                html.append("<dl class=\"figures\">\n");
                figures.items().forEach(item -> html.append("<div><dt>").append(text(item.meaning())).append("</dt><dd>")
                        .append(text(item.value())).append("</dd></div>\n"));
                html.append("</dl>\n");
            }
            case ReportBlock.Pairs pairs -> {
                html.append("<h3>").append(text(pairs.caption())).append("</h3>\n<dl class=\"pairs\">\n");
                pairs.items().forEach(item -> html.append("<div><dt>").append(text(item.name())).append("</dt><dd>")
                        .append(text(item.value())).append("</dd></div>\n"));
                html.append("</dl>\n");
            }
            case ReportBlock.Table table -> table(table);
            case ReportBlock.Illustration illustration -> illustration(illustration);
        }
    }

    private void table(ReportBlock.Table table) {
        String caption = text(table.caption());
        html.append("<div class=\"scroll table\" role=\"region\" tabindex=\"0\" aria-label=\"").append(caption)
                .append("\">\n<table").append(table.header().size() >= WIDE_FROM ? " class=\"wide\"" : "").append(">\n<caption>")
                .append(caption).append("</caption>\n<thead><tr>");
        for (int column = 0; column < table.header().size(); column++) {
            html.append("<th scope=\"col\"").append(look(table, column)).append('>')
                    .append(text(table.header().get(column))).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (ReportBlock.Table.Row row : table.rows()) {
            html.append("<tr").append(switch (row.weight()) {
                case CHOSEN -> " class=\"chosen\"";
                case PLAIN -> "";
                case MUTED -> " class=\"muted\"";
            }).append('>');
            for (int column = 0; column < row.cells().size(); column++) {
                String kind = column == 0 ? "th" : "td";
                html.append('<').append(kind).append(column == 0 ? " scope=\"row\"" : "").append(look(table, column)).append('>')
                        .append(cell(row.cells().get(column))).append("</").append(kind).append('>');
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n</div>\n");
    }

    private static String look(ReportBlock.Table table, int column) {
        return table.numbers().contains(column) ? " class=\"number\"" : "";
    }

    private static String cell(String words) {
        String[] lines = words.split("\n", 2);
        return text(lines[0]) + (lines.length == 1 ? "" : "<br/><small>" + text(lines[1]) + "</small>");
    }

    private void illustration(ReportBlock.Illustration illustration) throws IOException {
        darkColors.putAll(illustration.darkColors());
        String svg = new String(PictureFormat.SVG.bytes(new Described(illustration.picture(), illustration.alternative())),
                StandardCharsets.UTF_8);
        html.append("<figure>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Figure\">\n")
                .append(svg, svg.indexOf("<svg"), svg.length()).append("</div>\n<figcaption>")
                .append(text(illustration.caption())).append("</figcaption>\n</figure>\n");
    }

    /** A picture whose title says what it shows. */
    private record Described(Picture picture, String title) implements Picture {

        @Override
        public double width() {
            return picture.width();
        }

        @Override
        public double height() {
            return picture.height();
        }

        @Override
        public void draw(Page page) {
            picture.draw(page);
        }
    }
}
