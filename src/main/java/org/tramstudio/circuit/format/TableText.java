package org.tramstudio.circuit.format;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;

/**
 * Product tables as text. Rows are the first operand's codes in increasing order, so that of a signed one the values
 * 0, 1, .. come first and .., -2, -1 last.
 */
final class TableText {

    private static final String INFO = "INFO:";
    private static final String TITLE = "LUT for approximate multiplier:";

    private TableText() {
    }

    /** Lines {@code INFO: ...}, a title, then one line "w x product" for each pair of operand values, w outer. */
    static ExportFile pairs(ExportedCircuit circuit) {
        ProductTable table = circuit.products();
        OperandFormat operands = circuit.operands();
        StringBuilder text = new StringBuilder(circuit.header(INFO, circuit.name()));
        text.append(TITLE).append('\n');
        for (int w = 0; w < operands.weights(); w++) {
            for (int x = 0; x < operands.activations(); x++) {
                text.append(operands.weight(w)).append(' ').append(operands.activation(x)).append(' ')
                        .append(table.product(w, x)).append('\n');
            }
        }
        return new ExportFile(circuit.name() + ".txt", text.toString());
    }

    /** A line of products for each code of the first operand, separated by commas. */
    static ExportFile rows(ExportedCircuit circuit) {
        return new ExportFile(circuit.name() + ".csv", lines(circuit, ","));
    }

    /** A line of products for each code of the first operand, separated by spaces. */
    static ExportFile matrix(ExportedCircuit circuit) {
        return new ExportFile(circuit.name() + ".dat", lines(circuit, " "));
    }

    private static String lines(ExportedCircuit circuit, String separator) {
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < circuit.operands().weights(); w++) {
            text.append(row(circuit.products(), w, separator)).append('\n');
        }
        return text.toString();
    }

    /** {@code static const TYPE lut[..][..]}. */
    static ExportFile header(ExportedCircuit circuit) {
        OperandFormat operands = circuit.operands();
        String type = operands.productWidth() > Short.SIZE ? "int32_t" : operands.signed() ? "int16_t" : "uint16_t";
        StringBuilder text = new StringBuilder(circuit.header("//", "Product table of " + circuit.name() + ", "
                + operands.description() + ":"));
        text.append("// lut[code of the first operand, the weight][code of the second, the activation]\n")
                .append("#include <stdint.h>\n\nstatic const ").append(type).append(" lut[").append(operands.weights())
                .append("][").append(operands.activations()).append("] = {\n");
        for (int w = 0; w < operands.weights(); w++) {
            text.append("    {").append(row(circuit.products(), w, ", ")).append("},\n");
        }
        return new ExportFile(circuit.name() + ".h", text.append("};\n").toString());
    }

    private static String row(ProductTable table, int w, String separator) {
        return IntStream.range(0, table.operands().activations()).mapToObj(x -> Integer.toString(table.product(w, x)))
                .collect(Collectors.joining(separator));
    }

    /** Bit patterns in hexadecimal for {@code $readmemh}: one row of the table a line, w = 0 first. */
    static ExportFile memory(ExportedCircuit circuit, String fileName) {
        ProductTable table = circuit.products();
        OperandFormat operands = table.operands();
        StringBuilder text = new StringBuilder(circuit.header("//", "Products of " + circuit.name() + ", "
                + operands.description() + ", for $readmemh; line w, word x:"));
        long mask = operands.pairs() - 1;
        int digits = (operands.productWidth() + 3) / 4;
        for (int w = 0; w < operands.weights(); w++) {
            for (int x = 0; x < operands.activations(); x++) {
                text.append(x == 0 ? "" : " ").append(hexadecimal(table.product(w, x) & mask, digits));
            }
            text.append('\n');
        }
        return new ExportFile(fileName, text.toString());
    }

    /** A number in hexadecimal, with leading zeros. */
    static String hexadecimal(long number, int digits) {
        String text = Long.toHexString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
