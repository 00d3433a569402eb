package org.tramstudio.study;

import java.util.Optional;
import org.tramstudio.task.TaskSnapshot;

/**
 * A design in the queue as it stood at one moment.
 *
 * @param designId which design
 * @param task where its training stands
 * @param left time until it is finished once it is its turn; empty where nothing was measured that tells of it
 */
public record QueuedDesign(String designId, TaskSnapshot task, Optional<ExpectedTime> left) {
}
