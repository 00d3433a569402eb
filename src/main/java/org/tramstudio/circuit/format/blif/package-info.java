/** Reads the Berkeley Logic Interchange Format, as synthesis tools write it. */
package org.tramstudio.circuit.format.blif;
