package org.tramstudio.study.picture;

import java.awt.Color;

/**
 * How a text is written.
 *
 * @param size height of its letters in pixels
 * @param color its colour
 * @param anchor which part of it stands at its place
 * @param bold whether its letters are heavy
 * @param rimmed whether a white rim keeps it apart from what lies behind it
 * @param turned by so many degrees around its place, clockwise
 */
public record TextLook(double size, Color color, Anchor anchor, boolean bold, boolean rimmed, double turned) {

    /** No letter of the common sans-serif fonts is wider on average. */
    private static final double WIDEST = 0.62;

    /** Which part of a text stands at its place. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Plain text that begins at its place. */
    public static TextLook of(double size, Color color) {
        return new TextLook(size, color, Anchor.START, false, false, 0);
    }

    /** The same, with another part at its place. */
    public TextLook at(Anchor other) {
        return new TextLook(size, color, other, bold, rimmed, turned);
    }

    /** The same in heavy letters, if so. */
    public TextLook heavy(boolean heavy) {
        return new TextLook(size, color, anchor, heavy, rimmed, turned);
    }

    /** The same with a white rim. */
    public TextLook withRim() {
        return new TextLook(size, color, anchor, bold, true, turned);
    }

    /** The same, turned clockwise. */
    public TextLook turnedBy(double degrees) {
        return new TextLook(size, color, anchor, bold, rimmed, degrees);
    }

    /** About how wide a text of a size is, in whatever font it is shown; rather too wide. */
    public static double roughWidth(String words, double size) {
        return WIDEST * size * words.codePointCount(0, words.length());
    }
}
