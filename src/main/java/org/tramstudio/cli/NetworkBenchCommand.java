package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
    private static final int WARM_UP = 1;
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
            description = "Rounds over all rows; medians are shown (default: ${DEFAULT-VALUE}).")
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
        List<Row> rows = rows();
        try (StepBenchmark benchmark = new StepBenchmark(chosen.graph(IMAGES, CLASSES), IMAGES, batch,
                TaskControl.NONE)) {
            for (int round = 0; round < WARM_UP + steps; round++) {
                for (Row row : rows) {
                    StepTime time = benchmark.time(row.way, row.multiplier);
                    if (round >= WARM_UP) {
                        row.times.add(time);
                    }
                }
            }
        }
        print(chosen, rows);
        return 0;
    }

    /** A way to compute, and its times. */
    private record Row(String title, Way way, Optional<ProductTable> multiplier, List<StepTime> times) {

        static Row of(Way way) {
            return new Row(way.title(), way, Optional.empty(), new ArrayList<>());
        }

        StepTime median() {
            return times.stream().sorted(Comparator.comparingDouble(StepTime::total)).toList().get(times.size() / 2);
        }
    }

    private List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>(Stream.of(Way.QUANTIZED, Way.FLOATING_POINT, Way.PHASE_1, Way.PHASE_1_QUARTER,
                Way.PHASE_1_TABLES, Way.PER_COLUMN).map(Row::of).toList());
        ProductTable low = ProductTable.of(CompressorTree.of(
                PartialProductChoice.truncated(OperandFormat.unsigned(8), TRUNCATED)));
        for (ProductTable multiplier : List.of(low, highRank())) {
            String rank = ", rank " + ErrorFactors.of(multiplier).rank();
            for (Way way : List.of(Way.FACTORS, Way.SCALAR_LOOKUP, Way.LOOKUP, Way.SLICES, Way.CHOSEN)) {
                rows.add(new Row(way.title() + rank, way, Optional.of(multiplier), new ArrayList<>()));
            }
        }
        return rows;
    }

    private void print(ZooNetwork chosen, List<Row> rows) {
        StepTime floating = rows.get(1).median();
        StepTime exact = rows.getFirst().median();
        TextTable table = new TextTable("Step of " + chosen.title() + ", batch " + batch, "s", "images/s", "ratio",
                "forward", "backward", "optimiser", "quantisation", "error");
        for (Row row : rows) {
            StepTime time = row.median();
            boolean quantized = row.way != Way.FLOATING_POINT;
            table.add(row.title, number("%.3f", time.total()), number("%.0f", batch / time.total()),
                    number("%.2f", time.total() / exact.total()), number("%.3f", time.forward()),
                    number("%.3f", time.backward()), number("%.3f", time.optimizer()),
                    number("%.3f", quantized ? exact.total() - floating.total() : 0),
                    number("%.3f", quantized ? time.total() - exact.total() : 0));
        }
        console.out().println(table);
        console.out().println("Seconds. Quantisation: what an exact step on quantised operands takes more than one in "
                + "floating point; error: what the multiplier adds to that, forwards and backwards.");
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
