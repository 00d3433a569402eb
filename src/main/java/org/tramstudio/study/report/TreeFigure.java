package org.tramstudio.study.report;

import java.util.Map;
import org.tramstudio.study.picture.Picture;

/**
 * The drawing of a multiplier.
 *
 * @param picture the drawing with what its signs mean, in light colours
 * @param explanation what it shows, in a sentence or two
 * @param darkColors what takes the place of its colours on a dark ground, both as {@code "#rrggbb"}
 */
public record TreeFigure(Picture picture, String explanation, Map<String, String> darkColors) {

    /** Copies the map. */
    public TreeFigure {
        darkColors = Map.copyOf(darkColors);
    }
}
