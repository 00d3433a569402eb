/**
 * Gate networks: what netlists of every language are read into, and how a {@link org.tramstudio.circuit.Netlist} of
 * partial products, adders and gates is recovered from one.
 */
package org.tramstudio.circuit.format.network;
