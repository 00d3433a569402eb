package org.tramstudio.app.drawing;

import javafx.application.ColorScheme;
import javafx.scene.paint.Color;

/** The colours of drawings and charts; after Okabe and Ito's palette, told apart with any colour vision. */
public enum Palette {
    /** Dark ink on white. */
    LIGHT,
    /** Light ink on near-black. */
    DARK;

    /** The palette of a scene's colour scheme. */
    public static Palette of(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? DARK : LIGHT;
    }

    /** The colour of a role. */
    public Color color(Ink ink) {
        return Color.web(this == LIGHT ? light(ink) : dark(ink));
    }

    private static String light(Ink ink) {
        return switch (ink) {
            case BACKGROUND -> "#ffffff";
            case SURFACE -> "#f4f6f8";
            case TEXT -> "#1f2933";
            case MUTED -> "#5f6b78";
            case RULE -> "#dde2e8";
            case WIRE -> "#a3adb8";
            case HALF_ADDER -> "#008763";
            case FULL_ADDER, DESIGN -> "#0067a8";
            case REMOVED -> "#cc3311";
            case SELECTION -> "#b36b00";
            case COST -> "#3c6e9f";
            case RUNNING -> "#b36b00";
            case ACCURATE -> "#1f2933";
        };
    }

    private static String dark(Ink ink) {
        return switch (ink) {
            case BACKGROUND -> "#1b1f24";
            case SURFACE -> "#23282f";
            case TEXT -> "#e4e8ec";
            case MUTED -> "#9aa5b1";
            case RULE -> "#373e47";
            case WIRE -> "#6a7683";
            case HALF_ADDER -> "#3cc79c";
            case FULL_ADDER, DESIGN -> "#62b5f0";
            case REMOVED -> "#ff7a59";
            case SELECTION -> "#f0b429";
            case COST -> "#6ba3d6";
            case RUNNING -> "#f0b429";
            case ACCURATE -> "#e4e8ec";
        };
    }
}
