package org.tramstudio.study.slurm;

import java.util.List;
import java.util.OptionalInt;
import org.tramstudio.study.DesignPoint;

/**
 * Designs that are submitted as one job array.
 *
 * @param start what they wait for
 * @param tasks one design each
 */
public record JobArray(Start start, List<Task> tasks) {

    /** Copies the tasks. */
    public JobArray {
        tasks = List.copyOf(tasks);
    }

    /**
     * A task.
     *
     * @param index in the array
     * @param design what it trains
     */
    public record Task(int index, DesignPoint design) {
    }

    /** What a job array waits for. */
    public sealed interface Start {

        /** Nothing. */
        record AtOnce() implements Start {
        }

        /** A task that is in Slurm's queue already. */
        record AfterTask(TaskId task) implements Start {
        }

        /**
         * Each task for the one of the same index in another array.
         *
         * @param array which of the arrays that are submitted together, from 0
         */
        record AfterArray(int array) implements Start {
        }
    }

    /** Index of the task that trains a design. */
    OptionalInt index(String designId) {
        return tasks.stream().filter(task -> task.design().id().equals(designId)).mapToInt(Task::index).findFirst();
    }
}
