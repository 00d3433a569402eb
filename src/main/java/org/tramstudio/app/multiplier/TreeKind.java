package org.tramstudio.app.multiplier;

import org.tramstudio.tram.MappingMethod;

/** Which tree of a mapped multiplier is drawn. */
enum TreeKind {
    REMOVALS("Removals", "The accurate multiplier, with crosses where mapping tied a signal to 0"),
    BUILT("Built", "The circuit that is left to be built");

    private final String title;
    private final String explanation;

    TreeKind(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }

    /** What can be drawn: only the greedy method leaves the accurate tree as it is and removes signals of it. */
    TreeKind of(MappingMethod method) {
        return method == MappingMethod.GREEDY ? this : BUILT;
    }
}
