package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.CompressorTree;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.NetlistSimplifier;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.PartialProductChoice;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.format.CircuitReader;
import org.tramstudio.circuit.format.ReadOptions;
import org.tramstudio.power.AccurateReference;
import org.tramstudio.power.NormalizedPower;
import org.tramstudio.power.PowerEstimate;
import org.tramstudio.power.PowerEstimator;
import org.tramstudio.power.SwitchingActivity;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.power.synthesis.SynthesisEffort;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Estimates known circuits beside what is published of them. */
@Command(name = "power", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Estimates 8-bit multipliers of known power, and prints the estimates beside the goals.",
            "Ratios are to the accurate Wallace tree of the same sign."})
final class PowerBenchCommand implements Callable<Integer> {

    private static final double[] TRUNCATED = {0.819, 0.729, 0.669, 0.581, 0.394};
    private static final int FEWEST_COLUMNS = 4;
    private static final SwitchingActivity DEFAULT = new SwitchingActivity.SynthesisDefault();
    private static final SwitchingActivity NETWORK =
            new SwitchingActivity.MeasuredOperands(IndependentOperands.networkLike(8));

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Folder of BLIF files to estimate too.")
    private Optional<Path> folder;
    @Option(names = "--effort", defaultValue = "thorough", paramLabel = "ID",
            description = "quick maps netlists as they are, thorough optimises them first (default: ${DEFAULT-VALUE}).")
    private SynthesisEffort effort;

    PowerBenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        PowerEstimator estimator = new PowerEstimator(CellLibrary.asap7(), effort);
        accurate(estimator);
        AccurateReference unsigned = reference(estimator, OperandFormat.unsigned(8));
        truncated(estimator, unsigned);
        if (folder.isPresent()) {
            circuits(estimator, unsigned, reference(estimator, OperandFormat.signed(8)));
        }
        return 0;
    }

    private static AccurateReference reference(PowerEstimator estimator, OperandFormat operands) {
        return AccurateReference.of(estimator, operands, MultiplierArchitecture.WALLACE, TaskControl.NONE);
    }

    private void accurate(PowerEstimator estimator) {
        TextTable table = new TextTable("Accurate", "µW", "µm²", "ps", "ms");
        for (boolean signed : new boolean[] {false, true}) {
            OperandFormat operands = new OperandFormat(8, 8, signed);
            for (MultiplierArchitecture architecture : MultiplierArchitecture.values()) {
                if (architecture.supports(operands)) {
                    long start = System.nanoTime();
                    PowerEstimate estimate = AccurateReference.of(estimator, operands, architecture, TaskControl.NONE)
                            .design().estimate(DEFAULT, TaskControl.NONE);
                    table.add(architecture.title() + (signed ? ", signed" : ""), number("%.3f", estimate.power()),
                            number("%.2f", estimate.area()), number("%.0f", estimate.delay()), since(start));
                }
            }
        }
        console.out().println(table);
        console.out().println("Goal for the Wallace tree: 3.18 µW, 26.2 µm²; the paper's AccMul: "
                + PowerGoal.ACCURATE_POWER + " µW, " + PowerGoal.ACCURATE_AREA + " µm².\n");
    }

    private void truncated(PowerEstimator estimator, AccurateReference reference) {
        TextTable table = new TextTable("Columns truncated", "goal", "simplified", "rebuilt", "simplified, network-like",
                "ms");
        double deviation = 0;
        for (int columns = FEWEST_COLUMNS; columns < FEWEST_COLUMNS + TRUNCATED.length; columns++) {
            double goal = TRUNCATED[columns - FEWEST_COLUMNS];
            long start = System.nanoTime();
            NormalizedPower simplified = compare(estimator, reference, simplified(columns), DEFAULT);
            String milliseconds = since(start);
            table.add(String.valueOf(columns), number("%.3f", goal), number("%.3f", simplified.power()),
                    number("%.3f", compare(estimator, reference, rebuilt(columns), DEFAULT).power()),
                    number("%.3f", compare(estimator, reference, simplified(columns), NETWORK).power()), milliseconds);
            deviation += Math.abs(simplified.power() - goal) / TRUNCATED.length;
        }
        console.out().println(table);
        console.out().printf(Locale.ROOT, "Mean absolute deviation of the simplified ones %.3f (aim: 0.025). Goal for "
                + "network-like operands: 6 columns 0.57%n", deviation);
    }

    /** The Wallace tree with the partial products of low columns tied to 0. */
    private static Netlist simplified(int columns) {
        Netlist full = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 8);
        List<Signal.CellOutput> tied = new ArrayList<>();
        for (int index = 0; index < full.cells().size(); index++) {
            Cell cell = full.cells().get(index);
            if (cell instanceof Cell.PartialProduct && cell.place().column() < columns) {
                tied.add(new Signal.CellOutput(index, Signal.Port.SUM));
            }
        }
        return NetlistSimplifier.simplify(full, tied);
    }

    private static Netlist rebuilt(int columns) {
        return CompressorTree.of(PartialProductChoice.truncated(OperandFormat.unsigned(8), columns));
    }

    private static NormalizedPower compare(PowerEstimator estimator, AccurateReference reference, Netlist netlist,
                                           SwitchingActivity activity) {
        return reference.compare(estimator.synthesise(netlist, TaskControl.NONE), activity, TaskControl.NONE);
    }

    private void circuits(PowerEstimator estimator, AccurateReference unsigned, AccurateReference signed)
            throws IOException {
        TextTable table = new TextTable("Circuit", "µW", "µm²", "power", "paper", "area", "paper", "ms");
        List<Double> deviations = new ArrayList<>();
        for (Path file : files(folder.orElseThrow())) {
            String name = file.getFileName().toString().replaceAll("\\.[^.]*$", "");
            Optional<PowerGoal> goal = PowerGoal.of(name);
            Optional<Netlist> netlist = CircuitReader.read(file, ReadOptions.DEFAULT).netlist();
            if (netlist.isPresent() && netlist.get().operands().productWidth() == 16) {
                long start = System.nanoTime();
                NormalizedPower power = compare(estimator, netlist.get().operands().signed() ? signed : unsigned,
                        netlist.get(), DEFAULT);
                table.add(goal.map(PowerGoal::title).orElse(name), number("%.3f", power.estimate().power()),
                        number("%.2f", power.estimate().area()), number("%.3f", power.power()),
                        goal.map(each -> number("%.3f", each.power())).orElse(""), number("%.3f", power.area()),
                        published(goal.map(PowerGoal::area).orElse(OptionalDouble.empty())), since(start));
                goal.filter(PowerGoal::isByOthers)
                        .ifPresent(each -> deviations.add(Math.abs(power.power() - each.power())));
            }
        }
        console.out().println("\n" + table);
        console.out().printf(Locale.ROOT, "Mean absolute deviation of %d power ratios %.3f (aim: 0.025); "
                + "TRAM's own, which the paper synthesises for 500 ps, are left out%n",
                deviations.size(), deviations.stream().mapToDouble(Double::doubleValue).average().orElse(0));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UserFacingException(folder + ": there is no such folder.", "Name a folder of BLIF files.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".blif")).sorted().toList();
        }
    }

    private static String published(OptionalDouble figure) {
        return figure.isPresent() ? number("%.3f", figure.getAsDouble()) : "";
    }

    private static String since(long start) {
        return number("%.0f", (System.nanoTime() - start) / 1e6);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
