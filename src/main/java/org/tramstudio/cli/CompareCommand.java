package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.Comparison;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.Objective;
import org.tramstudio.study.PowerKind;
import org.tramstudio.study.PublishedResults;
import org.tramstudio.study.picture.PictureFormat;
import org.tramstudio.study.plot.ComparisonPlot;
import org.tramstudio.task.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the finished designs of projects side by side. */
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Puts the finished designs of projects side by side, dearest first: power, accuracy, and which no other "
            + "of their project beats.",
            "Designs that differ in their seed alone are one row, with the mean over their seeds. Nothing is trained, and "
            + "nothing in the projects is changed."})
final class CompareCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "PROJECT", arity = "1..*", description = "Folders of the projects.")
    private List<Path> projectFolders;
    @Option(names = "--power", paramLabel = "KIND",
            description = "Power to sort, plot and choose the best by: simulated (default), mapped or predicted.")
    private Optional<PowerKind> kind;
    @Option(names = "--objective", paramLabel = "WHAT",
            description = "Instead of a power: ${COMPLETION-CANDIDATES} (in small letters, too).")
    private Optional<Objective> objective;
    @Option(names = "--against", paramLabel = "WHAT", defaultValue = "ACCURACY",
            description = "What that is weighed against: accuracy (default), loss, or another of these quantities.")
    private Objective against;
    @Option(names = "--columns", paramLabel = "WHAT", split = ",",
            description = "Further columns of the table: energy, area, delay, mse, nmed, loss, predicted.")
    private List<Objective> columns = List.of();
    @Option(names = "--all", description = "All columns.")
    private boolean all;
    @Option(names = "--plot", paramLabel = "FILE",
            description = "Also draw power (or the objective) against accuracy after phase 3, with a panel for each project: "
                    + "FILE.svg or FILE.pdf.")
    private Optional<Path> plot;
    @Option(names = "--published",
            description = "Draw published multipliers and the authors' run below the designs, with their sources; other "
                    + "networks and power models, so not comparable point by point.")
    private boolean published;
    @Option(names = "--force", description = "Overwrite the file if it is there.")
    private boolean force;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (published && plot.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--published draws into the picture of --plot; name its file.");
        }
        Objective across = across();
        if (published && !ComparisonPlot.isOfPublished(across, against)) {
            throw new ParameterException(spec.commandLine(), "--published has powers and accuracies alone; choose a power with "
                    + "--power, and leave --objective and --against out.");
        }
        Optional<PictureFormat> format = plot.isPresent() ? Optional.of(checkTarget(plot.get())) : Optional.empty();
        List<Project> projects = new ArrayList<>();
        for (Path folder : projectFolders) {
            projects.add(ProjectFolder.read(folder));
        }
        List<String> titles = titles(projects);
        List<Comparison> comparisons = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int k = 0; k < projects.size(); k++) {
            DesignStore.Contents contents = new DesignStore(projects.get(k).designs()).load();
            problems.addAll(contents.problems());
            comparisons.add(compare(projects.get(k), titles.get(k), across, contents));
        }
        if (format.isPresent()) {
            AtomicFile.write(plot.get(), format.get().bytes(new ComparisonPlot(comparisons,
                    published ? Optional.of(PublishedResults.bundled()) : Optional.empty())));
        }
        print(CompareReport.of(across, against, all ? List.of(Objective.values()) : columns, comparisons), problems);
        return 0;
    }

    private Objective across() {
        if (kind.isPresent() && objective.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--power and --objective both say what to compare by; give one of them.");
        }
        Objective across = objective.or(() -> kind.map(Objective::of)).orElse(Objective.SIMULATED);
        if (across == against) {
            throw new ParameterException(spec.commandLine(), "--objective and --against are both "
                    + across.name().toLowerCase(Locale.ROOT) + "; two different quantities are compared.");
        }
        return across;
    }

    private PictureFormat checkTarget(Path target) throws UserFacingException {
        PictureFormat format = PictureFormat.of(target).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "--plot is " + target + "; its name must end in .svg or .pdf."));
        OutputFile.requireFree(target, "--plot", force);
        return format;
    }

    private Comparison compare(Project project, String title, Objective across, DesignStore.Contents contents)
            throws UserFacingException {
        Comparison comparison = Comparison.of(title, contents.designs(), across, against);
        if (comparison.entries().isEmpty()) {
            throw new UserFacingException(project.designs() + ": there is no finished design.",
                    "Train designs first, with the command run.");
        }
        if (plot.isPresent() && comparison.front().front().isEmpty()) {
            throw new UserFacingException(project.designs() + ": no finished design has "
                    + across.named() + " to plot" + (against == Objective.ACCURACY ? "." : " with " + against.named() + "."),
                    "Choose another quantity with --power or --objective, or let the command run complete the figures.");
        }
        return comparison;
    }

    /** Copies of a project have its title; their folders tell them apart. */
    private static List<String> titles(List<Project> projects) {
        return projects.stream().map(project -> {
            boolean shared = projects.stream().filter(other -> other.title().equals(project.title())).count() > 1;
            return shared ? project.title() + " (" + project.folder().getFileName() + ")" : project.title();
        }).toList();
    }

    private void print(CompareReport report, List<String> problems) {
        if (json) {
            console.print(report.json(plot, problems));
            return;
        }
        problems.forEach(console.err()::println);
        console.out().println(report.text());
        plot.ifPresent(file -> console.out().println("Written: " + file));
    }
}
