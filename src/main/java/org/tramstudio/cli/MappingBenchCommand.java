package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.tram.DirectMapper;
import org.tramstudio.tram.FrontPoint;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.MappingOptions;
import org.tramstudio.tram.SearchEffort;
import org.tramstudio.tram.StructureMapper;
import org.tramstudio.tram.StructureMappers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures every way of mapping beside the figures it is to meet. */
@Command(name = "mapping", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Maps known structure parameters in every way, and prints error, cost and time beside the goal.",
            "Times are medians of processor time, of warm code."})
final class MappingBenchCommand implements Callable<Integer> {

    private static final double FRONT_MILLISECONDS = 19;
    private static final int WARM_UP = 20;
    private static final int RUNS = 9;

    private final Console console;
    private final List<MappingGoal> goals;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "" + MappingOptions.USUAL_SEED,
            description = "Seed of the searches (default: ${DEFAULT-VALUE}).")
    private long seed;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    /** What came of a goal. */
    private record Reached(MappingGoal goal, double error, double cost, double milliseconds) {
        boolean met() {
            return goal.met(error, cost, milliseconds);
        }
    }

    MappingBenchCommand(Console console, List<MappingGoal> goals) {
        this.console = console;
        this.goals = List.copyOf(goals);
    }

    @Override
    public Integer call() {
        List<MappingGoal> seeded = goals.stream().map(goal -> goal.withSeed(seed)).toList();
        seeded.stream().filter(goal -> goal.options().effort() == SearchEffort.QUICK).forEach(goal -> time(goal, WARM_UP));
        List<Reached> reached = seeded.stream().map(this::reach).toList();
        DirectMapper direct = new DirectMapper(MappingGoal.directOptions(SearchEffort.QUICK));
        Supplier<List<FrontPoint>> wholeFront = () -> direct.front(OperandFormat.unsigned(8));
        ProcessorTime.median(WARM_UP, wholeFront);
        ProcessorTime<List<FrontPoint>> front = ProcessorTime.median(RUNS, wholeFront);
        if (json) {
            console.print(json(reached, front.result(), front.milliseconds()));
        } else {
            print(reached, front.result(), front.milliseconds());
        }
        return 0;
    }

    private Reached reach(MappingGoal goal) {
        ProcessorTime<MappedMultiplier> mapped =
                time(goal, goal.options().effort() == SearchEffort.QUICK ? RUNS : 1);
        return new Reached(goal, error(goal, mapped.result()), mapped.result().cost(), mapped.milliseconds());
    }

    private static ProcessorTime<MappedMultiplier> time(MappingGoal goal, int runs) {
        StructureMapper mapper = StructureMappers.of(goal.method(), goal.options());
        return ProcessorTime.median(runs, () -> mapper.map(goal.architecture(), goal.width(), goal.theta()));
    }

    /** What the goal's error is compared with. */
    static double error(MappingGoal goal, MappedMultiplier mapped) {
        return goal.method() == MappingMethod.DIRECT ? rowVariance(mapped) : mapped.meanSquaredErrorToTarget();
    }

    /** Measured on the product table, not by the search's own formula. */
    private static double rowVariance(MappedMultiplier mapped) {
        IndependentOperands operands = IndependentOperands.networkLike(mapped.table().width());
        double[] weights = operands.weightProbabilities();
        double[] activations = operands.activationProbabilities();
        double total = 0;
        for (int w = 0; w < weights.length; w++) {
            double mean = 0;
            double square = 0;
            for (int x = 0; x < activations.length; x++) {
                double error = mapped.table().error(w, x);
                mean += activations[x] * error;
                square += activations[x] * error * error;
            }
            total += weights[w] * (square - mean * mean);
        }
        return total;
    }

    private static ObjectNode json(List<Reached> reached, List<FrontPoint> front, double frontTime) {
        ObjectNode root = Console.object();
        ArrayNode rows = root.putArray("rows");
        for (Reached row : reached) {
            MappingGoal goal = row.goal;
            ObjectNode node = rows.addObject().put("method", goal.method().id())
                    .put("effort", goal.options().effort().id()).put("architecture", goal.architecture().id())
                    .put("width", goal.width()).put("theta", goal.name())
                    .put("goalError", Double.parseDouble(goal.error())).put("goalCost", Double.parseDouble(goal.cost()))
                    .put("goalMilliseconds", goal.milliseconds()).put("error", row.error).put("cost", row.cost)
                    .put("milliseconds", row.milliseconds).put("met", row.met());
            node.put("measure", goal.method() == MappingMethod.DIRECT ? "rowvar" : "mseToTarget");
        }
        ObjectNode whole = root.putObject("front").put("goalMilliseconds", FRONT_MILLISECONDS)
                .put("milliseconds", frontTime).put("met", frontTime <= FRONT_MILLISECONDS);
        ArrayNode points = whole.putArray("points");
        front.forEach(point -> points.addObject().put("error", point.error()).put("cost", point.cost())
                .put("rank", point.rank()));
        return root.put("allMet", reached.stream().allMatch(Reached::met) && frontTime <= FRONT_MILLISECONDS);
    }

    private void print(List<Reached> reached, List<FrontPoint> front, double frontTime) {
        TextTable table = new TextTable("Method", "start", "Θ", "goal", "within ms", "reached", "ms", "met");
        for (Reached row : reached) {
            MappingGoal goal = row.goal;
            boolean searches = goal.method() == MappingMethod.REFINED || goal.method() == MappingMethod.DIRECT;
            table.add(goal.method().id() + (searches ? ", " + goal.options().effort().id() : ""),
                    searches ? "" : goal.architecture().id(), goal.name(), goal.error() + " @ " + goal.cost(),
                    number("%.0f", goal.milliseconds()), number("%.6f", row.error) + " @ " + number("%.3f", row.cost),
                    number("%.2f", row.milliseconds), row.met() ? "yes" : "NO");
        }
        console.out().println(table);
        console.out().printf(Locale.ROOT, "Whole direct front: %d designs, cost %.2f to %.2f, in %.2f ms (goal: %.0f)%n",
                front.size(), front.getFirst().cost(), front.getLast().cost(), frontTime, FRONT_MILLISECONDS);
        console.out().printf(Locale.ROOT, "%d of %d rows met%n", reached.stream().filter(Reached::met).count(),
                reached.size());
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
