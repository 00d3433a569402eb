package org.tramstudio.app.multiplier;

/** What the bits of the diagram are coloured by. */
enum ColorBy {
    NOTHING("Nothing", "Bits are drawn plainly; of partial products that have a θ of their own, it is their shade"),
    THETA("θ", "The structure parameter of the bit's column, or of the partial product itself"),
    POWER("Cost", "The share that the cell which makes the bit has in the cost of the whole circuit (mapped power)"),
    ACTIVITY("Activity", "How often the bit toggles in a clock, counted as for the simulated power, with the operands that "
            + "are chosen under Power"),
    ERROR("Error caused", "The mean of the squared change of the product if this bit alone were tied to 0, uniform "
            + "operands; the scale is logarithmic");

    private final String title;
    private final String explanation;

    ColorBy(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }
}
