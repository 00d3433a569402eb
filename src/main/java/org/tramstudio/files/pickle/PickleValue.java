package org.tramstudio.files.pickle;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A value of a pickle. Containers can hold one another in circles, and few bytes can make a structure that is huge when it
 * is walked through: whoever reads one goes no further than it knows the structure.
 */
public sealed interface PickleValue permits PickleValue.None, PickleValue.Truth, PickleValue.Whole,
        PickleValue.LongWhole, PickleValue.Real, PickleValue.Text, PickleValue.Bytes, PickleValue.Named, PickleValue.External,
        PickleItems, PickleEntries, PickleCall {

    /** Bytes that {@link #text()} takes for a text at most. */
    int LONGEST_TEXT = 1 << 16;

    /** The text of a text, or of a text of Python 2; empty for anything else. */
    default Optional<String> text() {
        return switch (this) {
            case Text(String value) -> Optional.of(value);
            case Bytes bytes when bytes.content().byteSize() <= LONGEST_TEXT -> Optional.of(bytes.latin1());
            default -> Optional.empty();
        };
    }

    /** The number of a whole number; empty for anything else. */
    default Optional<Long> whole() {
        return this instanceof Whole(long value) ? Optional.of(value) : Optional.empty();
    }

    /** Python's {@code None}. */
    record None() implements PickleValue {
    }

    /** A truth value. */
    record Truth(boolean value) implements PickleValue {
    }

    /** A whole number of at most 64 bits. */
    record Whole(long value) implements PickleValue {
    }

    /** A longer whole number. */
    record LongWhole(BigInteger value) implements PickleValue {
    }

    /** A floating-point number. */
    record Real(double value) implements PickleValue {
    }

    /** Text. */
    record Text(String value) implements PickleValue {
    }

    /** Bytes, or a text of Python 2, which does not tell them apart. They stay in the file's memory. */
    record Bytes(MemorySegment content) implements PickleValue {
        /** The bytes read as Latin-1. */
        public String latin1() {
            return new String(content.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.ISO_8859_1);
        }
    }

    /** A class or function that the file names. It stays a name. */
    record Named(String module, String name) implements PickleValue {
        /** Module and name, joined by a point. */
        public String qualified() {
            return module + "." + name;
        }
    }

    /** Something that is kept outside of the pickle; its name is any value. */
    record External(PickleValue id) implements PickleValue {
    }
}
