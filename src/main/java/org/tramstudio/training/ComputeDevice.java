package org.tramstudio.training;

/** Where networks are computed. */
public enum ComputeDevice {
    /** The processor. */
    CPU("cpu", "Processor"),
    /** An NVIDIA graphics card. */
    CUDA("cuda", "Graphics card (CUDA)");

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
}
