/**
 * Multipliers as circuits: {@link org.tramstudio.circuit.MultiplierGenerator} makes a
 * {@link org.tramstudio.circuit.Netlist}, {@link org.tramstudio.circuit.NetlistSimplifier} reduces it, and its
 * {@link org.tramstudio.circuit.ProductTable} gives {@link org.tramstudio.circuit.ErrorMetrics} and
 * {@link org.tramstudio.circuit.ErrorFactors}.
 */
package org.tramstudio.circuit;
