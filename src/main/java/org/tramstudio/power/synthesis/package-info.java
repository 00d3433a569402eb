/**
 * From a netlist to library cells: {@link org.tramstudio.power.synthesis.Synthesis} optimises an AND/XOR graph and maps
 * it.
 */
package org.tramstudio.power.synthesis;
