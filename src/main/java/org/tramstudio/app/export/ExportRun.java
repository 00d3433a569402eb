package org.tramstudio.app.export;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskSnapshot;
import org.tramstudio.task.TaskState;

/** An export that is being written, as the dialog and the task drawer show it. FX thread only. */
final class ExportRun {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<TaskSnapshot>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<BackgroundTask<?>> running = Optional.empty();

    ExportRun(Background background) {
        this.background = background;
    }

    /** How far it is; empty where nothing is written. */
    ReadOnlyObjectProperty<Optional<TaskSnapshot>> progress() {
        return progress.getReadOnlyProperty();
    }

    boolean isRunning() {
        return running.isPresent();
    }

    /** Begins; one of the three is called at its end. */
    <T> void start(String name, BackgroundTask.Work<T> work, Consumer<T> done, Consumer<Throwable> failed, Runnable cancelled) {
        BackgroundTask<T> task = new BackgroundTask<>(name, work);
        running = Optional.of(task);
        progress.set(Optional.of(task.snapshot()));
        background.start(task, result -> {
            end();
            done.accept(result);
        }, failure -> {
            end();
            failed.accept(failure);
        });
        look(task, cancelled);
    }

    /** Nobody is called back by a task that was cancelled, so its end is seen here. */
    private void look(BackgroundTask<?> task, Runnable cancelled) {
        if (!running.equals(Optional.of(task))) {
            return;
        }
        TaskSnapshot now = task.snapshot();
        if (now.state() == TaskState.CANCELLED) {
            end();
            cancelled.run();
        } else {
            progress.set(Optional.of(now));
            background.later(BETWEEN_LOOKS, () -> look(task, cancelled));
        }
    }

    /** Asks it to stop. */
    void cancel() {
        running.ifPresent(BackgroundTask::cancel);
    }

    private void end() {
        running = Optional.empty();
        progress.set(Optional.empty());
    }
}
