package org.tramstudio.files.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** How a file stores one number. */
public enum ElementType {
    F16(2),
    BF16(2),
    F32(4),
    F64(8),
    I8(1),
    I16(2),
    I32(4),
    I64(8),
    U8(1),
    U16(2),
    U32(4),
    U64(8),
    BOOL(1);

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /** Whether numbers can have fractions. */
    public boolean isFloating() {
        return this == F16 || this == BF16 || this == F32 || this == F64;
    }

    /** The nearest 32-bit float of the number at {@code index}, counted in numbers. */
    float floatAt(MemorySegment data, long index, ByteOrder order) {
        return switch (this) {
            case F32 -> Float.intBitsToFloat(intAt(data, index, order));
            case F16 -> Float.float16ToFloat(shortAt(data, index, order));
            case BF16 -> Float.intBitsToFloat(shortAt(data, index, order) << 16);
            case F64 -> (float) doubleAt(data, index, order);
            case U64 -> unsigned(bitsAt(data, index, order));
            default -> longAt(data, index, order);
        };
    }

    /** The whole number at {@code index}; a fraction is cut off. Unsigned numbers above 2^63 - 1 become negative. */
    long longAt(MemorySegment data, long index, ByteOrder order) {
        return switch (this) {
            case F16, BF16, F32 -> (long) floatAt(data, index, order);
            case F64 -> (long) doubleAt(data, index, order);
            case I8 -> data.get(ValueLayout.JAVA_BYTE, index);
            case U8 -> Byte.toUnsignedInt(data.get(ValueLayout.JAVA_BYTE, index));
            case BOOL -> data.get(ValueLayout.JAVA_BYTE, index) == 0 ? 0 : 1;
            case I16 -> shortAt(data, index, order);
            case U16 -> Short.toUnsignedInt(shortAt(data, index, order));
            case I32 -> intAt(data, index, order);
            case U32 -> Integer.toUnsignedLong(intAt(data, index, order));
            case I64, U64 -> bitsAt(data, index, order);
        };
    }

    /** The number with a fraction at {@code index}, exactly; of floating types only. */
    double doubleAt(MemorySegment data, long index, ByteOrder order) {
        return this == F64 ? Double.longBitsToDouble(bitsAt(data, index, order)) : floatAt(data, index, order);
    }

    private static short shortAt(MemorySegment data, long index, ByteOrder order) {
        short bits = data.get(SHORT, 2 * index);
        return order == ByteOrder.LITTLE_ENDIAN ? bits : Short.reverseBytes(bits);
    }

    private static int intAt(MemorySegment data, long index, ByteOrder order) {
        int bits = data.get(INT, 4 * index);
        return order == ByteOrder.LITTLE_ENDIAN ? bits : Integer.reverseBytes(bits);
    }

    private static long bitsAt(MemorySegment data, long index, ByteOrder order) {
        long bits = data.get(LONG, 8 * index);
        return order == ByteOrder.LITTLE_ENDIAN ? bits : Long.reverseBytes(bits);
    }

    private static float unsigned(long bits) {
        return bits >= 0 ? bits : 2f * (bits >>> 1 | bits & 1);
    }
}
