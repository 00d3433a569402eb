package org.tramstudio.app.export;

import java.util.List;
import java.util.Set;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.circuit.format.ExportedCircuit;

/**
 * What is to be exported.
 *
 * @param source the multiplier
 * @param name name of the module, stem of the files
 * @param formats which files
 */
record ExportPlan(ExportSource source, String name, Set<CircuitFormat> formats) {

    ExportPlan {
        formats = Set.copyOf(formats);
    }

    /** The files, in the formats' order; takes a while for 8 bits, so not on the FX thread. */
    List<ExportFile> files() {
        ExportedCircuit circuit = new ExportedCircuit(name, source.multiplier().operands(),
                source.multiplier().netlist(), source.multiplier().table(), source.provenance());
        return formats.stream().sorted().filter(format -> format.obstacle(circuit).isEmpty())
                .flatMap(format -> format.files(circuit).stream()).toList();
    }
}
