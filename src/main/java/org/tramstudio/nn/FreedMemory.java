package org.tramstudio.nn;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Gives memory that is free back to the system. Java's heap and, on Linux, the C library keep what a training has freed, in pieces for each
 * thread, so that a process grows with every design though nothing is left of it.
 */
public final class FreedMemory {

    private static final Optional<MethodHandle> TRIM = trim();

    private FreedMemory() {
    }

    /** Gives back all that is free; takes some tenths of a second, so between designs. */
    public static void giveBack() {
        System.gc();
        TRIM.ifPresent(FreedMemory::call);
    }

    /** The GNU C library's own; others give memory back by themselves. */
    @SuppressWarnings("restricted")
    private static Optional<MethodHandle> trim() {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup().find("malloc_trim").map((MemorySegment function) -> linker.downcallHandle(function,
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG)));
    }

    private static void call(MethodHandle trim) {
        try {
            int _ = (int) trim.invokeExact(0L);
        } catch (Throwable refused) {
            throw new IllegalStateException("the C library's malloc_trim cannot be called", refused);
        }
    }
}
