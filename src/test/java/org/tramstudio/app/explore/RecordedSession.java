package org.tramstudio.app.explore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.tramstudio.app.workspace.DesignQueue;
import org.tramstudio.app.workspace.ProjectChange;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.TaskSnapshot;
import org.tramstudio.training.ImagePredictions;
import org.tramstudio.training.LayerOperands;
import org.tramstudio.training.TrainingEvent;

/** A session that records what the view asks of it, and tells what a test wants. */
public final class RecordedSession implements ProjectSession {

    public final SimpleObjectProperty<Optional<TaskSnapshot>> exploring = new SimpleObjectProperty<>(Optional.empty());
    public final SimpleObjectProperty<Optional<String>> obstacle = new SimpleObjectProperty<>(Optional.empty());
    final List<String> calls = new ArrayList<>();
    final List<StudySettings> explored = new ArrayList<>();
    final List<TrainingEventsListener> listeners = new ArrayList<>();
    List<TrainingEvent> history = List.of();
    final RecordedQueue queue = new RecordedQueue(calls);

    @Override
    public void open(Path folder) {
        calls.add("open");
    }

    @Override
    public void close() {
        calls.add("close");
    }

    @Override
    public void reloadDataset() {
        calls.add("reloadDataset");
    }

    @Override
    public void change(ProjectChange change) {
        calls.add("change");
    }

    @Override
    public void changeStudy(StudySettings settings) {
        calls.add("changeStudy");
    }

    @Override
    public void explore(StudySettings settings) {
        calls.add("explore");
        explored.add(settings);
    }

    @Override
    public void pause() {
        calls.add("pause");
    }

    @Override
    public void resume() {
        calls.add("resume");
    }

    @Override
    public void cancel() {
        calls.add("cancel");
    }

    @Override
    public DesignQueue queue() {
        return queue;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<TaskSnapshot>> exploring() {
        return exploring;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> obstacle() {
        return obstacle;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> datasetProblem() {
        return new SimpleObjectProperty<>(Optional.empty());
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> networkProblem() {
        return new SimpleObjectProperty<>(Optional.empty());
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Runnable>> floatTraining() {
        return new SimpleObjectProperty<>(Optional.empty());
    }

    @Override
    public void exportNetwork(Path target, Optional<DesignPoint> design) {
        calls.add("exportNetwork");
    }

    @Override
    public void onTrainingEvents(TrainingEventsListener listener) {
        listeners.add(listener);
    }

    @Override
    public void history(String designId, Consumer<List<TrainingEvent>> receiver) {
        calls.add("history " + designId);
        receiver.accept(history);
    }

    @Override
    public void operands(DesignPoint design, Consumer<Optional<LayerOperands>> receiver) {
        receiver.accept(Optional.empty());
    }

    @Override
    public void predictions(DesignPoint design, Consumer<ImagePredictions> receiver, Consumer<String> failed) {
        calls.add("predictions " + design.id());
    }
}
