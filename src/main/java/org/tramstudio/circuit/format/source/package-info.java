/** What every reader of a circuit file starts from: its content, and errors that name file and line. */
package org.tramstudio.circuit.format.source;
