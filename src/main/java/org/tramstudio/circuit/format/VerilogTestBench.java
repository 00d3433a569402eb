package org.tramstudio.circuit.format;

import java.util.List;
import org.tramstudio.circuit.OperandFormat;

/**
 * A test bench that drives a circuit with every operand pair and compares its product with what it reads from a memory
 * file: the product table, or, of a circuit without one, operands and products of corner pairs and random pairs. It prints
 * one line that begins with PASS or FAIL; on FAIL the simulator ends with an error.
 */
final class VerilogTestBench {

    private static final int SAMPLE = 16_384;
    private static final long SEED = 1;

    private VerilogTestBench() {
    }

    static List<ExportFile> write(ExportedCircuit circuit) {
        circuit.cells();
        return circuit.table().isPresent() ? exhaustive(circuit) : sampled(circuit);
    }

    private static List<ExportFile> exhaustive(ExportedCircuit circuit) {
        String memoryFile = circuit.name() + "_products.hex";
        OperandFormat operands = circuit.operands();
        String words = "reg  [%d:0] expected [0:%d];".formatted(operands.productWidth() - 1, operands.pairs() - 1);
        return List.of(new ExportFile(circuit.name() + "_tb.v", testBench(circuit, memoryFile, words, "{w, x} = pair;",
                        "expected[pair]", operands.pairs(), "operand pairs")),
                TableText.memory(circuit, memoryFile));
    }

    private static List<ExportFile> sampled(ExportedCircuit circuit) {
        String memoryFile = circuit.name() + "_pairs.hex";
        OperandFormat operands = circuit.operands();
        int bits = 2 * operands.productWidth();
        String words = "reg  [%d:0] expected [0:%d];".formatted(bits - 1, SAMPLE - 1);
        String product = "expected[pair][" + (operands.productWidth() - 1) + ":0]";
        return List.of(new ExportFile(circuit.name() + "_tb.v", testBench(circuit, memoryFile, words,
                        "{w, x} = expected[pair][" + (bits - 1) + ":" + operands.productWidth() + "];", product, SAMPLE,
                        "sampled operand pairs")),
                new ExportFile(memoryFile, pairs(circuit)));
    }

    /** A word for each pair: first operand, second operand, product, the most significant bits first. */
    private static String pairs(ExportedCircuit circuit) {
        OperandFormat operands = circuit.operands();
        SampledPairs pairs = SampledPairs.of(circuit.cells(), SAMPLE, SEED);
        StringBuilder text = new StringBuilder(circuit.header("//", "Operands and products of " + circuit.name()
                + " for $readmemh, corner pairs first, then random ones; {w, x, p} a word:"));
        int digits = (2 * operands.productWidth() + 3) / 4;
        for (int k = 0; k < SAMPLE; k++) {
            long word = ((long) pairs.weights()[k] << operands.activationWidth() | pairs.activations()[k])
                    << operands.productWidth() | pairs.products()[k];
            text.append(TableText.hexadecimal(word, digits)).append('\n');
        }
        return text.toString();
    }

    private static String testBench(ExportedCircuit circuit, String memoryFile, String words, String drive,
                                    String expected, long count, String what) {
        OperandFormat operands = circuit.operands();
        return circuit.header("//", "Test bench of " + circuit.name() + ", over " + count + " " + what + ":") + """
                // Icarus Verilog, in the folder of these files:
                //   iverilog -g2012 -o %1$s_tb %1$s.v %1$s_tb.v && vvp -n %1$s_tb
                // From another folder add the path of the products: vvp -n %1$s_tb +products=PATH/%2$s

                module %1$s_tb;
                    reg  %11$s[%3$d:0] w;
                    reg  %11$s[%4$d:0] x;
                    wire %11$s[%5$d:0] p;
                    %6$s
                    reg  [8*1024-1:0] products;
                    integer pair;
                    integer mismatches;

                    %1$s circuit (.w(w), .x(x), .p(p));

                    initial begin
                        if (!$value$plusargs("products=%%s", products))
                            products = "%2$s";
                        $readmemh(products, expected);
                        mismatches = 0;
                        for (pair = 0; pair < %9$d; pair = pair + 1) begin
                            %7$s
                            #1;
                            if (p !== %8$s) begin
                                if (mismatches < 10)
                                    $display("w = %%0d, x = %%0d: product %%0d, expected %%0d",
                                        w, x, p, %12$s(%8$s));
                                mismatches = mismatches + 1;
                            end
                        end
                        if (mismatches == 0) begin
                            $display("PASS: all %9$d %10$s of %1$s agree with the expected products");
                            $finish;
                        end else begin
                            $display("FAIL: %%0d of %9$d %10$s of %1$s differ from the expected products",
                                mismatches);
                            $fatal(1);
                        end
                    end
                endmodule
                """.formatted(circuit.name(), memoryFile, operands.weightWidth() - 1, operands.activationWidth() - 1,
                operands.productWidth() - 1, words, drive, expected, count, what, operands.signed() ? "signed " : "",
                operands.signed() ? "$signed" : "$unsigned");
    }
}
