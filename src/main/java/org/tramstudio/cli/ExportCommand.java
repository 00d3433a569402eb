package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.project.NetworkExport;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.project.ProjectInputs;
import org.tramstudio.study.DesignMultipliers;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.DesignMultiplier;
import org.tramstudio.training.PhaseTwo;
import org.tramstudio.tram.MappedExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the hardware of a finished design. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Writes a finished design's multipliers, one for all layers that share it: Verilog, a self-checking test "
            + "bench, and the product table.",
            "With --onnx, also the network with its retrained weights."})
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;
    @Parameters(index = "0", paramLabel = "PROJECT", description = "Folder of the project.")
    private Path projectFolder;
    @Parameters(index = "1", arity = "0..1", paramLabel = "DESIGN",
            description = "Id of the design, or the beginning of it that no other design shares, such as \"accurate\".")
    private Optional<String> design;
    @Option(names = "--lambda", paramLabel = "X", description = "The design of this λ, in place of DESIGN.")
    private Optional<Double> lambda;
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out;
    @Option(names = "--onnx", description = "Also write the network as ONNX, in floating point, for any number of images. "
            + "Its products are exact wherever it runs.")
    private boolean onnx;
    @Option(names = "--fold", description = "With --onnx: fold batch normalisation into the layers before it.")
    private boolean fold;
    @Option(names = "--data", paramLabel = "PATH",
            description = "With --onnx: folder or zip of the images, in place of the project's.")
    private Optional<Path> data;
    @Option(names = "--force", description = "Overwrite files that are there.")
    private boolean force;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (design.isPresent() == lambda.isPresent()) {
            throw new ParameterException(spec.commandLine(), "Name either a DESIGN or a --lambda.");
        }
        if (!onnx && (fold || data.isPresent())) {
            throw new ParameterException(spec.commandLine(), "--fold and --data go with --onnx.");
        }
        Project project = ProjectFolder.read(projectFolder);
        DesignStore store = new DesignStore(project.designs());
        DesignPoint chosen = choose(project, store.load().designs());
        Optional<NetworkExport> network = onnx ? Optional.of(network(project, chosen)) : Optional.empty();
        List<Path> files = new ArrayList<>();
        for (ExportedCircuit circuit : circuits(chosen, store)) {
            files.addAll(new CircuitFiles(out, force).write(circuit));
        }
        if (network.isPresent()) {
            network.get().write(networkFile(chosen), project, chosen, fold);
            files.add(networkFile(chosen));
        }
        report(chosen, files);
        return 0;
    }

    /** What would stand in the way of writing the network is found before anything is written. */
    private NetworkExport network(Project project, DesignPoint chosen) throws IOException {
        if (Files.exists(networkFile(chosen)) && !force) {
            throw new UserFacingException(networkFile(chosen) + ": would be overwritten.",
                    "Choose another folder, or add --force to overwrite.");
        }
        return ProjectInputs.open(project, data, TaskControl.NONE).export();
    }

    private Path networkFile(DesignPoint chosen) {
        return out.resolve(name(chosen) + NetworkExport.ENDING);
    }

    private static String name(DesignPoint chosen) {
        return CircuitFiles.moduleName("tram_" + chosen.id());
    }

    private static List<ExportedCircuit> circuits(DesignPoint chosen, DesignStore store) throws IOException {
        String name = name(chosen);
        if (PhaseTwo.mapsAnew(chosen.source(), chosen.plan())) {
            return List.of(MappedExport.of(PhaseTwo.map(chosen.plan(), chosen.theta()), name));
        }
        List<DesignMultiplier> multipliers = new DesignMultipliers(store).of(chosen);
        List<ExportedCircuit> circuits = new ArrayList<>();
        for (DesignMultiplier each : multipliers) {
            String own = multipliers.size() == 1 ? name : name + "_" + (circuits.size() + 1);
            circuits.add(new ExportedCircuit(own, each.table().operands(), each.netlist(), Optional.of(each.table()),
                    List.of("Made by TRAM Studio: " + chosen.title() + ", design " + chosen.id(),
                            "Layers: " + String.join(" ", each.layers()),
                            "Product table, SHA-256: " + each.table().identity())));
        }
        return circuits;
    }

    private DesignPoint choose(Project project, List<DesignPoint> designs) throws UserFacingException {
        List<DesignPoint> finished = designs.stream().filter(each -> each.state() == DesignState.DONE).toList();
        List<DesignPoint> matching = finished.stream().filter(this::isMeant).toList();
        Optional<DesignPoint> exact = matching.stream().filter(each -> design.equals(Optional.of(each.id()))).findFirst();
        if (exact.isPresent() || matching.size() == 1) {
            return exact.orElseGet(matching::getFirst);
        }
        String wanted = design.orElseGet(() -> "λ " + lambda.orElseThrow());
        if (matching.isEmpty()) {
            throw new UserFacingException(project.designs() + ": there is no finished design " + wanted + ".",
                    finished.isEmpty() ? "Train designs first, with the command run." : "Finished are " + ids(finished) + ".");
        }
        throw new UserFacingException(project.designs() + ": several designs are meant by " + wanted + ".",
                "Name one of " + ids(matching) + ".");
    }

    private boolean isMeant(DesignPoint each) {
        return design.isPresent() ? each.id().startsWith(design.get())
                : each.lambda().equals(OptionalDouble.of(lambda.orElseThrow()));
    }

    private static String ids(List<DesignPoint> designs) {
        return designs.stream().map(DesignPoint::id).collect(Collectors.joining(", "));
    }

    private void report(DesignPoint chosen, List<Path> files) {
        if (json) {
            ObjectNode root = Console.object().put("id", chosen.id());
            ArrayNode written = root.putArray("files");
            files.forEach(file -> written.add(file.toString()));
            console.print(root);
        } else {
            files.forEach(file -> console.out().println("Written: " + file));
        }
    }
}
