package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tramstudio.circuit.ErrorByColumn;
import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.circuit.ErrorHistogram;
import org.tramstudio.circuit.ErrorMeasurement;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.ErrorSample;
import org.tramstudio.circuit.MeasuredErrors;
import org.tramstudio.circuit.MetricDefinition;
import org.tramstudio.circuit.MultiplierTraits;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandDistribution;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.OperandPairs;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.circuit.format.OperandDistributionFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a multiplier that someone else made. */
@Command(name = "metrics", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Reads a multiplier, says which operand is which, and prints its errors, its traits, and where "
            + "the figures that its file states differ.",
            "Over all operand pairs up to 24 operand bits, else a sample."})
final class MetricsCommand implements Callable<Integer> {

    private static final long SEED = 1;
    private static final long USUAL_SAMPLE = 1_000_000;
    private static final int MOST_BINS = 32;

    /** Wider tables have error matrices that take minutes to factor. */
    private static final int MOST_RANK_BITS = 18;

    private final Console console;

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "FILE",
            description = "A netlist (BLIF, Verilog, C, JSON) or a product table (text, binary, NPY, C header, memory).")
    private Path file;
    @Mixin
    private CircuitOptions options;
    @Option(names = "--definition", defaultValue = "paper", paramLabel = "ID",
            description = "Whose NMED and MRED: paper, tram-code, evoapproxlite or evoapprox8b (default: ${DEFAULT-VALUE}).")
    private String definition;
    @Option(names = "--distribution", defaultValue = OperandDistributionFile.UNIFORM, paramLabel = "D",
            description = "How probable the operands are: uniform, network (as in a network with rectified activations), or "
                    + "a file with lines weight,CODE,COUNT and activation,CODE,COUNT, or pair,W,X,COUNT "
                    + "(default: ${DEFAULT-VALUE}).")
    private String distribution;
    @Option(names = "--sample", paramLabel = "N",
            description = "Measure so many random pairs (default: a million where there are more than 2^24 pairs).")
    private Optional<Long> sample;
    @Option(names = "--exhaustive", description = "Measure all pairs, also the 2^32 of 16-bit operands.")
    private boolean exhaustive;
    @Option(names = "--by-column", description = "Print what the errors in each product bit cost.")
    private boolean byColumn;
    @Option(names = "--histogram", description = "Print how often errors of each size occur.")
    private boolean histogram;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    MetricsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        MetricDefinition chosen = MetricDefinition.ofId(definition.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> refusal("--definition is " + definition + "; it must be one of "
                        + Arrays.stream(MetricDefinition.values()).map(MetricDefinition::id)
                                .collect(Collectors.joining(", "))));
        ImportedCircuit circuit = options.read(file);
        Optional<OperandDistribution> operands = operands(circuit.operands());
        Measured measured = measure(circuit, chosen, operands);
        CircuitReport report = new CircuitReport(circuit, measured.errors(), details(circuit, operands, measured.sample()),
                circuit.table().map(MultiplierTraits::of), chosen);
        if (json) {
            console.print(report.json());
        } else {
            console.out().println(report.text());
        }
        return 0;
    }

    private Optional<OperandDistribution> operands(OperandFormat operands) throws IOException {
        return distribution.equalsIgnoreCase(OperandDistributionFile.UNIFORM) ? Optional.empty()
                : Optional.of(OperandDistributionFile.resolve(distribution, operands));
    }

    /**
     * The metrics.
     *
     * @param sample the pairs that they are of, where these were drawn and are needed once more
     */
    private record Measured(MeasuredErrors errors, Optional<ErrorSample> sample) {
    }

    private Measured measure(ImportedCircuit circuit, MetricDefinition chosen,
                             Optional<OperandDistribution> operands) {
        if (exhaustive && sample.isPresent()) {
            throw refusal("--sample and --exhaustive exclude each other");
        }
        if (exhaustive && (byColumn || histogram) && circuit.table().isEmpty()) {
            throw refusal("--by-column and --histogram are for a sample, or for at most " + ProductTable.MAX_OPERAND_BITS
                    + " operand bits; leave out --exhaustive");
        }
        if (circuit.table().isPresent() && sample.isEmpty()) {
            ErrorMetrics metrics = operands.isPresent()
                    ? ErrorMetrics.of(circuit.table().get(), chosen, operands.get())
                    : ErrorMetrics.of(circuit.table().get(), chosen);
            return new Measured(new MeasuredErrors(metrics, circuit.operands().pairs(), true, MeasuredErrors.HalfWidths.NONE),
                    Optional.empty());
        }
        Netlist netlist = circuit.netlist()
                .orElseThrow(() -> refusal("--sample is for netlists; " + file + " is a product table"));
        OperandPairs which;
        try {
            which = exhaustive ? new OperandPairs.All() : new OperandPairs.Sampled(sample.orElse(USUAL_SAMPLE), SEED);
        } catch (IllegalArgumentException misfit) {
            throw refusal("--sample: " + misfit.getMessage());
        }
        CountedProgress progress = new CountedProgress(console, "Measuring");
        try {
            if ((byColumn || histogram) && which instanceof OperandPairs.Sampled some && circuit.table().isEmpty()) {
                ErrorSample drawn = sample(netlist, operands, some, progress);
                return new Measured(drawn.measured(chosen), Optional.of(drawn));
            }
            return new Measured(new ErrorMeasurement(chosen, operands, which).measure(netlist, progress), Optional.empty());
        } finally {
            progress.end();
        }
    }

    private ErrorSample sample(Netlist netlist, Optional<OperandDistribution> operands, OperandPairs.Sampled which,
                               CountedProgress progress) {
        try {
            return ErrorSample.draw(netlist, operands, which, progress);
        } catch (IllegalArgumentException misfit) {
            throw refusal("--sample: " + misfit.getMessage());
        }
    }

    /** Of a sample where that is what was measured, else of all pairs. */
    private ErrorDetails details(ImportedCircuit circuit, Optional<OperandDistribution> operands, Optional<ErrorSample> drawn) {
        Optional<ProductTable> table = circuit.table();
        if (drawn.isPresent()) {
            return new ErrorDetails(OptionalInt.empty(), drawn.filter(_ -> byColumn).map(ErrorByColumn::of),
                    drawn.filter(_ -> histogram).map(sampled -> ErrorHistogram.of(sampled, MOST_BINS)));
        }
        return new ErrorDetails(
                table.filter(_ -> circuit.operands().productWidth() <= MOST_RANK_BITS)
                        .map(measured -> OptionalInt.of(ErrorFactors.of(measured).rank())).orElse(OptionalInt.empty()),
                table.filter(_ -> byColumn).map(measured -> operands.isPresent()
                        ? ErrorByColumn.of(measured, operands.get()) : ErrorByColumn.of(measured)),
                table.filter(_ -> histogram).map(measured -> operands.isPresent()
                        ? ErrorHistogram.of(measured, MOST_BINS, operands.get())
                        : ErrorHistogram.of(measured, MOST_BINS)));
    }

    private ParameterException refusal(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
