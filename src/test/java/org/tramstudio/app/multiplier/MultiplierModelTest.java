package org.tramstudio.app.multiplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.tram.ColumnPowerModel;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingOptions;
import org.tramstudio.tram.PartialProductMapper;
import org.tramstudio.tram.PartialProductParameters;
import org.tramstudio.tram.StructureParameters;

class MultiplierModelTest {

    private static final StructureParameters TRAINED =
            StructureParameters.of(1, 1, 1, 1, .174248, .199563, .194773, .147112);

    private final Workspace workspace = new Workspace();
    private final MultiplierModel model =
            new MultiplierModel(workspace, new Background(Runnable::run, Runnable::run));

    @Test
    void startsWithTheStartOfCoTraining() {
        assertEquals(StructureParameters.start(8), choice().theta());
        assertEquals(OptionalInt.of(4), evaluation().truncatedColumns());
    }

    @Test
    void movingASliderMapsAgainAndPublishesTheMultiplier() {
        double before = evaluation().metrics().orElseThrow().errorRate();
        model.setTheta(5, 1);
        model.setTheta(4, 1);
        assertTrue(evaluation().metrics().orElseThrow().errorRate() > before);
        assertEquals(OptionalInt.of(6), evaluation().truncatedColumns());
        assertSame(evaluation().shown(), workspace.multiplier().get().orElseThrow());
    }

    @Test
    void anAccurateMultiplierHasNoErrorAndAllItsCost() {
        model.apply(Preset.of(8, 8).getFirst());
        assertEquals(0, evaluation().metrics().orElseThrow().maxErrorDistance());
        assertEquals(1, evaluation().shown().mapped().orElseThrow().normalizedCost());
        evaluation().columnCosts().forEach(cost -> assertEquals(cost.accurate(), cost.kept()));
    }

    @Test
    void aDesignByPartialProductIsComparedWithWhatItStartedFrom() {
        PartialProductParameters theta = PartialProductParameters.of(4, StructureParameters.of(1, 1, .25));
        MappedMultiplier mapped = new PartialProductMapper(MappingOptions.standard()).map(MultiplierArchitecture.DADDA, theta);
        MultiplierEvaluation found = MultiplierEvaluation.of(new Subject.Import(new ImportedCircuit("λ 2", "",
                mapped.table().operands(), Optional.of(mapped.netlist()), Optional.of(mapped.table()), "", List.of(),
                List.of()), MultiplierArchitecture.DADDA, Optional.of(theta)));
        assertEquals(ColumnPowerModel.of(MultiplierArchitecture.DADDA, 4).predicted(theta),
                found.predictedPower().orElseThrow());
        assertEquals(mapped.normalizedCost(), found.cost() / found.accurateCost(), 1e-9);
        assertTrue(found.picture().orElseThrow().legend().stream().anyMatch(entry -> entry.text().contains("θ")));
    }

    @Test
    void costsOfTheColumnsAddUpToTheMappedCost() {
        model.apply(new Preset("", "", TRAINED));
        double kept = evaluation().columnCosts().stream().mapToDouble(MultiplierEvaluation.ColumnCost::kept).sum();
        assertEquals(evaluation().shown().mapped().orElseThrow().cost(), kept, 1e-9);
        assertTrue(evaluation().predictedPower().orElseThrow() > evaluation().shown().mapped().orElseThrow().normalizedCost(),
                "the predicted power is told apart from the mapped one");
    }

    @Test
    void aSelectedDesignLoadsItsTheta() {
        select(design("a", TRAINED));
        assertEquals(TRAINED, model.choice().get().theta());
        assertEquals("Design λ 0.3", model.origin().get());
    }

    @Test
    void aDesignInTrainingIsFollowedUntilTheUserMovesASlider() {
        select(design("a", StructureParameters.start(8)));
        select(design("a", TRAINED));
        assertEquals(TRAINED, model.choice().get().theta());
        model.setTheta(7, 0.9);
        assertEquals("", model.origin().get());
        select(design("a", StructureParameters.accurate(8)));
        assertEquals(0.9, model.choice().get().theta().at(7));
        model.reloadSelected();
        assertEquals(StructureParameters.accurate(8), model.choice().get().theta());
    }

    @Test
    void aDesignInTrainingDoesNotReplaceChangesByHand() {
        select(design("a", StructureParameters.start(8)));
        HandEdits edits = new HandEdits(model);
        edits.tie(evaluation().picture().orElseThrow().places().getLast(), Signal.Constant.ONE);
        MultiplierDocument edited = model.document().get();
        assertTrue(edited.ties().isPresent());
        select(design("a", TRAINED));
        assertEquals(edited, model.document().get());
        select(design("b", TRAINED));
        assertEquals(TRAINED, choice().theta(), "another design is loaded");
        model.undo();
        assertEquals(edited, model.document().get());
    }

    @Test
    void anotherWidthHasAsManyColumnsAndForgetsAColumnBeyondIt() {
        workspace.selectedColumn().set(OptionalInt.of(12));
        model.setWidth(4);
        assertEquals(4, model.choice().get().columns());
        assertEquals(8, evaluation().shown().mapped().orElseThrow().netlist().product().size());
        assertEquals(OptionalInt.empty(), workspace.selectedColumn().get());
        model.setColumns(100);
        assertEquals(7, model.choice().get().columns());
    }

    @Test
    void everyChoiceCanBeMapped() {
        for (MultiplierArchitecture architecture : MultiplierArchitecture.forUnsigned()) {
            for (int width = MultiplierChoice.MIN_WIDTH; width <= MultiplierChoice.MAX_WIDTH; width++) {
                model.setArchitecture(architecture);
                model.setWidth(width);
                model.setColumns(MultiplierChoice.mostColumns(width));
                assertEquals("", model.problem().get());
                assertEquals(model.choice().get(), choice());
            }
        }
    }

    @Test
    void aResultThatIsLateIsStillFollowedByTheLatest() {
        Queue<Runnable> work = new ArrayDeque<>();
        MultiplierModel slow = new MultiplierModel(new Workspace(), new Background(work::add, Runnable::run));
        slow.setTheta(7, 0.2);
        slow.setTheta(7, 0.7);
        int computations = 0;
        while (!work.isEmpty()) {
            work.remove().run();
            computations++;
        }
        assertEquals(2, computations, "the first request and the latest");
        assertEquals(0.7, choice(slow).theta().at(7));
    }

    private MultiplierChoice choice() {
        return choice(model);
    }

    private static MultiplierChoice choice(MultiplierModel of) {
        return ((Subject.Mapping) of.evaluation().get().orElseThrow().subject()).choice();
    }

    private MultiplierEvaluation evaluation() {
        return model.evaluation().get().orElseThrow();
    }

    private void select(DesignPoint design) {
        workspace.selectedDesign().set(Optional.of(design));
    }

    private static DesignPoint design(String id, StructureParameters theta) {
        return new DesignPoint(id, new MultiplierSource.CoTrained(0.3), StudySettings.standard().plan(), DesignState.RUNNING, theta,
                Map.of(), 1, 1, OptionalDouble.empty(), 0, List.of(), Optional.empty(), List.of());
    }
}
