package org.tramstudio.nn;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Asks the engine's threads to sleep while they wait for one another. By default they spin, and where anything else wants a
 * core, the window's own drawing for example, a training step then takes ten times as long. The wish is an environment
 * variable that the native library reads when it is loaded, so it is set in this process before that.
 */
final class PassiveWaiting {

    private static final String VARIABLE = "OMP_WAIT_POLICY";

    private PassiveWaiting() {
    }

    /** Sets the variable unless the user has; on systems without {@code setenv} the launchers set it. */
    @SuppressWarnings("restricted")
    static void request() {
        if (System.getenv(VARIABLE) != null) {
            return;
        }
        Linker linker = Linker.nativeLinker();
        linker.defaultLookup().find("setenv").ifPresent(function -> {
            FunctionDescriptor signature = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
                    ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment name = arena.allocateFrom(VARIABLE);
                MemorySegment policy = arena.allocateFrom("PASSIVE");
                int _ = (int) linker.downcallHandle(function, signature).invokeExact(name, policy, 0);
            } catch (Throwable refused) {
                throw new IllegalStateException("the C library's setenv cannot be called", refused);
            }
        });
    }
}
