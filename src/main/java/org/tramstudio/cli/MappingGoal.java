package org.tramstudio.cli;

import java.util.OptionalDouble;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.tram.ErrorMeasure;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.MappingOptions;
import org.tramstudio.tram.SearchAim;
import org.tramstudio.tram.SearchEffort;
import org.tramstudio.tram.StructureParameters;

/**
 * One mapping with a published or prototyped figure to meet.
 *
 * @param name of the structure parameters
 * @param width bits of each operand
 * @param theta the structure parameters
 * @param architecture where mapping starts
 * @param method how to map
 * @param options for the method
 * @param error most error, as printed
 * @param cost most cost, as printed
 * @param milliseconds most time
 */
record MappingGoal(String name, int width, StructureParameters theta, MultiplierArchitecture architecture,
                   MappingMethod method, MappingOptions options, String error, String cost, double milliseconds) {

    /** The paper's greedy mapping, from an architecture. */
    static MappingGoal greedy(Parameters of, MultiplierArchitecture architecture, String error, String cost) {
        return new MappingGoal(of.name, of.width, of.theta(), architecture, MappingMethod.GREEDY,
                MappingOptions.standard(), error, cost, 2);
    }

    /** The greedy mapping's function in a new tree. */
    static MappingGoal rebuilt(Parameters of, String error, String cost) {
        return new MappingGoal(of.name, of.width, of.theta(), MultiplierArchitecture.WALLACE, MappingMethod.REBUILT,
                MappingOptions.standard(), error, cost, 20);
    }

    /** The search for an aim within a budget; where it is empty, the greedy mapping's error. */
    static MappingGoal refined(Parameters of, SearchEffort effort, SearchAim aim, OptionalDouble budget, String error,
                               String cost) {
        return new MappingGoal(of.name, of.width, of.theta(), MultiplierArchitecture.WALLACE, MappingMethod.REFINED,
                MappingOptions.standard().with(effort, MappingOptions.USUAL_SEED).with(aim, budget), error, cost,
                effort == SearchEffort.QUICK ? 20 : 1000);
    }

    /** The least row variance for operands as in a network, at most at a cost. */
    static MappingGoal direct(SearchEffort effort, String rowVariance, String cost) {
        return new MappingGoal("network-like operands", 8, StructureParameters.accurate(8),
                MultiplierArchitecture.WALLACE, MappingMethod.DIRECT, directOptions(effort)
                .with(SearchAim.LEAST_ERROR, OptionalDouble.of(most(cost))), rowVariance, cost,
                effort == SearchEffort.QUICK ? 30 : 1000);
    }

    /** The same goal for another seed of the searches. */
    MappingGoal withSeed(long seed) {
        return new MappingGoal(name, width, theta, architecture, method, options.with(options.effort(), seed), error, cost,
                milliseconds);
    }

    /** The options of every direct design here. */
    static MappingOptions directOptions(SearchEffort effort) {
        return MappingOptions.standard().with(effort, MappingOptions.USUAL_SEED)
                .with(IndependentOperands.networkLike(8), 0).with(ErrorMeasure.ROW_VARIANCE);
    }

    /** The largest number that is printed like this. */
    static double most(String printed) {
        int point = printed.indexOf('.');
        int decimals = point < 0 ? 0 : printed.length() - point - 1;
        return Double.parseDouble(printed) + 0.5 * Math.pow(10, -decimals);
    }

    boolean met(double reachedError, double reachedCost, double reachedMilliseconds) {
        return reachedError <= most(error) && reachedCost <= most(cost) && reachedMilliseconds <= milliseconds;
    }

    /** Structure parameters with a name. */
    enum Parameters {
        TRAINED("trained example", 8, 1, 1, 1, 1, .174248, .199563, .194773, .147112),
        FOUR_COLUMNS("four columns", 8, 1, 1, 1, 1, 0, 0, 0, 0),
        EIGHT_COLUMNS("eight columns", 8, 1, 1, 1, 1, 1, 1, 1, 1),
        SIX_COLUMNS("six columns", 8, 1, 1, 1, 1, 1, 1, 0, 0),
        HALVES("halves", 8, .5, .5, .5, .5, .5, .5, .5, .5),
        /** The logistic function of (6.3 - c) / 0.7. */
        LOGISTIC("logistic", 8, .999877, .999485, .997856, .991113, .963935, .864964, .605532, .268941),
        BUMP("bump", 8, .008332, .049296, .187014, .454898, .70947, .70947, .454898, .187014),
        FOUR_BITS("four bits", 4, 1, .9, .75, .55);

        private final String name;
        private final int width;
        private final double[] theta;

        Parameters(String name, int width, double... theta) {
            this.name = name;
            this.width = width;
            this.theta = theta;
        }

        private StructureParameters theta() {
            return StructureParameters.of(theta);
        }
    }
}
