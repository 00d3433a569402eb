package org.tramstudio.tram;

/** How long a search goes on. The number of steps decides its result, not the clock. */
public enum SearchEffort {
    /** While a slider moves: for 8 bits, 10 to 20 ms of refinement and 15 to 30 ms of direct design. */
    QUICK("quick", 4, 15_000, 25_000),
    /** For a result to keep: less than a second for 8 bits. */
    THOROUGH("thorough", 6, 800_000, 800_000);

    private final String id;
    private final int runs;
    private final int refinedSteps;
    private final int directSteps;

    SearchEffort(String id, int runs, int refinedSteps, int directSteps) {
        this.id = id;
        this.runs = runs;
        this.refinedSteps = refinedSteps;
        this.directSteps = directSteps;
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /** Independent runs of simulated annealing, of which the best counts. */
    public int runs() {
        return runs;
    }

    /** Steps of each run of {@link MappingMethod#REFINED}. */
    public int refinedSteps() {
        return refinedSteps;
    }

    /** Steps of each run of {@link MappingMethod#DIRECT}. */
    public int directSteps() {
        return directSteps;
    }
}
