package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.tramstudio.circuit.ComponentCounts;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.power.ComponentCosts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes an accurate multiplier. */
@Command(name = "generate", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Generates an accurate multiplier, prints what it is made of, and writes its files.")
final class GenerateCommand implements Callable<Integer> {

    /** Beyond so many operand bits a file with a line for every pair is of no use to anyone. */
    private static final int MOST_TABLE_BITS = 20;

    private final Console console;

    @Spec
    private CommandSpec spec;
    @Option(names = "--architecture", defaultValue = "array", paramLabel = "ID",
            description = "array, wallace, dadda, or booth for signed operands (default: ${DEFAULT-VALUE}).")
    private String architecture;
    @Option(names = "--width", defaultValue = "8", paramLabel = "N",
            description = "Bits of each operand, 2 to 16 (default: ${DEFAULT-VALUE}).")
    private int width;
    @Option(names = "--weight-width", paramLabel = "N", description = "Bits of the first operand, in place of --width.")
    private Optional<Integer> weightWidth;
    @Option(names = "--activation-width", paramLabel = "N",
            description = "Bits of the second operand, in place of --width.")
    private Optional<Integer> activationWidth;
    @Option(names = "--signed", description = "Operands and product in two's complement.")
    private boolean signed;
    @Option(names = "--final-adder", defaultValue = "ripple", paramLabel = "ID",
            description = "How the last two rows are added: ripple or kogge-stone (default: ${DEFAULT-VALUE}).")
    private String finalAdder;
    @Option(names = "--out", paramLabel = "DIR",
            description = "Folder to write to: Verilog, test bench, BLIF, JSON, and up to 20 operand bits the products.")
    private Optional<Path> out;
    @Option(names = "--name", paramLabel = "NAME",
            description = "Name of the module and the files (default: from architecture and widths).")
    private Optional<String> name;
    @Option(names = "--force", description = "Overwrite files that are there.")
    private boolean force;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        MultiplierArchitecture chosen = choice("--architecture", architecture, List.of(MultiplierArchitecture.values()),
                MultiplierArchitecture::id);
        FinalAdder adder = choice("--final-adder", finalAdder, List.of(FinalAdder.values()), FinalAdder::id);
        OperandFormat operands = operands();
        if (!chosen.supports(operands)) {
            throw refusal("--architecture " + chosen.id() + " is for signed operands; add --signed");
        }
        Netlist netlist = MultiplierGenerator.generate(chosen, operands, adder);
        String title = chosen.title() + ", " + adder.title() + ", " + operands.description();
        report(chosen, adder, netlist, title, out.isPresent() ? write(out.get(), chosen, netlist, title) : List.of());
        return 0;
    }

    private OperandFormat operands() {
        try {
            return new OperandFormat(weightWidth.orElse(width), activationWidth.orElse(width), signed);
        } catch (IllegalArgumentException outOfRange) {
            throw refusal(outOfRange.getMessage());
        }
    }

    private <T> T choice(String option, String id, List<T> choices, Function<T, String> idOf) {
        try {
            return ChoiceById.of(option, id, choices, idOf);
        } catch (IllegalArgumentException unknown) {
            throw refusal(unknown.getMessage());
        }
    }

    private ParameterException refusal(String message) {
        return new ParameterException(spec.commandLine(), message);
    }


    private List<Path> write(Path folder, MultiplierArchitecture chosen, Netlist netlist, String title)
            throws IOException {
        OperandFormat operands = netlist.operands();
        String module = name.orElseGet(() -> chosen.id() + (signed ? "_signed_" : "_") + operands.weightWidth() + "x"
                + operands.activationWidth());
        if (!ExportedCircuit.isValidName(module)) {
            throw refusal("--name is " + module + "; it must be a letter followed by letters, digits and underscores, "
                    + "and no word of Verilog");
        }
        Optional<ProductTable> table = operands.productWidth() > MOST_TABLE_BITS ? Optional.empty()
                : Optional.of(ProductTable.of(netlist));
        return new CircuitFiles(folder, force).write(new ExportedCircuit(module, operands, Optional.of(netlist), table,
                List.of("Accurate multiplier, generated by TRAM Studio: " + title)));
    }

    private void report(MultiplierArchitecture chosen, FinalAdder adder, Netlist netlist, String title,
                        List<Path> files) {
        ComponentCounts counts = netlist.componentCounts();
        double cost = ComponentCosts.ASAP7.mapped(netlist);
        if (json) {
            ObjectNode root = Console.object().put("architecture", chosen.id()).put("finalAdder", adder.id())
                    .put("weightWidth", netlist.weightWidth()).put("activationWidth", netlist.activationWidth())
                    .put("signed", signed).put("partialProducts", counts.partialProducts())
                    .put("halfAdders", counts.halfAdders()).put("fullAdders", counts.fullAdders())
                    .put("gates", counts.gates()).put("depth", netlist.depth()).put("cost", cost);
            ArrayNode written = root.putArray("files");
            files.forEach(file -> written.add(file.toString()));
            console.print(root);
            return;
        }
        console.out().println(title);
        console.out().printf(Locale.ROOT, "Components   %d partial products, %d half adders, %d full adders, %d gates%n",
                counts.partialProducts(), counts.halfAdders(), counts.fullAdders(), counts.gates());
        console.out().printf(Locale.ROOT, "Depth        %d stages%n", netlist.depth());
        console.out().printf(Locale.ROOT, "Cost         %.3f AND gates%n", cost);
        files.forEach(file -> console.out().println("Written: " + file));
    }
}
