package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.circuit.format.OperandDistributionFile;
import org.tramstudio.power.AccurateReference;
import org.tramstudio.power.MappedDesign;
import org.tramstudio.power.NormalizedPower;
import org.tramstudio.power.PowerEstimator;
import org.tramstudio.power.SwitchingActivity;
import org.tramstudio.power.liberty.LibertyReader;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.power.synthesis.SynthesisEffort;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Estimates what a circuit costs in library cells. */
@Command(name = "power", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Maps a circuit to library cells, and prints its power, area and delay beside the accurate "
            + "multiplier's.",
            "Ratios are what counts; they are good to about 0.03. Delay is without wires."})
final class PowerCommand implements Callable<Integer> {

    private static final String SYNTHESIS_DEFAULT = "default";

    private final Console console;

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "FILE", description = "The circuit: a netlist, such as BLIF or Verilog.")
    private Path file;
    @Option(names = "--liberty", paramLabel = "F",
            description = "Map to the cells of a Liberty file (.lib, .lib.gz) in place of ASAP7. Repeat it where a "
                    + "library is spread over several files; all of one corner.")
    private List<Path> liberty = List.of();
    @Option(names = "--distribution", defaultValue = SYNTHESIS_DEFAULT, paramLabel = "D",
            description = "What the operands do: default (each bit 1 half the time, toggling in one of ten clocks, as a "
                    + "synthesiser assumes), uniform, network (as in a network with rectified activations), or a file "
                    + "with lines weight,CODE,COUNT and activation,CODE,COUNT, or pair,W,X,COUNT "
                    + "(default: ${DEFAULT-VALUE}).")
    private String distribution;
    @Option(names = "--architecture", defaultValue = "wallace", paramLabel = "ID",
            description = "The accurate multiplier to compare with: array, wallace, dadda, or booth for signed operands "
                    + "(default: ${DEFAULT-VALUE}).")
    private MultiplierArchitecture architecture;
    @Mixin
    private CircuitOptions options;
    @Option(names = "--effort", defaultValue = "thorough", paramLabel = "ID",
            description = "quick maps the netlist as it is, thorough optimises it first (default: ${DEFAULT-VALUE}).")
    private SynthesisEffort effort;
    @Option(names = "--by-column", description = "Print the power of each column.")
    private boolean byColumn;
    @Option(names = "--by-cell", description = "Print the power of each kind of cell.")
    private boolean byCell;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    PowerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ImportedCircuit circuit = options.read(file);
        Netlist netlist = netlist(circuit);
        if (!architecture.supports(netlist.operands())) {
            throw new ParameterException(spec.commandLine(), "--architecture is " + architecture.id()
                    + ", which takes signed operands; the circuit's are " + netlist.operands().description());
        }
        SwitchingActivity activity = activity(netlist.operands());
        CellLibrary library = liberty.isEmpty() ? CellLibrary.asap7() : LibertyReader.read(liberty, TaskControl.NONE);
        PowerEstimator estimator = new PowerEstimator(library, effort);
        MappedDesign design = estimator.synthesise(netlist, TaskControl.NONE);
        NormalizedPower power = AccurateReference.of(estimator, netlist.operands(), architecture, TaskControl.NONE)
                .compare(design, activity, TaskControl.NONE);
        PowerReport report = new PowerReport(power, design, activityTitle());
        if (json) {
            console.print(report.json(byColumn, byCell));
        } else {
            circuit.warnings().forEach(console.err()::println);
            console.out().println(report.text(byColumn, byCell));
        }
        return 0;
    }

    private Netlist netlist(ImportedCircuit circuit) throws UserFacingException {
        return circuit.netlist().orElseThrow(() -> new UserFacingException(
                file + ": is a product table, which has no cells and so no power, area or delay.",
                "Name the circuit's netlist, as BLIF or Verilog."));
    }

    private SwitchingActivity activity(OperandFormat operands) throws IOException {
        return switch (distribution.toLowerCase(Locale.ROOT)) {
            case SYNTHESIS_DEFAULT -> new SwitchingActivity.SynthesisDefault();
            case OperandDistributionFile.UNIFORM -> new SwitchingActivity.UniformOperands();
            default -> new SwitchingActivity.MeasuredOperands(OperandDistributionFile.resolve(distribution, operands));
        };
    }

    private String activityTitle() {
        return switch (distribution.toLowerCase(Locale.ROOT)) {
            case SYNTHESIS_DEFAULT -> "synthesis default: probability 0.5, 0.1 toggles a clock";
            case OperandDistributionFile.UNIFORM -> "uniform operands";
            case OperandDistributionFile.NETWORK -> "network-like operands";
            default -> "operands of " + distribution;
        };
    }
}
