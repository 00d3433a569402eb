package org.tramstudio.app.theme;

import java.util.Locale;

/** The outlines of the program's icons, drawn in a field of 20 x 20 units. */
public enum IconShape {
    PROJECT("M2.5 5.5 a1 1 0 0 1 1-1 h4 l2 2 h7 a1 1 0 0 1 1 1 v7.5 a1 1 0 0 1-1 1 h-13 a1 1 0 0 1-1-1 z"),
    NETWORK("M2.5 3.5 h3 v13 h-3 z M8.5 5.5 h3 v9 h-3 z M14.5 7.5 h3 v5 h-3 z"),
    DATASET("M3 3 h6 v6 h-6 z M11 3 h6 v6 h-6 z M3 11 h6 v6 h-6 z M11 11 h6 v6 h-6 z"),
    MULTIPLIER("M2 17 h16" + dots(3, 3.5, 7.67, 3.5, 12.33, 3.5, 17, 3.5, 7.67, 8, 12.33, 8, 17, 8, 12.33, 12.5, 17, 12.5)),
    EXPLORE("M3 3 v14 h14 M6.5 6 v5 h4.5 v3 h5.5" + dots(6.5, 6, 11, 11, 16.5, 14)),
    COMPARE("M3 3.5 h6 v13 h-6 z M11 3.5 h6 v13 h-6 z M12.9 11.4 l2.2 2.2 M15.1 11.4 l-2.2 2.2"
            + dots(6, 7.5, 6, 12.5, 14, 7.5)),
    LEARN("M10 5 c-1.8-1.3-4.3-1.5-7.5-1.3 v11.6 c3.2-0.2 5.7 0 7.5 1.3 c1.8-1.3 4.3-1.5 7.5-1.3 v-11.6 c-3.2-0.2-5.7 0-7.5 1.3 z M10 5 v11.6"),
    LIGHT("M10 6.5 a3.5 3.5 0 1 0 0.01 0 z M10 1.8 v1.7 M10 16.5 v1.7 M1.8 10 h1.7 M16.5 10 h1.7 M4.2 4.2 l1.2 1.2 "
            + "M14.6 14.6 l1.2 1.2 M15.8 4.2 l-1.2 1.2 M5.4 14.6 l-1.2 1.2"),
    DARK("M16.5 12 a7 7 0 1 1-8.3-8.6 a5.6 5.6 0 0 0 8.3 8.6 z"),
    TASKS("M3 5.5 h9 M3 10 h14 M3 14.5 h6"),
    INSPECTOR("M3 3.5 h14 v13 h-14 z M12 3.5 v13"),
    PAUSE("M7 5 v10 M13 5 v10"),
    PLAY("M6.5 4.5 v11 l9-5.5 z"),
    UP("M10 16.5 v-12 M5.5 9 l4.5-4.5 l4.5 4.5"),
    DOWN("M10 3.5 v12 M5.5 11 l4.5 4.5 l4.5-4.5"),
    TO_FRONT("M4.5 3.5 h11 M10 17 v-9.5 M5.5 12 l4.5-4.5 l4.5 4.5"),
    CANCEL("M5.5 5.5 l9 9 M14.5 5.5 l-9 9"),
    OPEN("M2.5 15.5 v-10 a1 1 0 0 1 1-1 h4 l2 2 h6 a1 1 0 0 1 1 1 v1.5 M2.5 15.5 l2.5-6.5 h13 l-2.5 6.5 z"),
    UNDO("M7.5 4.5 l-4 4 l4 4 M3.5 8.5 h8 a4 4 0 0 1 0 8 h-4"),
    REDO("M12.5 4.5 l4 4 l-4 4 M16.5 8.5 h-8 a4 4 0 0 0 0 8 h4"),
    ADD("M10 4 v12 M4 10 h12"),
    HELP("M10 2.5 a7.5 7.5 0 1 0 0.01 0 z M7.8 8 a2.2 2.2 0 1 1 3.2 2 c-0.7 0.4-1 0.8-1 1.6 M10 14 h0.01");

    private final String path;

    IconShape(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** Small circles around the points x0, y0, x1, y1, ... */
    private static String dots(double... points) {
        StringBuilder circles = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            circles.append(String.format(Locale.ROOT, " M%.2f %.2f a0.7 0.7 0 1 0 1.4 0 a0.7 0.7 0 1 0 -1.4 0 ",
                    points[i] - 0.7, points[i + 1]));
        }
        return circles.toString();
    }
}
