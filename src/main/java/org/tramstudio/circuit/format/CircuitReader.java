package org.tramstudio.circuit.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tramstudio.circuit.format.blif.BlifReader;
import org.tramstudio.circuit.format.cmodel.CModelReader;
import org.tramstudio.circuit.format.network.GateNetwork;
import org.tramstudio.circuit.format.network.RecoveredMultiplier;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.circuit.format.table.BinaryTableReader;
import org.tramstudio.circuit.format.table.CTableReader;
import org.tramstudio.circuit.format.table.MemoryReader;
import org.tramstudio.circuit.format.table.NpyReader;
import org.tramstudio.circuit.format.table.RawTable;
import org.tramstudio.circuit.format.table.TextTableReader;
import org.tramstudio.circuit.format.verilog.VerilogReader;
import org.tramstudio.task.UserFacingException;

/** Reads multipliers by others. The file's extension and its content tell the format. */
public final class CircuitReader {

    private static final int LARGEST_NETLIST = 1 << 26;
    private static final int LARGEST_JSON = 1 << 28;

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

    /**
     * Reads the content of a file.
     *
     * @param name of the file; its extension tells the format, where the content does not
     * @param content all bytes, which are not to be changed
     * @throws UserFacingException as {@link #read(Path, ReadOptions)}
     */
    public static ImportedCircuit read(String name, byte[] content, ReadOptions options) throws UserFacingException {
        return read(new SourceFile(name, content), options);
    }

    private static ImportedCircuit read(SourceFile source, ReadOptions options) throws UserFacingException {
        return switch (FileKind.of(source)) {
            case BLIF -> blif(source, options);
            case VERILOG -> verilog(source, options);
            case C_MODEL -> cModel(source, options);
            case JSON -> CircuitJsonReader.read(source.ofAtMost(LARGEST_JSON), options);
            case NPY -> table(source, options, NpyReader.read(source));
            case C_TABLE -> table(source, options, CTableReader.read(source));
            case MEMORY -> table(source, options, MemoryReader.read(source));
            case BINARY -> table(source, options, BinaryTableReader.read(source));
            case TEXT_TABLE -> table(source, options, TextTableReader.read(source));
        };
    }

    private static ImportedCircuit table(SourceFile source, ReadOptions options, RawTable table)
            throws UserFacingException {
        return new TableImport(source, options, table).complete();
    }

    private static ImportedCircuit blif(SourceFile source, ReadOptions options) throws UserFacingException {
        BlifReader.Blif blif = BlifReader.read(source.ofAtMost(LARGEST_NETLIST));
        Optional<Boolean> stated = SignDecision.stated(source, blif.name());
        return complete(source, options, blif.name(), blif.network(), "BLIF", stated, "");
    }

    private static ImportedCircuit verilog(SourceFile source, ReadOptions options) throws UserFacingException {
        VerilogReader.Verilog verilog = VerilogReader.read(source.ofAtMost(LARGEST_NETLIST));
        Optional<Boolean> stated = verilog.signed().or(() -> SignDecision.stated(source, verilog.name()));
        return complete(source, options, verilog.name(), verilog.network(), "Verilog", stated, "");
    }

    private static ImportedCircuit cModel(SourceFile source, ReadOptions options) throws UserFacingException {
        CModelReader.CModel model = CModelReader.read(source.ofAtMost(LARGEST_NETLIST));
        Optional<Boolean> stated = model.signed().or(() -> SignDecision.stated(source, model.name()));
        String note = " The function is declared (" + String.join(", ", model.parameters()) + ").";
        return complete(source, options, model.name(), model.network(), "C model", stated, note);
    }

    private static ImportedCircuit complete(SourceFile source, ReadOptions options, String name, GateNetwork network,
                                            String title, Optional<Boolean> stated, String note)
            throws UserFacingException {
        boolean signed = options.signed().or(() -> stated).orElse(false);
        return new NetlistImport(source, options).complete(RecoveredMultiplier.of(name, network, signed), title, stated,
                note);
    }
}
