package org.tramstudio.cli;

import static org.tramstudio.circuit.MultiplierArchitecture.DADDA;
import static org.tramstudio.circuit.MultiplierArchitecture.WALLACE;
import static org.tramstudio.cli.MappingGoal.Parameters.BUMP;
import static org.tramstudio.cli.MappingGoal.Parameters.EIGHT_COLUMNS;
import static org.tramstudio.cli.MappingGoal.Parameters.FOUR_BITS;
import static org.tramstudio.cli.MappingGoal.Parameters.FOUR_COLUMNS;
import static org.tramstudio.cli.MappingGoal.Parameters.HALVES;
import static org.tramstudio.cli.MappingGoal.Parameters.LOGISTIC;
import static org.tramstudio.cli.MappingGoal.Parameters.SIX_COLUMNS;
import static org.tramstudio.cli.MappingGoal.Parameters.TRAINED;
import static org.tramstudio.cli.MappingGoal.greedy;
import static org.tramstudio.cli.MappingGoal.rebuilt;
import static org.tramstudio.cli.MappingGoal.refined;
import static org.tramstudio.tram.SearchAim.LEAST_COST;
import static org.tramstudio.tram.SearchAim.LEAST_ERROR;
import static org.tramstudio.tram.SearchEffort.QUICK;
import static org.tramstudio.tram.SearchEffort.THOROUGH;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tramstudio.tram.SearchEffort;

/**
 * The figures that mapping is measured by: those of the paper's greedy are exact values of its definition, the others
 * were reached by prototypes.
 */
final class MappingGoals {

    private MappingGoals() {
    }

    static List<MappingGoal> all() {
        List<MappingGoal> goals = new ArrayList<>(greedyGoals());
        goals.add(rebuilt(FOUR_COLUMNS, "0", "245.384"));
        goals.add(rebuilt(SIX_COLUMNS, "0", "194.154"));
        goals.add(rebuilt(EIGHT_COLUMNS, "0", "119.222"));
        goals.addAll(refinedGoals(QUICK));
        goals.add(within(QUICK, HALVES, "4002.6", "173.258"));
        goals.add(within(QUICK, BUMP, "1082.5", "185.198"));
        goals.addAll(refinedGoals(THOROUGH));
        goals.add(within(THOROUGH, HALVES, "3571.3", "172.63"));
        goals.add(within(THOROUGH, HALVES, "4289", "146.94"));
        goals.add(within(THOROUGH, BUMP, "1056.6", "181.93"));
        goals.add(within(THOROUGH, FOUR_BITS, "6.785", "25.73"));
        goals.add(MappingGoal.direct(QUICK, "417", "207.08"));
        goals.add(MappingGoal.direct(QUICK, "1073", "185.20"));
        goals.add(MappingGoal.direct(THOROUGH, "400", "207.08"));
        goals.add(MappingGoal.direct(THOROUGH, "1007", "185.20"));
        goals.add(MappingGoal.direct(THOROUGH, "1803", "173.26"));
        return goals;
    }

    private static List<MappingGoal> greedyGoals() {
        return List.of(
                greedy(TRAINED, WALLACE, "772.682081", "207.078"), greedy(TRAINED, DADDA, "772.68", "201.442"),
                greedy(FOUR_COLUMNS, WALLACE, "0", "256.486"), greedy(FOUR_COLUMNS, DADDA, "0", "254.494"),
                greedy(EIGHT_COLUMNS, WALLACE, "0", "135.790"), greedy(EIGHT_COLUMNS, DADDA, "0", "128.33"),
                greedy(HALVES, WALLACE, "4315.5625", "173.258"), greedy(HALVES, DADDA, "4315.56", "167.62"),
                greedy(LOGISTIC, WALLACE, "1353.5235", "173.258"), greedy(LOGISTIC, DADDA, "1353.52", "167.62"),
                greedy(BUMP, WALLACE, "2620.4059", "185.198"), greedy(BUMP, DADDA, "2603.92", "179.56"),
                greedy(FOUR_BITS, WALLACE, "18.16", "32.520"), greedy(FOUR_BITS, DADDA, "12.66", "28.70"));
    }

    /** The least cost at the greedy mapping's error. */
    private static List<MappingGoal> refinedGoals(SearchEffort effort) {
        OptionalDouble greedyError = OptionalDouble.empty();
        return List.of(
                refined(TRAINED, effort, LEAST_COST, greedyError, "772.68", "194.154"),
                refined(FOUR_COLUMNS, effort, LEAST_COST, greedyError, "0", "245.384"),
                refined(EIGHT_COLUMNS, effort, LEAST_COST, greedyError, "0", "119.222"),
                refined(HALVES, effort, LEAST_COST, greedyError, "4315.5625", "146.94"),
                refined(LOGISTIC, effort, LEAST_COST, greedyError, "1353.52", "160.334"),
                refined(BUMP, effort, LEAST_COST, greedyError, "2620.4059", "157.69"));
    }

    /** The least error within a cost. */
    private static MappingGoal within(SearchEffort effort, MappingGoal.Parameters theta, String error, String cost) {
        return refined(theta, effort, LEAST_ERROR, OptionalDouble.of(MappingGoal.most(cost)), error, cost);
    }
}
