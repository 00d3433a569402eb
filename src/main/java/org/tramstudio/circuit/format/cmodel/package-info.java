/** Reads multipliers that are written as a straight-line function of C, as EvoApproxLib's are. */
package org.tramstudio.circuit.format.cmodel;
