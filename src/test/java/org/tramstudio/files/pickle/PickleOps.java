package org.tramstudio.files.pickle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes pickles opcode by opcode, as Python 2 and 3 do in protocol 2. */
public final class PickleOps {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Begins with the header of protocol 2. */
    public PickleOps() {
        codes("\u0080\u0002");
    }

    /** Opcodes as they are, Latin-1. */
    public PickleOps codes(String codes) {
        bytes.writeBytes(codes.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** A class or function. */
    public PickleOps named(String module, String name) {
        return codes("c" + module + "\n" + name + "\n");
    }

    /** A text of Python 3. */
    public PickleOps text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        codes("X").raw(little(utf8.length));
        return raw(utf8);
    }

    /** A text of Python 2. */
    public PickleOps oldText(String text) {
        return codes("U").raw((byte) text.length()).codes(text);
    }

    /** Long bytes of Python 2. */
    public PickleOps oldBytes(byte[] content) {
        return codes("T").raw(little(content.length)).raw(content);
    }

    /** A whole number of 32 bits. */
    public PickleOps number(int number) {
        return codes("J").raw(little(number));
    }

    /** A tuple of whole numbers. */
    public PickleOps numbers(int... numbers) {
        codes("(");
        for (int number : numbers) {
            number(number);
        }
        return codes("t");
    }

    /** A NumPy array of bytes as Python 2 pickles it. */
    public PickleOps byteArray(byte[] content, int... sizes) {
        named("numpy.core.multiarray", "_reconstruct").named("numpy", "ndarray").numbers(0).oldText("b").codes("\u0087R(");
        number(1).numbers(sizes).named("numpy", "dtype").oldText("u1").number(0).number(1).codes("\u0087R(");
        number(3).oldText("|").codes("NNN").number(-1).number(-1).number(0).codes("tb\u0089");
        return oldBytes(content).codes("tb");
    }

    /** Bytes as they are. */
    public PickleOps raw(byte... content) {
        bytes.writeBytes(content);
        return this;
    }

    /** The pickle, ended. */
    public byte[] end() {
        codes(".");
        return bytes.toByteArray();
    }

    /** Little-endian bytes of a number. */
    public static byte[] little(int number) {
        return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    }
}
