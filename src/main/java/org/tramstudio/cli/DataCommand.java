package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tramstudio.data.ClassCounts;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.DatasetOptions;
import org.tramstudio.data.DatasetReader;
import org.tramstudio.data.NormalizationChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a data set holds. */
@Command(name = "data", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Opens a data set and prints its format, image shape, classes with their counts, and mean and "
            + "deviation of its channels; with --check, also which images cannot be decoded."})
final class DataCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "PATH", description = "A folder, zip, tar.gz or npz file with images.")
    private Path path;
    @Option(names = "--size", paramLabel = "N",
            description = "Bring image files to N x N pixels: the shorter side is resized, then the middle is cut out.")
    private Optional<Integer> size;
    @Option(names = "--crop", paramLabel = "SHARE", defaultValue = "0.875",
            description = "How much of the resized shorter side the cut keeps, to 1 (default: ${DEFAULT-VALUE}).")
    private double crop;
    @Option(names = "--skip-corrupt", description = "Leave out images that cannot be decoded, and list them.")
    private boolean skipCorrupt;
    @Option(names = "--check", description = "Decode every image; exit status 1 if one cannot be.")
    private boolean check;
    @Option(names = "--normalization", paramLabel = "ID", defaultValue = "measured",
            description = "measured, imagenet, half or none (default: ${DEFAULT-VALUE}).")
    private String normalization;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    DataCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        CountedProgress progress = new CountedProgress(console, "Reading");
        Dataset dataset;
        try {
            dataset = DatasetReader.open(path, options(), progress);
        } finally {
            progress.end();
        }
        DataReport report = new DataReport(dataset, ClassCounts.of(dataset), dataset.normalization(),
                check || skipCorrupt);
        if (json) {
            console.print(report.json());
        } else {
            console.out().println(report.text());
        }
        return check && !skipCorrupt && !dataset.problems().isEmpty() ? 1 : 0;
    }

    private DatasetOptions options() {
        NormalizationChoice choice = NormalizationChoice.ofId(normalization.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "--normalization is " + normalization
                        + "; it must be one of " + Arrays.stream(NormalizationChoice.values()).map(NormalizationChoice::id)
                        .collect(Collectors.joining(", "))));
        try {
            return new DatasetOptions(size.map(OptionalInt::of).orElse(OptionalInt.empty()), crop, check || skipCorrupt,
                    choice);
        } catch (IllegalArgumentException refusal) {
            throw new ParameterException(spec.commandLine(), refusal.getMessage());
        }
    }
}
