/**
 * Multipliers as circuits: {@link org.tramstudio.circuit.MultiplierGenerator} makes a
 * {@link org.tramstudio.circuit.Netlist}, {@link org.tramstudio.circuit.NetlistSimplifier} reduces it, and its
 * {@link org.tramstudio.circuit.ProductTable} gives {@link org.tramstudio.circuit.ErrorMetrics},
 * {@link org.tramstudio.circuit.ErrorByColumn}, {@link org.tramstudio.circuit.MultiplierTraits} and
 * {@link org.tramstudio.circuit.ErrorFactors}. Circuits too wide for a table are measured by
 * {@link org.tramstudio.circuit.ErrorMeasurement}.
 */
package org.tramstudio.circuit;
