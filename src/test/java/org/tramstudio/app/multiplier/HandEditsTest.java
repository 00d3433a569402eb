package org.tramstudio.app.multiplier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.AnsweringDialogs;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.tree.SignalPlace;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.NaiveSimulation;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;

class HandEditsTest {

    private final Workspace workspace = new Workspace();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final MultiplierModel model = new MultiplierModel(workspace, background);
    private final MultiplierFiles files = new MultiplierFiles(model, dialogs, background);
    private final ImportModel imports = new ImportModel(model, files, workspace, dialogs, background);
    private final HandEdits edits = new HandEdits(model);

    @TempDir
    private Path folder;

    @Test
    void theFirstTieBeginsWithWhatMappingRemoved() {
        SignalTies mapped = shown().ties();
        SignalPlace place = free().getLast();
        edits.tie(place, Signal.Constant.ONE);
        assertEquals(mapped.with(place.signal(), Signal.Constant.ONE), shown().ties());
        assertInstanceOf(ShownMultiplier.Edited.class, workspace.multiplier().get().orElseThrow());
        assertEquals(OptionalDouble.empty(), model.evaluation().get().orElseThrow().predictedPower());
        assertArrayEquals(new NaiveSimulation(shown().accurate(), shown().ties()).products(), shown().table().toArray());
    }

    @Test
    void undoAndRedoGoThroughTiesAndEveryOtherChange() {
        List<MultiplierDocument> states = new ArrayList<>(List.of(model.document().get()));
        List<Runnable> changes = List.of(() -> edits.tie(free().getFirst(), Signal.Constant.ZERO),
                () -> edits.tie(free().getLast(), Signal.Constant.ONE),
                () -> edits.free(tied()),
                edits::mapAnew,
                () -> model.setTheta(5, 0.4),
                () -> model.setColumns(6),
                () -> model.setArchitecture(MultiplierArchitecture.DADDA),
                () -> edits.tie(free().getFirst(), Signal.Constant.ONE),
                () -> model.setWidth(4),
                () -> model.setMethod(MappingMethod.REBUILT),
                () -> model.apply(Preset.of(4, 4).getFirst()));
        for (Runnable change : changes) {
            change.run();
            assertFalse(states.getLast().isSameAs(model.document().get()), states.size() + " changes nothing");
            states.add(model.document().get());
        }
        for (int state = states.size() - 2; state >= 0; state--) {
            model.undo();
            assertEquals(states.get(state), model.document().get());
            assertEquals(model.subject(), model.evaluation().get().orElseThrow().subject());
        }
        assertEquals(Optional.empty(), model.history().undoable().get());
        for (MultiplierDocument state : states.subList(1, states.size())) {
            model.redo();
            assertEquals(state, model.document().get());
        }
        assertEquals(Optional.empty(), model.history().redoable().get());
    }

    @Test
    void aDragOfASliderIsOneStepWithItsLastValueInTheName() {
        for (int step = 1; step <= 10; step++) {
            model.setTheta(6, step / 10.0);
        }
        model.history().endGesture();
        model.setTheta(6, 0.25);
        assertEquals(Optional.of("θ₆ at 0.25"), model.history().undoable().get());
        model.undo();
        assertEquals(Optional.of("θ₆ at 1"), model.history().undoable().get());
        model.undo();
        assertEquals(0, model.choice().get().theta().at(6));
        assertEquals(Optional.empty(), model.history().undoable().get());
    }

    @Test
    void movingASliderMapsAnewAndUndoBringsTheTiesBack() {
        edits.tie(free().getFirst(), Signal.Constant.ONE);
        SignalTies ties = shown().ties();
        model.setTheta(7, 0.5);
        assertTrue(workspace.message().get().contains("Undo"), workspace.message().get());
        assertInstanceOf(ShownMultiplier.Mapped.class, workspace.multiplier().get().orElseThrow());
        model.undo();
        assertEquals(ties, shown().ties());
    }

    @Test
    void whereNoSignalCanBeTiedItSaysWhyAndNothingChanges() {
        SignalPlace place = free().getFirst();
        assertEquals(Optional.empty(), edits.obstacle());
        model.setTree(TreeKind.BUILT);
        assertTrue(edits.obstacle().orElseThrow().contains("Removals"));
        model.setTree(TreeKind.REMOVALS);
        model.setMethod(MappingMethod.REFINED);
        assertTrue(edits.obstacle().orElseThrow().contains("Refined"));
        MultiplierDocument before = model.document().get();
        edits.tie(place, Signal.Constant.ONE);
        assertEquals(before, model.document().get());
    }

    @Test
    void savesReopensAndKnowsWhatIsNotSaved() throws IOException {
        edits.tie(free().getFirst(), Signal.Constant.ONE);
        int[] products = shown().table().toArray();
        assertTrue(files.unsaved().get());
        dialogs.chosen = Optional.of(folder.resolve("mine"));
        files.save();
        assertEquals(List.of(), dialogs.errors);
        Path file = folder.resolve("mine.multiplier.json");
        assertTrue(Files.exists(file), "the ending is added");
        assertFalse(files.unsaved().get());
        edits.tie(free().getFirst(), Signal.Constant.ZERO);
        assertTrue(files.unsaved().get());
        model.undo();
        assertFalse(files.unsaved().get(), "what the file has is on the screen again");

        model.redo();
        imports.open(file);
        assertEquals(1, dialogs.questions.size(), "changes would be lost");
        assertTrue(files.unsaved().get(), "the answer was no");
        dialogs.yes = true;
        imports.open(file);
        assertArrayEquals(products, shown().table().toArray());
        assertFalse(files.unsaved().get());
        assertEquals(Optional.empty(), model.history().undoable().get(), "another document has another history");
    }

    @Test
    void aBrokenFileLeavesEverythingAsItIs() throws IOException {
        edits.tie(free().getFirst(), Signal.Constant.ONE);
        MultiplierDocument before = model.document().get();
        imports.open(Files.writeString(folder.resolve("broken.multiplier.json"), "{\"schemaVersion\": 1, "));
        assertEquals(before, model.document().get());
        assertTrue(dialogs.errors.getFirst().contains("broken.multiplier.json, line 1"), dialogs.errors.getFirst());
        assertEquals(List.of(), dialogs.questions);
    }

    private MappedMultiplier shown() {
        return model.evaluation().get().orElseThrow().shown().mapped().orElseThrow();
    }

    private List<SignalPlace> free() {
        return places().stream().filter(place -> edits.tieOf(place.signal()).isEmpty()).toList();
    }

    private SignalPlace tied() {
        return places().stream().filter(place -> edits.tieOf(place.signal()).isPresent()).findFirst().orElseThrow();
    }

    private List<SignalPlace> places() {
        return model.evaluation().get().orElseThrow().picture().orElseThrow().places();
    }
}
