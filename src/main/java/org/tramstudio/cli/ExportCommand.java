package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.project.ProjectInputs;
import org.tramstudio.project.bundle.BundleContents;
import org.tramstudio.project.bundle.BundlePlan;
import org.tramstudio.project.bundle.BundleSubject;
import org.tramstudio.project.bundle.BundleTarget;
import org.tramstudio.project.bundle.BundleWriter;
import org.tramstudio.project.bundle.DesignBundles;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.study.ParetoFront;
import org.tramstudio.study.PowerKind;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all that there is of finished designs. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Writes finished designs, each into a folder of its own: every multiplier as Verilog with a self-checking test "
            + "bench, as BLIF, C model and JSON, and its products in every layout; which layer uses which; the network with its "
            + "retrained weights as ONNX; and provenance.json, which tells where all of it comes from.",
            "Each file is read back and compared with the product table. All is written, or nothing."})
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;
    @Parameters(index = "0", paramLabel = "PROJECT", description = "Folder of the project.")
    private Path projectFolder;
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "DESIGN",
            description = "Ids of designs, or beginnings of them that no other design shares, such as \"accurate\".")
    private List<String> designs = List.of();
    @Option(names = "--lambda", paramLabel = "X", description = "The design of this λ, in place of DESIGN.")
    private Optional<Double> lambda;
    @Option(names = "--all-finished", description = "All finished designs, in place of DESIGN.")
    private boolean allFinished;
    @Option(names = "--front", description = "The finished designs that no other beats in simulated power and accuracy, in place of "
            + "DESIGN.")
    private boolean front;
    @Option(names = "--out", required = true, paramLabel = "DIR",
            description = "Folder to write to, or a file that ends in .zip.")
    private Path out;
    @Option(names = "--formats", split = ",", paramLabel = "ID",
            description = "Formats of the multipliers, as in the command convert, separated by commas (default: all).")
    private List<String> formats = List.of();
    @Option(names = "--onnx", negatable = true, description = "Write the network as ONNX, in floating point, for any number of images; "
            + "its products are exact wherever it runs. Default: where network and images can be opened.")
    private Optional<Boolean> onnx;
    @Option(names = "--fold", description = "In the ONNX file, fold batch normalisation into the layers before it.")
    private boolean fold;
    @Option(names = "--data", paramLabel = "PATH", description = "Folder or zip of the images, in place of the project's.")
    private Optional<Path> data;
    @Option(names = "--dry-run", description = "Print what would be written, and write nothing.")
    private boolean dryRun;
    @Option(names = "--force", description = "Replace exports that are there.")
    private boolean force;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        requireOneWayToChoose();
        BundleContents contents = new BundleContents(chosenFormats(), onnx.orElse(true), fold);
        Project project = ProjectFolder.read(projectFolder);
        List<DesignPoint> chosen = new ChosenDesigns(project, finished(project)).of(designs, lambda, front);
        Optional<ProjectInputs> inputs = inputs(project);
        DesignBundles bundles = new DesignBundles(project, inputs);
        List<BundleSubject> subjects = new ArrayList<>();
        for (DesignPoint design : chosen) {
            subjects.add(bundles.of(design));
        }
        tellWithoutWeights(subjects);
        CountedProgress planning = new CountedProgress(console, "Planning");
        BundlePlan plan = BundlePlan.of(subjects, contents, planning);
        planning.end();
        BundleTarget target = BundleTarget.of(out, force);
        ExportReport report = new ExportReport(console, json);
        if (dryRun) {
            report.planned(plan, target);
            return 0;
        }
        CountedProgress writing = new CountedProgress(console, "Writing");
        try {
            report.written(InterruptibleWork.run("Export", writing, control ->
                    new BundleWriter(new GateLevelPower()).write(plan, target, control)), target);
        } finally {
            writing.end();
        }
        return 0;
    }

    private void tellWithoutWeights(List<BundleSubject> subjects) throws UserFacingException {
        List<String> missing = subjects.stream().filter(subject -> subject.design().filter(design -> !design.hasWeights()).isPresent())
                .map(BundleSubject::name).toList();
        if (missing.isEmpty() || !onnx.orElse(true)) {
            return;
        }
        String without = String.join(", ", missing);
        if (onnx.isPresent()) {
            throw new UserFacingException(without + ": the retrained weights of this design are not there.",
                    "Train it again, with the command run and its option --again, or leave --onnx out.");
        }
        console.err().println("Exported without the network, whose retrained weights are not there: " + without);
    }

    private void requireOneWayToChoose() {
        long ways = Stream.of(!designs.isEmpty(), lambda.isPresent(), allFinished, front).filter(way -> way).count();
        if (ways != 1) {
            throw new ParameterException(spec.commandLine(), "Name either DESIGNs, a --lambda, --all-finished or --front.");
        }
        if (fold && !onnx.orElse(true)) {
            throw new ParameterException(spec.commandLine(), "--fold is about the ONNX file, which --no-onnx leaves out.");
        }
    }

    private Set<CircuitFormat> chosenFormats() {
        Set<CircuitFormat> chosen = formats.isEmpty() ? EnumSet.allOf(CircuitFormat.class) : EnumSet.noneOf(CircuitFormat.class);
        for (String id : formats) {
            chosen.add(CircuitFormat.ofId(id.strip()).orElseThrow(() -> new ParameterException(spec.commandLine(),
                    "--formats names " + id + "; the formats are " + Arrays.stream(CircuitFormat.values())
                            .map(CircuitFormat::id).collect(Collectors.joining(", ")))));
        }
        return chosen;
    }

    private static List<DesignPoint> finished(Project project) throws IOException {
        return new DesignStore(project.designs()).load().designs().stream()
                .filter(each -> each.state() == DesignState.DONE).toList();
    }

    /** Hardware can be exported without the images; the network only if somebody did not insist on it. */
    private Optional<ProjectInputs> inputs(Project project) throws IOException {
        if (project.network().isEmpty() && onnx.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ProjectInputs.open(project, data, TaskControl.NONE));
        } catch (UserFacingException missing) {
            if (onnx.orElse(false)) {
                throw missing;
            }
            console.err().println("Exported without the network and its images: " + missing.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Which finished designs are meant.
     *
     * @param project that they are of
     * @param finished all of them
     */
    private record ChosenDesigns(Project project, List<DesignPoint> finished) {

        List<DesignPoint> of(List<String> ids, Optional<Double> lambda, boolean front) throws UserFacingException {
            if (finished.isEmpty()) {
                throw new UserFacingException(project.designs() + ": there is no finished design.",
                        "Train designs first, with the command run.");
            }
            if (front) {
                List<DesignPoint> best = ParetoFront.of(finished, PowerKind.SIMULATED).front();
                if (best.isEmpty()) {
                    throw new UserFacingException(project.designs() + ": no finished design has both a simulated power and an "
                            + "accuracy.", "Name designs by their ids: " + ids(finished) + ".");
                }
                return best;
            }
            if (lambda.isPresent()) {
                return List.of(one("λ " + lambda.get(), finished.stream()
                        .filter(each -> each.lambda().equals(OptionalDouble.of(lambda.get()))).toList()));
            }
            List<DesignPoint> chosen = new ArrayList<>();
            for (String id : ids) {
                Optional<DesignPoint> exact = finished.stream().filter(each -> each.id().equals(id)).findFirst();
                chosen.add(exact.isPresent() ? exact.get()
                        : one(id, finished.stream().filter(each -> each.id().startsWith(id)).toList()));
            }
            return chosen.isEmpty() ? finished : chosen.stream().distinct().toList();
        }

        private DesignPoint one(String wanted, List<DesignPoint> matching) throws UserFacingException {
            if (matching.isEmpty()) {
                throw new UserFacingException(project.designs() + ": there is no finished design " + wanted + ".",
                        "Finished are " + ids(finished) + ".");
            }
            if (matching.size() > 1) {
                throw new UserFacingException(project.designs() + ": several designs are meant by " + wanted + ".",
                        "Name one of " + ids(matching) + ".");
            }
            return matching.getFirst();
        }

        private static String ids(List<DesignPoint> designs) {
            return designs.stream().map(DesignPoint::id).collect(Collectors.joining(", "));
        }
    }
}
