/**
 * Files of trained weights by other programs: {@link org.tramstudio.nn.weights.StateDict} reads and writes them, without
 * running anything that a file names.
 */
package org.tramstudio.nn.weights;
