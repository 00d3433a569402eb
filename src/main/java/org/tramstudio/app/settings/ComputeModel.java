package org.tramstudio.app.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tramstudio.task.ComputeThreads;
import org.tramstudio.training.TrainingMemory;

/** How much of the machine training may use. What is chosen takes effect at once, where it can. FX thread only. */
public final class ComputeModel {

    /** Stands for as many threads as are usual here, and for no limit of memory. */
    public static final int USUAL = 0;

    private final ReadOnlyObjectWrapper<Integer> threads = new ReadOnlyObjectWrapper<>(USUAL);
    private final ReadOnlyObjectWrapper<Integer> memory = new ReadOnlyObjectWrapper<>(TrainingMemory.limit());

    /** The processor threads that were chosen; {@link #USUAL} for none in particular. */
    public ReadOnlyObjectProperty<Integer> threads() {
        return threads.getReadOnlyProperty();
    }

    /** The memory limit in MB that was chosen; {@link #USUAL} for none. */
    public ReadOnlyObjectProperty<Integer> memory() {
        return memory.getReadOnlyProperty();
    }

    /** Computes with so many threads, or as many as there are, if this machine has fewer. */
    public void useThreads(int count) {
        threads.set(Math.clamp(count, USUAL, ComputeThreads.most()));
        ComputeThreads.use(threads.get() == USUAL ? ComputeThreads.usualBesideWindow() : threads.get());
    }

    /** Lets trainings that begin from now on take so many MB. */
    public void limitMemory(int megabytes) {
        memory.set(Math.clamp(megabytes, USUAL, TrainingMemory.MOST_MEGABYTES));
        TrainingMemory.limitTo(memory.get());
    }
}
