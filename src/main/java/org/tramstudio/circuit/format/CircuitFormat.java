package org.tramstudio.circuit.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A file format that multipliers are exported to. The same circuit gives the same text, always. */
public enum CircuitFormat {

    /** One file: a module of half and full adder instances. */
    VERILOG("verilog", "Structural Verilog", circuit -> List.of(VerilogModule.write(circuit))),

    /** The test bench and the memory file of the products that it reads. */
    VERILOG_TEST_BENCH("testbench", "Self-checking Verilog test bench", VerilogTestBench::write),

    /** One file: every operand pair with its product. */
    PRODUCT_TABLE("table", "Product table as text", circuit -> List.of(ProductTableText.write(circuit)));

    private final String id;
    private final String title;
    private final Function<ExportedCircuit, List<ExportFile>> writer;

    CircuitFormat(String id, String title, Function<ExportedCircuit, List<ExportFile>> writer) {
        this.id = id;
        this.title = title;
        this.writer = writer;
    }

    /** The format with an id. */
    public static Optional<CircuitFormat> ofId(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    /** The name on the command line. */
    public String id() {
        return id;
    }

    /** The name in the window. */
    public String title() {
        return title;
    }

    /** The files of a circuit in this format; their names begin with the circuit's. */
    public List<ExportFile> files(ExportedCircuit circuit) {
        return writer.apply(circuit);
    }
}
