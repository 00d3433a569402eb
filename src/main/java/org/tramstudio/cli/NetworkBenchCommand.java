package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tramstudio.circuit.CompressorTree;
import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.PartialProductChoice;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.CircuitReader;
import org.tramstudio.circuit.format.ReadOptions;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.StepBenchmark;
import org.tramstudio.training.StepBenchmark.StepTime;
import org.tramstudio.training.StepBenchmark.Way;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures training steps under every arithmetic, and where their time goes. */
@Command(name = "network", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Times training steps of a network in every phase, on random images of 32x32 pixels.",
            "Ratios are to a step on quantised operands with exact products."})
final class NetworkBenchCommand implements Callable<Integer> {

    private static final ImageShape IMAGES = new ImageShape(3, 32, 32);
    private static final int CLASSES = 10;
    private static final int TRUNCATED = 6;
    private static final int FIRST_ERRING_WEIGHT = 128;
    private static final int ERRING_WEIGHTS = 47;
    private static final int LARGEST_ERROR = 101;

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "CIRCUIT",
            description = "An 8-bit multiplier of high error rank, such as OPACT1.blif; else one is made up.")
    private Optional<Path> circuit;
    @Option(names = "--network", defaultValue = "resnet8", paramLabel = "ID",
            description = "The network (default: ${DEFAULT-VALUE}).")
    private String network;
    @Option(names = "--batch", defaultValue = "128", paramLabel = "N",
            description = "Images of a step (default: ${DEFAULT-VALUE}).")
    private int batch;
    @Option(names = "--steps", defaultValue = "5", paramLabel = "N",
            description = "Steps of which the median is shown (default: ${DEFAULT-VALUE}).")
    private int steps;

    NetworkBenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ZooNetwork chosen = ZooNetwork.byId(network).orElseThrow(() -> new UserFacingException(
                "There is no built-in network \"" + network + "\".", "Choose one of " + ZooNetwork.ids() + "."));
        if (batch < 1 || steps < 1) {
            throw new UserFacingException("--batch is " + batch + " and --steps is " + steps + ".",
                    "Both must be at least 1.");
        }
        ProductTable low = ProductTable.of(CompressorTree.of(
                PartialProductChoice.truncated(OperandFormat.unsigned(8), TRUNCATED)));
        ProductTable high = highRank();
        TextTable table = new TextTable("Step of " + chosen.title() + ", batch " + batch, "s", "images/s", "ratio",
                "forward", "backward", "optimiser");
        try (StepBenchmark benchmark = new StepBenchmark(chosen.graph(IMAGES, CLASSES), IMAGES, batch,
                TaskControl.NONE)) {
            double quantized = benchmark.time(Way.QUANTIZED, Optional.empty(), steps, TaskControl.NONE).total();
            for (Way way : new Way[] {Way.FLOATING_POINT, Way.QUANTIZED, Way.PHASE_1, Way.PHASE_1_QUARTER,
                Way.PER_COLUMN}) {
                add(table, way.title(), benchmark.time(way, Optional.empty(), steps, TaskControl.NONE), quantized);
            }
            for (ProductTable multiplier : new ProductTable[] {low, high}) {
                int rank = ErrorFactors.of(multiplier).rank();
                for (Way way : new Way[] {Way.FACTORS, Way.SCALAR_LOOKUP, Way.LOOKUP, Way.CHOSEN}) {
                    add(table, way.title() + ", rank " + rank,
                            benchmark.time(way, Optional.of(multiplier), steps, TaskControl.NONE), quantized);
                }
            }
        }
        console.out().println(table);
        console.out().println("Quantisation takes the difference of the first two rows, the error of a multiplier that to "
                + "the second.");
        return 0;
    }

    private void add(TextTable table, String title, StepTime time, double quantized) {
        table.add(title, number("%.3f", time.total()), number("%.0f", batch / time.total()),
                number("%.2f", time.total() / quantized), number("%.3f", time.forward()),
                number("%.3f", time.backward()), number("%.3f", time.optimizer()));
    }

    private ProductTable highRank() throws IOException {
        if (circuit.isPresent()) {
            return ProductTable.of(CircuitReader.read(circuit.get(), ReadOptions.DEFAULT).netlist()
                    .orElseThrow(() -> new UserFacingException(circuit.get() + " holds no circuit.",
                            "Name a BLIF or Verilog file.")));
        }
        int[] products = ProductTable.exact(8).toArray();
        for (int w = FIRST_ERRING_WEIGHT; w < FIRST_ERRING_WEIGHT + ERRING_WEIGHTS; w++) {
            for (int x = 1; x < 1 << Byte.SIZE; x++) {
                products[(w << Byte.SIZE) + x] -= w * x * x % LARGEST_ERROR;
            }
        }
        return ProductTable.ofProducts(8, products);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
