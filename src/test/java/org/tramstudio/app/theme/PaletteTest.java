package org.tramstudio.app.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    /** Least contrast of text after WCAG 2.1, level AA. */
    private static final double READABLE = 4.5;
    /** Least distance of two series in CIELAB: told apart at a glance, even as small signs. */
    private static final double APART = 15;

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void textCanBeReadOnEveryGround(ColorScheme scheme) {
        Palette palette = Palette.of(scheme);
        for (String text : List.of("text", "text-muted", "text-faint", "accent", "good", "warn", "bad")) {
            for (String ground : List.of("canvas", "surface", "raised")) {
                double contrast = contrast(palette.color(text), palette.color(ground));
                assertTrue(contrast >= READABLE, scheme + ": " + text + " on " + ground + " has contrast " + contrast);
            }
        }
        assertTrue(contrast(palette.color("on-accent"), palette.accent()) >= READABLE, "text of the main button");
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void dataSeriesStandOutFromTheGroundAndDiffer(ColorScheme scheme) {
        Palette palette = Palette.of(scheme);
        assertEquals(6, Set.copyOf(palette.series()).size());
        palette.series().forEach(color -> assertTrue(contrast(color, palette.surface()) >= 3, color.toString()));
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void dataSeriesAreToldApartWithoutRedAndGreen(ColorScheme scheme) {
        List<Color> series = Palette.of(scheme).series();
        for (ColourVision vision : ColourVision.values()) {
            for (int one = 0; one < series.size(); one++) {
                for (int other = one + 1; other < series.size(); other++) {
                    double distance = vision.distance(series.get(one), series.get(other));
                    assertTrue(distance >= APART, scheme + ", " + vision + ": series " + (one + 1) + " and "
                            + (other + 1) + " are " + distance + " apart");
                }
            }
        }
    }

    @Test
    void simulatedEyesConfuseRedAndGreenAlone() {
        Color red = Color.web("#b05040");
        Color green = Color.web("#6d7a30");
        assertTrue(ColourVision.DEUTERANOPIA.distance(red, green) < 0.4 * ColourVision.USUAL.distance(red, green));
        assertTrue(ColourVision.DEUTERANOPIA.distance(Color.BLUE, Color.YELLOW) > 100);
        assertEquals(100, ColourVision.PROTANOPIA.distance(Color.BLACK, Color.WHITE), 1);
    }

    @Test
    void lightAndDarkDefineTheSameColours() throws IOException {
        String sheet = new String(Palette.class.getResourceAsStream(Palette.TOKENS).readAllBytes(),
                StandardCharsets.UTF_8);
        int dark = sheet.indexOf("@media");
        assertEquals(names(sheet.substring(0, dark)), names(sheet.substring(dark)));
        assertNotEquals(Palette.of(ColorScheme.LIGHT).surface(), Palette.of(ColorScheme.DARK).surface());
    }

    private static Set<String> names(String sheet) {
        return Pattern.compile("-tram-[a-z0-9-]+(?=:)").matcher(sheet).results().map(match -> match.group())
                .collect(Collectors.toSet());
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * ColourVision.linear(color.getRed()) + 0.7152 * ColourVision.linear(color.getGreen())
                + 0.0722 * ColourVision.linear(color.getBlue());
    }
}
