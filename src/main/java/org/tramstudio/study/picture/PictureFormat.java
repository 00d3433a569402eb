package org.tramstudio.study.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files that a {@link Picture} is written as. */
public enum PictureFormat {
    /** Scalable Vector Graphics, in UTF-8. */
    SVG(".svg", "SVG picture") {
        @Override
        public byte[] bytes(Picture picture) {
            SvgPage page = new SvgPage(picture.width(), picture.height(), picture.title());
            picture.draw(page);
            return page.document().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** One page of Portable Document Format, as large as the picture, with its font in it. */
    PDF(".pdf", "PDF page") {
        @Override
        public byte[] bytes(Picture picture) throws IOException {
            return PdfPage.bytes(picture.title(), List.of(picture), List.of());
        }
    };

    private final String ending;
    private final String title;

    PictureFormat(String ending, String title) {
        this.ending = ending;
        this.title = title;
    }

    /** The whole file. */
    public abstract byte[] bytes(Picture picture) throws IOException;

    /** How its files' names end, with the dot. */
    public String ending() {
        return ending;
    }

    /** What a file of it is called. */
    public String title() {
        return title;
    }

    /** The format that a file's name asks for. */
    public static Optional<PictureFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
    }
}
