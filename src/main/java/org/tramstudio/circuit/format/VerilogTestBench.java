package org.tramstudio.circuit.format;

import java.util.List;
import java.util.Locale;
import org.tramstudio.circuit.ProductTable;

/**
 * A test bench that drives a circuit with every operand pair and compares its product with the product table, which it
 * reads from a memory file. It prints one line that begins with PASS or FAIL; on FAIL the simulator ends with an error.
 */
final class VerilogTestBench {

    private VerilogTestBench() {
    }

    static List<ExportFile> write(ExportedCircuit circuit) {
        String memoryFile = circuit.name() + "_products.hex";
        return List.of(new ExportFile(circuit.name() + "_tb.v", testBench(circuit, memoryFile)),
                new ExportFile(memoryFile, memory(circuit)));
    }

    private static String testBench(ExportedCircuit circuit, String memoryFile) {
        int width = circuit.table().width();
        return circuit.header("//", "Test bench of " + circuit.name() + ", over every operand pair:") + """
                // Icarus Verilog, in the folder of these files:
                //   iverilog -g2012 -o %1$s_tb %1$s.v %1$s_tb.v && vvp -n %1$s_tb
                // From another folder add the path of the products: vvp -n %1$s_tb +products=PATH/%2$s

                module %1$s_tb;
                    reg  [%3$d:0] w;
                    reg  [%3$d:0] x;
                    wire [%4$d:0] p;
                    reg  [%4$d:0] expected [0:%5$d];
                    reg  [8*1024-1:0] products;
                    integer pair;
                    integer mismatches;

                    %1$s circuit (.w(w), .x(x), .p(p));

                    initial begin
                        if (!$value$plusargs("products=%%s", products))
                            products = "%2$s";
                        $readmemh(products, expected);
                        mismatches = 0;
                        for (pair = 0; pair < %6$d; pair = pair + 1) begin
                            {w, x} = pair;
                            #1;
                            if (p !== expected[pair]) begin
                                if (mismatches < 10)
                                    $display("w = %%0d, x = %%0d: product %%0d, expected %%0d",
                                        w, x, p, expected[pair]);
                                mismatches = mismatches + 1;
                            end
                        end
                        if (mismatches == 0) begin
                            $display("PASS: all %6$d operand pairs of %1$s agree with the product table");
                            $finish;
                        end else begin
                            $display("FAIL: %%0d of %6$d operand pairs of %1$s differ from the product table",
                                mismatches);
                            $fatal(1);
                        end
                    end
                endmodule
                """.formatted(circuit.name(), memoryFile, width - 1, 2 * width - 1, (1 << 2 * width) - 1,
                1 << 2 * width);
    }

    /** One row of the table a line, w = 0 first; x counts up within a line. */
    private static String memory(ExportedCircuit circuit) {
        ProductTable table = circuit.table();
        String digits = " %0" + (2 * table.width() + 3) / 4 + "x";
        StringBuilder text = new StringBuilder(circuit.header("//", "Products of " + circuit.name()
                + " for $readmemh; line w, word x:"));
        for (int w = 0; w < table.size(); w++) {
            StringBuilder line = new StringBuilder();
            for (int x = 0; x < table.size(); x++) {
                line.append(String.format(Locale.ROOT, digits, table.product(w, x)));
            }
            text.append(line.substring(1)).append('\n');
        }
        return text.toString();
    }
}
