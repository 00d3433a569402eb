package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tramstudio.circuit.format.CircuitReader;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.circuit.format.ReadOptions;
import org.tramstudio.task.UserFacingException;
import picocli.CommandLine.Option;

/** What can be said about a circuit file that a command reads. */
final class CircuitOptions {

    @Option(names = "--signed", description = "Operands and product are in two's complement.")
    private boolean signed;
    @Option(names = "--unsigned",
            description = "Operands and product have no sign (default: the file tells, else the nearer exact product).")
    private boolean unsigned;
    @Option(names = "--transpose", description = "Exchange the operands: the weight becomes the activation.")
    private boolean transpose;

    /**
     * Reads a circuit.
     *
     * @throws UserFacingException if the file is no multiplier, or both signs are asked for
     */
    ImportedCircuit read(Path file) throws IOException {
        return CircuitReader.read(file, asGiven());
    }

    /**
     * What the reader is told.
     *
     * @throws UserFacingException if both signs are asked for
     */
    ReadOptions asGiven() throws UserFacingException {
        if (signed && unsigned) {
            throw new UserFacingException("--signed and --unsigned exclude each other.", "Leave one of them out.");
        }
        return new ReadOptions(signed || unsigned ? Optional.of(signed) : Optional.empty(), transpose);
    }
}
