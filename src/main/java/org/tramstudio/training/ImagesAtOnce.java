package org.tramstudio.training;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.task.RelayedControl;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * How many images of a batch are computed at once, so that training keeps within its memory.
 *
 * @param count how many are
 * @param wanted how many would be if there were memory enough
 */
record ImagesAtOnce(int count, int wanted) {

    private static final Logger LOG = LoggerFactory.getLogger(ImagesAtOnce.class);

    /**
     * As many as the limit and the machine allow.
     *
     * @param what is trained, for the log and for messages, such as "this design"
     * @param estimate how much memory it takes
     * @param wanted how many images are computed at once if there is memory enough
     * @param listener is told where they are fewer
     * @throws UserFacingException if there is not memory enough for a single one
     */
    static ImagesAtOnce of(String what, MemoryEstimate estimate, int wanted, TrainingListener listener)
            throws UserFacingException {
        String wantedMemory = TrainingMemory.megabytes(estimate.bytes(wanted));
        LOG.info("{} takes at most {} with {} images at once", what, wantedMemory, wanted);
        ImagesAtOnce allowed = new ImagesAtOnce(TrainingMemory.imagesAtOnce(what, estimate, wanted), wanted);
        if (allowed.areFewer()) {
            listener.note("computes " + allowed.count + " images at once in place of " + wanted
                    + ", since those would take about " + wantedMemory + " of memory");
        }
        return allowed;
    }

    /** Whether they are fewer than wanted. */
    boolean areFewer() {
        return count < wanted;
    }

    /** Says with every message of the task that they are fewer, where they are. */
    TaskControl told(TaskControl control) {
        return areFewer() ? new SayingControl(control, ", " + count + " images at once to save memory") : control;
    }

    /** Says with every message what is done otherwise than planned. */
    private record SayingControl(TaskControl told, String addition) implements RelayedControl {
        @Override
        public void message(String message) {
            told.message(message + addition);
        }
    }
}
