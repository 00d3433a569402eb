package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.project.ReportedProject;
import org.tramstudio.study.AcceptedLossWording;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.PowerKind;
import org.tramstudio.study.report.ReportFormat;
import org.tramstudio.study.report.ReportOptions;
import org.tramstudio.study.report.ReportedDesign;
import org.tramstudio.study.report.StudyDocument;
import org.tramstudio.study.report.StudyReport;
import org.tramstudio.study.report.TreeDrawing;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a study found as one file. */
@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Writes the report of a study as one file: its question and answer, the Pareto plot, all designs, the settings, "
            + "the multipliers of the front, and how far the figures can be trusted.",
            "An HTML file has everything in it and fetches nothing. Nothing is trained, and nothing in the project is changed."})
final class ReportCommand implements Callable<Integer> {

    private static final int MOST_POINTS = 100;

    private final Console console;
    private final TreeDrawing trees;

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "PROJECT", description = "Folder of the project.")
    private Path projectFolder;
    @Option(names = "--out", paramLabel = "FILE", defaultValue = "report.html",
            description = "File to write: FILE.html or FILE.pdf (report.html in the current folder by default).")
    private Path out;
    @Option(names = "--power", paramLabel = "KIND", defaultValue = "SIMULATED",
            description = "Power to judge by: simulated (default), mapped or predicted.")
    private PowerKind kind;
    @Option(names = "--loss", paramLabel = "POINTS", defaultValue = "" + ReportOptions.STANDARD_POINTS,
            description = "Points of accuracy that the recommended design may lose against the accurate multiplier (1 by default).")
    private double points;
    @Option(names = "--force", description = "Overwrite the file if it is there.")
    private boolean force;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    ReportCommand(Console console, TreeDrawing trees) {
        this.console = console;
        this.trees = trees;
    }

    @Override
    public Integer call() throws IOException {
        ReportFormat format = checkOptions();
        Project project = ProjectFolder.read(projectFolder);
        StudyReport report = StudyReport.of(ReportedProject.of(project, TaskControl.NONE), new DesignStore(project.designs()), trees,
                new ReportOptions(kind, points / 100, ReportOptions.programVersion(), LocalDate.now()));
        AtomicFile.write(out, format.bytes(StudyDocument.of(report)));
        if (json) {
            console.print(json(report));
        } else {
            report.problems().forEach(console.err()::println);
            console.out().println(AcceptedLossWording.of(report.answer()) + "\nWritten: " + out);
        }
        return 0;
    }

    private ReportFormat checkOptions() throws UserFacingException {
        ReportFormat format = ReportFormat.of(out).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "--out is " + out + "; its name must end in .html or .pdf."));
        if (!(points >= 0 && points <= MOST_POINTS)) {
            throw new ParameterException(spec.commandLine(), "--loss is " + points + "; it must be a number from 0 to 100.");
        }
        OutputFile.requireFree(out, "--out", force);
        return format;
    }

    private ObjectNode json(StudyReport report) {
        ObjectNode root = Console.object().put("report", out.toString()).put("title", report.subject().title());
        ObjectNode answer = root.putObject("answer").put("words", AcceptedLossWording.of(report.answer()))
                .put("acceptedLoss", report.options().loss());
        report.choice().ifPresent(choice -> answer.put("design", choice.typical().id()).put("title", choice.name())
                .put("savedPower", report.answer().saved().orElseThrow())
                .put("lostAccuracy", report.answer().lostAccuracy().orElseThrow()));
        ArrayNode designs = root.putArray("designs");
        for (ReportedDesign design : report.designs()) {
            ObjectNode row = designs.addObject().put("title", design.name()).put("seeds", design.seeds())
                    .put("front", design.onFront()).put("accuracy", design.accuracy().mean());
            design.power(kind).ifPresent(power -> row.put("power", power.mean()));
            design.interval().ifPresent(interval ->
                    row.putArray("interval").add(interval.least()).add(interval.greatest()));
        }
        root.put("unfinished", report.unfinished().size());
        ArrayNode problems = root.putArray("problems");
        report.problems().forEach(problems::add);
        return root;
    }
}
