package org.tramstudio.app.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.ProjectResources.TrainableNetwork;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.DesignFolder;
import org.tramstudio.study.DesignOperands;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.FigureCompletion;
import org.tramstudio.study.SimulatedPower;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskSnapshot;
import org.tramstudio.training.ImagePredictions;
import org.tramstudio.training.LayerOperands;
import org.tramstudio.training.TrainingEvent;

/** The session of a window: reads and trains in the background, and writes what comes of it into the workspace. */
public final class StudioSession implements ProjectSession {

    private final Workspace workspace;
    private final Background background;
    private final Dialogs dialogs;
    private final ProjectResources resources;
    private final SimulatedPower power;
    private final ReadOnlyObjectWrapper<Optional<String>> datasetProblem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> networkProblem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Obstacle obstacle;
    private final FloatTrainingOffer floatTraining;
    private final Executor window;
    private final StudyCourse course;
    private Optional<FollowedFolder> followed = Optional.empty();
    private Optional<TrainableNetwork> network = Optional.empty();
    /** Grows with every project opened or closed: what was begun for an earlier one is dropped when it comes back. */
    private int generation;

    /**
     * A session without a project.
     *
     * @param workspace what the views show
     * @param background where work is done
     * @param dialogs how the user is told and asked
     * @param resources images, network and training
     * @param power computes the simulated power of designs
     * @param window runs on the FX thread what it is given
     */
    public StudioSession(Workspace workspace, Background background, Dialogs dialogs, ProjectResources resources,
                         SimulatedPower power, Executor window) {
        this.workspace = workspace;
        this.background = background;
        this.dialogs = dialogs;
        this.resources = resources;
        this.power = power;
        this.window = window;
        this.obstacle = new Obstacle(workspace, datasetProblem, networkProblem);
        this.course = new StudyCourse(workspace, background, dialogs, this::newStudy, obstacle.reason(), window);
        this.floatTraining = new FloatTrainingOffer(workspace, background, dialogs, window, obstacle, () -> network,
                this::reloadDataset);
    }

    @Override
    public void open(Path folder) {
        if (mayLeave("open another project")) {
            workspace.message().set("Opening " + folder.getFileName() + "…");
            background.startQuietly(new BackgroundTask<>("Open " + folder, control -> read(folder)), this::show,
                    failure -> dialogs.error("The project cannot be opened", FailureReport.of(failure)));
        }
    }

    @Override
    public void close() {
        if (mayLeave("close the project")) {
            leave();
            workspace.message().set("");
        }
    }

    @Override
    public void reloadDataset() {
        workspace.project().get().ifPresent(project -> load(project, background::startQuietly, control ->
                new Opening(project, resources.load(project, control), Optional.empty())));
    }

    @Override
    public void change(ProjectChange change) {
        if (course.exploring().get().isPresent()) {
            dialogs.error("A study is running", "Stop the study before you change the project.");
            return;
        }
        workspace.project().get().ifPresent(project -> load(project, background::start, control -> {
            Project changed = change.of(project, control);
            ProjectResources.Loaded loaded = resources.load(changed, control);
            return new Opening(changed, loaded, store(changed));
        }));
    }

    @Override
    public void changeStudy(StudySettings settings) {
        workspace.project().get().map(project -> project.withStudy(settings)).ifPresent(changed -> {
            workspace.project().set(Optional.of(changed));
            background.startQuietly(new BackgroundTask<>("Write the study", control -> store(changed)),
                    failed -> failed.ifPresent(this::notStored), this::notStored);
        });
    }

    @Override
    public void exportNetwork(Path target, Optional<DesignPoint> design) {
        Project project = workspace.project().get().orElseThrow();
        network.map(TrainableNetwork::export).ifPresent(export -> background.start(
                new BackgroundTask<>("Write " + target.getFileName(), control -> export.write(target, project, design)),
                written -> dialogs.notice("The network was written to " + written),
                failure -> dialogs.error("The network could not be exported", FailureReport.of(failure))));
    }

    private void notStored(Throwable failure) {
        dialogs.error("The project could not be written", FailureReport.of(failure));
    }

    /** Where the choice cannot be stored, the images can be used all the same. */
    private static Optional<Throwable> store(Project project) {
        try {
            ProjectFolder.write(project);
            return Optional.empty();
        } catch (IOException unwritable) {
            return Optional.of(unwritable);
        }
    }

    @Override
    public void explore(StudySettings settings) {
        course.explore(settings);
    }

    @Override
    public void pause() {
        course.pause();
    }

    @Override
    public void resume() {
        course.resume();
    }

    @Override
    public void cancel() {
        course.cancel();
    }

    @Override
    public DesignQueue queue() {
        return course.queue();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<TaskSnapshot>> exploring() {
        return course.exploring();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> obstacle() {
        return obstacle.reason();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> datasetProblem() {
        return datasetProblem.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> networkProblem() {
        return networkProblem.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Runnable>> floatTraining() {
        return floatTraining.offer();
    }

    @Override
    public void onTrainingEvents(TrainingEventsListener listener) {
        course.onTrainingEvents(listener);
    }

    @Override
    public void history(String designId, Consumer<List<TrainingEvent>> receiver) {
        workspace.project().get().ifPresent(project -> background.startQuietly(
                new BackgroundTask<>("Read events", control -> new DesignStore(project.designs()).events(designId)),
                receiver, failure -> dialogs.error("The training's log cannot be read", FailureReport.of(failure))));
    }

    @Override
    public void operands(DesignPoint design, Consumer<Optional<LayerOperands>> receiver) {
        workspace.project().get().ifPresent(project -> background.startQuietly(new BackgroundTask<>("Read operand codes",
                control -> new DesignOperands(new DesignStore(project.designs())).of(design)), receiver,
                failure -> {
                    dialogs.error("The operand codes cannot be read", FailureReport.of(failure));
                    receiver.accept(Optional.empty());
                }));
    }

    @Override
    public void predictions(DesignPoint design, Consumer<ImagePredictions> receiver, Consumer<String> failed) {
        network.map(TrainableNetwork::predictions).ifPresentOrElse(predictions -> background.start(
                new BackgroundTask<>("Classify the test images: " + design.title(), control -> predictions.of(design, control)),
                receiver, failure -> failed.accept(FailureReport.of(failure))),
                () -> failed.accept("The network is not open."));
    }

    private record Opened(Project project, DesignFolder folder, DesignFolder.Changes found) {
    }

    private Opened read(Path folder) throws IOException {
        Project project = ProjectFolder.read(folder);
        DesignFolder designs = new DesignFolder(new DesignStore(project.designs()), course::trains);
        return new Opened(project, designs, designs.look());
    }

    private void show(Opened opened) {
        leave();
        workspace.designs().setAll(opened.found().designs());
        workspace.elsewhere().set(opened.found().elsewhere());
        workspace.project().set(Optional.of(opened.project()));
        workspace.message().set("Opened " + opened.project().title());
        if (!opened.found().problems().isEmpty()) {
            dialogs.error("Some designs cannot be read", String.join("\n\n", opened.found().problems()));
        }
        followed = Optional.of(new FollowedFolder(opened.folder(), workspace, dialogs, course::trains, course::tell,
                window));
        reloadDataset();
    }

    /** Designs that an earlier version has stored lack figures; one of them belongs to the network, if there is one. */
    private void completeFigures(Project project) {
        int asked = generation;
        FigureCompletion completion = new FigureCompletion(new DesignStore(project.designs()), power,
                network.map(own -> new FigureCompletion.Network(own.graph(), own.fingerprint())));
        workspace.designs().stream().filter(completion::isMissing).forEach(design ->
                background.startQuietly(new BackgroundTask<>("Measure " + design.title(),
                        control -> completion.complete(design)), completed -> {
                    if (asked == generation) {
                        workspace.update(completed);
                    }
                }, failure -> workspace.message().set(FailureReport.of(failure))));
    }

    /**
     * A project with its parts.
     *
     * @param project as its file says, or will say
     * @param loaded its images and network
     * @param notStored why its file could not be written
     */
    private record Opening(Project project, ProjectResources.Loaded loaded, Optional<Throwable> notStored) {
    }

    /** Starts work in the background, in sight of the user or not. */
    @FunctionalInterface
    private interface Starting {
        void start(BackgroundTask<Opening> task, Consumer<Opening> done, Consumer<Throwable> failed);
    }

    private void load(Project project, Starting starting, BackgroundTask.Work<Opening> work) {
        datasetProblem.set(Optional.empty());
        // new weights make new designs, so an idle queue is not used again
        course.discardIdle();
        if (project.dataset().isEmpty()) {
            completeFigures(project);
            return;
        }
        int asked = generation;
        starting.start(new BackgroundTask<>("Load images and network of " + project.title(), work), opening -> {
            if (asked == generation) {
                show(opening);
            }
        }, failure -> {
            if (asked == generation) {
                failed(failure);
                completeFigures(project);
            }
        });
    }

    /** Where images are shown already, a change that failed leaves them. */
    private void failed(Throwable failure) {
        if (workspace.dataset().get().isPresent()) {
            dialogs.error("The project was not changed", FailureReport.of(failure));
        } else {
            datasetProblem.set(Optional.of(FailureReport.of(failure)));
        }
    }

    private void show(Opening opening) {
        ProjectResources.Loaded loaded = opening.loaded();
        if (!workspace.project().get().equals(Optional.of(opening.project()))) {
            workspace.project().set(Optional.of(opening.project()));
        }
        opening.notStored().ifPresent(this::notStored);
        network = loaded.network();
        networkProblem.set(loaded.networkProblem());
        workspace.graph().set(network.map(TrainableNetwork::graph));
        workspace.weightsPresent().set(network.filter(TrainableNetwork::weightsPresent).isPresent());
        workspace.dataset().set(Optional.of(loaded.dataset()));
        completeFigures(opening.project());
    }

    private RunningStudy newStudy(LiveStudy live) {
        return new RunningStudy(workspace.project().get().orElseThrow(), network.orElseThrow(), power, live);
    }

    private boolean mayLeave(String what) {
        return course.exploring().get().isEmpty() || dialogs.confirm("A study is running",
                "To " + what + ", the study has to stop. What is done is kept, and exploring again goes on from there.",
                "Stop the study");
    }

    private void leave() {
        generation++;
        followed.ifPresent(FollowedFolder::close);
        followed = Optional.empty();
        course.leave();
        network = Optional.empty();
        datasetProblem.set(Optional.empty());
        networkProblem.set(Optional.empty());
        workspace.clear();
    }

    /** Stops what runs, without asking, as the program ends. */
    public void stop() {
        leave();
    }
}
