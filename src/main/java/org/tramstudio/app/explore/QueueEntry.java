package org.tramstudio.app.explore;

import java.util.Optional;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.ExpectedTime;
import org.tramstudio.study.QueuedDesign;
import org.tramstudio.task.TaskSnapshot;

/**
 * A line of the queue.
 *
 * @param design the design
 * @param title what to call it among the others
 * @param standing where it stands
 * @param task its training here or elsewhere; empty for one that has stopped
 * @param left time until it is finished once it is its turn; empty for one that has stopped, and where it is not known
 */
record QueueEntry(DesignPoint design, String title, Standing standing, Optional<TaskSnapshot> task,
                  Optional<ExpectedTime> left) {

    /** Where a design stands in the queue. */
    enum Standing {
        AT_WORK,
        PAUSED,
        STOPPING,
        /** The first of those that wait. */
        NEXT,
        WAITING,
        /** Another process trains it. */
        ELSEWHERE,
        FAILED,
        /** Cancelled or interrupted. */
        STOPPED;

        boolean waits() {
            return this == NEXT || this == WAITING;
        }

        /** Whether its checkpoint waits for somebody who lets it go on. */
        boolean hasEnded() {
            return this == FAILED || this == STOPPED;
        }

        /** Whether it is trained in this window. */
        boolean isActive() {
            return this == AT_WORK || this == PAUSED || this == STOPPING;
        }
    }

    String id() {
        return design.id();
    }

    /** One that this window trains, or will. */
    static QueueEntry queued(DesignPoint design, String title, QueuedDesign queued, boolean next) {
        TaskSnapshot task = queued.task();
        Standing standing = switch (task.state()) {
            case QUEUED -> next ? Standing.NEXT : Standing.WAITING;
            case PAUSED -> Standing.PAUSED;
            case STOPPING -> Standing.STOPPING;
            case RUNNING, CANCELLED, FAILED, DONE -> Standing.AT_WORK;
        };
        return new QueueEntry(design, title, standing, Optional.of(task), queued.left());
    }

    /** One that another process trains. */
    static QueueEntry elsewhere(DesignPoint design, String title, TaskSnapshot task) {
        return new QueueEntry(design, title, Standing.ELSEWHERE, Optional.of(task), task.remaining().map(ExpectedTime::about));
    }

    /** One that has failed or was stopped. */
    static QueueEntry ended(DesignPoint design, String title) {
        return new QueueEntry(design, title, design.state() == DesignState.FAILED ? Standing.FAILED : Standing.STOPPED,
                Optional.empty(), Optional.empty());
    }

    /** What it does, or why it does nothing, and in further lines how far it is, or what to do. */
    String wording() {
        return switch (standing) {
            case AT_WORK -> doing().orElse("Starting");
            case PAUSED -> "Paused" + doing().map(text -> "\n" + text).orElse("");
            case STOPPING -> "Stopping…";
            case NEXT -> "Next" + failedBefore();
            case WAITING -> "Waiting" + failedBefore();
            case ELSEWHERE -> "In training elsewhere" + doing().map(text -> "\n" + text).orElse("");
            case FAILED -> "Failed: " + design.failure().orElse("the log says why");
            case STOPPED -> design.trail().isEmpty() ? "Stopped before its first epoch was done"
                    : "Stopped after " + design.trail().size() + (design.trail().size() == 1 ? " epoch" : " epochs");
        };
    }

    /** The time that is left in a few words; empty for one that has stopped. */
    String timeWording() {
        if (standing.waits()) {
            return left.map(ExpectedTime::words).orElse("not known yet");
        }
        return standing.hasEnded() ? "" : left.map(QueueEntry::clock).orElse("");
    }

    private static String clock(ExpectedTime left) {
        return (left.atLeast() ? "at least " : "") + Numbers.clock(left.time()) + (left.atLeast() ? "" : " left");
    }

    private String failedBefore() {
        return design.failure().map(why -> "\nFailed before: " + why).orElse("");
    }

    private Optional<String> doing() {
        return task.map(TaskSnapshot::message).filter(text -> !text.isBlank());
    }
}
