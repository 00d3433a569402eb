/**
 * The file formats of multipliers: {@link org.tramstudio.circuit.format.CircuitFormat} names those that are written.
 */
package org.tramstudio.circuit.format;
