package org.tramstudio.task;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/**
 * Lets threads that compute give way to the window. On Linux, Java's priorities change nothing, but the nice value belongs to
 * each thread and is inherited by the threads and processes that it starts, the engine's among them. On Windows, Java's
 * priorities work for its own threads alone. Where they do not help, one processor is left free, see {@link ComputeThreads}.
 */
public final class ComputePriority {

    /** A tenth of the processor's time where something else wants it, all of it where nothing does. */
    private static final int NICE = 10;
    /** setpriority's word for a process or, on Linux, a thread. */
    private static final int OF_PROCESS = 0;
    private static final int THIS_THREAD = 0;

    private static volatile boolean low;

    private static final class Holder {
        /** Elsewhere than on Linux, the same call would lower the whole process, the window with it. */
        static final Optional<MemorySegment> SET_PRIORITY = System.getProperty("os.name").equals("Linux")
                ? Linker.nativeLinker().defaultLookup().find("setpriority") : Optional.empty();
    }

    private ComputePriority() {
    }

    /** From now on, threads that {@link #apply} it give way to others. */
    public static void lower() {
        low = true;
    }

    /** Whether threads that compute are to give way. */
    public static boolean isLow() {
        return low;
    }

    /** Whether the engine's threads can be made to give way on this system. */
    public static boolean works() {
        return Holder.SET_PRIORITY.isPresent();
    }

    /** Lowers the priority of the calling thread, if that is wanted, and of all that it starts; it is never raised again. */
    public static void apply() {
        if (low) {
            Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
            lowerThisThread();
        }
    }

    /** A thread that gives way, if that is wanted when it begins, and does not keep the program alive. */
    public static Thread thread(String name, Runnable work) {
        return Thread.ofPlatform().name(name).daemon().unstarted(() -> {
            apply();
            work.run();
        });
    }

    static void lowerThisThread() {
        Holder.SET_PRIORITY.ifPresent(ComputePriority::lowerThisThread);
    }

    @SuppressWarnings("restricted")
    private static void lowerThisThread(MemorySegment function) {
        FunctionDescriptor signature = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT);
        try {
            // one that is lower already, or a system that refuses, leaves everything as it was
            int _ = (int) Linker.nativeLinker().downcallHandle(function, signature).invokeExact(OF_PROCESS, THIS_THREAD, NICE);
        } catch (Throwable refused) {
            throw new IllegalStateException("the C library's setpriority cannot be called", refused);
        }
    }
}
