package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.task.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a multiplier in another format. */
@Command(name = "convert", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Reads a multiplier in any format and writes it in another, which the ending of OUT tells.")
final class ConvertCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;
    @Parameters(index = "0", paramLabel = "IN", description = "The circuit or product table to read.")
    private Path in;
    @Parameters(index = "1", paramLabel = "OUT",
            description = "The file to write, for example mul.v, mul.blif, mul.c, mul.npy or mul.uint16.bin.")
    private Path out;
    @Option(names = "--to", paramLabel = "ID",
            description = "The format, where the ending does not tell: verilog, verilog-assign, testbench, blif, table, rows, "
                    + "matrix, uint16, int32, npy, c-header, c-model, memory or json.")
    private Optional<String> to;
    @Mixin
    private CircuitOptions options;
    @Option(names = "--force", description = "Overwrite files that are there.")
    private boolean force;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        CircuitFormat format = format();
        ImportedCircuit circuit = options.read(in);
        ExportedCircuit exported = new ExportedCircuit(moduleName(format), circuit.operands(), circuit.netlist(),
                circuit.table(), List.of("Converted by TRAM Studio from " + in.getFileName() + ", " + circuit.formatTitle(),
                        circuit.orientation()));
        Optional<String> obstacle = format.obstacle(exported);
        if (obstacle.isPresent()) {
            throw new UserFacingException(in + ": cannot be written as " + format.id() + ". " + obstacle.get() + ".",
                    "Choose another format, or read the circuit from a file that has what is needed.");
        }
        List<Path> written = write(format.files(exported));
        report(circuit, format, written);
        return 0;
    }

    private CircuitFormat format() {
        String ids = Arrays.stream(CircuitFormat.values()).map(CircuitFormat::id).collect(Collectors.joining(", "));
        return to.isPresent()
                ? CircuitFormat.ofId(to.get()).orElseThrow(() -> refusal("--to is " + to.get() + "; it must be one of " + ids))
                : CircuitFormat.ofFileName(out.getFileName().toString()).orElseThrow(() -> refusal("the ending of " + out
                        + " tells no format; add --to with one of " + ids));
    }

    /** The file's name without its ending, as far as a module can be called so. */
    private String moduleName(CircuitFormat format) {
        String name = out.getFileName().toString();
        String stem = name.endsWith(format.ending()) ? name.substring(0, name.length() - format.ending().length())
                : name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        String module = CircuitFiles.moduleName(stem);
        return ExportedCircuit.isValidName(module) ? module : "multiplier_" + module;
    }

    /** The first file under the name that was asked for, others beside it. */
    private List<Path> write(List<ExportFile> files) throws IOException {
        List<Path> targets = new ArrayList<>(List.of(out));
        files.subList(1, files.size()).forEach(file -> targets.add(out.resolveSibling(file.name())));
        String present = targets.stream().filter(Files::exists).map(Path::toString).collect(Collectors.joining(", "));
        if (!force && !present.isEmpty()) {
            throw new UserFacingException(present + ": would be overwritten.",
                    "Choose another name, or add --force to overwrite.");
        }
        for (int k = 0; k < targets.size(); k++) {
            AtomicFile.write(targets.get(k), files.get(k).bytes());
        }
        return targets;
    }

    private void report(ImportedCircuit circuit, CircuitFormat format, List<Path> written) {
        if (json) {
            var root = Console.object().put("format", format.id()).put("orientation", circuit.orientation());
            var files = root.putArray("files");
            written.forEach(file -> files.add(file.toString()));
            var warnings = root.putArray("warnings");
            circuit.warnings().forEach(warnings::add);
            console.print(root);
        } else {
            console.out().println(circuit.orientation());
            circuit.warnings().forEach(warning -> console.err().println("Warning: " + warning));
            written.forEach(file -> console.out().println("Written: " + file));
        }
    }

    private ParameterException refusal(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
