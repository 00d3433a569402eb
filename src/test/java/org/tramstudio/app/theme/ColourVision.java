package org.tramstudio.app.theme;

import javafx.scene.paint.Color;

/** How colours look to readers whose eyes lack one kind of cone, and how far apart two of them then are. */
enum ColourVision {
    USUAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
    /** Without the cones for long waves; matrix for linear RGB of Machado, Oliveira and Fernandes (2009). */
    PROTANOPIA(new double[][] {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
        {-0.003882, -0.048116, 1.051998}}),
    /** Without the cones for middle waves; same source. */
    DEUTERANOPIA(new double[][] {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
        {-0.011820, 0.042940, 0.968881}});

    private final double[][] seen;

    ColourVision(double[][] seen) {
        this.seen = seen;
    }

    /** Distance in CIELAB (1976): about 2 can just be told apart side by side, 10 at a glance. */
    double distance(Color one, Color other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2]));
    }

    private double[] lab(Color color) {
        double[] linear = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
        double[] rgb = new double[3];
        for (int row = 0; row < 3; row++) {
            rgb[row] = Math.clamp(seen[row][0] * linear[0] + seen[row][1] * linear[1] + seen[row][2] * linear[2], 0, 1);
        }
        double x = root((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = root(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        double z = root((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    /** What a colour's part emits, as a share. */
    static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double root(double share) {
        return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16.0 / 116;
    }

    private static double square(double value) {
        return value * value;
    }
}
