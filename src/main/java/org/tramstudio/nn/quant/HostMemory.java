package org.tramstudio.nn.quant;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.lang.foreign.MemorySegment;
import java.util.function.IntConsumer;
import org.tramstudio.task.ComputeThreads;

/**
 * The memory of arrays that live in the computer's own memory, read and written in place. What needs one pass over an
 * array here takes a chain of passes as the engine's operations.
 */
public final class HostMemory {

    /** How many values are worked on at a time: few enough for the nearest cache. */
    public static final int BLOCK = 4096;

    private HostMemory() {
    }

    /** Whether the array is in the computer's own memory, not in a graphics card's. */
    public static boolean holds(NDArray array) {
        return isHost(array.getDevice());
    }

    /** Whether a manager makes arrays in the computer's own memory. */
    public static boolean isOf(NDManager manager) {
        return isHost(manager.getDevice());
    }

    private static boolean isHost(Device device) {
        return device.getDeviceType().equals("cpu");
    }

    /**
     * The memory of an array that is contiguous; of another one a copy. It is valid as long as the array is open.
     */
    public static MemorySegment of(NDArray array) {
        return MemorySegment.ofBuffer(JniUtils.getByteBuffer((PtNDArray) array, true));
    }

    /** Calls {@code work} with 0 to {@code blocks} - 1, on all cores; returns when all are done. */
    public static void eachBlock(int blocks, IntConsumer work) {
        ComputeThreads.each(blocks, work);
    }
}
