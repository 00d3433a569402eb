package org.tramstudio.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.StructureParameters;

/** A small multiplier in a file, as one would get it from elsewhere. */
final class ForeignCircuit {

    private ForeignCircuit() {
    }

    /** Writes a tree of 4 bits without its three least significant columns, and gives its file. */
    static Path write(Path folder) throws IOException {
        Netlist cut = new GreedyMapper().map(MultiplierArchitecture.DADDA, 4, StructureParameters.of(1, 1, 1)).netlist();
        ExportFile file = CircuitFormat.JSON.files(new ExportedCircuit("cut", cut.operands(), Optional.of(cut),
                Optional.empty(), List.of())).getFirst();
        return Files.write(folder.resolve(file.name()), file.bytes());
    }
}
