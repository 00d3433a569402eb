package org.tramstudio.training;

import ai.djl.ndarray.NDManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.nn.EngineDevice;
import org.tramstudio.task.TaskControl;

/** Where networks are computed. */
public enum ComputeDevice {
    /** The processor. */
    CPU(EngineDevice.CPU, "Processor"),
    /** An NVIDIA graphics card. */
    CUDA(EngineDevice.CUDA, "Graphics card (CUDA)");

    private static final Logger LOG = LoggerFactory.getLogger(ComputeDevice.class);

    private final String id;
    private final String title;

    ComputeDevice(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /** The name in the window. */
    public String title() {
        return title;
    }

    /** A manager whose arrays lie on this device, or on the processor where it is not there, which is said. */
    NDManager open(TaskControl control) {
        EngineDevice found = EngineDevice.of(id);
        found.message().ifPresent(message -> {
            LOG.warn(message);
            control.message(message);
        });
        return found.open();
    }
}
