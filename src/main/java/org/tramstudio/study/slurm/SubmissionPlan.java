package org.tramstudio.study.slurm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.tramstudio.files.ProcessLock;
import org.tramstudio.study.DesignPoint;

/**
 * Which designs of a study are submitted, and in which job arrays. A design that begins warm waits in Slurm for the one that
 * it begins after.
 *
 * @param arrays in the order in which they are submitted
 * @param leftOut designs that are not submitted, with the reason, in the study's order
 */
public record SubmissionPlan(List<JobArray> arrays, Map<DesignPoint, String> leftOut) {

    /**
     * Chooses designs.
     *
     * @param designs how the study's designs stand
     * @param before the id of the design that another one begins after, see {@link org.tramstudio.study.StudyDesigns#before}
     * @param failedOnly whether to take those alone that were submitted before and have not come to their end
     */
    public static SubmissionPlan of(List<DesignStatus> designs, Function<DesignPoint, Optional<String>> before, boolean failedOnly) {
        Map<String, DesignStatus> byId = new LinkedHashMap<>();
        designs.stream().filter(DesignStatus::declared).forEach(status -> byId.put(status.design().id(), status));
        Growing plan = new Growing();
        for (DesignStatus status : byId.values()) {
            Optional<String> obstacle = obstacle(status, failedOnly);
            Optional<DesignStatus> former = before.apply(status.design()).map(byId::get);
            if (obstacle.isPresent()) {
                plan.leftOut.put(status.design(), obstacle.get());
            } else {
                plan.add(status.design(), former);
            }
        }
        return new SubmissionPlan(plan.arrays(), plan.leftOut);
    }

    private static Optional<String> obstacle(DesignStatus status, boolean failedOnly) {
        return switch (status.standing()) {
            case FINISHED -> Optional.of("finished");
            case RUNNING, WAITING -> Optional.of(status.slurm().filter(TaskState::isActive).map(_ -> "in Slurm's queue")
                    .orElseGet(() -> "being trained " + place(status.holder().orElseThrow())));
            case INTERRUPTED, FAILED, NOT_BEGUN -> failedOnly && status.submitted().isEmpty()
                    ? Optional.of("not submitted before") : Optional.empty();
        };
    }

    private static String place(ProcessLock.Holder holder) {
        return holder.isKnown() ? "on " + holder.host() + " by process " + holder.process() : "by another process";
    }

    /** The plan while designs are added to it. */
    private static final class Growing {

        private final Map<JobArray.Start, List<JobArray.Task>> tasks = new LinkedHashMap<>();
        private final Map<DesignPoint, String> leftOut = new LinkedHashMap<>();

        List<JobArray> arrays() {
            return tasks.entrySet().stream().map(entry -> new JobArray(entry.getKey(), entry.getValue())).toList();
        }

        void add(DesignPoint design, Optional<DesignStatus> former) {
            if (former.isEmpty() || former.get().standing() == Standing.FINISHED) {
                put(new JobArray.Start.AtOnce(), OptionalInt.empty(), design);
                return;
            }
            List<JobArray> arrays = arrays();
            for (int number = 0; number < arrays.size(); number++) {
                OptionalInt index = arrays.get(number).index(former.get().design().id());
                if (index.isPresent()) {
                    put(new JobArray.Start.AfterArray(number), index, design);
                    return;
                }
            }
            Optional<TaskState> queued = former.get().slurm().filter(TaskState::isActive);
            if (queued.isPresent()) {
                put(new JobArray.Start.AfterTask(queued.get().id()), OptionalInt.empty(), design);
            } else {
                leftOut.put(design, "begins where " + former.get().design().title() + " ends, which is "
                        + former.get().standing().title() + " and not submitted");
            }
        }

        private void put(JobArray.Start start, OptionalInt index, DesignPoint design) {
            List<JobArray.Task> array = tasks.computeIfAbsent(start, _ -> new ArrayList<>());
            array.add(new JobArray.Task(index.orElse(array.size()), design));
        }
    }
}
