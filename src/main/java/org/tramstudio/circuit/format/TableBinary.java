package org.tramstudio.circuit.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.tramstudio.circuit.OperandFormat;

/** Product tables in little-endian binary numbers, the first operand's code outer. */
final class TableBinary {

    private static final byte[] NPY_MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int NPY_ALIGNMENT = 64;

    private TableBinary() {
    }

    /**
     * Words of two or four bytes and nothing else. The file's name holds the operands' widths, since the file's size does
     * not tell them apart.
     */
    static ExportFile words(ExportedCircuit circuit, int bytes) {
        OperandFormat operands = circuit.operands();
        int[] products = circuit.products().toArray();
        ByteBuffer buffer = ByteBuffer.allocate(products.length * bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int product : products) {
            if (bytes == Short.BYTES) {
                buffer.putShort((short) product);
            } else {
                buffer.putInt(product);
            }
        }
        return ExportFile.ofBytes(circuit.name() + "_" + operands.weightWidth() + "x" + operands.activationWidth()
                + (bytes == Short.BYTES ? ".uint16.bin" : ".int32.bin"), buffer.array());
    }

    /** A NumPy array file, version 1.0: int32, shape (codes of the first operand, codes of the second). */
    static ExportFile npy(ExportedCircuit circuit) {
        OperandFormat operands = circuit.operands();
        int[] products = circuit.products().toArray();
        String description = "{'descr': '<i4', 'fortran_order': False, 'shape': (" + operands.weights() + ", "
                + operands.activations() + "), }";
        int used = NPY_MAGIC.length + Short.BYTES + description.length() + 1;
        int padding = (NPY_ALIGNMENT - used % NPY_ALIGNMENT) % NPY_ALIGNMENT;
        String header = description + " ".repeat(padding) + "\n";
        ByteBuffer buffer = ByteBuffer.allocate(NPY_MAGIC.length + Short.BYTES + header.length()
                + products.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(NPY_MAGIC).putShort((short) header.length()).put(header.getBytes(StandardCharsets.US_ASCII));
        buffer.asIntBuffer().put(products);
        return ExportFile.ofBytes(circuit.name() + ".npy", buffer.array());
    }
}
