package org.tramstudio.study.slurm;

import java.util.Optional;
import org.tramstudio.files.ProcessLock;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignProgress;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.ExpectedTime;

/**
 * A design with all that is known of where it stands.
 *
 * @param design as its folder has it
 * @param declared whether the study has it as it is set now; others were made by earlier settings
 * @param holder which process is at work on it
 * @param progress how far its training is, or was when it stopped; empty for a finished one
 * @param submitted the task that it was submitted as last
 * @param slurm what Slurm says of that task; empty too where Slurm could not be asked, or knows no more of a finished design
 * @param left time until it is finished once it is its turn; empty for a finished one and where nothing was measured that tells of it
 */
public record DesignStatus(DesignPoint design, boolean declared, Optional<ProcessLock.Holder> holder,
                           Optional<DesignProgress> progress, Optional<Submissions.Submitted> submitted,
                           Optional<TaskState> slurm, Optional<ExpectedTime> left) {

    /** What of it counts: what is at work now before what was left behind earlier. */
    public Standing standing() {
        if (design.state() == DesignState.DONE) {
            return Standing.FINISHED;
        }
        if (holder.isPresent() || slurm.filter(TaskState::isRunning).isPresent()) {
            return Standing.RUNNING;
        }
        if (slurm.filter(TaskState::isActive).isPresent()) {
            return Standing.WAITING;
        }
        return switch (design.state()) {
            case FAILED -> Standing.FAILED;
            case QUEUED -> slurm.filter(TaskState::hasFailed).isPresent() ? Standing.FAILED : Standing.NOT_BEGUN;
            case INTERRUPTED, RUNNING, PAUSED -> Standing.INTERRUPTED;
            case DONE -> Standing.FINISHED;
        };
    }

    /** Why it has failed; empty for one that has not. */
    public Optional<String> reason() {
        if (standing() != Standing.FAILED) {
            return Optional.empty();
        }
        return design.failure().or(() -> slurm.map(state -> "Slurm says " + state.text()
                + submitted.map(task -> "; its output is in " + task.output()).orElse("") + "."));
    }
}
