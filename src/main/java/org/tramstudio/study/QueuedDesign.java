package org.tramstudio.study;

import org.tramstudio.task.TaskSnapshot;

/**
 * A design in the queue as it stood at one moment.
 *
 * @param designId which design
 * @param task where its training stands
 */
public record QueuedDesign(String designId, TaskSnapshot task) {
}
