package org.tramstudio.project.bundle;

import java.util.List;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.circuit.format.ExportedCircuit;

/** Makes the files of a multiplier in a format. */
@FunctionalInterface
interface CircuitWriting {

    /** The files, in the order of {@link CircuitFormat#files}. */
    List<ExportFile> files(CircuitFormat format, ExportedCircuit circuit);
}
