package org.tramstudio.files.array;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/** NumPy's names of types, such as {@code <f4}: byte order, kind, bytes. */
public final class NumpyTypes {

    private static final Map<String, ElementType> TYPES = Map.ofEntries(Map.entry("f2", ElementType.F16),
            Map.entry("f4", ElementType.F32), Map.entry("f8", ElementType.F64), Map.entry("i1", ElementType.I8),
            Map.entry("i2", ElementType.I16), Map.entry("i4", ElementType.I32), Map.entry("i8", ElementType.I64),
            Map.entry("u1", ElementType.U8), Map.entry("u2", ElementType.U16), Map.entry("u4", ElementType.U32),
            Map.entry("u8", ElementType.U64), Map.entry("b1", ElementType.BOOL));

    private NumpyTypes() {
    }

    /** The type of a name with or without its byte order; empty if it is none of numbers. */
    public static Optional<ElementType> elementType(String description) {
        return Optional.ofNullable(TYPES.get(description.replaceFirst("^[<>|=]", "")));
    }

    /** The byte order that a name states; little-endian where it states none. */
    public static ByteOrder byteOrder(String description) {
        return description.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    static Charset utf32(String description) {
        return Charset.forName(description.startsWith(">") ? "UTF-32BE" : "UTF-32LE");
    }
}
