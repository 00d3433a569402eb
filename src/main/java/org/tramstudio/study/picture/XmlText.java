package org.tramstudio.study.picture;

/** Text within XML, SVG or HTML. */
public final class XmlText {

    private XmlText() {
    }

    /** Text of any origin as it may stand within an element or an attribute; what XML cannot hold at all is left out. */
    public static String escaped(String words) {
        return words.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
