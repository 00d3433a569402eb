package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.PhaseTwo;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingPlan;

/** What designs of an earlier version are given. */
class FigureCompletionTest {

    private static final TrainingPlan PLAN = TrainingPlan.of(Map.of(Setting.BITS, "3", Setting.COLUMNS, "3"));
    private static final Graph NETWORK = new Graph("one layer", FeatureShape.of(1, 4, 4), List.of(
            new Node("conv", new Operator.Convolution(1, 1, 3, 1, 1, 1, false), List.of(Graph.INPUT))));

    @TempDir
    private Path folder;

    @Test
    void anEarlierDesignGetsEveryFigureOnceAndKeepsWhatItHas() throws IOException {
        DesignPoint old = finished(new MultiplierSource.Truncated(2)).simulated(0.123);
        save(old);
        FigureCompletion completion = completion("inputs");
        assertTrue(completion.isMissing(old));
        DesignPoint completed = completion.complete(old);
        assertEquals(0.123, completed.simulatedPower().orElseThrow(), "what was reported stays");
        assertEquals(ErrorMetrics.of(PhaseTwo.map(PLAN, old.theta()).table()).meanSquaredError(),
                completed.figures().meanSquaredError().orElseThrow());
        assertTrue(completed.figures().area().orElseThrow() < 1 && completed.figures().area().orElseThrow() > 0);
        assertTrue(completed.figures().delay().orElseThrow() <= 1);
        assertEquals(1, completed.figures().approximatedShare().orElseThrow());
        assertEquals(0.5, completed.figures().loss().orElseThrow(), "of the last epoch of phase 3");
        assertEquals(Optional.of(completed), store().find(old.id()), "stored anew");
        assertFalse(completion.isMissing(completed));
    }

    @Test
    void theAccurateMultiplierIsWhatOthersAreCountedFrom() throws IOException {
        DesignPoint accurate = finished(new MultiplierSource.Accurate());
        save(accurate);
        DesignFigures figures = completion("inputs").complete(accurate).figures();
        assertEquals(1, figures.area().orElseThrow(), 1e-9);
        assertEquals(1, figures.delay().orElseThrow(), 1e-9);
        assertEquals(0, figures.meanSquaredError().orElseThrow());
    }

    @Test
    void aDesignOfAnotherNetworkIsNotTakenForOneOfThis() throws IOException {
        DesignPoint other = finished(new MultiplierSource.Truncated(2));
        save(other);
        assertEquals(OptionalDouble.empty(), completion("others").complete(other).figures().approximatedShare());
    }

    @Test
    void aFileWithoutFiguresIsReadAndADesignWithoutThemIsWrittenAsBefore() throws IOException {
        DesignPoint old = finished(new MultiplierSource.Accurate());
        save(old);
        Path file = folder.resolve(old.id()).resolve("design.json");
        assertFalse(Files.readString(file).contains("figures"));
        assertEquals(DesignFigures.NONE, store().find(old.id()).orElseThrow().figures());
    }

    private FigureCompletion completion(String inputs) {
        return new FigureCompletion(store(), new GateLevelPower(), Optional.of(new FigureCompletion.Network(NETWORK, inputs)));
    }

    private DesignStore store() {
        return new DesignStore(folder);
    }

    private static DesignPoint finished(MultiplierSource source) {
        return DesignPoint.queued(DesignId.of(source, PLAN, "inputs"), source, PLAN).in(DesignState.DONE);
    }

    private void save(DesignPoint design) throws IOException {
        try (DesignClaim claim = store().claim(design.id()).orElseThrow()) {
            claim.save(design);
            for (int epoch = 0; epoch < ScriptedTraining.EPOCHS; epoch++) {
                claim.append(ScriptedTraining.epoch(PLAN, epoch, 1));
            }
        }
    }
}
