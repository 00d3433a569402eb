package org.tramstudio.project.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.DesignClaim;
import org.tramstudio.study.DesignPart;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.StructureParameters;

/** LeNet-5 on glyphs with finished designs that nobody had to train: their retrained weights are the sample's. */
public final class FinishedProject {

    private static final Path SAMPLE_WEIGHTS = Path.of("sample-projects", "lenet5-glyphs", "weights.safetensors");
    private static final List<String> LAYERS = List.of("conv1", "conv2");
    private static final List<Double> SHARES = List.of(0.25, 0.75);

    private final Project project;

    private FinishedProject(Project project) {
        this.project = project;
    }

    /** Writes a project without designs into a folder. */
    public static FinishedProject in(Path folder) throws IOException {
        Project project = new Project(folder.toAbsolutePath(), "Glyphs", "", Optional.of(new NetworkReference.BuiltIn("lenet5")),
                Optional.of(new DatasetReference.Glyphs(200, 50, 1)), StudySettings.standard());
        ProjectFolder.write(project);
        Files.copy(SAMPLE_WEIGHTS, folder.resolve("weights.safetensors"));
        return new FinishedProject(project);
    }

    /** The project. */
    public Project project() {
        return project;
    }

    /** A design whose layers share a multiplier. */
    public DesignPoint shared(double lambda, double accuracy, double power) throws IOException {
        TrainingPlan plan = plan(Map.of());
        return save("lambda-" + lambda, lambda, plan, StructureParameters.of(1, 1, 1, 1, 0.6), List.of(), accuracy, power);
    }

    /** A design of which each layer has its multiplier. */
    public DesignPoint layerWise(double lambda) throws IOException {
        TrainingPlan plan = plan(Map.of(Setting.GRANULARITY, "layer"));
        String id = id("layers-" + lambda);
        List<DesignPart> parts = new ArrayList<>();
        for (int place = 0; place < LAYERS.size(); place++) {
            MappedMultiplier mapped = new GreedyMapper().map(MultiplierArchitecture.WALLACE, plan.bits(),
                    StructureParameters.of(place == 0 ? new double[] {1, 1} : new double[] {1, 1, 1, 1, 1, 0.4}));
            String identity = mapped.table().identity();
            for (ExportFile file : CircuitFormat.JSON.files(new ExportedCircuit("m" + identity.substring(0, 16), mapped.netlist(),
                    mapped.table(), List.of()))) {
                Path target = project.designs().resolve(id).resolve("multipliers").resolve(file.name());
                Files.createDirectories(target.getParent());
                Files.write(target, file.bytes());
            }
            parts.add(new DesignPart(List.of(LAYERS.get(place)), SHARES.get(place), mapped.theta(), Optional.empty(), identity,
                    OptionalDouble.of(mapped.normalizedCost()), OptionalDouble.empty()));
        }
        return save("layers-" + lambda, lambda, plan, StructureParameters.of(1, 0.5), parts, 0.9, 0.7);
    }

    private static TrainingPlan plan(Map<Setting, String> changes) {
        return TrainingPlan.of(Map.of(Setting.BITS, "4", Setting.COLUMNS, "7", Setting.SEED, "7", Setting.TEST_SAMPLES, "40"))
                .with(changes);
    }

    private static String id(String stem) {
        return stem + "-seed-7-00000000";
    }

    private DesignPoint save(String stem, double lambda, TrainingPlan plan, StructureParameters theta, List<DesignPart> parts,
                             double accuracy, double power) throws IOException {
        DesignPoint design = new DesignPoint(id(stem), new MultiplierSource.CoTrained(lambda), plan, DesignState.DONE, theta,
                Map.of(AccuracyStage.FLOAT, 0.95, AccuracyStage.FINAL, accuracy), power + 0.1, power + 0.02,
                OptionalDouble.of(power), 12, List.of(), Optional.empty(), parts);
        DesignStore store = new DesignStore(project.designs());
        try (DesignClaim claim = store.claim(design.id()).orElseThrow()) {
            claim.save(design);
            Files.createDirectories(claim.checkpoint());
            Files.copy(SAMPLE_WEIGHTS, claim.checkpoint().resolve("recover-3-0.safetensors"));
            Files.writeString(claim.checkpoint().resolve("state.json"), """
                    {"phase":"RECOVER","epoch":3,"step":0,"lossSum":0.0,"theta":[1.0],"accuracy":{},"epochAccuracy":0.9,
                    "seconds":1.0,"explored":[],"errorForms":{},"tensors":"recover-3-0.safetensors"}""");
            Files.writeString(claim.checkpoint().getParent().resolve("operands.json"), operands(plan.bits()));
        }
        return design;
    }

    private static String operands(int bits) {
        String counts = IntStream.range(0, 1 << bits).mapToObj(code -> "1").collect(Collectors.joining(","));
        return "{\"schemaVersion\":1,\"layers\":{" + IntStream.range(0, LAYERS.size()).mapToObj(place -> "\""
                + LAYERS.get(place) + "\":{\"share\":" + SHARES.get(place) + ",\"weights\":[" + counts + "],\"activations\":["
                + counts + "]}").collect(Collectors.joining(",")) + "}}";
    }
}
