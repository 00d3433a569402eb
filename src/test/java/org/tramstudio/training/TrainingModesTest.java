package org.tramstudio.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tramstudio.circuit.ColumnTruncation;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.Glyphs;
import org.tramstudio.nn.WeightSource;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappingOptions;
import org.tramstudio.tram.StructureMapper;
import org.tramstudio.tram.StructureMappers;
import org.tramstudio.tram.StructureParameters;

/** Every source of multipliers and every way to train, on a handful of images: that none is changed by an interruption. */
class TrainingModesTest {

    private static final Dataset GLYPHS = Glyphs.dataset(60, 30, 1);
    private static final Graph LENET = ZooNetwork.LENET_5.graph(GLYPHS.shape(), GLYPHS.classNames().size());
    private static final TrainingPlan PLAN = TrainingPlan.of(Map.of(Setting.PHASE_1_EPOCHS, "2",
            Setting.PHASE_3_EPOCHS, "1", Setting.BATCH_SIZE, "20", Setting.STRUCTURE_LEARNING_RATE_FACTOR, "100",
            Setting.LEARNING_RATE, "0.002"));
    private static final GivenMultiplier GIVEN = new GivenMultiplier(ColumnTruncation.table(8, 5), Optional.empty());

    @TempDir
    static Path folder;
    private static Path weights;

    @BeforeAll
    static void writeRandomWeights() throws IOException {
        weights = RandomWeights.write(LENET, folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "lambda 5       | OPTIMIZER=adam",
        "lambda 5       | QUANTISATION_EPOCHS=2 BITS=4 COLUMNS=4 STRUCTURE_START=moderate EDGE_BITS=true",
        "lambda 5       | GRANULARITY=layer",
        "lambda 5       | GRANULARITY=partial-product",
        "lambda 5       | MICRO_BATCH=7 RANGE_OBSERVER=mse",
        "lambda 5       | MAPPING_METHOD=refined LAYERS=conv2",
        "lambda 5       | MAPPING_METHOD=refined MAPPING_OPERANDS=measured GRANULARITY=layer",
        "truncated 6    | OPTIMIZER=adam WEIGHT_DECAY=0",
        "direct 0.6     | GRANULARITY=layer",
        "direct 0.7     | BIAS_CORRECTION=true",
        "library        | MICRO_BATCH=8",
    })
    void aDesignThatWasCancelledAnywhereEndsAsIfItHadNotBeen(String source, String settings) throws IOException {
        TrainingPlan plan = plan(settings);
        List<TrainingEvent> undisturbedEvents = new ArrayList<>();
        String name = source.replace(' ', '_') + settings.hashCode();
        TrainedDesign undisturbed = train(source(source), plan, name, Optional.empty(), TaskControl.NONE,
                undisturbedEvents);
        List<TrainingEvent> events = new ArrayList<>();
        for (int stopAfter : new int[] {2, 3, 4}) {
            int until = events.size() + stopAfter;
            assertThrows(TaskCancelledException.class, () -> train(source(source), plan, name + "-disturbed",
                    Optional.empty(), new CancellingControl(() -> events.size() >= until), events));
        }
        TrainedDesign resumed = train(source(source), plan, name + "-disturbed", Optional.empty(), TaskControl.NONE,
                events);

        assertEquals(undisturbed.theta(), resumed.theta());
        assertEquals(undisturbed.accuracy(), resumed.accuracy());
        assertEquals(undisturbed.multipliers().stream().map(DesignMultiplier::table).toList(),
                resumed.multipliers().stream().map(DesignMultiplier::table).toList());
        assertArrayEquals(arrays(name), arrays(name + "-disturbed"));
    }

    @Test
    void layersWithEqualProductsShareAMultiplierAndOthersDoNot() throws IOException {
        TrainingPlan plan = plan("GRANULARITY=layer COLUMNS=6");
        ApproximatedLayers layers = new ApproximatedLayers(LENET, plan);
        StructureMapping mapping = new StructureMapping(plan, layers, new GreedyMapper(), Optional.empty());
        List<Double> different = List.of(1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0);
        List<Double> alike = List.of(1.0, 1.0, 0.01, 0.0, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0);

        List<DesignMultiplier> two = mapping.map(different);
        assertEquals(List.of(List.of("conv1"), List.of("conv2")), two.stream().map(DesignMultiplier::layers).toList());
        assertEquals(layers.share("conv1"), two.getFirst().share());
        assertEquals(1, two.stream().mapToDouble(DesignMultiplier::share).sum(), 1e-12);
        assertTrue(two.getFirst().share() < two.getLast().share(), "the second convolution multiplies more often");
        assertEquals(two.getFirst().share() * two.getFirst().normalizedPower().orElseThrow()
                + two.getLast().share() * two.getLast().normalizedPower().orElseThrow(), mapping.normalizedPower(different), 1e-12);
        List<DesignMultiplier> one = mapping.map(alike);
        assertEquals(List.of(List.of("conv1", "conv2")), one.stream().map(DesignMultiplier::layers).toList());
        assertEquals(1, one.getFirst().share());
    }

    @Test
    void partialProductsHaveParametersOfTheirOwn() throws IOException {
        TrainedDesign design = train(new MultiplierSource.CoTrained(8), plan("GRANULARITY=partial-product"), "pp",
                Optional.empty(), TaskControl.NONE, new ArrayList<>());
        var theta = design.multipliers().getFirst().partialProducts().orElseThrow();

        assertEquals(theta.columnMeans(), design.theta());
        assertNotEquals(theta.at(0, 5), theta.at(5, 0));
    }

    @Test
    void adamTakesTheStructureAllTheWayHoweverSmallTheRateOfTheWeights() throws IOException {
        TrainedDesign design = train(new MultiplierSource.CoTrained(1000),
                plan("OPTIMIZER=adam STRUCTURE_LEARNING_RATE_FACTOR=0 LEARNING_RATE=0.00005 STRUCTURE_START=accurate"), "adam",
                Optional.empty(), TaskControl.NONE, new ArrayList<>());

        design.theta().theta().forEach(theta -> assertEquals(1, theta, 0.01));
    }

    @ParameterizedTest
    @ValueSource(strings = {"layer", "partial-product"})
    void structuresMappedForMeasuredOperandsAreOthers(String granularity) throws IOException {
        String name = "mapped-" + granularity;
        Optional<SharedResults> shared = Optional.of(new SharedResults(folder.resolve(name), "inputs"));
        TrainingPlan uniform = plan("PHASE_3_EPOCHS=0 MAPPING_METHOD=refined GRANULARITY=" + granularity);
        TrainingPlan measured = uniform.with(Map.of(Setting.MAPPING_OPERANDS, "measured"));
        TrainedDesign alike = train(source("lambda 5"), uniform, name + "-uniform", shared, TaskControl.NONE,
                new ArrayList<>());
        TrainedDesign weighed = train(source("lambda 5"), measured, name + "-measured", shared, TaskControl.NONE,
                new ArrayList<>());

        assertEquals(alike.theta(), weighed.theta());
        assertNotEquals(alike.multipliers().stream().map(DesignMultiplier::table).toList(),
                weighed.multipliers().stream().map(DesignMultiplier::table).toList());
        assertFalse(PhaseTwo.mapsAnew(source("lambda 5"), measured));
    }

    @Test
    void aSharedStructureIsMappedForTheMixtureOfAllLayers() throws IOException {
        TrainingPlan plan = plan("MAPPING_METHOD=refined");
        double[] weights = new double[256];
        double[] activations = new double[256];
        Arrays.fill(weights, 96, 160, 1);
        Arrays.fill(activations, 0, 20, 1);
        LayerOperands operands = new LayerOperands(Map.of("conv1",
                new LayerOperands.Layer(1, new IndependentOperands(weights, activations))));
        List<Double> theta = List.of(1.0, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2);
        ApproximatedLayers layers = new ApproximatedLayers(LENET, plan);
        StructureMapper uniform = PhaseTwo.mapper(plan.mappingMethod());

        ProductTable alike = new StructureMapping(plan, layers, uniform, Optional.empty()).map(theta).getFirst().table();
        ProductTable weighed = new StructureMapping(plan, layers, uniform, Optional.of(operands)).map(theta).getFirst()
                .table();
        assertNotEquals(alike, weighed);
        assertEquals(StructureMappers.of(plan.mappingMethod(), MappingOptions.standard().with(operands.mixture(), 0.05))
                .map(plan.architecture(), plan.bits(), new StructureParameters(theta)).table(), weighed);
    }

    @Test
    void designsMeetTheirBudgetAndFitTheOperandsTheyWereMadeFor() throws IOException {
        TrainedDesign direct = train(new MultiplierSource.Direct(0.6), PLAN, "budget", Optional.empty(), TaskControl.NONE,
                new ArrayList<>());

        double cost = direct.normalizedPower().orElseThrow();
        assertTrue(cost <= 0.6 && cost > 0.5, "cost " + cost);
        assertTrue(direct.predictedPower().isEmpty());
    }

    @Test
    void aSearchForEachLayerTellsHowFarItIsAndStopsBetweenThem() {
        List<String> messages = new ArrayList<>();
        TaskControl control = new StoppingControl() {
            @Override
            public void proceed() {
                if (messages.contains("Phase 2: map, layer 1 of 2")) {
                    throw new TaskCancelledException();
                }
            }

            @Override
            public void message(String message) {
                messages.add(message);
            }
        };

        assertThrows(TaskCancelledException.class, () -> train(new MultiplierSource.Direct(0.6), plan("GRANULARITY=layer"),
                "stopped", Optional.empty(), control, new ArrayList<>()));
        assertEquals("Phase 2: map, layer 1 of 2", messages.getLast());
    }

    @Test
    void phaseOneAndQuantisationAreComputedOnceForAllDesigns() throws IOException {
        Optional<SharedResults> shared = Optional.of(new SharedResults(folder.resolve("shared"), "inputs"));
        TrainingPlan plan = plan("QUANTISATION_EPOCHS=1");
        List<TrainingEvent> first = new ArrayList<>();
        train(new MultiplierSource.CoTrained(5), plan, "first", shared, TaskControl.NONE, first);
        List<TrainingEvent> second = new ArrayList<>();
        TrainedDesign later = train(new MultiplierSource.CoTrained(5),
                plan.with(Map.of(Setting.MAPPING_METHOD, "rebuilt")), "second", shared, TaskControl.NONE, second);
        TrainedDesign alone = train(new MultiplierSource.CoTrained(5),
                plan.with(Map.of(Setting.MAPPING_METHOD, "rebuilt")), "alone", Optional.empty(), TaskControl.NONE,
                new ArrayList<>());

        assertEquals(3, steps(first, Phase.QUANTIZE));
        assertEquals(6, steps(first, Phase.EXPLORE));
        assertEquals(0, steps(second, Phase.QUANTIZE) + steps(second, Phase.EXPLORE));
        assertEquals(epochs(first, Phase.EXPLORE), epochs(second, Phase.EXPLORE));
        assertEquals(alone.theta(), later.theta());
        assertEquals(alone.accuracy(), later.accuracy());
        assertArrayEquals(arrays("alone"), arrays("second"));
    }

    @Test
    void aWarmStartBeginsWhereTheSmallerLambdaEnded() throws IOException {
        Optional<SharedResults> shared = Optional.of(new SharedResults(folder.resolve("warm"), "inputs"));
        MultiplierSource after = new MultiplierSource.CoTrained(2, List.of(1.0));
        UserFacingException refused = assertThrows(UserFacingException.class, () -> train(after, PLAN, "too-early", shared,
                TaskControl.NONE, new ArrayList<>()));
        assertTrue(refused.getMessage().contains("λ 1"), refused.getMessage());
        TrainedDesign one = train(new MultiplierSource.CoTrained(1), PLAN, "one", shared, TaskControl.NONE,
                new ArrayList<>());
        TrainedDesign warm = train(after, PLAN, "warm-two", shared, TaskControl.NONE, new ArrayList<>());
        TrainedDesign cold = train(new MultiplierSource.CoTrained(2), PLAN, "cold-two", shared, TaskControl.NONE,
                new ArrayList<>());

        assertTrue(warm.predictedPower().orElseThrow() < one.predictedPower().orElseThrow());
        assertTrue(warm.predictedPower().orElseThrow() < cold.predictedPower().orElseThrow());
    }

    @Test
    void circuitsOfOtherOperandsAreRefused() {
        UserFacingException refused = assertThrows(UserFacingException.class, () -> train(source("library"),
                plan("BITS=4 COLUMNS=4"), "refused", Optional.empty(), TaskControl.NONE, new ArrayList<>()));
        assertTrue(refused.getMessage().contains("8") && refused.getMessage().contains("4"), refused.getMessage());
    }

    @Test
    void signedCircuitsAndTheSignedAccurateMultiplierAreRetrained() throws IOException {
        TrainingPlan signed = plan("SIGNED=true MICRO_BATCH=10");
        ProductTable table = ProductTable.exact(OperandFormat.signed(8));
        int[] products = table.toArray();
        for (int pair = 0; pair < products.length; pair++) {
            products[pair] &= ~15;
        }
        GivenMultiplier mul8s = new GivenMultiplier(ProductTable.ofProducts(OperandFormat.signed(8), products),
                Optional.empty());
        TrainedDesign accurate = train(new MultiplierSource.Accurate(), signed, "signed", Optional.empty(),
                TaskControl.NONE, new ArrayList<>());
        try (CoTraining training = new CoTraining(LENET, WeightSource.file(weights), GLYPHS, PhaseTwo::mapper,
                _ -> Optional.of(mul8s), Optional.empty())) {
            TrainedDesign given = training.train(new MultiplierSource.Given("mul8s", mul8s.table().identity()), signed,
                    folder.resolve("mul8s"), _ -> { }, TaskControl.NONE);
            assertEquals(mul8s.table(), given.multipliers().getFirst().table());
            assertTrue(given.normalizedPower().isEmpty());
            assertEquals(accurate.accuracy().get(AccuracyStage.QUANTIZED),
                    given.accuracy().get(AccuracyStage.QUANTIZED));
        }
        assertEquals(table, accurate.multipliers().getFirst().table());
        assertEquals(1, accurate.normalizedPower().orElseThrow(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"lambda 5 | SEED=3", "truncated 6 | QUANTISATION_EPOCHS=1", "library | MICRO_BATCH=8"})
    void predictionsOfTestImagesHaveTheAccuraciesThatWereMeasured(String source, String settings) throws IOException {
        SharedResults shared = new SharedResults(folder.resolve("shared-predictions"), "inputs");
        TrainingPlan plan = plan(settings);
        String name = "predicted-" + source.replace(' ', '-');
        TrainedDesign design = train(source(source), plan, name, Optional.of(shared), TaskControl.NONE, new ArrayList<>());

        ImagePredictions predictions = new TestPredictions(LENET, WeightSource.file(weights), GLYPHS, shared)
                .of(plan, folder.resolve(name), design.multipliers(), TaskControl.NONE);

        double images = predictions.each().size();
        int right = predictions.of(ImagePrediction.Outcome.RIGHT).size();
        assertEquals(predictions.images().size(), images);
        assertEquals(design.accuracy().get(AccuracyStage.QUANTIZED),
                (right + predictions.of(ImagePrediction.Outcome.LOST).size()) / images, 1e-12);
        assertEquals(design.accuracy().get(AccuracyStage.FINAL),
                (right + predictions.of(ImagePrediction.Outcome.GAINED).size()) / images, 1e-12);
    }

    @Test
    void predictionsOfADesignWhoseQuantisedNetworkIsGoneAreRefused() throws IOException {
        TrainingPlan plan = plan("QUANTISATION_EPOCHS=1");
        TrainedDesign design = train(source("truncated 6"), plan, "gone", Optional.empty(), TaskControl.NONE, new ArrayList<>());

        UserFacingException refused = assertThrows(UserFacingException.class, () -> new TestPredictions(LENET,
                WeightSource.file(weights), GLYPHS, new SharedResults(folder.resolve("nothing"), "inputs"))
                .of(plan, folder.resolve("gone"), design.multipliers(), TaskControl.NONE));
        assertTrue(refused.getMessage().contains("quantisation-aware"), refused.getMessage());
    }

    @Test
    void layersThatTheNetworkDoesNotHaveAreNamed() {
        UserFacingException refused = assertThrows(UserFacingException.class, () -> train(source("lambda 1"),
                plan("LAYERS=conv9"), "no-layer", Optional.empty(), TaskControl.NONE, new ArrayList<>()));
        assertTrue(refused.getMessage().contains("conv9") && refused.getMessage().contains("conv2"),
                refused.getMessage());
    }

    private static TrainingPlan plan(String settings) {
        Map<Setting, String> changes = new EnumMap<>(Setting.class);
        for (String each : settings.split(" ")) {
            changes.put(Setting.valueOf(each.split("=")[0]), each.split("=")[1]);
        }
        return PLAN.with(changes);
    }

    private static MultiplierSource source(String text) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case "lambda" -> new MultiplierSource.CoTrained(Double.parseDouble(words[1]));
            case "truncated" -> new MultiplierSource.Truncated(Integer.parseInt(words[1]));
            case "direct" -> new MultiplierSource.Direct(Double.parseDouble(words[1]));
            default -> new MultiplierSource.Given("given", GIVEN.table().identity());
        };
    }

    private static TrainedDesign train(MultiplierSource source, TrainingPlan plan, String name,
                                       Optional<SharedResults> shared, TaskControl control, List<TrainingEvent> events)
            throws IOException {
        try (CoTraining training = new CoTraining(LENET, WeightSource.file(weights), GLYPHS, PhaseTwo::mapper,
                _ -> Optional.of(GIVEN), shared)) {
            return training.train(source, plan, folder.resolve(name), events::add, control);
        }
    }

    private static long steps(List<TrainingEvent> events, Phase phase) {
        return events.stream().filter(event -> event instanceof TrainingEvent.Step && event.phase() == phase).count();
    }

    private static List<TrainingEvent> epochs(List<TrainingEvent> events, Phase phase) {
        return events.stream().filter(event -> event instanceof TrainingEvent.Epoch && event.phase() == phase).toList();
    }

    private static byte[] arrays(String name) throws IOException {
        try (var files = Files.newDirectoryStream(folder.resolve(name), "*.safetensors")) {
            return Files.readAllBytes(files.iterator().next());
        }
    }
}
