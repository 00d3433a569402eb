package org.tramstudio.tram;

/** How long a search goes on. The number of steps decides its result, not the clock. */
public enum SearchEffort {
    /** While a slider moves: about 10 ms for 8 bits. */
    QUICK("quick", 1, 60_000),
    /** For a result to keep: about a second. */
    THOROUGH("thorough", 3, 1_500_000);

    private final String id;
    private final int runs;
    private final int stepsOfRun;

    SearchEffort(String id, int runs, int stepsOfRun) {
        this.id = id;
        this.runs = runs;
        this.stepsOfRun = stepsOfRun;
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /** Independent runs of simulated annealing, of which the best counts. */
    public int runs() {
        return runs;
    }

    /** Steps of each run. */
    public int stepsOfRun() {
        return stepsOfRun;
    }
}
