package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tramstudio.circuit.ErrorMeasurement;
import org.tramstudio.circuit.MeasuredErrors;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.power.SwitchingActivity;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.task.TaskControl;
import org.tramstudio.tram.ColumnPowerModel;
import org.tramstudio.tram.DirectMapper;
import org.tramstudio.tram.FrontPoint;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedExport;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.MappingOptions;
import org.tramstudio.tram.StructureMappers;
import org.tramstudio.tram.StructureParameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Maps structure parameters to a netlist (phase 2). */
@Command(name = "map", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Maps structure parameters Θ to a multiplier, and prints its errors and its power: predicted (Eq. 5), "
            + "mapped (cost of its components) and simulated (library cells)."})
final class MapCommand implements Callable<Integer> {

    private static final long SAMPLED_PAIRS = 1 << 20;
    private static final long SEED = 1;

    private final Console console;

    @Spec
    private CommandSpec spec;
    @Option(names = "--theta", split = ",", paramLabel = "X,X,..",
            description = "One value from 0 (keep) to 1 (remove) for each column, column 0 first. Only direct does without: "
                    + "with a budget, or for its front.")
    private List<Double> theta = List.of();
    @Option(names = "--width", defaultValue = "8", paramLabel = "N",
            description = "Bits of each operand, 2 to 16 with greedy, 2 to 10 with the other methods (default: ${DEFAULT-VALUE}).")
    private int width;
    @Option(names = "--architecture", defaultValue = "wallace", paramLabel = "ID",
            description = "The accurate multiplier to start from: array, wallace or dadda (default: ${DEFAULT-VALUE}).")
    private String architecture;
    @Mixin
    private MappingArguments arguments;
    @Option(names = "--front", description = "direct: print the whole front of designs, from dear to cheap, instead of one.")
    private boolean front;
    @Option(names = "--out", paramLabel = "DIR",
            description = "Folder to write to: Verilog, test bench, BLIF, product table, JSON.")
    private Optional<Path> out;
    @Option(names = "--force", description = "Overwrite files that are there.")
    private boolean force;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    MapCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (front) {
            printFront();
            return 0;
        }
        if (theta.isEmpty() && !arguments.doesWithoutTheta()) {
            throw refusal("--theta is missing; one value from 0 to 1 for each column is expected");
        }
        MappedMultiplier multiplier = map();
        List<Path> files = out.isPresent()
                ? new CircuitFiles(out.get(), force).write(
                        MappedExport.of(multiplier, CircuitFiles.moduleName("tram_" + architecture + "_" + width)))
                : List.of();
        double predicted = ColumnPowerModel.of(multiplier.architecture(), width).predicted(multiplier.theta());
        double simulated = new GateLevelPower().compare(multiplier.netlist(), multiplier.architecture(),
                new SwitchingActivity.SynthesisDefault(), TaskControl.NONE).power();
        MappingReport report = new MappingReport(multiplier, errors(multiplier), predicted, simulated, files);
        if (json) {
            console.print(report.json());
        } else {
            console.out().println(report.text());
        }
        return 0;
    }

    /** Over all operand pairs, or over random ones where there are too many to list. */
    private static MeasuredErrors errors(MappedMultiplier multiplier) {
        return multiplier.products().map(MeasuredErrors::of).orElseGet(() -> ErrorMeasurement.sampled(SAMPLED_PAIRS, SEED)
                .measure(multiplier.netlist(), TaskControl.NONE));
    }

    private void printFront() throws IOException {
        if (arguments.method() != MappingMethod.DIRECT || out.isPresent() || !theta.isEmpty()) {
            throw refusal("--front goes with --method direct, and neither with --theta nor with --out");
        }
        MultiplierArchitecture start = checkedArchitecture();
        try {
            MappingOptions options = arguments.options(width);
            long began = System.nanoTime();
            List<FrontPoint> points = new DirectMapper(options).front(OperandFormat.unsigned(width));
            FrontReport report = new FrontReport(start,
                    options.costs().of(MultiplierGenerator.generate(start, width)), options.measure(), points,
                    (System.nanoTime() - began) / 1e6);
            if (json) {
                console.print(report.json());
            } else {
                console.out().println(report.text());
            }
        } catch (IllegalArgumentException misfit) {
            throw refusal(misfit.getMessage());
        }
    }

    private MappedMultiplier map() throws IOException {
        MultiplierArchitecture start = checkedArchitecture();
        try {
            requireWidth(arguments.method());
            return StructureMappers.of(arguments.method(), arguments.options(width))
                    .map(start, width, new StructureParameters(theta));
        } catch (IllegalArgumentException misfit) {
            throw refusal(misfit.getMessage());
        }
    }

    /** The architecture asked for, once it and the width are known to be possible. */
    private MultiplierArchitecture checkedArchitecture() {
        MultiplierArchitecture start = MultiplierArchitecture.forUnsigned().stream()
                .filter(each -> each.id().equalsIgnoreCase(architecture)).findFirst()
                .orElseThrow(() -> refusal("--architecture is " + architecture
                        + "; it must be array, wallace or dadda"));
        if (width < OperandFormat.MIN_WIDTH || width > GreedyMapper.MAX_WIDTH) {
            throw refusal("--width is " + width + "; it must be a whole number from " + OperandFormat.MIN_WIDTH + " to "
                    + GreedyMapper.MAX_WIDTH);
        }
        return start;
    }

    private void requireWidth(MappingMethod method) {
        Optional<String> obstacle = method.obstacle(width);
        if (obstacle.isPresent()) {
            throw refusal("--width is " + width + ": " + obstacle.get());
        }
    }

    private ParameterException refusal(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
