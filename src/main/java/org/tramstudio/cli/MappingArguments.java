package org.tramstudio.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.format.OperandDistributionFile;
import org.tramstudio.tram.ErrorMeasure;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.MappingOptions;
import org.tramstudio.tram.SearchAim;
import org.tramstudio.tram.SearchEffort;
import picocli.CommandLine.Option;

/** The options that say how to map, each with the method that heeds it. */
final class MappingArguments {

    @Option(names = "--method", defaultValue = "greedy", paramLabel = "ID",
            description = "greedy, rebuilt, refined or direct (default: ${DEFAULT-VALUE}).")
    private String method;
    @Option(names = "--effort", paramLabel = "ID",
            description = "How long refined and direct search: quick or thorough (default: quick).")
    private Optional<String> effort;
    @Option(names = "--seed", paramLabel = "N", description = "Seed of the search of refined and direct (default: "
            + MappingOptions.USUAL_SEED + ").")
    private Optional<Long> seed;
    @Option(names = "--cost-budget", paramLabel = "X",
            description = "refined, direct: the least error at no more than this cost, in AND gates (default: what the "
                    + "rebuilt or the greedy mapping costs).")
    private Optional<Double> costBudget;
    @Option(names = "--error-budget", paramLabel = "X",
            description = "refined, direct: the least cost at no more than this error instead.")
    private Optional<Double> errorBudget;
    @Option(names = "--distribution", paramLabel = "D",
            description = "direct: of the operands, uniform, network, or a file of counts (default: uniform).")
    private Optional<String> distribution;
    @Option(names = "--uniform-share", paramLabel = "X",
            description = "direct: share of the uniform distribution mixed into another, 0 to 1 (default: 0.05).")
    private Optional<Double> uniformShare;
    @Option(names = "--measure", paramLabel = "ID",
            description = "direct: the error to lower, mse, or rowvar where biases take up its mean (default: mse).")
    private Optional<String> measure;
    @Option(names = "--rank-cap", paramLabel = "N",
            description = "direct: the highest rank of the error, which keeps simulation in a network fast.")
    private Optional<Integer> rankCap;

    /** The method asked for. */
    MappingMethod method() {
        return ChoiceById.of("--method", method, List.of(MappingMethod.values()), MappingMethod::id);
    }

    /** Whether what is asked for can be found without structure parameters: a direct design for a budget. */
    boolean doesWithoutTheta() {
        return method() == MappingMethod.DIRECT && (costBudget.isPresent() || errorBudget.isPresent());
    }

    /**
     * The options for it.
     *
     * @throws IllegalArgumentException naming the option that is wrong, or not heeded by the method
     * @throws IOException if the file of the distribution cannot be read
     */
    MappingOptions options(int width) throws IOException {
        refuseUnheeded();
        MappingOptions options = MappingOptions.standard().with(
                effort.map(id -> ChoiceById.of("--effort", id, List.of(SearchEffort.values()), SearchEffort::id))
                        .orElse(SearchEffort.QUICK), seed.orElse(MappingOptions.USUAL_SEED));
        if (errorBudget.isPresent()) {
            options = options.with(SearchAim.LEAST_COST, OptionalDouble.of(errorBudget.get()));
        } else if (costBudget.isPresent()) {
            options = options.with(SearchAim.LEAST_ERROR, OptionalDouble.of(costBudget.get()));
        }
        if (distribution.isPresent()) {
            options = options.with(
                    OperandDistributionFile.resolve(distribution.get(), OperandFormat.unsigned(width)),
                    uniformShare.orElse(MappingOptions.USUAL_UNIFORM_SHARE));
        }
        return options
                .with(measure.map(id -> ChoiceById.of("--measure", id, List.of(ErrorMeasure.values()), ErrorMeasure::id))
                        .orElse(ErrorMeasure.MEAN_SQUARED_ERROR))
                .withRankCap(rankCap.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private void refuseUnheeded() {
        MappingMethod chosen = method();
        if (costBudget.isPresent() && errorBudget.isPresent()) {
            throw new IllegalArgumentException("--cost-budget and --error-budget do not go together");
        }
        if (uniformShare.isPresent() && distribution.isEmpty()) {
            throw new IllegalArgumentException("--uniform-share goes with --distribution only");
        }
        Optional<String> unheeded = switch (chosen) {
            case GREEDY, REBUILT -> given().findFirst();
            case REFINED -> givenForDirect().findFirst();
            case DIRECT -> Optional.empty();
        };
        unheeded.ifPresent(option -> {
            throw new IllegalArgumentException(option + " does not go with --method " + chosen.id());
        });
    }

    private Stream<String> given() {
        return Stream.concat(Stream.of(effort.map(_ -> "--effort"), seed.map(_ -> "--seed"),
                costBudget.map(_ -> "--cost-budget"), errorBudget.map(_ -> "--error-budget"))
                .flatMap(Optional::stream), givenForDirect());
    }

    private Stream<String> givenForDirect() {
        return Stream.of(distribution.map(_ -> "--distribution"), uniformShare.map(_ -> "--uniform-share"),
                measure.map(_ -> "--measure"), rankCap.map(_ -> "--rank-cap")).flatMap(Optional::stream);
    }
}
