package org.tramstudio.cli;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.study.report.TreeDrawing;
import org.tramstudio.study.slurm.Slurm;
import org.tramstudio.study.slurm.SlurmProgram;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.UserFacingException;
import picocli.CommandLine;

/** The program without its window. */
public final class CommandLineInterface {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineInterface.class);
    private static final String JSON = "--json";

    private final Console console;
    private final ViewPictures pictures;
    private final WindowMeasurement window;
    private final TreeDrawing trees;

    /**
     * A command line.
     *
     * @param console what it writes to
     * @param pictures takes the pictures of the window
     * @param window measures how the window answers
     * @param trees draws the multipliers of reports
     */
    public CommandLineInterface(Console console, ViewPictures pictures, WindowMeasurement window, TreeDrawing trees) {
        this.console = console;
        this.pictures = pictures;
        this.window = window;
        this.trees = trees;
    }

    /**
     * Runs one command.
     *
     * @return exit status: 0 done, 1 failed, 2 wrong usage
     */
    public int run(String... args) {
        boolean json = Arrays.asList(args).contains(JSON);
        SettingOptions settings = new SettingOptions();
        SettingOptions ofRecipe = new SettingOptions();
        Slurm slurm = new Slurm(SlurmProgram.onThisMachine());
        CommandLine line = new CommandLine(new TramStudioCommand())
                .addSubcommand(settings.addTo(new CommandLine(new RunCommand(console, settings))))
                .addSubcommand(ofRecipe.addTo(new CommandLine(new RecipeCommand(console, ofRecipe))))
                .addSubcommand(new CommandLine(new ResumeCommand(console)))
                .addSubcommand(new CommandLine(new StatusCommand(console, slurm)))
                .addSubcommand(new CommandLine(new SubmitCommand(console, slurm)))
                .addSubcommand(new CommandLine(new MapCommand(console)))
                .addSubcommand(new CommandLine(new GenerateCommand(console)))
                .addSubcommand(new CommandLine(new MetricsCommand(console)))
                .addSubcommand(new CommandLine(new ConvertCommand(console)))
                .addSubcommand(new CommandLine(new PowerCommand(console)))
                .addSubcommand(new CommandLine(new BenchCommand())
                        .addSubcommand(new CommandLine(new MappingBenchCommand(console, MappingGoals.all())))
                        .addSubcommand(new CommandLine(new PowerBenchCommand(console)))
                        .addSubcommand(new CommandLine(new NetworkBenchCommand(console)))
                        .addSubcommand(new CommandLine(new KillBenchCommand(console)))
                        .addSubcommand(new CommandLine(new PriorityBenchCommand(console)))
                        .addSubcommand(new CommandLine(new WindowBenchCommand(console, window))))
                .addSubcommand(new CommandLine(new PrepareCommand(console)))
                .addSubcommand(new CommandLine(new DataCommand(console)))
                .addSubcommand(new CommandLine(new LibraryCommand(console)))
                .addSubcommand(new CommandLine(new CompareCommand(console)))
                .addSubcommand(new CommandLine(new ReportCommand(console, trees)))
                .addSubcommand(new CommandLine(new ExportCommand(console)))
                .addSubcommand(new CommandLine(new OnnxCommand(console)))
                .addSubcommand(new CommandLine(new InferCommand(console)))
                .addSubcommand(new CommandLine(new TrainFloatCommand(console)))
                .addSubcommand(new CommandLine(new ScreenshotsCommand(console, pictures)));
        line.setOut(new java.io.PrintWriter(console.out(), true));
        line.setErr(new java.io.PrintWriter(console.err(), true));
        line.setUsageHelpWidth(Paragraph.WIDTH);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((refusal, arguments) -> usage(refusal, json));
        line.setExecutionExceptionHandler((failure, command, result) -> failed(failure, json));
        return line.execute(args);
    }

    private int usage(CommandLine.ParameterException refusal, boolean json) {
        String command = refusal.getCommandLine().getCommandSpec().qualifiedName();
        console.error(refusal.getMessage() + "\n" + "See " + command + " --help.", json);
        return CommandLine.ExitCode.USAGE;
    }

    private int failed(Exception failure, boolean json) {
        console.error(message(failure instanceof UncheckedIOException io ? io.getCause() : failure), json);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String message(Exception failure) {
        if (failure instanceof UserFacingException refusal) {
            return refusal.getMessage();
        }
        if (failure instanceof TaskCancelledException) {
            return "Cancelled.";
        }
        LOG.error("the command failed", failure);
        String reason = Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
        return "The command failed: " + reason + "\nThe log has the details.";
    }
}
