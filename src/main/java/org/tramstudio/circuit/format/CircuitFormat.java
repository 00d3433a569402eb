package org.tramstudio.circuit.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A file format that multipliers are exported to. The same circuit gives the same files, always. */
public enum CircuitFormat {

    /** One file: a module of half and full adder instances. */
    VERILOG("verilog", "Structural Verilog", ".v", Need.NETLIST,
            "The circuit as instances of half and full adders, for any synthesis or simulation tool",
            circuit -> List.of(VerilogModule.structural(circuit))),

    /** One file: a module of assignments only. */
    VERILOG_ASSIGN("verilog-assign", "Gate-level Verilog", "_assign.v", Need.NETLIST,
            "The circuit as one assignment for each gate, without instances",
            circuit -> List.of(VerilogModule.assigned(circuit))),

    /** The test bench and the memory file of the products that it reads. */
    VERILOG_TEST_BENCH("testbench", "Self-checking Verilog test bench", "_tb.v", Need.NETLIST,
            "Compares the circuit with every product, from 25 operand bits on with some; tells how many differ",
            VerilogTestBench::write),

    /** One file: a cover for each gate. */
    BLIF("blif", "BLIF", ".blif", Need.NETLIST, "The circuit as logic functions, for Yosys, ABC and other tools",
            circuit -> List.of(BlifModule.write(circuit))),

    /** One file: every operand pair with its product. */
    PRODUCT_TABLE("table", "Product table as text", ".txt", Need.TABLE, "Every operand pair with its product, one a line",
            circuit -> List.of(TableText.pairs(circuit))),

    /** One file: a line of products for each code of the first operand. */
    PRODUCT_ROWS("rows", "Product table as rows", ".csv", Need.TABLE,
            "A row of products for each code of the first operand, separated by commas",
            circuit -> List.of(TableText.rows(circuit))),

    /** One file: as the rows, separated by spaces. */
    MATRIX("matrix", "Product table as a matrix", ".dat", Need.TABLE,
            "A row of products for each code of the first operand, separated by spaces, as numerical programs load it",
            circuit -> List.of(TableText.matrix(circuit))),

    /** One file: little-endian 16-bit words, the first operand outer. */
    TABLE_UINT16("uint16", "Product table, 16-bit binary", ".uint16.bin", Need.TABLE_OF_16_BITS,
            "Little-endian 16-bit words, a row for each code of the first operand, as simulators for GPUs read them",
            circuit -> List.of(TableBinary.words(circuit, Short.BYTES))),

    /** One file: little-endian 32-bit words, the first operand outer. */
    TABLE_INT32("int32", "Product table, 32-bit binary", ".int32.bin", Need.TABLE,
            "Little-endian 32-bit words, a row for each code of the first operand",
            circuit -> List.of(TableBinary.words(circuit, Integer.BYTES))),

    /** One file: a two-dimensional array of NumPy. */
    NPY("npy", "NumPy array", ".npy", Need.TABLE, "A two-dimensional array [first operand][second operand] of 32-bit numbers",
            circuit -> List.of(TableBinary.npy(circuit))),

    /** One file: a two-dimensional array of C. */
    C_HEADER("c-header", "C header with the product table", ".h", Need.TABLE,
            "An array lut[first operand][second operand]", circuit -> List.of(TableText.header(circuit))),

    /** One file: a function of C that computes the product bit by bit. */
    C_MODEL("c-model", "C model", ".c", Need.NETLIST, "A function that computes the product gate by gate",
            circuit -> List.of(CModule.write(circuit))),

    /** One file: the products for {@code $readmemh}. */
    MEMORY("memory", "Memory file ($readmemh)", ".mem", Need.TABLE, "The products in hexadecimal, to initialise a memory",
            circuit -> List.of(TableText.memory(circuit, circuit.name() + ".mem"))),

    /** One file: everything that is known, to be read back without loss. */
    JSON("json", "JSON", ".json", Need.NOTHING, "Cells with their places, or the product table; read back without loss",
            circuit -> List.of(CircuitJson.write(circuit)));

    /** What a circuit must have to be written in a format. */
    private enum Need {
        NOTHING, NETLIST, TABLE, TABLE_OF_16_BITS
    }

    private final String id;
    private final String title;
    private final String ending;
    private final Need need;
    private final String description;
    private final Function<ExportedCircuit, List<ExportFile>> writer;

    CircuitFormat(String id, String title, String ending, Need need, String description,
                  Function<ExportedCircuit, List<ExportFile>> writer) {
        this.id = id;
        this.title = title;
        this.ending = ending;
        this.need = need;
        this.description = description;
        this.writer = writer;
    }

    /** The format with an id. */
    public static Optional<CircuitFormat> ofId(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    /** The format whose files end like a file's name; the longest ending counts. */
    public static Optional<CircuitFormat> ofFileName(String name) {
        return Arrays.stream(values()).filter(format -> name.toLowerCase(Locale.ROOT).endsWith(format.ending))
                .max((a, b) -> Integer.compare(a.ending.length(), b.ending.length()));
    }

    /** Those that a mapped circuit is written in when nobody chooses: Verilog with its test bench, BLIF, table, JSON. */
    public static List<CircuitFormat> usual() {
        return List.of(VERILOG, VERILOG_TEST_BENCH, BLIF, PRODUCT_TABLE, JSON);
    }

    /** The name on the command line. */
    public String id() {
        return id;
    }

    /** The name in the window. */
    public String title() {
        return title;
    }

    /** How the name of its file ends, for example {@code ".v"}. */
    public String ending() {
        return ending;
    }

    /** What the file is for, in one line. */
    public String description() {
        return description;
    }

    /** Why a circuit cannot be written in this format; empty if it can. */
    public Optional<String> obstacle(ExportedCircuit circuit) {
        return switch (need) {
            case NOTHING -> Optional.empty();
            case NETLIST -> circuit.netlist().isPresent() ? Optional.empty()
                    : Optional.of(title + " needs a netlist, and the circuit is known by its product table alone");
            case TABLE -> tableObstacle(circuit);
            case TABLE_OF_16_BITS -> circuit.operands().productWidth() > Short.SIZE
                    ? Optional.of("Products of " + circuit.operands().productWidth() + " bits do not fit into 16 bits")
                    : tableObstacle(circuit);
        };
    }

    private Optional<String> tableObstacle(ExportedCircuit circuit) {
        return circuit.table().isPresent() ? Optional.empty()
                : Optional.of(title + " needs the product of every operand pair, and there is no table of so many pairs");
    }

    /**
     * The files of a circuit in this format; their names begin with the circuit's.
     *
     * @throws IllegalArgumentException where there is an {@link #obstacle}
     */
    public List<ExportFile> files(ExportedCircuit circuit) {
        obstacle(circuit).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        return writer.apply(circuit);
    }
}
