package org.tramstudio.app.tour;

import java.util.List;
import org.tramstudio.app.shell.Destination;

/** The steps of the tour, in their order. */
public enum TourStep {
    /** A project is opened. */
    OPEN("Open the sample", Destination.PROJECT),
    /** The study is started. */
    EXPLORE("Explore", Destination.PROJECT),
    /** Designs appear in the plot. */
    WATCH("Watch the plot grow", Destination.EXPLORE),
    /** A design is chosen. */
    SELECT("Choose a design", Destination.EXPLORE),
    /** Its tree is looked at and exported. */
    EXPORT("See its tree, export it", Destination.EXPLORE);

    private final String title;
    private final Destination place;

    TourStep(String title, Destination place) {
        this.title = title;
        this.place = place;
    }

    /** What is done, in a few words. */
    public String title() {
        return title;
    }

    /** Where it is done. */
    Destination place() {
        return place;
    }

    boolean isLast() {
        return ordinal() == values().length - 1;
    }

    /**
     * What the bubble may point to, by id, the best first; the way to the place of the step comes last.
     *
     * @param shown the view in front
     */
    List<String> targets(Destination shown) {
        return switch (this) {
            case OPEN -> List.of("sample-lenet5-glyphs", "navigate-project");
            case EXPLORE -> shown == Destination.EXPLORE ? List.of("explore")
                    : List.of("project-explore", "navigate-project");
            case WATCH, SELECT -> List.of("pareto-plot", "explore-next-step", "navigate-explore");
            case EXPORT -> shown == Destination.MULTIPLIER ? List.of("export-multiplier")
                    : List.of("show-multiplier", "navigate-multiplier");
        };
    }
}
