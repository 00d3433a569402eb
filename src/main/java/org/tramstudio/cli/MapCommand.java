package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Signal;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedExport;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.StructureParameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Maps structure parameters to a netlist (phase 2). */
@Command(name = "map", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Maps structure parameters Θ to a multiplier, and prints its errors and its cost.")
final class MapCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;
    @Option(names = "--theta", required = true, split = ",", paramLabel = "X,X,..",
            description = "One value from 0 (keep) to 1 (remove) for each column, column 0 first.")
    private List<Double> theta;
    @Option(names = "--width", defaultValue = "8", paramLabel = "N",
            description = "Bits of each operand, 2 to 8 (default: ${DEFAULT-VALUE}).")
    private int width;
    @Option(names = "--architecture", defaultValue = "wallace", paramLabel = "ID",
            description = "The accurate multiplier to start from: array or wallace (default: ${DEFAULT-VALUE}).")
    private String architecture;
    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write Verilog, test bench and product table to.")
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
        MappedMultiplier multiplier = map();
        List<Path> files = out.isPresent()
                ? new CircuitFiles(out.get(), force).write(
                        MappedExport.of(multiplier, CircuitFiles.moduleName("tram_" + architecture + "_" + width)))
                : List.of();
        if (json) {
            console.print(json(multiplier, files));
        } else {
            print(multiplier, files);
        }
        return 0;
    }

    private MappedMultiplier map() {
        MultiplierArchitecture start = MultiplierArchitecture.forUnsigned().stream()
                .filter(each -> each.id().equalsIgnoreCase(architecture)).findFirst()
                .orElseThrow(() -> refusal("--architecture is " + architecture + "; it must be array or wallace"));
        if (width < 2 || width > GreedyMapper.MAX_WIDTH) {
            throw refusal("--width is " + width + "; it must be a whole number from 2 to " + GreedyMapper.MAX_WIDTH);
        }
        try {
            return new GreedyMapper().map(start, width, new StructureParameters(theta));
        } catch (IllegalArgumentException misfit) {
            throw refusal("--theta: " + misfit.getMessage());
        }
    }

    private ParameterException refusal(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static ObjectNode json(MappedMultiplier multiplier, List<Path> files) {
        ObjectNode root = ErrorReport.json(ErrorMetrics.of(multiplier.table()))
                .put("mseToTarget", multiplier.meanSquaredErrorToTarget())
                .put("cost", multiplier.cost())
                .put("normalizedCost", multiplier.normalizedCost())
                .put("normalizedPower", multiplier.normalizedCost())
                .put("milliseconds", multiplier.milliseconds());
        ArrayNode removed = root.putArray("removed");
        for (Signal.CellOutput output : multiplier.tiedSignals()) {
            Cell cell = multiplier.accurate().cells().get(output.cell());
            removed.addObject().put("cell", output.cell()).put("output", output.port().name().toLowerCase(Locale.ROOT))
                    .put("column", cell.place().column());
        }
        ArrayNode written = root.putArray("files");
        files.forEach(file -> written.add(file.toString()));
        return root;
    }

    private void print(MappedMultiplier multiplier, List<Path> files) {
        console.out().printf(Locale.ROOT, "%s, %d bits: %d signals removed in %.2f ms%n",
                multiplier.architecture().title(), width, multiplier.tiedSignals().size(), multiplier.milliseconds());
        console.out().printf(Locale.ROOT, "Cost                  %.3f AND gates, %.4f of the accurate multiplier%n",
                multiplier.cost(), multiplier.normalizedCost());
        console.out().printf(Locale.ROOT, "MSE to the target     %.6f%n", multiplier.meanSquaredErrorToTarget());
        console.out().println(ErrorReport.text(ErrorMetrics.of(multiplier.table())));
        files.forEach(file -> console.out().println("Written: " + file));
    }
}
