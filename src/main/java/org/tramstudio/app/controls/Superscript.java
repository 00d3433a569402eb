package org.tramstudio.app.controls;

/** Small raised and lowered numbers. */
public final class Superscript {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private Superscript() {
    }

    /** A number as an exponent. */
    public static String of(int number) {
        return number < 0 ? "⁻" + translate(-number, RAISED) : translate(number, RAISED);
    }

    /** A number of at least 0 as an index. */
    public static String index(int number) {
        return translate(number, LOWERED);
    }

    private static String translate(int number, String digits) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> text.append(digits.charAt(digit - '0')));
        return text.toString();
    }
}
