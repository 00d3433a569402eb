/** Reads product tables in the layouts that simulators of approximate multipliers use. */
package org.tramstudio.circuit.format.table;
