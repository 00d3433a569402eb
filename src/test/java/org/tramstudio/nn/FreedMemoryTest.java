package org.tramstudio.nn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class FreedMemoryTest {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int BLOCK = 1 << 16;
    private static final int BLOCKS = 2048;

    /** As the engine does it: blocks too small to be mapped one by one, and one in use above those that are free. */
    @Test
    void whatTheCLibraryKeepsForLaterGoesBackToTheSystem() throws Throwable {
        Assumptions.assumeTrue(LINKER.defaultLookup().find("malloc_trim").isPresent() && Files.isReadable(STATUS),
                "the C library is not GNU's");
        MethodHandle malloc = function("malloc", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
        MethodHandle free = function("free", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
        MemorySegment[] blocks = new MemorySegment[BLOCKS];
        for (int block = 0; block < BLOCKS; block++) {
            blocks[block] = ((MemorySegment) malloc.invokeExact((long) BLOCK)).reinterpret(BLOCK);
            blocks[block].fill((byte) 1);
        }
        for (int block = 0; block < BLOCKS - 1; block++) {
            free.invokeExact(blocks[block]);
        }
        long kept = residentBytes();
        FreedMemory.giveBack();
        long left = residentBytes();
        free.invokeExact(blocks[BLOCKS - 1]);
        assertTrue(kept - left > (long) BLOCK * BLOCKS / 2, kept + " bytes before, " + left + " after");
    }

    private static MethodHandle function(String name, FunctionDescriptor signature) {
        return LINKER.downcallHandle(LINKER.defaultLookup().find(name).orElseThrow(), signature);
    }

    private static long residentBytes() throws IOException {
        return Files.readAllLines(STATUS).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).findFirst().orElseThrow();
    }
}
