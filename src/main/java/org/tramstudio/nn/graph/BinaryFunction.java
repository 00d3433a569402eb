package org.tramstudio.nn.graph;

/** Functions of two values; arrays of different shapes are broadcast as NumPy does. Comparisons give 1 or 0. */
public enum BinaryFunction {
    /** a + b. */
    ADD("Add"),
    /** a - b. */
    SUBTRACT("Subtract"),
    /** a·b. */
    MULTIPLY("Multiply"),
    /** a / b. */
    DIVIDE("Divide"),
    /** a^b. */
    POWER("Power"),
    /** The lesser. */
    MINIMUM("Minimum"),
    /** The greater. */
    MAXIMUM("Maximum"),
    /** a = b. */
    EQUAL("Equal"),
    /** a > b. */
    GREATER("Greater"),
    /** a < b. */
    LESS("Less");

    private final String title;

    BinaryFunction(String title) {
        this.title = title;
    }

    /** The name in tables. */
    public String title() {
        return title;
    }
}
