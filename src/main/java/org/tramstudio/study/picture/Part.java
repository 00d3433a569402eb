package org.tramstudio.study.picture;

/**
 * What an element of a picture is.
 *
 * @param type its class in an SVG file; empty for none
 * @param explanation shown when it is pointed at; empty for none
 */
public record Part(String type, String explanation) {

    /** Nothing special. */
    public static final Part NONE = new Part("", "");

    /** An element of a type, without an explanation. */
    public static Part of(String type) {
        return new Part(type, "");
    }
}
