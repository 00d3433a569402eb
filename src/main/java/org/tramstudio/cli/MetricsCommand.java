package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.CircuitReader;
import org.tramstudio.circuit.format.ReadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures a multiplier that someone else made. */
@Command(name = "metrics", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Prints the error metrics of a multiplier over all operand pairs.")
final class MetricsCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE",
            description = "Product table as text: lines \"w x product\" for all pairs of unsigned operands.")
    private Path file;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    MetricsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ProductTable table = CircuitReader.read(file, ReadOptions.DEFAULT).table().orElseThrow();
        ErrorMetrics metrics = ErrorMetrics.of(table);
        if (json) {
            console.print(ErrorReport.json(metrics).put("width", table.width()));
        } else {
            console.out().println(table.width() + "-bit multiplier");
            console.out().println(ErrorReport.text(metrics));
        }
        return 0;
    }
}
