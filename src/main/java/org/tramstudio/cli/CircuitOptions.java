package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tramstudio.circuit.format.CircuitReader;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.circuit.format.ReadOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What can be said about a circuit file that a command reads. */
final class CircuitOptions {

    /** The operands' sign, said one way or the other. */
    private static final class Sign {
        @Option(names = "--signed", description = "Operands and product are in two's complement.")
        private boolean signed;
        @Option(names = "--unsigned",
                description = "Operands and product have no sign (default: the file tells, else the nearer exact product).")
        private boolean unsigned;
    }

    @ArgGroup
    private Optional<Sign> sign = Optional.empty();
    @Option(names = "--transpose", description = "Exchange the operands: the weight becomes the activation.")
    private boolean transpose;

    ImportedCircuit read(Path file) throws IOException {
        return CircuitReader.read(file, new ReadOptions(sign.map(chosen -> chosen.signed), transpose));
    }
}
