package org.tramstudio.training;

/**
 * Where a phase's steps lie among all steps of a task.
 *
 * @param done steps of the phases before
 * @param total steps of all phases
 */
record ProgressSpan(long done, long total) {
}
