package org.tramstudio.circuit.format;

import java.io.IOException;
import java.nio.file.Path;
import org.tramstudio.circuit.format.blif.BlifReader;
import org.tramstudio.circuit.format.network.RecoveredMultiplier;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Reads multipliers by others. The file's extension and its content tell the format. */
public final class CircuitReader {

    private CircuitReader() {
    }

    /**
     * Reads a file.
     *
     * @throws UserFacingException naming file, place, expectation and remedy, if it is no multiplier in a known format
     * @throws IOException if the file cannot be read
     */
    public static ImportedCircuit read(Path file, ReadOptions options) throws IOException {
        return read(SourceFile.read(file), options);
    }

    static ImportedCircuit read(SourceFile source, ReadOptions options) throws UserFacingException {
        BlifReader.Blif blif = BlifReader.read(source);
        RecoveredMultiplier multiplier =
                RecoveredMultiplier.of(blif.name(), blif.network(), options.signed().orElse(false));
        return new NetlistImport(source, options).complete(multiplier, "BLIF",
                SignDecision.inName(blif.name()).or(() -> SignDecision.inName(source.stem())), "");
    }
}
