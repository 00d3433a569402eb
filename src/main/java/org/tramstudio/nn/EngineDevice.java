package org.tramstudio.nn;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.StandardCapabilities;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;

/**
 * The device that a network is computed on: the one that was asked for, or the processor where that is not there.
 *
 * @param device as the engine calls it
 * @param message why it is another than was asked for; empty if it is that
 */
public record EngineDevice(Device device, Optional<String> message) {

    /** The id of the processor. */
    public static final String CPU = "cpu";
    /** The id of the first NVIDIA graphics card. */
    public static final String CUDA = "cuda";

    /**
     * The device of an id; loads the engine.
     *
     * @param id {@code cpu} or {@code cuda}
     * @throws IllegalArgumentException if there is no such id
     */
    public static EngineDevice of(String id) {
        return switch (id) {
            case CPU -> new EngineDevice(Device.cpu(), Optional.empty());
            case CUDA -> EngineStatus.probe() instanceof EngineStatus.Available engine
                    && engine.devices().contains(CUDA) ? new EngineDevice(Device.gpu(), Optional.empty())
                    : new EngineDevice(Device.cpu(), Optional.of("There is no CUDA device, or this build has no engine for "
                            + "one: computing on the processor. A build with the Maven profile cuda has one."));
            default -> throw new IllegalArgumentException("there is no device " + id + "; known are cpu and cuda");
        };
    }

    /** A manager whose arrays lie on this device, until it is closed. */
    public NDManager open() {
        return NDManager.newBaseManager(device);
    }

    /** The ids of the devices that an engine can compute on. */
    static List<String> available(Engine engine) {
        return engine.hasCapability(StandardCapabilities.CUDA) && engine.getGpuCount() > 0
                ? List.of(CPU, CUDA) : List.of(CPU);
    }
}
