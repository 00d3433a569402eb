package org.tramstudio.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.ColorScheme;
import javafx.scene.paint.Color;

/**
 * The colours of one colour scheme, for what style sheets do not reach: canvas drawings and charts. They are read from
 * {@code css/tokens.css}, so that drawings and controls cannot differ.
 *
 * @param scheme light or dark
 * @param colors colour of each token of the style sheet, without the prefix {@code -tram-}
 */
public record Palette(ColorScheme scheme, Map<String, Color> colors) {

    static final String TOKENS = "/css/tokens.css";
    private static final Pattern TOKEN = Pattern.compile("-tram-([a-z0-9-]+):\\s*(#[0-9a-fA-F]{6})\\s*;");

    /** Copies the map. */
    public Palette {
        colors = Map.copyOf(colors);
    }

    /** The colours of {@code scheme}. */
    public static Palette of(ColorScheme scheme) {
        String sheet = readTokens();
        int dark = sheet.indexOf("@media");
        Map<String, Color> colors = parse(sheet.substring(0, dark));
        if (scheme == ColorScheme.DARK) {
            colors.putAll(parse(sheet.substring(dark)));
        }
        return new Palette(scheme, colors);
    }

    /** Behind everything. */
    public Color canvas() {
        return color("canvas");
    }

    /** Behind a panel, a drawing or a plot. */
    public Color surface() {
        return color("surface");
    }

    /** Text and strong strokes. */
    public Color text() {
        return color("text");
    }

    /** Labels of axes and other text of second rank. */
    public Color textMuted() {
        return color("text-muted");
    }

    /** Grid lines and borders. */
    public Color line() {
        return color("line");
    }

    /** What is selected or can be acted on. */
    public Color accent() {
        return color("accent");
    }

    /** Signals that were removed from a circuit. */
    public Color removed() {
        return color("removed");
    }

    /** Colours of data series, told apart by colour-blind readers; the first is for what matters most. */
    public List<Color> series() {
        return List.of(color("series-1"), color("series-2"), color("series-3"), color("series-4"), color("series-5"),
                color("series-6"));
    }

    /**
     * The colour of a token of the style sheet.
     *
     * @param token its name without {@code -tram-}, for example {@code "series-2"}
     */
    public Color color(String token) {
        Color color = colors.get(token);
        if (color == null) {
            throw new IllegalArgumentException(TOKENS + " has no colour -tram-" + token);
        }
        return color;
    }

    private static Map<String, Color> parse(String sheet) {
        Map<String, Color> colors = new HashMap<>();
        Matcher matcher = TOKEN.matcher(sheet);
        while (matcher.find()) {
            colors.put(matcher.group(1), Color.web(matcher.group(2)));
        }
        return colors;
    }

    private static String readTokens() {
        try (InputStream stream = Palette.class.getResourceAsStream(TOKENS)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
