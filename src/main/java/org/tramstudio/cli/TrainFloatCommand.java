package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.project.ProjectInputs;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.FloatTraining;
import org.tramstudio.training.OptimizerKind;
import org.tramstudio.training.TrainingEvent;
import org.tramstudio.training.TrainingListener;
import org.tramstudio.training.TrainingPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a project's network in floating point. */
@Command(name = "train-float", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Trains the project's network in floating point, from scratch unless --continue is given, and "
            + "writes its weights. After an interruption, the same command goes on where it was.")
final class TrainFloatCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "PROJECT", description = "Folder of the project.")
    private Path projectFolder;
    @Option(names = "--epochs", defaultValue = "" + FloatTraining.Plan.USUAL_EPOCHS, paramLabel = "N",
            description = "How often each image is seen, 1 to 1000 (default: ${DEFAULT-VALUE}).")
    private int epochs;
    @Option(names = "--samples", defaultValue = "0", paramLabel = "N",
            description = "Training images used, the same share of each class; 0 for all (default: ${DEFAULT-VALUE}).")
    private int samples;
    @Option(names = "--batch", paramLabel = "N",
            description = "Images of one optimiser step, 1 to 4096 (default: 128 for sgd, 32 for adam).")
    private Optional<Integer> batch;
    @Option(names = "--optimizer", paramLabel = "ID",
            description = "sgd or adam (default: adam for a network with attention, else sgd).")
    private Optional<OptimizerKind> optimizer;
    @Option(names = "--learning-rate", paramLabel = "X",
            description = "Step width at the start, above 0 and up to 10; it falls to 0 along a cosine "
                    + "(default: 0.03 for sgd, 0.0005 for adam).")
    private Optional<Double> learningRate;
    @Option(names = "--continue", description = "Begin with the network's present weights; with those of others, this "
            + "trains a new classifier and adapts the rest.")
    private boolean goOn;
    @Option(names = "--seed", paramLabel = "N", description = "Start of every random choice (default: the project's).")
    private Optional<Long> seed;
    @Option(names = "--data", paramLabel = "PATH",
            description = "Folder or zip of the images, in place of the project's.")
    private Optional<Path> data;
    @Option(names = "--out", paramLabel = "FILE",
            description = "The safetensors file to write (default: the one that the project names).")
    private Optional<Path> out;
    @Option(names = "--half-precision", description = "Write the weights with 16 bits each: a file of half the size.")
    private boolean halfPrecision;
    @Option(names = "--force", description = "Overwrite the file if it is there.")
    private boolean force;
    @Mixin
    private ThreadOption threads;
    @Mixin
    private MemoryOption memory;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    TrainFloatCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        threads.apply();
        memory.apply();
        Project project = ProjectFolder.read(projectFolder);
        ProjectInputs inputs = ProjectInputs.open(project, data, TaskControl.NONE);
        FloatTraining.Plan plan = plan(inputs.graph(), project.study().plan());
        Path weights = out.orElse(inputs.weights());
        OutputFile.requireFree(weights, "--out", force);
        inputs.requireEngine();
        if (goOn && inputs.source().isEmpty()) {
            throw new UserFacingException(inputs.weights() + ": there are no weights to go on with.",
                    "Leave out --continue to train from scratch.");
        }
        double accuracy = inputs.floatTraining(project)
                .run(plan, goOn ? inputs.source() : Optional.empty(), weights, new Told(), TaskControl.NONE);
        if (json) {
            console.print(Console.object().put("weights", weights.toString()).put("accuracyFloat", accuracy));
        } else {
            console.out().printf(Locale.ROOT, "Accuracy %.2f %%; written: %s%n", 100 * accuracy, weights);
        }
        return 0;
    }

    private FloatTraining.Plan plan(Graph graph, TrainingPlan study) {
        FloatTraining.Plan usual = FloatTraining.Plan.usual(graph, study.augment(), seed.orElse(study.seed()));
        OptimizerKind kind = optimizer.orElse(usual.optimizer());
        try {
            return new FloatTraining.Plan(epochs, samples,
                    batch.orElse(FloatTraining.Plan.usualBatchSize(kind)), kind,
                    learningRate.orElse(FloatTraining.Plan.usualRate(kind)), usual.augment(), usual.seed(),
                    halfPrecision);
        } catch (IllegalArgumentException refusal) {
            throw new ParameterException(spec.commandLine(), refusal.getMessage());
        }
    }

    /** Prints what training tells, unless only the result is wanted. */
    private final class Told implements TrainingListener {
        @Override
        public void on(TrainingEvent event) {
            if (!json && event instanceof TrainingEvent.Epoch epoch) {
                console.err().printf(Locale.ROOT, "epoch %d of %d  loss %.3f  accuracy %.2f %%  %.1f s%n",
                        epoch.epoch() + 1, epoch.epochs(), epoch.loss(), 100 * epoch.accuracy(), epoch.seconds());
            }
        }

        @Override
        public void note(String note) {
            if (!json) {
                console.err().println(note);
            }
        }
    }
}
