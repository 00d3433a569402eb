/** Reads combinational Verilog: structural, with assignments, or behavioural with operators. */
package org.tramstudio.circuit.format.verilog;
