package org.tramstudio.nn.axm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Memory for the counts of a step, used again in the next one: a layer asks for the same size in every step. What would
 * exceed the budget is not given, and the layer counts twice instead. For one thread.
 */
final class CountMemory {

    /** Bytes that are given at most. */
    private static final long BUDGET = 1L << 30;

    private final Map<Long, Deque<MemorySegment>> free = new HashMap<>();
    private long taken;
    private long idle;

    /** Memory of a size in bytes; empty where it would exceed the budget. */
    Optional<MemorySegment> take(long bytes) {
        Deque<MemorySegment> sameSize = free.getOrDefault(bytes, new ArrayDeque<>());
        if (!sameSize.isEmpty()) {
            idle -= bytes;
            taken += bytes;
            return Optional.of(sameSize.pop());
        }
        if (taken + bytes > BUDGET) {
            return Optional.empty();
        }
        if (taken + idle + bytes > BUDGET) {
            free.clear();
            idle = 0;
        }
        taken += bytes;
        return Optional.of(Arena.ofAuto().allocate(bytes, Short.BYTES));
    }

    /** Takes memory back. */
    void give(MemorySegment memory) {
        taken -= memory.byteSize();
        idle += memory.byteSize();
        free.computeIfAbsent(memory.byteSize(), _ -> new ArrayDeque<>()).push(memory);
    }
}
